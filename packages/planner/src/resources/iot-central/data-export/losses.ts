import type { TransformChange } from '../../../model/comparison.ts'
import type { Risk } from '../../../model/change.ts'
import { type Knowledge, concatKnown, known, mapKnown } from '../../../model/knowledge.ts'
import type { Context } from '../../../model/kind.ts'
import type { JsonValue } from '../../../model/value.ts'
import { destinationOf, tableOf } from '../../declared.ts'
import { askTables } from '../../live.ts'
import { linkWords, transformLosses } from './loss-words.ts'
import { comparedLink } from './transform-changes.ts'
import { type ExportTarget, type LinkName, transformPath } from './targets.ts'

/** What consent is bound to: both transforms and the columns on both sides, so that another message alone asks nothing anew. */
const evidenceOf = ({ from, to, columns }: TransformChange): JsonValue => {
  const names = (side: 'before' | 'after'): JsonValue =>
    columns.state === 'read' ? columns.value[side].map(({ name, type }) => `${name}:${type}`).toSorted() : null
  return { transforms: [from ?? null, to ?? null], columns: [names('before'), names('after')] }
}

const ofLink = (context: Context, target: ExportTarget, link: LinkName): Knowledge<readonly Risk[]> => {
  const compared = comparedLink(context, target, link)
  // A transform that is cleared asks for consent whatever messages show.
  if (compared?.change.to === undefined) return known([])
  const { change, comparison } = compared
  const common = { attribute: transformPath(link.key), evidence: evidenceOf(change) }
  const risks: readonly Risk[] = transformLosses(linkWords(target.id, link.key), comparison).map((loss) => ({
    ...common,
    ...loss,
  }))
  const place = destinationOf(context.config, link.key)?.table
  const table = place && tableOf(context.config, place.cluster, place.database, place.table)
  // Consent to what nobody could compare, because its columns were not read, would hold for no look that reads them.
  return table === undefined ? known(risks) : mapKnown(askTables(context, table.cluster, table.database), () => risks)
}

/** What rows and values the new transforms of an export lose, by messages that are evidence. */
export const losses = (context: Context, target: ExportTarget): Knowledge<readonly Risk[]> =>
  concatKnown(target.links.map((link) => ofLink(context, target, link)))
