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
import { isRemoved } from './planned-database.ts'
import { type TableTarget, tableTargets } from './targets.ts'
import { isSameDatabase } from '../../place.ts'

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
const goesWith = ({ config }: Context, of: TableTarget, reader: Reader): boolean =>
  ['update-policy', 'row-level-security', 'partitioning', 'ingestion-mapping'].includes(reader.kind) &&
  [...tableTargets(config).values()].some(
    (target) => isSameDatabase(target, of) && target.tableName === reader.table && isRemoved(target),
  )

/** With what the plan itself leaves of them; those of the table itself stay in any case. */
const left = (context: Context, target: TableTarget, readers: readonly Reader[]): readonly Reader[] =>
  readers.filter((reader) => reader.table === target.tableName || !goesWith(context, target, reader))

/** The update policies of a database, those of tables that the plan removes left out. */
export const policiesAround = (context: Context, target: TableTarget): Knowledge<readonly Reader[]> =>
  mapKnown(askTables(context, target), (tables) => left(context, target, tables.flatMap(policyReaders)))

const readersAmong = (
  context: Context,
  target: TableTarget,
  kinds: readonly ReaderKind[],
): Knowledge<readonly Reader[]> => {
  const functions = mapKnown(askFunctions(context, target), (all) => all.map(functionReader))
  const others = kinds.map((kind) =>
    mapKnown(askReaders(context, target, kind), (all) => all.map((one) => liveReader(kind, one))),
  )
  const asked: readonly Knowledge<readonly Reader[]>[] = [functions, policiesAround(context, target), ...others]
  return mapKnown(concatKnown(asked), (readers) => left(context, target, readers))
}

/** Everything of a database that may use a table, or columns of it, that the plan removes. */
export const readersOf = (context: Context, target: TableTarget): Knowledge<readonly Reader[]> =>
  readersAmong(
    context,
    target,
    // An external table holds data of its own; what fills it is the continuous export that names it.
    readerKinds.filter((kind) => kind !== 'external-table'),
  )

/** What the queries of update policies may call. Views are asked for only where the file removes something. */
export const callsOf = (context: Context, target: TableTarget): Knowledge<readonly Reader[]> => {
  const views = readersIn(context.world, target, 'materialized-view')
  return readersAmong(context, target, views.state === 'not-asked' ? [] : ['materialized-view'])
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
