import { type Knowledge, andThen, known, unknown } from '../model/knowledge.ts'
import type { Context } from '../model/kind.ts'
import type { Part, Seen } from '../model/value.ts'
import {
  type ClusterSnapshot,
  type DatabaseSnapshot,
  type LiveApplicationResource,
  type LiveClusterResource,
  type LiveDestination,
  type LiveExport,
  type LiveFunction,
  type LivePolicies,
  type LiveReader,
  type LiveTable,
  type ReaderKind,
  type World,
  readerTitles,
} from '../model/world.ts'
import { oncePer } from './once-per.ts'
import { type ClusterKeys, type DatabaseKeys, databaseTitle } from './place.ts'

const notDeclared = { state: 'unreadable', why: 'the file does not declare its cluster and database' } as const
const noResource = 'the file gives no resourceId'

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

/** What was read, undefined for what does not exist; anything else is unknown. */
export const askPart = <T>(part: Part<T>, name: string, notAsked = noResource): Knowledge<T | undefined> => {
  if (part.state === 'read') return known(part.value)
  if (part.state === 'absent') return known(undefined)
  if (part.state === 'not-asked') return unknown({ part: name, why: notAsked })
  const { why, right } = part
  return unknown({ part: name, why, ...(right === undefined ? {} : { right }) })
}

const listIn = <T>(part: Part<readonly T[]>, name: string, notAsked?: string): Knowledge<readonly T[]> =>
  andThen(askPart(part, name, notAsked), (list) => known(list ?? []))

/** What was read of a list, for showing only: what is missing from it proves nothing. */
export const shownIn = <T>(part: Part<readonly T[]> | undefined): readonly T[] =>
  part?.state === 'read' ? part.value : []

export const clusterIn = ({ clusters }: World, { clusterKey }: ClusterKeys): ClusterSnapshot | undefined =>
  Object.hasOwn(clusters, clusterKey) ? clusters[clusterKey] : undefined

export const databaseIn = (world: World, place: DatabaseKeys): Part<DatabaseSnapshot> => {
  const { databaseKey } = place
  const databases = clusterIn(world, place)?.databases
  return databases !== undefined && Object.hasOwn(databases, databaseKey)
    ? (databases[databaseKey] ?? notDeclared)
    : notDeclared
}

export const tablesIn = (world: World, place: DatabaseKeys): Part<readonly LiveTable[]> =>
  within(databaseIn(world, place), ({ tables }) => tables)

const byName = oncePer(
  (tables: readonly LiveTable[]): ReadonlyMap<string, LiveTable> => new Map(tables.map((table) => [table.name, table])),
)

export const tableAmong = (tables: readonly LiveTable[], tableName: string): LiveTable | undefined =>
  byName(tables).get(tableName)

/** The tables of a database; none where it does not exist. */
export const askTables = ({ world }: Context, place: DatabaseKeys): Knowledge<readonly LiveTable[]> =>
  listIn(tablesIn(world, place), `the tables of ${databaseTitle(place)}`)

export const askTable = (context: Context, place: DatabaseKeys, tableName: string): Knowledge<LiveTable | undefined> =>
  andThen(askTables(context, place), (tables) => known(tableAmong(tables, tableName)))

export const askDatabasePolicies = ({ world }: Context, place: DatabaseKeys): Knowledge<LivePolicies | undefined> =>
  askPart(
    within(databaseIn(world, place), ({ policies }) => policies),
    `the policies of ${databaseTitle(place)}`,
  )

/** The stored functions of a database; none where it does not exist. */
export const askFunctions = ({ world }: Context, place: DatabaseKeys): Knowledge<readonly LiveFunction[]> =>
  listIn(
    within(databaseIn(world, place), ({ functions }) => functions),
    `the functions of ${databaseTitle(place)}`,
  )

export const readersIn = (world: World, place: DatabaseKeys, kind: ReaderKind): Part<readonly LiveReader[]> =>
  within(databaseIn(world, place), (snapshot) => snapshot[kind])

/** What of one kind stands on tables of a database; none where the database does not exist. */
export const askReaders = (
  { world }: Context,
  place: DatabaseKeys,
  kind: ReaderKind,
): Knowledge<readonly LiveReader[]> =>
  listIn(
    readersIn(world, place, kind),
    `the ${readerTitles[kind]} of ${databaseTitle(place)}`,
    'they were not asked for',
  )

/** The exports that IoT Central lists; none where the application does not exist. */
export const askExports = ({ config, world }: Context): Knowledge<readonly LiveExport[]> =>
  listIn(world.application.exports, `the exports of ${config.application.host}`)

/** The destinations that IoT Central lists; none where the application does not exist. */
export const askDestinations = ({ config, world }: Context): Knowledge<readonly LiveDestination[]> =>
  listIn(world.application.destinations, `the destinations of ${config.application.host}`)

/** The application's resource in Azure Resource Manager, undefined where it does not exist. */
export const askApplicationResource = ({ config, world }: Context): Knowledge<LiveApplicationResource | undefined> =>
  askPart(world.application.resource, `the resource of ${config.application.host} in Azure Resource Manager`)

/** The cluster's resource in Azure Resource Manager, undefined where it does not exist. */
export const askClusterResource = (
  { world }: Context,
  place: ClusterKeys,
): Knowledge<LiveClusterResource | undefined> =>
  askPart(
    clusterIn(world, place)?.resource ?? { state: 'not-asked' },
    `the resource of cluster ${place.clusterKey} in Azure Resource Manager`,
  )
