import {
  type Cluster,
  type Config,
  type Database,
  type JsonValue,
  type TablePolicy,
  tablePolicies,
} from '@adx-export/core'
import type { LivePolicies, PolicyName } from '@adx-export/planner'
import { badAnswer, membersOf } from '../members.ts'
import { isFields, textOf } from '../wire.ts'
import { tableOfEntity } from './names.ts'
import { documentOf, type KustoRow } from './replies.ts'
import type { ScriptedPolicy } from './script.ts'

/** The columns of `.show tables details` and `.show database details`: what is in force, whatever level set it. */
const columnsOf = (policies: readonly TablePolicy[]): readonly (readonly [PolicyName, string])[] =>
  policies.map(({ kusto, column }) => [kusto, column])

export const effectiveColumns = columnsOf(tablePolicies)

/** The policies that are read of a database whatever the file says of it. */
export const alwaysRead: readonly TablePolicy[] = tablePolicies.filter(({ read }) => read === 'always')

/** A database of an earlier config is the same by its names in Azure, whatever its keys in the file. */
const sameIn = (base: Config, { host }: Cluster, name: string): readonly Database[] =>
  base.clusters
    .filter((one) => one.host === host)
    .flatMap(({ databases }) => databases)
    .filter(({ databaseName }) => databaseName.toLowerCase() === name.toLowerCase())

/**
 * The policies that are read of a database: some only if the file, or an earlier one, names them there, so that other
 * files cost no request.
 */
export const policiesToRead = (
  config: Config,
  cluster: string,
  database: string,
  base?: Config,
): readonly TablePolicy[] => {
  const inFile = config.clusters.find(({ name }) => name === cluster)
  const declared = inFile?.databases.filter(({ name }) => name === database) ?? []
  const before =
    inFile === undefined || base === undefined ? [] : sameIn(base, inFile, declared[0]?.databaseName ?? database)
  const holders = [...declared, ...before].flatMap((one) => [one, ...one.tables])
  const removed = config.removed.policies.filter(({ names }) => names[0] === cluster && names[1] === database)
  return tablePolicies.filter(
    ({ read, key }) =>
      read === 'always' ||
      holders.some(({ policies }) => policies[key] !== undefined) ||
      removed.some(({ names }) => names.at(-1) === key),
  )
}

export const policiesOf = (entries: Iterable<readonly [PolicyName, JsonValue | undefined]>): LivePolicies => {
  const found: Partial<Record<PolicyName, JsonValue>> = {}
  for (const [policy, document] of entries) if (document !== undefined) found[policy] = document
  return found
}

/** `what` names whose details they are. */
export const effectivePolicies = (
  row: KustoRow,
  what: string,
  policies: readonly TablePolicy[] = alwaysRead,
): LivePolicies =>
  policiesOf(
    columnsOf(policies).map(([policy, column]) => [policy, documentOf(row[column], `${column} of ${what}`)] as const),
  )

/** The `Policy` cell of a row of `.show … policy`; an empty document says nothing, a row without the cell is not one. */
export const policyCell = (row: KustoRow | undefined): JsonValue | undefined => {
  if (row === undefined) return undefined
  const what = `The ${textOf(row['PolicyName']) ?? 'policy'} of ${textOf(row['EntityName']) ?? ''}`
  if (!('Policy' in row)) throw badAnswer(what, "has no member 'Policy'")
  return documentOf(row['Policy'], what)
}

/** Table, to the policy that is set on the table itself; null where its row says that none is. */
export type ByTable = ReadonlyMap<string, JsonValue>

/** The rows of `.show table * policy …`; rows of other entities say nothing. */
export const listedPolicy = (rows: readonly KustoRow[], tables: ReadonlySet<string>): ByTable => {
  const found = new Map<string, JsonValue>()
  for (const row of rows) {
    const table = tableOfEntity(membersOf(row, 'a row of policies').text('EntityName') ?? '', tables)
    const document = policyCell(row)
    if (table !== undefined) found.set(table, document ?? null)
  }
  return found
}

export const scriptedOnDatabase = (scripted: readonly ScriptedPolicy[], policy: PolicyName): boolean =>
  scripted.some((entry) => entry.level === 'database' && entry.policy === policy)

/** What the script sets on tables; a table whose policy has a form that is not known is undefined, and there. */
export type ScriptedByTable = ReadonlyMap<string, JsonValue | undefined>

export const scriptedByTable = (scripted: readonly ScriptedPolicy[], policy: PolicyName): ScriptedByTable =>
  new Map(
    scripted
      .filter((entry) => entry.level === 'table' && entry.policy === policy)
      .flatMap((entry) => entry.names.map((name) => [name, entry.document] as const)),
  )

const isEnabled = (document: JsonValue | undefined): boolean => isFields(document) && document['IsEnabled'] === true

/**
 * Streaming ingestion has no command that lists the explicit policies of all tables: the script of the database tells
 * them, and a table that differs from its database must have its own.
 * https://learn.microsoft.com/kusto/management/streaming-ingestion-policy
 */
export const explicitStreaming = (
  scripted: JsonValue | undefined,
  effective: JsonValue | undefined,
  database: JsonValue | undefined,
): JsonValue | undefined => {
  if (effective !== undefined && isEnabled(effective) !== isEnabled(database)) return effective
  if (scripted === undefined) return undefined
  return isEnabled(scripted) ? (effective ?? scripted) : scripted
}
