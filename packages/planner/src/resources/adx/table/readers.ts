import type { NamedTable } from '../../place.ts'
import { updatePoliciesOf } from '../../../kusto/policy.ts'
import { type Knowledge, concatKnown, mapKnown } from '../../../model/knowledge.ts'
import type { Context } from '../../../model/kind.ts'
import type { KqlQuery } from '../../../model/kql.ts'
import {
  type LiveFunction,
  type LiveReader,
  type LiveTable,
  type ReaderKind,
  readerKinds,
} from '../../../model/world.ts'
import { askFunctions, askReaders, askTables, readersIn } from '../../live.ts'
import { isRemoved } from './after.ts'
import { tableTargets } from './targets.ts'

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

type TableName = Pick<NamedTable, 'clusterKey' | 'databaseKey' | 'tableName'>

const liveReader = (kind: ReaderKind, { name, table, query, columns, into }: LiveReader): Reader => ({
  kind,
  name,
  ...(table === undefined ? {} : { table }),
  ...(query === undefined ? {} : { query: { text: query } }),
  ...(columns === undefined ? {} : { columns: columns.map((column) => column.name) }),
  ...(into === undefined ? {} : { into }),
})

/** A function whose parameters were not told is parsed without them: what it uses of them is then a problem. */
const functionReader = ({ name, body, parameters = '()' }: LiveFunction): Reader => ({
  kind: 'function',
  name,
  query: { text: body, parameters },
})

const policyReaders = ({ name, explicit, effective }: LiveTable): readonly Reader[] =>
  updatePoliciesOf(explicit.update ?? effective.update).map(({ source, query }): Reader => ({
    kind: 'update-policy',
    name,
    table: name,
    source,
    query: { text: query },
  }))

/** What stands on a table goes with the table. */
const goesWith = ({ config }: Context, { clusterKey, databaseKey }: TableName, reader: Reader): boolean =>
  ['update-policy', 'row-level-security', 'partitioning', 'ingestion-mapping'].includes(reader.kind) &&
  [...tableTargets(config).values()].some(
    (target) =>
      target.clusterKey === clusterKey &&
      target.databaseKey === databaseKey &&
      target.tableName === reader.table &&
      isRemoved(target),
  )

/** With what the plan itself leaves of them; those of the table itself stay in any case. */
const left = (context: Context, place: TableName, readers: readonly Reader[]): readonly Reader[] =>
  readers.filter((reader) => reader.table === place.tableName || !goesWith(context, place, reader))

/** The update policies of a database, those of tables that the plan removes left out. */
export const policiesAround = (context: Context, place: TableName): Knowledge<readonly Reader[]> =>
  mapKnown(askTables(context, place.clusterKey, place.databaseKey), (tables) =>
    left(context, place, tables.flatMap(policyReaders)),
  )

const readersAmong = (
  context: Context,
  place: TableName,
  kinds: readonly ReaderKind[],
): Knowledge<readonly Reader[]> => {
  const { clusterKey, databaseKey } = place
  const functions = mapKnown(askFunctions(context, clusterKey, databaseKey), (all) => all.map(functionReader))
  const others = kinds.map((kind) =>
    mapKnown(askReaders(context, clusterKey, databaseKey, kind), (all) => all.map((one) => liveReader(kind, one))),
  )
  const asked: readonly Knowledge<readonly Reader[]>[] = [functions, policiesAround(context, place), ...others]
  return mapKnown(concatKnown(asked), (readers) => left(context, place, readers))
}

/** Everything of a database that may use a table, or columns of it, that the plan removes. */
export const readersOf = (context: Context, place: TableName): Knowledge<readonly Reader[]> =>
  readersAmong(
    context,
    place,
    // An external table holds data of its own; what fills it is the continuous export that names it.
    readerKinds.filter((kind) => kind !== 'external-table'),
  )

/** What the queries of update policies may call. Views are asked for only where the file removes something. */
export const callsOf = (context: Context, place: TableName): Knowledge<readonly Reader[]> => {
  const views = readersIn(context.world, place.clusterKey, place.databaseKey, 'materialized-view')
  return readersAmong(context, place, views.state === 'not-asked' ? [] : ['materialized-view'])
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
