import { canonicalType } from '@adx-export/core'
import { type Knowledge, andThen, mapKnown } from '../../../model/knowledge.ts'
import type { Context } from '../../../model/kind.ts'
import type { KqlDatabase } from '../../../model/kql.ts'
import type { LiveFunction, LiveReader, LiveTable, ReaderKind } from '../../../model/world.ts'
import { oncePer } from '../../once-per.ts'
import { type DatabaseKeys, type DatabasePlace, databaseAddress, databaseNameOf, isSameDatabase } from '../../place.ts'
import { askFunctions, askReaders, askTables } from '../../live.ts'
import { type TableTarget, tableTargets } from './targets.ts'

type Columns = readonly { readonly name: string; readonly type: string }[]

/** What of a table the plan changes: nothing is done to a table that somebody else owns. */
export const columnChanges = (target: TableTarget, live: LiveTable | undefined) => {
  const { cluster, database, table: declared, removedColumns } = target
  const owned = cluster?.manage !== false && database?.manage !== false && declared?.manage !== false
  const there = new Set((live?.columns ?? []).map(({ name }) => name))
  return {
    added: owned ? (declared?.columns ?? []).filter(({ name }) => !there.has(name)) : [],
    dropped: owned ? removedColumns.filter(({ name }) => there.has(name)) : [],
  }
}

export const isRemoved = ({ removed, cluster, database }: TableTarget): boolean =>
  removed !== undefined && cluster?.manage !== false && database?.manage !== false

const columnsAfter = (target: TableTarget | undefined, live: LiveTable | undefined): Columns => {
  const now = live?.columns ?? []
  if (target === undefined) return now
  const { added, dropped } = columnChanges(target, live)
  return [...now.filter(({ name }) => !dropped.some((gone) => gone.name === name)), ...added]
}

/** Types in one spelling, so that what a query gives can be compared with what a table has. */
const asQueried = (columns: Columns) => columns.map(({ name, type }) => ({ name, type: canonicalType(type) ?? type }))

const targetsOf = ({ config }: Context, place: DatabaseKeys): ReadonlyMap<string, TableTarget> =>
  new Map(
    [...tableTargets(config).values()]
      .filter((target) => isSameDatabase(target, place))
      .map((target) => [target.tableName, target]),
  )

const tablesAfter = (context: Context, place: DatabaseKeys, live: readonly LiveTable[]) => {
  const targets = targetsOf(context, place)
  const kept = live.filter(({ name }) => {
    const target = targets.get(name)
    return target === undefined || !isRemoved(target)
  })
  const made = [...targets.values()].filter(
    ({ tableName, table, removed }) =>
      table?.manage === true && removed === undefined && !live.some(({ name }) => name === tableName),
  )
  return [
    ...kept.map((table) => ({ name: table.name, columns: asQueried(columnsAfter(targets.get(table.name), table)) })),
    ...made.map((target) => ({ name: target.tableName, columns: asQueried(columnsAfter(target, undefined)) })),
  ]
}

/** A query that names a view or an external table that is missing here is a problem, and counts as doing harm. */
const namedIn = (context: Context, place: DatabaseKeys) => {
  const named = (kind: ReaderKind): readonly LiveReader[] => {
    const asked = askReaders(context, place, kind)
    return asked.known ? asked.value : []
  }
  return {
    views: named('materialized-view').map(({ name, query = '' }) => ({ name, query })),
    externalTables: named('external-table').map(({ name, columns = [] }) => ({ name, columns: asQueried(columns) })),
  }
}

type Read = {
  readonly place: DatabasePlace
  readonly live: readonly LiveTable[]
  readonly functions: readonly LiveFunction[]
}

const databaseOfPlan = (context: Context, { place, live, functions }: Read): KqlDatabase => ({
  name: databaseNameOf(place),
  tables: tablesAfter(context, place, live),
  functions,
  ...namedIn(context, place),
})

const databasesAfter = oncePer((_context: Context) => new Map<string, KqlDatabase>())

/**
 * A database as queries will see it once the plan is carried out. It is the same however far an apply has come, so what
 * is judged by it is judged alike when an apply goes on.
 */
export const databaseAfter = (context: Context, place: DatabasePlace): Knowledge<KqlDatabase> =>
  andThen(askTables(context, place), (live) =>
    mapKnown(askFunctions(context, place), (functions) => {
      const made = databasesAfter(context)
      const key = databaseAddress(place)
      const after = made.get(key) ?? databaseOfPlan(context, { place, live, functions })
      made.set(key, after)
      return after
    }),
  )

const variants = oncePer((_database: KqlDatabase) => new Map<string, KqlDatabase>())

/** The same with a table, or one column of a table, that the plan removes still in its place. */
export const withKept = (
  after: KqlDatabase,
  { name: tableName, columns: live }: Pick<LiveTable, 'name' | 'columns'>,
  column: string | undefined,
): KqlDatabase => {
  const known = variants(after)
  const key = JSON.stringify([tableName, column ?? null])
  const there = after.tables.find(({ name }) => name === tableName)?.columns ?? []
  const liveNames = new Set(live.map(({ name }) => name))
  const kept =
    column === undefined
      ? live
      : [
          ...live.filter(({ name }) => name === column || there.some((one) => one.name === name)),
          ...there.filter(({ name }) => !liveNames.has(name)),
        ]
  const variant = known.get(key) ?? {
    ...after,
    tables: [...after.tables.filter(({ name }) => name !== tableName), { name: tableName, columns: asQueried(kept) }],
  }
  known.set(key, variant)
  return variant
}
