import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { nodeAt } from '../../text/document.ts'
import { outlineOf, wantsOnlySimulated } from '../../values/filter.ts'
import { isModelId } from '../../values/model-id.ts'
import type { RuleContext } from '../rule.ts'
import { exportsOf, itemsOf } from '../walk.ts'
import type { DraftExport, Found } from '../walk.ts'

function* shape({ at }: RuleContext, { path, value }: Found<DraftExport>, filter: string): Generator<Diagnostic> {
  if (filter.trim() === '' || value.source === 'audit') return
  const place = at([...path, 'filter'])
  const found = outlineOf(filter)
  if (found === undefined) {
    yield diagnose(
      'filter-malformed',
      place,
      'This does not look like a filter. A filter has the form: SELECT * FROM devices WHERE …',
    )
    return
  }
  for (const from of found.from) {
    if (from.toLowerCase() === 'devices' || isModelId(from)) continue
    yield diagnose('model-id-malformed', place, `'${from}' is neither 'devices' nor the id of a device model.`)
  }
}

/** https://learn.microsoft.com/azure/iot-central/core/troubleshooting-data-export: simulated devices and managed identity. */
function* simulated(
  { draft, at }: RuleContext,
  { path, value }: Found<DraftExport>,
  filter: string,
): Generator<Diagnostic> {
  if (!wantsOnlySimulated(filter)) return
  for (const link of itemsOf(value.destinations, [...path, 'destinations'])) {
    const destination = link.value.destination
    const authorization = destination === undefined ? undefined : draft.destinations?.[destination]?.authorization
    const identity = authorization === undefined ? undefined : draft.identities?.[authorization]
    if (identity === undefined || (typeof identity !== 'string' && identity.managedIdentity === undefined)) continue
    const message = `The filter selects only simulated devices. '${destination ?? ''}' uses a managed identity, and IoT Central never exports simulated devices with one.`
    yield diagnose('simulated-never-sent', at([...path, 'filter']), message, {
      related: [{ message: 'This line links the destination.', ...at([...link.path, 'destination']) }],
    })
  }
}

/** An empty value may be a slip of the pen, and clearing a filter sends messages that stayed away before: it is written out. */
function* written({ document, at }: RuleContext, { path, value }: Found<DraftExport>): Generator<Diagnostic> {
  const node = nodeAt(document, [...path, 'filter'])
  if (value.filter !== null || node?.kind !== 'scalar' || node.start < node.end) return
  yield diagnose('wrong-type', at([...path, 'filter']), "'filter' has no value.", {
    hint: 'Write filter: null to remove the live filter, or delete the key to keep it.',
  })
}

/** Filters, as far as they can be judged without their grammar. */
export function* filterRule(context: RuleContext): Generator<Diagnostic> {
  for (const found of exportsOf(context.draft)) {
    const { filter } = found.value
    if (filter === undefined) continue
    if (filter === null) {
      yield* written(context, found)
      continue
    }
    yield* shape(context, found, filter)
    yield* simulated(context, found, filter)
  }
}
