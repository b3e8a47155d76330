import { type JsonValue, type TablePolicy, defined } from '@adx-export/core'
import type {
  DatabaseSnapshot,
  LiveAssignment,
  LiveFunction,
  LivePolicies,
  LivePrincipal,
  Part,
  PolicyName,
} from '@adx-export/planner'
import { armApiVersion, armRights } from '../arm/client.ts'
import { assignmentOf } from '../arm/replies.ts'
import type { Cluster } from '../kusto/client.ts'
import { readCommands } from '../kusto/commands.ts'
import { databaseScriptOf, type DatabaseScript } from '../kusto/database-script.ts'
import { detailsOf, type DatabaseDetails } from '../kusto/details.ts'
import { kustoRights } from '../kusto/failures.ts'
import { alwaysRead, policiesOf, policyCell, scriptedOnDatabase } from '../kusto/policies.ts'
import { principalOf } from '../kusto/principals.ts'
import { schemaOf, type Schema } from '../kusto/schema.ts'
import { withoutDoubles } from '../members.ts'
import type { RestReader } from '../rest/client.ts'
import { contradiction, functionsAgree } from './agreement.ts'
import { orUnknown, started, type Later } from './known.ts'
import { claimOf, partOf, settle, type Claim, type Witness } from './part.ts'
import { readReaders, unaskedReaders } from './readers.ts'
import { readTables } from './tables.ts'

export type DatabaseAsked = {
  readonly cluster: Cluster
  /** The name in Kusto. */
  readonly name: string
  /** Whether `.show databases` named it; undefined where the list could not be read, or proves nothing. */
  readonly listed: Later<boolean | undefined>
  /** The file removes tables or columns of it, so what stands on them is asked for too. */
  readonly removes?: boolean
  /** The policies that are read; without it: those that are read of every database. */
  readonly policies?: readonly TablePolicy[]
  /** Where the cluster has an ARM resource; what ARM says of a cluster that it does not know says nothing of databases. */
  readonly arm?: { readonly client: RestReader; readonly resourceId: string; readonly knowsCluster: Later<boolean> }
  /** What ARM says of its grants, where that was asked before. */
  readonly assignments?: Assignments
  /** Another answer shows it: everything is asked at once, and dropped where it is not there all the same. */
  readonly expected?: boolean
}

export type Assignments = Promise<Claim<readonly LiveAssignment[]> | undefined>

const roleMonitor = kustoRights.plan
const roleAdmin = "the role 'Admin' on the database"

/** What several parts are made of, each asked for once. */
type Sources = {
  readonly details: Promise<DatabaseDetails>
  readonly schema: Promise<Schema>
  /** Undefined where the engine makes no script. */
  readonly script: Promise<DatabaseScript | undefined>
  readonly policies: ReadonlyMap<PolicyName, Promise<JsonValue | undefined>>
}

/**
 * A policy of the database itself. Where the engine has no such command, what is in force stands in; where the answer
 * has no row, the script has to agree that nothing is set.
 */
const readPolicy = async (
  { cluster, name }: DatabaseAsked,
  policy: PolicyName,
  { details, script }: Pick<Sources, 'details' | 'script'>,
): Promise<JsonValue | undefined> => {
  const rows = await orUnknown(cluster.read(name, readCommands.databasePolicy(name, policy)))
  if (rows === undefined) return (await details).effective[policy]
  const own = policyCell(rows[0])
  if (own !== undefined) return own
  const told = await script
  if (rows.length === 0 && told === undefined)
    throw contradiction(`No answer tells the ${policy} policy of the database '${name}'.`)
  if (told !== undefined && scriptedOnDatabase(told.policies, policy))
    throw contradiction(`The script of '${name}' sets a ${policy} policy on the database that the list of it lacks.`)
  return undefined
}

const sourcesOf = (asked: DatabaseAsked, details: Promise<DatabaseDetails>): Sources => {
  const { cluster, name, removes = false, policies = alwaysRead } = asked
  const readScript = async (): Promise<DatabaseScript | undefined> => {
    const rows = await orUnknown(cluster.read(name, readCommands.script(name)))
    return rows === undefined ? undefined : databaseScriptOf(rows)
  }
  const script = started(readScript())
  return {
    details,
    script,
    schema: started(cluster.read(name, readCommands.schema(name, removes)).then((rows) => schemaOf(rows, name))),
    policies: new Map(policies.map(({ kusto }) => [kusto, started(readPolicy(asked, kusto, { details, script }))])),
  }
}

const readPolicies = async ({ policies }: Sources): Promise<LivePolicies> =>
  policiesOf(await Promise.all([...policies].map(async ([policy, reading]) => [policy, await reading] as const)))

const readFunctions = async ({ schema, script }: Sources): Promise<readonly LiveFunction[]> => {
  const { functions } = await schema
  const told = await script
  functionsAgree(functions, told)
  return functions.map((one) => ({
    ...one,
    // What the schema does not tell whole, the script does.
    ...defined({ parameters: one.parameters ?? told?.functions.get(one.name)?.parameters }),
  }))
}

/** Who may see the principals is one of them, so a list without any is not whole where the details name some. */
const readPrincipals = async (
  { cluster, name }: DatabaseAsked,
  { details }: Sources,
): Promise<readonly LivePrincipal[]> => {
  const principals = (await cluster.read(name, readCommands.principals(name))).map(principalOf)
  if (principals.length === 0 && (await details).hasPrincipals)
    throw contradiction(`The details of '${name}' name principals, and the list of its principals is empty.`)
  return principals
}

export const claimAssignments = async ({ arm, name }: Pick<DatabaseAsked, 'arm' | 'name'>): Assignments => {
  if (arm === undefined) return undefined
  const path = `${arm.resourceId}/databases/${encodeURIComponent(name)}/principalAssignments`
  return claimOf(async () => {
    const assignments = (await arm.client.list(path, armApiVersion(path))).map(assignmentOf)
    return withoutDoubles(assignments, (entry) => entry.name, `the list of principal assignments of '${name}'`)
  }, armRights.plan)
}

const readAssignments = async (
  { cluster: { host }, name }: DatabaseAsked,
  assignments: Assignments,
): Promise<Part<readonly LiveAssignment[]>> => {
  const claim = await assignments
  const answers: Witness = { says: 'there', what: `the cluster ${host} answers for '${name}'.` }
  return claim === undefined ? { state: 'not-asked' } : settle(claim, [answers])
}

const readSnapshot = async (
  asked: DatabaseAsked,
  details: Promise<DatabaseDetails>,
  assigned: Assignments,
): Promise<DatabaseSnapshot> => {
  const sources = sourcesOf(asked, details)
  const [tables, functions, policies, principals, assignments, readers] = await Promise.all([
    partOf(() => readTables(asked, sources), roleMonitor),
    partOf(() => readFunctions(sources), roleMonitor),
    partOf(() => readPolicies(sources), roleMonitor),
    partOf(() => readPrincipals(asked, sources), roleAdmin),
    readAssignments(asked, assigned),
    asked.removes === true ? readReaders(asked, sources) : unaskedReaders,
  ])
  const access = { state: 'read', value: (await details).access } as const
  return { ...readers, access, tables, functions, policies, principals, assignments }
}

const listWitness = async ({ cluster: { host }, ...asked }: DatabaseAsked): Promise<Witness> => {
  const listed = await asked.listed
  if (listed === undefined)
    return { says: 'nothing', what: `The list of databases of ${host} is empty or could not be read.` }
  return listed
    ? { says: 'there', what: `the list of databases of ${host} names it.` }
    : { says: 'not-there', what: `The list of databases of ${host} does not name it.` }
}

const armWitness = async ({ arm }: DatabaseAsked, assignments: Assignments): Promise<Witness> => {
  const claim = await assignments
  if (claim?.state === 'read') return { says: 'there', what: 'Azure Resource Manager shows it.', authority: true }
  return claim?.state === 'denied' && (await arm?.knowsCluster) === true
    ? { says: 'not-there', what: 'Azure Resource Manager does not show it.', authority: true }
    : { says: 'nothing', what: 'Azure Resource Manager does not tell.' }
}

/** ARM counts only where the list does not settle it. */
const witnessesOf = async (
  asked: DatabaseAsked,
  claim: Claim<unknown>,
  assignments: Assignments,
): Promise<readonly Witness[]> => {
  const list = await listWitness(asked)
  const settled = list.says === 'there' || (list.says === 'not-there' && claim.state === 'denied')
  const isOpen = claim.state === 'denied' || (claim.state === 'silent' && claim.code === 'forbidden')
  return settled || !isOpen || asked.arm === undefined ? [list] : [list, await armWitness(asked, assignments)]
}

/**
 * One database. One command tells whether it is there at all, which a list that names databases differently (or only those
 * that the caller may see) does not. It is asked first unless another answer shows the database already.
 *
 * Absent takes two answers: Kusto says in its own words that there is no such database, and the list of databases,
 * which must not be empty, does not name it, or ARM, which must know the cluster, does not have it. Where Kusto forbids
 * to look, ARM alone decides: it is what makes databases. Every other outcome is unreadable.
 */
export const observeDatabase = async (asked: DatabaseAsked): Promise<Part<DatabaseSnapshot>> => {
  const { cluster, name, expected = false, policies } = asked
  const details = started(cluster.read(name, readCommands.details).then((rows) => detailsOf(rows, name, policies)))
  const assignments = asked.assignments ?? started(claimAssignments(asked))
  const all = (): Promise<DatabaseSnapshot> => readSnapshot(asked, details, assignments)
  const early = expected ? started(all()) : undefined
  const claim = await claimOf(() => details, roleMonitor)
  if (claim.state === 'read') return { state: 'read', value: await (early ?? all()) }
  await Promise.allSettled([early, assignments])
  return settle(claim, await witnessesOf(asked, claim, assignments), { confirmed: true })
}
