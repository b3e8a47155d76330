import type { Config, Cluster as DeclaredCluster } from '@adx-export/core'
import type { ClusterSnapshot, DatabaseSnapshot, LiveClusterResource, Part } from '@adx-export/planner'
import { armApiVersion, armHostOf, armRights, createArmClient } from '../arm/client.ts'
import { clusterResourceOf } from '../arm/replies.ts'
import { AzureError, type AzureErrorCode } from '../errors.ts'
import type { Cluster } from '../kusto/client.ts'
import { anyDatabase, readCommands } from '../kusto/commands.ts'
import { kustoRights } from '../kusto/failures.ts'
import type { KustoRow } from '../kusto/replies.ts'
import { membersOf, withoutDoubles } from '../members.ts'
import type { Session } from '../session.ts'
import { observeDatabase, type DatabaseAsked } from './database.ts'
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

/** Whether the cluster answers at all shows here first: where it does not, its databases are not waited for as well. */
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

const readDatabases = async (
  cluster: Cluster,
  databases: ReadonlyMap<string, string>,
  names: Part<readonly string[]>,
  arm: ArmOfDatabases | undefined,
  removes: (database: string) => boolean,
): Promise<Readonly<Record<string, Part<DatabaseSnapshot>>>> => {
  const listed = listing(names)
  const read = await Promise.all(
    [...databases].map(async ([key, name]) => {
      const asked = { cluster, name, listed: listed(name), removes: removes(key) }
      return [key, await observeDatabase(arm === undefined ? asked : { ...asked, arm })] as const
    }),
  )
  return Object.fromEntries(read)
}

/** ARM is asked first: a cluster that is stopped answers nothing, and every request to it would wait for long. */
export const observeCluster = async (
  session: Session,
  config: Config,
  declared: DeclaredCluster,
  cluster: Cluster,
): Promise<ClusterSnapshot> => {
  const { resourceId } = declared
  const arm =
    resourceId === undefined ? undefined : { client: createArmClient(session, armHostOf(declared.cloud)), resourceId }
  const resource: Part<LiveClusterResource> =
    arm === undefined
      ? { state: 'not-asked' }
      : settle(
          await claimOf(
            async () =>
              clusterResourceOf(await arm.client.read(arm.resourceId, armApiVersion(arm.resourceId)), arm.resourceId),
            armRights.plan,
          ),
          // That the cluster answers does not contradict a denial: the file may name another resource.
          [],
        )
  const databases = databasesOf(config, declared)
  const without = (why: Part<never>): ClusterSnapshot => ({
    resource,
    databaseNames: why,
    databases: Object.fromEntries([...databases.keys()].map((key) => [key, why])),
  })
  const down = silent(resource)
  if (down !== undefined) return without(down)
  const { names, answers } = await readNames(cluster)
  if (!answers && names.state !== 'read') return without(names)
  const known = arm === undefined ? undefined : { ...arm, knowsCluster: resource.state === 'read' }
  const removes = (database: string): boolean => removesIn(config, declared.name, database)
  return { resource, databaseNames: names, databases: await readDatabases(cluster, databases, names, known, removes) }
}
