import type { Context } from '../../../model/kind.ts'
import { type Knowledge, andThen, mapKnown } from '../../../model/knowledge.ts'
import type { AnalyzeKql, KqlColumn, KqlDatabase, KqlQuery, KqlUse } from '../../../model/kql.ts'
import type { LiveTable } from '../../../model/world.ts'
import { askTable } from '../../live.ts'
import { databaseAfter, withKept } from './planned-database.ts'
import { type Reader, readersOf } from './readers.ts'
import type { TableTarget } from './targets.ts'

/** Everything that tells what a change of a table does to what stands on it. */
export type Surroundings = {
  readonly tableName: string
  /** The table as it is; undefined where it does not exist. */
  readonly live: LiveTable | undefined
  readonly after: KqlDatabase
  readonly readers: readonly Reader[]
}

/** What is removed may be used by what could not be read: that is not the same as used by nobody. */
export const surroundingsOf = (
  context: Context,
  target: TableTarget,
  readers: Knowledge<readonly Reader[]> = readersOf(context, target),
): Knowledge<Surroundings> => {
  const { tableName } = target
  return andThen(readers, (found) =>
    andThen(databaseAfter(context, target), (after) =>
      mapKnown(askTable(context, target, tableName), (live) => ({
        tableName,
        live,
        after,
        readers: found,
      })),
    ),
  )
}

/** A reader that uses a table or a column; `unclear` where that cannot be told, so that it counts as using it. */
export type User = { readonly reader: Reader; readonly unclear?: string }

/** What may lead to a table without its name: wildcards, names that are put together or spelt with escapes, no text at all. */
const unnamed = /\b(?:find|search)\b|\btable\s*\(|\bunion\b[^;]*\*|\\[ux0-7]|^\s*$/u

const notAnalyzed = 'its query was not analyzed'

/** The readers whose text may lead to a table: it names the table, or a function or view whose text does, or may do so. */
export const candidates = (readers: readonly Reader[], table: string): readonly Reader[] => {
  const names = new Set([table])
  const leads = ({ query, source }: Reader): boolean =>
    source === table ||
    (query !== undefined && (unnamed.test(query.text) || [...names].some((name) => query.text.includes(name))))
  for (let before = 0; before !== names.size;) {
    before = names.size
    for (const reader of readers)
      if ((reader.kind === 'function' || reader.kind === 'materialized-view') && leads(reader)) names.add(reader.name)
  }
  return readers.filter(leads)
}

const sameColumns = (a: readonly KqlColumn[], b: readonly KqlColumn[]): boolean =>
  a.length === b.length && a.every(({ name, type }, index) => name === b[index]?.name && type === b[index]?.type)

const sameOutput = (a: KqlUse, b: KqlUse): boolean => a.complete === b.complete && sameColumns(a.output, b.output)

type Asked = {
  readonly kql: AnalyzeKql
  readonly tableName: string
  readonly after: KqlDatabase
  readonly kept: KqlDatabase
}

const usesTable = (query: KqlQuery, { kql, tableName, kept }: Asked): Omit<User, 'reader'> | undefined => {
  const use = kql(query, kept)
  if (use.problem !== undefined) return { unclear: use.problem }
  return use.tables.includes(tableName) ? {} : undefined
}

/** A policy that must give just the columns of its table is not harmed where it still does. */
const stillFits = (reader: Reader, use: KqlUse, after: KqlDatabase): boolean => {
  const columns = after.tables.find(({ name }) => name === reader.table)?.columns
  return use.problem === undefined && use.complete && columns !== undefined && sameColumns(use.output, columns)
}

const usesColumn = (
  reader: Reader,
  query: KqlQuery,
  column: string,
  asked: Asked,
): Omit<User, 'reader'> | undefined => {
  const { kql, tableName, after, kept } = asked
  const use = kql(query, kept)
  if (use.problem !== undefined) return { unclear: use.problem }
  if (!use.tables.includes(tableName)) return undefined
  if (use.everyColumn) return {}
  if (use.columns.some((one) => one.table === tableName && one.column === column)) return {}
  const without = kql(query, after)
  if (without.problem !== undefined) return {}
  if (reader.kind === 'row-level-security' || reader.kind === 'update-policy')
    return stillFits(reader, without, after) ? undefined : {}
  return sameOutput(use, without) ? undefined : {}
}

/** What is known of a reader without its query. */
const standsOn = ({ kind, table, columns }: Reader, tableName: string, column: string | undefined): boolean => {
  if (column === undefined) return table === tableName
  // A mapping of the whole database may be used with any of its tables.
  if (kind === 'ingestion-mapping' && table === undefined) return columns?.includes(column) === true
  return table === tableName && columns?.includes(column) === true
}

const judge = (reader: Reader, column: string | undefined, asked: Asked | undefined): User | undefined => {
  if (reader.query === undefined) return undefined
  if (asked === undefined) return { reader, unclear: notAnalyzed }
  const found = column === undefined ? usesTable(reader.query, asked) : usesColumn(reader, reader.query, column, asked)
  return found === undefined ? undefined : { reader, ...found }
}

/** Who uses a table that the plan removes, or the given column of one. */
export const usersOf = (
  { tableName, live, after, readers }: Surroundings,
  kql: AnalyzeKql | undefined,
  column?: string,
): readonly User[] => {
  const kept = withKept(after, { name: tableName, columns: live?.columns ?? [] }, column)
  const asked = kql === undefined ? undefined : { kql, tableName, after, kept }
  const leading = new Set(candidates(readers, tableName))
  return readers.flatMap((reader): readonly User[] => {
    if (standsOn(reader, tableName, column)) return [{ reader }]
    if (!leading.has(reader)) return []
    const user = judge(reader, column, asked)
    return user === undefined ? [] : [user]
  })
}
