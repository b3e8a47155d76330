import type { Config } from '@adx-export/core'
import { type EnrichmentUse, enrichmentsUsed } from '@adx-export/transform'
import type { Risk } from '../../../model/change.ts'
import { type Knowledge, allKnown, andThen, known, mapKnown } from '../../../model/knowledge.ts'
import type { Context } from '../../../model/kind.ts'
import type { LiveExport, LiveLink } from '../../../model/world.ts'
import { destinationOf, tableOf } from '../../declared.ts'
import { askExports, askTables, tableAmong } from '../../live.ts'
import { type ExportChange, type ExportTarget, enrichmentPath, liveLinkKey, normalText } from './targets.ts'

/** What takes enrichments: a transform, or without one the record that IoT Central makes by itself. */
type Taker = { readonly key: string; readonly transform: string; readonly when: 'now' | 'after' }

const recordKey = 'enrichments'

/** The default record takes all of them, if the table has a column for it. Of a table that is not in the file nobody knows. */
const byDefault = (context: Context, key: string): Knowledge<EnrichmentUse> => {
  const table = destinationOf(context.config, key)?.table
  const declared = table && tableOf(context.config, table.cluster, table.database, table.table)
  if (table === undefined || declared === undefined) return known({ names: new Set(), whole: true })
  return mapKnown(askTables(context, table.cluster, table.database), (tables) => {
    const columns = tableAmong(tables, declared.tableName)?.columns ?? []
    return { names: new Set(), whole: [...declared.columns, ...columns].some(({ name }) => name === recordKey) }
  })
}

const takersOf = (config: Config, target: ExportTarget, exports: readonly LiveExport[]): readonly Taker[] => {
  const live: readonly LiveLink[] = exports.find(({ id }) => id === target.id)?.links ?? []
  // A link that goes gets nothing any more, which is a risk of its own.
  const staying = live.filter(({ id }) => target.removedLinks.every((gone) => gone.id !== id))
  const now = staying.map(({ id, transform }): Taker => ({
    key: liveLinkKey(config, id),
    transform: normalText(transform ?? ''),
    when: 'now',
  }))
  const after = target.links.map(({ key }, index): Taker => ({
    key,
    transform: normalText(target.declared?.links[index]?.transform?.text ?? ''),
    when: 'after',
  }))
  const isNew = ({ key, transform }: Taker): boolean =>
    now.every((one) => one.key !== key || one.transform !== transform)
  return [...now, ...after.filter(isNew)]
}

const useOf = (context: Context, { key, transform }: Taker): Knowledge<EnrichmentUse> =>
  transform === '' ? byDefault(context, key) : known(enrichmentsUsed(transform))

const wordsFor = ({ key, transform, when }: Taker, { names }: EnrichmentUse, name: string): string => {
  if (transform === '') return `the default record of the link to ${key} holds it`
  const which = when === 'now' ? 'the live transform' : 'the new transform'
  return names.has(name)
    ? `${which} of the link to ${key} uses it`
    : `${which} of the link to ${key} may use it: it takes the enrichments or the message as one value`
}

/** An enrichment that goes while something still takes it: the column that it fills stays empty from then on. */
export const removedEnrichments = (
  change: ExportChange,
  context: Context,
  target: ExportTarget,
): Knowledge<readonly Risk[]> => {
  const gone = Object.keys(change.observed?.enrichments ?? {}).filter((name) =>
    change.attributes.some(({ path, to }) => path === enrichmentPath(name) && to === undefined),
  )
  if (gone.length === 0) return known([])
  const uses = andThen(askExports(context), (exports) =>
    allKnown(
      takersOf(context.config, target, exports).map((taker) =>
        mapKnown(useOf(context, taker), (use) => ({ taker, use })),
      ),
    ),
  )
  return mapKnown(uses, (all) => risksOf(gone, all, target))
}

const risksOf = (
  gone: readonly string[],
  uses: readonly { readonly taker: Taker; readonly use: EnrichmentUse }[],
  target: ExportTarget,
): readonly Risk[] =>
  gone.flatMap((name): readonly Risk[] => {
    const found = uses.filter(({ use }) => use.whole || use.names.has(name))
    if (found.length === 0) return []
    return [
      {
        code: 'empties-column',
        attribute: enrichmentPath(name),
        evidence: found.map(({ taker: { key, transform } }) => [key, transform]),
        message: `The enrichment ${name} is removed from export ${target.id}: ${found.map(({ taker, use }) => wordsFor(taker, use, name)).join('; ')}. The columns that it fills stay empty from then on.`,
      },
    ]
  })
