import type { Config, Cluster as DeclaredCluster } from '@adx-export/core'
import type { ClusterSnapshot, DatabaseSnapshot, LiveClusterResource, Part } from '@adx-export/planner'
import { armApiVersion, armHostOf, armRights, createArmClient } from '../arm/client.ts'
import { clusterResourceOf } from '../arm/replies.ts'
import { AzureError, type AzureErrorCode } from '../errors.ts'
import type { Cluster } from '../kusto/client.ts'
import { anyDatabase, readCommands } from '../kusto/commands.ts'
import { kustoRights } from '../kusto/failures.ts'
import { policiesToRead } from '../kusto/policies.ts'
import type { KustoRow } from '../kusto/replies.ts'
import { membersOf, withoutDoubles } from '../members.ts'
import type { Session } from '../session.ts'
import { claimAssignments, observeDatabase, type Assignments, type DatabaseAsked } from './database.ts'
import { started } from './known.ts'
import { claimOf, partOf, settle } from './part.ts'

/** https://learn.microsoft.com/rest/api/azurerekusto/clusters/get#state */
const silentStates = new Set(['stopped', 'stopping', 'starting', 'creating', 'deleting', 'deleted', 'unavailable'])

/** The databases to look at, by key of the file: those declared, and those that `removed` alone still names. */
export const databasesOf = (config: Config, cluster: DeclaredCluster): ReadonlyMap<string, string> => {
  const databases = new Map(cluster.databases.map((database) => [database.name, database.databaseName]))
  const { tables, columns, principals, policies } = config.removed
  for (const { names } of [...tables, ...columns, ...principals, ...policies]) {
    const [key, database] = names
    if (key === cluster.name && database !== undefined && !databases.has(database)) databases.set(database, database)
  }
  return databases
}

/** Whether the file takes a table, a column or a policy away in a database, or says how long the whole of it is kept. */
const removesIn = (config: Config, cluster: string, database: string): boolean => {
  const { tables, columns, policies } = config.removed
  const declared = config.clusters.find(({ name }) => name === cluster)?.databases.find(({ name }) => name === database)
  return (
    declared?.policies.retention !== undefined ||
    [...tables, ...columns, ...policies].some(({ names }) => names[0] === cluster && names[1] === database)
  )
}

const silent = (resource: Part<LiveClusterResource>): Part<never> | undefined => {
  const state = resource.state === 'read' ? resource.value.state : undefined
  if (state === undefined || !silentStates.has(state.toLowerCase())) return undefined
  return {
    state: 'unreadable',
    why: `The cluster is in state '${state}', so it answers no requests. Start it and run again.`,
  }
}

const isId = (name: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(name)

/** Fabric may list a database by its id; people know it by the pretty name. */
export const nameOf = (row: KustoRow): string => {
  const members = membersOf(row, 'a row of the databases')
  const name = members.needText('DatabaseName')
  return isId(name) ? (members.text('PrettyName') ?? name) : name
}

const quiet: ReadonlySet<AzureErrorCode> = new Set(['unreachable', 'stopped', 'timed-out', 'redirected'])

type Names = { readonly names: Part<readonly string[]>; readonly answers: boolean }

/** Whether the cluster answers at all shows here. */
const readNames = async (cluster: Cluster): Promise<Names> => {
  let answers = true
  const names = await partOf(async () => {
    try {
      const found = (await cluster.read(anyDatabase, readCommands.databases)).map(nameOf)
      return withoutDoubles(found, (name) => name, 'the list of databases')
    } catch (error) {
      answers = !(error instanceof AzureError && quiet.has(error.code))
      throw error
    }
  }, kustoRights.plan)
  return { names, answers }
}

type ArmOfDatabases = NonNullable<DatabaseAsked['arm']>

/**
 * Whether the list names a database; undefined where that proves nothing. The list takes more than the role Monitor or
 * Viewer on one database: whoever has only that is answered with no rows, so an empty list tells of no database.
 */
const listing = (names: Part<readonly string[]>): ((name: string) => boolean | undefined) => {
  if (names.state !== 'read' || names.value.length === 0) return () => undefined
  const known = new Set(names.value.map((name) => name.toLowerCase()))
  return (name) => known.has(name.toLowerCase())
}

type Databases = Readonly<Record<string, Part<DatabaseSnapshot>>>

type Asking = Pick<DatabaseAsked, 'name' | 'removes' | 'policies' | 'arm'> & {
  readonly key: string
  readonly assignments: Assignments
}

/**
 * One command tells whether the cluster answers at all: where it does not, its databases are not waited for as well.
 * A database that ARM does not have is asked for beside it, since absence takes two answers in any case.
 */
const readDatabases = async (
  cluster: Cluster,
  asking: readonly Asking[],
  naming: Promise<Names>,
  again: boolean,
): Promise<Databases> => {
  const read = await Promise.all(
    asking.map(async ({ key, ...asked }): Promise<readonly [string, Part<DatabaseSnapshot>]> => {
      const listed = started(naming.then(({ names }) => listing(names)(asked.name)))
      const assigned = again ? undefined : await asked.assignments
      if (again || assigned?.state === 'denied')
        return [key, await observeDatabase({ ...asked, cluster, listed, expected: again })]
      const { names, answers } = await naming
      if (!answers && names.state !== 'read') return [key, names]
      const expected = assigned?.state === 'read' || (await listed) === true
      return [key, await observeDatabase({ ...asked, cluster, listed, expected })]
    }),
  )
  return Object.fromEntries(read)
}

const readResource = async (
  arm: Pick<ArmOfDatabases, 'client' | 'resourceId'> | undefined,
): Promise<Part<LiveClusterResource>> => {
  if (arm === undefined) return { state: 'not-asked' }
  const { client, resourceId } = arm
  const claim = await claimOf(
    async () => clusterResourceOf(await client.read(resourceId, armApiVersion(resourceId)), resourceId),
    armRights.plan,
  )
  // That the cluster answers does not contradict a denial: the file may name another resource.
  return settle(claim, [])
}

const isRead = ({ state }: Part<unknown>): boolean => state === 'read'

/** A cluster of the file, and what asks it. */
type Connected = { readonly declared: DeclaredCluster; readonly cluster: Cluster }

type How = { readonly again?: boolean; readonly base?: Config | undefined }

/**
 * ARM is asked first: a cluster that is stopped answers nothing, and every request to it would wait for long. Everything
 * else is asked beside it where the cluster answered a moment ago (`again`).
 */
export const observeCluster = async (
  session: Session,
  config: Config,
  { declared, cluster }: Connected,
  { again = false, base }: How = {},
): Promise<ClusterSnapshot> => {
  const { resourceId } = declared
  const arm =
    resourceId === undefined ? undefined : { client: createArmClient(session, armHostOf(declared.cloud)), resourceId }
  const reading = started(readResource(arm))
  const known = arm === undefined ? {} : { arm: { ...arm, knowsCluster: started(reading.then(isRead)) } }
  const asking = [...databasesOf(config, declared)].map(([key, name]): Asking => {
    const removes = removesIn(config, declared.name, key)
    const policies = policiesToRead(config, declared.name, key, base)
    return { key, name, removes, policies, assignments: started(claimAssignments({ ...known, name })), ...known }
  })
  const without = async (why: Part<never>): Promise<ClusterSnapshot> => {
    await Promise.all(asking.map(({ assignments }) => assignments))
    const databases = Object.fromEntries(asking.map(({ key }) => [key, why]))
    return { resource: await reading, databaseNames: why, databases }
  }
  const stopped = again ? undefined : silent(await reading)
  if (stopped !== undefined) return without(stopped)
  const naming = started(readNames(cluster))
  const [resource, { names, answers }, databases] = await Promise.all([
    reading,
    naming,
    readDatabases(cluster, asking, naming, again),
  ])
  const down = silent(resource)
  if (down !== undefined) return without(down)
  if (!answers && names.state !== 'read') return without(names)
  return { resource, databaseNames: names, databases }
}
