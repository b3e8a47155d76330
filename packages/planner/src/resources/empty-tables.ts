import { streamingOf } from '../kusto/policy.ts'
import { type Knowledge, andThen, known, mapKnown } from '../model/knowledge.ts'
import type { Context } from '../model/kind.ts'
import type { LiveTable } from '../model/world.ts'
import { feedsInto } from './feeds.ts'
import { type DeclaredPart, engineHostOf, hostOf, isSameDatabaseName } from './place.ts'
import { askDestinations } from './live.ts'

const streamsNow = ({ explicit, effective }: LiveTable): boolean =>
  streamingOf(explicit.streamingingestion ?? effective.streamingingestion)?.enabled !== false

/** Whether a live destination points at the table, linked to an export or not. */
const isAimedAt = (context: Context, { cluster, database }: DeclaredPart, { name }: LiveTable): Knowledge<boolean> =>
  mapKnown(askDestinations(context), (destinations) =>
    destinations.some(
      (one) =>
        one.table === name &&
        one.clusterUrl !== undefined &&
        engineHostOf(one.clusterUrl) === hostOf(cluster?.url ?? '') &&
        isSameDatabaseName(one.database ?? '', database?.databaseName ?? ''),
    ),
  )

/**
 * Known to hold no row and to get none. Rows that arrive by streaming are not counted until they are sealed, so a table
 * that an export feeds, or that streams while a destination points at it, may hold some although its count is zero.
 */
const isEmpty = (context: Context, place: DeclaredPart, table: LiveTable): Knowledge<boolean> => {
  if (table.rows !== 0) return known(false)
  return andThen(feedsInto(context, { ...place, tableName: table.name }, 'now'), (feeding) => {
    if (feeding.some(({ enabled }) => enabled)) return known(false)
    return streamsNow(table) ? mapKnown(isAimedAt(context, place, table), (aimed) => !aimed) : known(true)
  })
}

/** Whether all of these tables are known to be empty. */
export const holdsNothing = (
  context: Context,
  place: DeclaredPart,
  tables: readonly LiveTable[],
): Knowledge<boolean> => {
  const some = tables.find(({ rows }) => rows !== 0)
  if (some !== undefined) return known(false)
  return tables.reduce<Knowledge<boolean>>(
    (so, table) => andThen(so, (empty) => (empty ? isEmpty(context, place, table) : known(false))),
    known(true),
  )
}
