import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { isModelId } from '../../values/model-id.ts'
import { didYouMean } from '../../values/nearest.ts'
import type { RuleContext } from '../rule.ts'
import { entriesOf, exportsOf } from '../walk.ts'
import type { DraftEnrichment, Found } from '../walk.ts'

/** https://learn.microsoft.com/azure/iot-central/core/howto-manage-data-export-with-rest-api */
const systemNames = ['$enabled', '$displayName', '$templateDisplayName', '$organizations', '$provisioned', '$simulated']

function* shape(
  { keyAt, isWritten }: RuleContext,
  { name, path, value }: Found<DraftEnrichment>,
): Generator<Diagnostic> {
  const given = ['value', 'path'].filter((key) => isWritten([...path, key]))
  if (given.length !== 1) {
    const found = given.length === 0 ? 'neither' : 'both'
    yield diagnose(
      'enrichment-malformed',
      keyAt(path),
      `The enrichment '${name}' must have either value or path, but it has ${found}.`,
    )
    return
  }
  if (value.target === undefined) return
  if (value.path === undefined || value.path.startsWith('$')) {
    const message = 'A target is allowed only with the path of a property of a model.'
    yield diagnose('enrichment-malformed', keyAt([...path, 'target']), message)
  }
}

function* names({ at }: RuleContext, { path, value }: Found<DraftEnrichment>): Generator<Diagnostic> {
  const { path: property, target } = value
  if (property === '') yield diagnose('enrichment-malformed', at([...path, 'path']), 'The path is empty.')
  if (property?.startsWith('$') === true && !systemNames.includes(property)) {
    const message = `'${property}' is not a documented system name for enrichments.`
    yield diagnose('enrichment-name-unknown', at([...path, 'path']), message, {
      hint: didYouMean(property, systemNames),
    })
  }
  if (target !== undefined && !isModelId(target)) {
    yield diagnose('model-id-malformed', at([...path, 'target']), `'${target}' is not the id of a device model.`)
  }
}

/** Enrichments: a fixed value, or a property by its path. */
export function* enrichmentRule(context: RuleContext): Generator<Diagnostic> {
  for (const dataExport of exportsOf(context.draft)) {
    for (const found of entriesOf(dataExport.value.enrichments, [...dataExport.path, 'enrichments'])) {
      yield* shape(context, found)
      yield* names(context, found)
    }
  }
}
