import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { conditionsIn } from '../../values/filter.ts'
import type { RuleContext } from '../rule.ts'
import { entriesOf, exportsOf, itemsOf } from '../walk.ts'
import type { DraftExport, Found } from '../walk.ts'
import { ids } from '../names/ids.ts'
import { reference } from '../reference.ts'

/** https://learn.microsoft.com/azure/iot-central/core/concepts-quotas-limits; the guides say five destinations. */
const quotas = { exports: 10, destinations: 10, contestedDestinations: 5, conditions: 10 } as const

/** https://learn.microsoft.com/azure/iot-central/core/howto-export-data: what each source leaves out. */
const withoutFilter: readonly string[] = ['audit']
const withoutEnrichments: readonly string[] = ['audit', 'deviceTemplateLifecycle']

function* source({ keyAt }: RuleContext, { path, value }: Found<DraftExport>): Generator<Diagnostic> {
  if (value.source === undefined) return
  if (typeof value.filter === 'string' && withoutFilter.includes(value.source)) {
    yield diagnose('filter-not-allowed', keyAt([...path, 'filter']), `An export of ${value.source} has no filter.`)
  }
  if (entriesOf(value.enrichments, []).length > 0 && withoutEnrichments.includes(value.source)) {
    const message = `An export of ${value.source} has no enrichments.`
    yield diagnose('enrichments-not-allowed', keyAt([...path, 'enrichments']), message)
  }
}

function* links(context: RuleContext, { path, value, name }: Found<DraftExport>): Generator<Diagnostic> {
  const place = [...path, 'destinations']
  const known = context.known.destinations
  const seen = new Set<string>()
  const all = itemsOf(value.destinations, place)
  for (const link of all) {
    const { destination, transform } = link.value
    if (typeof transform === 'string' && transform.trim() === '') {
      yield diagnose('transform-empty', context.keyAt([...link.path, 'transform']), 'The transform is empty.')
    } else if (typeof transform === 'string' && isPath(transform)) {
      const message = `'${transform.trim()}' is the path of a file, but adx-export reads text here as jq.`
      yield diagnose('transform-is-path', context.at([...link.path, 'transform']), message, {
        hint: `Write transform: { file: ${transform.trim().replace(/^\.\//, '')} }.`,
      })
    }
    if (destination === undefined) continue
    const at = [...link.path, 'destination']
    if (seen.has(destination)) {
      yield diagnose(
        'destination-twice',
        context.at(at),
        `The export '${name}' already has a link to '${destination}'.`,
      )
    }
    seen.add(destination)
    const declared = ['destinations', destination]
    yield* reference(context, 'destination-not-declared', 'destination', { name: destination, at, declared, known })
  }
  if (all.length > quotas.destinations) {
    const message = `The export has ${all.length} destinations; at most ${quotas.destinations} are allowed.`
    yield diagnose('quota-exceeded', context.keyAt(place), message)
  } else if (all.length > quotas.contestedDestinations) {
    yield diagnose('many-destinations', context.keyAt(place), `The export has ${all.length} destinations.`)
  } else if (all.length === 0 && context.whole) {
    yield diagnose('export-without-destination', context.keyAt(path), `The export '${name}' has no destination.`)
  }
}

function* counts({ keyAt }: RuleContext, { path, value }: Found<DraftExport>): Generator<Diagnostic> {
  const conditions = typeof value.filter === 'string' ? conditionsIn(value.filter) : 0
  const enrichments = entriesOf(value.enrichments, []).length
  const over = `at most ${quotas.conditions} are allowed`
  if (conditions > quotas.conditions) {
    yield diagnose('quota-exceeded', keyAt([...path, 'filter']), `The filter has ${conditions} conditions; ${over}.`)
  }
  if (enrichments > quotas.conditions) {
    yield diagnose('quota-exceeded', keyAt([...path, 'enrichments']), `There are ${enrichments} enrichments; ${over}.`)
  }
  if (conditions + enrichments > quotas.conditions && Math.max(conditions, enrichments) <= quotas.conditions) {
    const message = `The export has ${conditions} conditions and ${enrichments} enrichments.`
    yield diagnose('many-conditions', keyAt([...path, 'enrichments']), message)
  }
}

/** As a program it would call functions that it does not define, so it is never meant as one. */
const isPath = (transform: string): boolean => /^\s*(?:\.?\/)?[\w-][\w./-]{0,200}\.jq\s*$/.test(transform)

/** Exports: what their source allows, where they lead, and IoT Central's quotas. */
export function* exportRule(context: RuleContext): Generator<Diagnostic> {
  const all = exportsOf(context.draft)
  for (const found of all) {
    yield* source(context, found)
    yield* links(context, found)
    yield* counts(context, found)
  }
  yield* ids(context, 'export', all)
  if (all.length > quotas.exports) {
    const message = `There are ${all.length} exports; an application has at most ${quotas.exports}.`
    yield diagnose('quota-exceeded', context.keyAt(['exports']), message)
  }
}
