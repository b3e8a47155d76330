import { oncePer } from './declared.ts'
import type { Part, Seen } from '../model/value.ts'
import type { ClusterSnapshot, DatabaseSnapshot, LiveTable, World } from '../model/world.ts'

const notDeclared = { state: 'unreadable', why: 'the file does not declare its cluster and database' } as const

/** A part of a part: what cannot be read of the whole cannot be read of it either. */
export const within = <T, U>(part: Part<T>, pick: (value: T) => Part<U>): Part<U> =>
  part.state === 'read' ? pick(part.value) : part

/** One thing within a part that was read, as a kind reports it. */
export const seenIn = <T, A>(part: Part<T>, look: (value: T) => A | undefined): Seen<A> => {
  if (part.state === 'not-asked') return { state: 'unreadable', why: 'it was not asked for' }
  if (part.state !== 'read') return part
  const attributes = look(part.value)
  return attributes === undefined ? { state: 'absent' } : { state: 'present', attributes }
}

/** What was read, or undefined. */
export const valueOf = <T>(part: Part<T> | undefined): T | undefined =>
  part?.state === 'read' ? part.value : undefined

export const clusterIn = (world: World, cluster: string): ClusterSnapshot | undefined =>
  Object.hasOwn(world.clusters, cluster) ? world.clusters[cluster] : undefined

export const databaseIn = (world: World, cluster: string, database: string): Part<DatabaseSnapshot> => {
  const databases = clusterIn(world, cluster)?.databases
  return databases !== undefined && Object.hasOwn(databases, database)
    ? (databases[database] ?? notDeclared)
    : notDeclared
}

export const tablesIn = (world: World, cluster: string, database: string): Part<readonly LiveTable[]> =>
  within(databaseIn(world, cluster, database), ({ tables }) => tables)

const byName = oncePer(
  (tables: readonly LiveTable[]): ReadonlyMap<string, LiveTable> => new Map(tables.map((table) => [table.name, table])),
)

export const tableIn = (world: World, cluster: string, database: string, tableName: string): LiveTable | undefined => {
  const tables = valueOf(tablesIn(world, cluster, database))
  return tables === undefined ? undefined : byName(tables).get(tableName)
}
