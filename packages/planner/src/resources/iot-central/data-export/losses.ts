import type { Comparison, Losses, TransformChange } from '../../../model/comparison.ts'
import type { Risk } from '../../../model/change.ts'
import { type Knowledge, concatKnown, known, mapKnown } from '../../../model/knowledge.ts'
import type { Context } from '../../../model/kind.ts'
import type { JsonValue } from '../../../model/value.ts'
import { destinationOf, tableOf } from '../../declared.ts'
import { askTables } from '../../live.ts'
import { transformPath } from './rules.ts'
import { comparedLink } from './transform-changes.ts'
import type { ExportTarget, LinkName } from './targets.ts'

const mostNames = 4

const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, mostNames)
  return names.length === shown.length
    ? shown.join(', ')
    : `${shown.join(', ')} and ${names.length - shown.length} more`
}

/** What consent is bound to: both transforms and the columns on both sides, so that another message alone asks nothing anew. */
const evidenceOf = ({ from, to, columns }: TransformChange): JsonValue => {
  const names = (side: 'before' | 'after'): JsonValue =>
    columns.state === 'read' ? columns.value[side].map(({ name, type }) => `${name}:${type}`).toSorted() : null
  return { transforms: [from ?? null, to ?? null], columns: [names('before'), names('after')] }
}

const sentence = 'The preview shows the rows before and after.'

const droppedWords = (link: string, comparison: Comparison): string | undefined => {
  if (comparison.state === 'unknown') {
    return `The transform of ${link} changes, and what the new one loses is not known, because the two could not be compared: ${comparison.why}.`
  }
  if (comparison.neverRow)
    return `The new transform of ${link} makes no row, whatever the message: nothing more arrives.`
  const { dropped } = comparison.shown
  return dropped.length === 0
    ? undefined
    : `The new transform of ${link} makes no row of ${listed(dropped)}, of which the live one makes rows. ${sentence}`
}

const emptiedWords = (link: string, { emptied }: Losses): string | undefined => {
  if (emptied.length === 0) return undefined
  const columns = [...Map.groupBy(emptied, ({ column }) => column)].map(([column, values]) => {
    const messages = new Set(values.map(({ message }) => message))
    const paths = new Set(values.map(({ value }) => value))
    return `${column} (${listed([...paths])} of ${listed([...messages])})`
  })
  return `Values that the live transform of ${link} stores are in no column of the new rows. They were in ${listed(columns)}. ${sentence}`
}

const ofLink = (context: Context, target: ExportTarget, link: LinkName): Knowledge<readonly Risk[]> => {
  const compared = comparedLink(context, target, link)
  // A transform that is cleared asks for consent whatever messages show.
  if (compared?.change.to === undefined) return known([])
  const { change, comparison } = compared
  const words = `the link of export ${target.id} to ${link.key}`
  const common = { attribute: transformPath(link.key), evidence: evidenceOf(change) }
  const dropped = droppedWords(words, comparison)
  const emptied = comparison.state === 'compared' ? emptiedWords(words, comparison.shown) : undefined
  const risks: readonly Risk[] = [
    ...(dropped === undefined ? [] : [{ ...common, code: 'drops-rows' as const, message: dropped }]),
    ...(emptied === undefined ? [] : [{ ...common, code: 'empties-column' as const, message: emptied }]),
  ]
  const place = destinationOf(context.config, link.key)?.table
  const table = place && tableOf(context.config, place.cluster, place.database, place.table)
  // Consent to what nobody could compare, because its columns were not read, would hold for no look that reads them.
  return table === undefined ? known(risks) : mapKnown(askTables(context, table.cluster, table.database), () => risks)
}

/** What rows and values the new transforms of an export lose, by messages that are evidence. */
export const losses = (context: Context, target: ExportTarget): Knowledge<readonly Risk[]> =>
  concatKnown(target.links.map((link) => ofLink(context, target, link)))
