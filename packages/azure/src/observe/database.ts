import type { JsonValue } from '@adx-export/core'
import type { DatabaseSnapshot, LiveAccess, LiveAssignment, LivePolicies, Part, PolicyName } from '@adx-export/planner'
import { armApiVersion, armRights } from '../arm/client.ts'
import { assignmentOf } from '../arm/replies.ts'
import { AzureError, isFatal } from '../errors.ts'
import type { Cluster } from '../kusto/client.ts'
import { databasePolicies, readCommands } from '../kusto/commands.ts'
import { kustoRights } from '../kusto/failures.ts'
import { policiesOf, policyCell } from '../kusto/policies.ts'
import { principalOf } from '../kusto/principals.ts'
import type { KustoRow } from '../kusto/replies.ts'
import { schemaOf } from '../kusto/schema.ts'
import type { RestReader } from '../rest/client.ts'
import { present, textOf } from '../wire.ts'
import { existingPartOf, partOf, unreadable } from './part.ts'
import { readReaders, unaskedReaders } from './readers.ts'
import { functionsOf, readScript } from './script.ts'
import { readTables } from './tables.ts'

export type DatabaseAsked = {
  readonly cluster: Cluster
  /** The name in Kusto. */
  readonly name: string
  /** Whether `.show databases` named it; undefined where the list could not be read. */
  readonly listed: boolean | undefined
  /** The file removes tables or columns of it, so what stands on them is asked for too. */
  readonly removes?: boolean
  /** Where the cluster has an ARM resource. */
  readonly arm?: { readonly client: RestReader; readonly resourceId: string }
}

const roleViewer = kustoRights.plan
const roleAdmin = "the role 'Admin' on the database"

type Policies = ReadonlyMap<PolicyName, Promise<JsonValue | undefined>>

/** A policy that this engine does not have is as good as one that was never set. */
const readPolicy = async (cluster: Cluster, database: string, policy: PolicyName): Promise<JsonValue | undefined> => {
  try {
    return policyCell((await cluster.read(database, readCommands.databasePolicy(database, policy)))[0])
  } catch (error) {
    if (error instanceof AzureError && error.code === 'rejected') return undefined
    throw error
  }
}

const startPolicies = (cluster: Cluster, database: string): Policies => {
  const started = databasePolicies.map((policy) => [policy, readPolicy(cluster, database, policy)] as const)
  // Each is awaited later, in more than one place; a rejection that comes before must not count as unhandled.
  for (const [, reading] of started) reading.catch(() => {})
  return new Map<PolicyName, Promise<JsonValue | undefined>>(started)
}

const databasePoliciesOf = async (policies: Policies): Promise<LivePolicies> =>
  policiesOf(await Promise.all([...policies].map(async ([policy, reading]) => [policy, await reading] as const)))

const readAssignments = ({ arm, name }: DatabaseAsked): Promise<Part<readonly LiveAssignment[]>> => {
  if (arm === undefined) return Promise.resolve({ state: 'not-asked' })
  const path = `${arm.resourceId}/databases/${encodeURIComponent(name)}/principalAssignments`
  return existingPartOf(
    async () => (await arm.client.list(path, armApiVersion(path))).map(assignmentOf),
    armRights.plan,
  )
}

const accessOf = (details: KustoRow | undefined): LiveAccess =>
  present({ mode: textOf(details?.['DatabaseAccessMode']), suspension: textOf(details?.['SuspensionState']) })

const readSnapshot = async (asked: DatabaseAsked, access: LiveAccess): Promise<DatabaseSnapshot> => {
  const { cluster, name, removes = false } = asked
  const policies = startPolicies(cluster, name)
  const schema = cluster.read(name, readCommands.schema(name, removes)).then((rows) => schemaOf(rows, name))
  schema.catch(() => {})
  const script = readScript(cluster, name)
  script.catch(() => {})
  const streaming = policies.get('streamingingestion') ?? Promise.resolve(undefined)
  const [tables, functions, own, principals, assignments, readers] = await Promise.all([
    partOf(() => readTables(cluster, name, schema, streaming, script), roleViewer),
    partOf(async () => functionsOf((await schema).functions, (await script)?.functions ?? []), roleViewer),
    partOf(() => databasePoliciesOf(policies), roleViewer),
    partOf(async () => (await cluster.read(name, readCommands.principals(name))).map(principalOf), roleAdmin),
    readAssignments(asked),
    removes ? readReaders({ cluster, database: name, schema, script }) : unaskedReaders,
  ])
  return { access, readers, tables, functions, policies: own, principals, assignments }
}

/**
 * One database. One command is asked first: it tells whether the database is there at all, which a list that names
 * databases differently (or only those that the caller may see) does not.
 */
export const observeDatabase = async (asked: DatabaseAsked): Promise<Part<DatabaseSnapshot>> => {
  let access: LiveAccess
  try {
    access = accessOf((await asked.cluster.read(asked.name, readCommands.details))[0])
  } catch (error) {
    if (!(error instanceof AzureError) || isFatal(error)) throw error
    if (error.code === 'not-found') return { state: 'absent' }
    if (error.code !== 'forbidden' || asked.listed === true) return unreadable(error, roleViewer)
    const assignments = await readAssignments(asked)
    return assignments.state === 'absent' ? { state: 'absent' } : unreadable(error, roleViewer)
  }
  return { state: 'read', value: await readSnapshot(asked, access) }
}
