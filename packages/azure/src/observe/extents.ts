import type { Config } from '@adx-export/core'
import type { AgedAnswer, AgedAsk, AgedCount, Extents } from '@adx-export/planner'
import { AzureError } from '../errors.ts'
import type { Cluster } from '../kusto/client.ts'
import { readCommands } from '../kusto/commands.ts'
import type { KustoRow } from '../kusto/replies.ts'
import { badAnswer, membersOf } from '../members.ts'

/** What one request asks about, at most. */
const most = { tables: 200, periods: 20 } as const

const what = 'the list of extents'

const amountOf = (row: KustoRow, name: string): number => {
  const found = membersOf(row, what).number(name)
  if (found === undefined || !Number.isSafeInteger(found) || found < 0)
    throw badAnswer(what, `has a number of rows '${name}' that is none`)
  return found
}

/** An answer that leaves a table out, or contradicts itself, counts nothing: a missing number is no 0, but of a table that showed no row. */
const countOf = (row: KustoRow | undefined, column: string, isEmpty: boolean): AgedCount => {
  if (row === undefined) return isEmpty ? { older: 0, all: 0 } : { uncounted: 'Azure lists no extent of it' }
  const [all, older, undated] = [amountOf(row, 'All'), amountOf(row, column), amountOf(row, 'Undated')]
  if (undated > 0) return { uncounted: 'Azure does not say how old all its extents are' }
  if (older > all) throw badAnswer(what, 'has more old rows than rows')
  return { older, all }
}

const named = (table: string, count: AgedCount): AgedCount =>
  'uncounted' in count ? { uncounted: `${count.uncounted} (table ${table})` } : count

const tooMany = ({ tables }: AgedAsk, spans: readonly string[]): string | undefined => {
  const names = new Set(tables.map(({ table }) => table)).size
  if (names > most.tables) return `it concerns ${String(names)} tables, and at most ${String(most.tables)} are counted`
  return spans.length > most.periods
    ? `it concerns ${String(spans.length)} periods, and at most ${String(most.periods)} are counted`
    : undefined
}

const readAged = async (cluster: Cluster, databaseName: string, ask: AgedAsk): Promise<AgedAnswer> => {
  const spans = [...new Set(ask.tables.map(({ period }) => period))]
  const limit = tooMany(ask, spans)
  if (limit !== undefined) return uncounted(ask, limit)
  const names = [...new Set(ask.tables.map(({ table }) => table))]
  const rows = await cluster.read(databaseName, readCommands.extents(names, spans), 'once')
  const byName = new Map(rows.map((row) => [membersOf(row, what).needText('TableName'), row]))
  if (byName.size < rows.length) throw badAnswer(what, 'names one table twice')
  return {
    ...ask,
    tables: ask.tables.map((one) => {
      const column = `Older${String(spans.indexOf(one.period))}`
      return { ...one, rows: named(one.table, countOf(byName.get(one.table), column, one.empty === true)) }
    }),
  }
}

const uncounted = (ask: AgedAsk, why: string): AgedAnswer => ({
  ...ask,
  tables: ask.tables.map((one) => ({ ...one, rows: { uncounted: why } })),
})

/** Nothing depends on it, so whatever Azure answers instead is a reason and no failure. */
const agedOf = async (config: Config, ask: AgedAsk, clusterAt: (url: string) => Cluster): Promise<AgedAnswer> => {
  const declared = config.clusters.find(({ name }) => name === ask.cluster)
  const database = declared?.databases.find(({ name }) => name === ask.database)
  if (declared === undefined || database === undefined) return uncounted(ask, 'the file does not name the database')
  try {
    return await readAged(clusterAt(declared.url), database.databaseName, ask)
  } catch (error) {
    if (error instanceof AzureError) return uncounted(ask, error.message)
    throw error
  }
}

export const createExtents = (clusterAt: (url: string) => Cluster): Extents => ({
  aged: (config, asks) => Promise.all(asks.map((ask) => agedOf(config, ask, clusterAt))),
})
