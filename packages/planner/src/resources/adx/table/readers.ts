import { updatePoliciesOf } from '../../../kusto/policy.ts'
import type { Context } from '../../../model/kind.ts'
import type { KqlQuery } from '../../../model/kql.ts'
import type { Part } from '../../../model/value.ts'
import { type DatabaseSnapshot, type LiveReader, type ReaderKind, readerKinds } from '../../../model/world.ts'
import { oncePer } from '../../declared.ts'
import { databaseIn, valueOf } from '../../live.ts'
import { isRemoved } from './after.ts'
import { type TableTarget, tableTargets } from './targets.ts'

/** One thing of a database that may use tables. */
export type Reader = {
  readonly kind: ReaderKind | 'function' | 'update-policy'
  readonly name: string
  /** The table that it stands on; for an update policy the table that it fills. */
  readonly table?: string
  /** The table whose new data an update policy takes. */
  readonly source?: string
  readonly query?: KqlQuery
  /** The columns that it names, where it is no query. */
  readonly columns?: readonly string[]
  readonly into?: string
}

type Place = Pick<TableTarget, 'clusterKey' | 'databaseKey'>

const liveReader = (kind: ReaderKind, { name, table, query, columns, into }: LiveReader): Reader => ({
  kind,
  name,
  ...(table === undefined ? {} : { table }),
  ...(query === undefined ? {} : { query: { text: query } }),
  ...(columns === undefined ? {} : { columns: columns.map((column) => column.name) }),
  ...(into === undefined ? {} : { into }),
})

const readersIn = oncePer((snapshot: DatabaseSnapshot): readonly Reader[] => [
  ...(valueOf(snapshot.functions) ?? []).map(
    // A function whose parameters were not told is parsed without them: what it uses of them is then a problem.
    ({ name, body, parameters = '()' }): Reader => ({ kind: 'function', name, query: { text: body, parameters } }),
  ),
  ...(valueOf(snapshot.tables) ?? []).flatMap(({ name, explicit, effective }) =>
    updatePoliciesOf(explicit.update ?? effective.update).map(({ source, query }): Reader => ({
      kind: 'update-policy',
      name,
      table: name,
      source,
      query: { text: query },
    })),
  ),
  // An external table holds data of its own; what fills it is the continuous export that names it.
  ...readerKinds
    .filter((kind) => kind !== 'external-table')
    .flatMap((kind) => (valueOf(snapshot.readers[kind]) ?? []).map((reader) => liveReader(kind, reader))),
])

/** What stands on a table goes with the table. */
const goesWith = ({ config }: Context, { clusterKey, databaseKey }: Place, reader: Reader): boolean =>
  ['update-policy', 'row-level-security', 'partitioning', 'ingestion-mapping'].includes(reader.kind) &&
  [...tableTargets(config).values()].some(
    (target) =>
      target.clusterKey === clusterKey &&
      target.databaseKey === databaseKey &&
      target.tableName === reader.table &&
      isRemoved(target),
  )

/** Everything of a database that may use its tables, with what the plan itself leaves of it; `own` stays in any case. */
export const readersOf = (context: Context, place: Place, own: string): readonly Reader[] => {
  const snapshot = valueOf(databaseIn(context.world, place.clusterKey, place.databaseKey))
  if (snapshot === undefined) return []
  return readersIn(snapshot).filter((reader) => reader.table === own || !goesWith(context, place, reader))
}

const titles: Readonly<Record<ReaderKind, string>> = {
  'materialized-view': 'materialized views',
  'row-level-security': 'row-level security policies',
  'continuous-export': 'continuous exports',
  'ingestion-mapping': 'ingestion mappings',
  partitioning: 'partitioning policies',
  'external-table': 'external tables',
}

/** A question about readers that has no answer: what could not be read, why, and the right that reads it. */
export type Unread = { readonly question: string; readonly why: string; readonly right?: string }

const unreadOf = (question: string, part: Part<unknown>): readonly Unread[] => {
  if (part.state === 'not-asked') return [{ question, why: 'it was not asked for' }]
  if (part.state !== 'unreadable') return []
  const { why, right } = part
  return [{ question, why, ...(right === undefined ? {} : { right }) }]
}

/** What could not be read of what may use the tables of a database. An external table uses none. */
export const unreadReaders = ({ world }: Context, { clusterKey, databaseKey }: Place): readonly Unread[] => {
  const snapshot = valueOf(databaseIn(world, clusterKey, databaseKey))
  if (snapshot === undefined) return []
  return [
    ...unreadOf('which functions use it', snapshot.functions),
    ...readerKinds
      .filter((kind) => kind !== 'external-table')
      .flatMap((kind) => unreadOf(`which ${titles[kind]} use it`, snapshot.readers[kind])),
  ]
}

const words: Readonly<Record<Reader['kind'], string>> = {
  function: 'function',
  'update-policy': 'update policy of table',
  'materialized-view': 'materialized view',
  'row-level-security': 'row-level security of',
  'continuous-export': 'continuous export',
  'ingestion-mapping': 'ingestion mapping',
  partitioning: 'partitioning policy of',
  'external-table': 'external table',
}

/** `continuous export hourly (into external table archive)`. */
export const readerName = ({ kind, name, into }: Reader): string =>
  `${words[kind]} ${name}${into === undefined ? '' : ` (into external table ${into})`}`

/** What could not be read of what the queries of update policies call. */
export const unreadCalls = ({ world }: Context, { clusterKey, databaseKey }: Place): readonly Unread[] => {
  const snapshot = valueOf(databaseIn(world, clusterKey, databaseKey))
  return snapshot === undefined ? [] : unreadOf('which functions its update policies call', snapshot.functions)
}
