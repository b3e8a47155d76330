import { databaseNow, notNamed } from '../../place.ts'
import type { Cluster, Config, Database, Location, Table } from '@adx-export/core'
import type { Change, Wanted } from '../../../model/change.ts'
import type { Called, Context, Counterpart } from '../../../model/kind.ts'
import type { Address } from '../../../model/value.ts'
import { clusterStreaming, database as databaseAddress, table as tableAddress, tablePolicy } from '../../addresses.ts'
import { clusterOf, databaseOf, oncePer, tableOf } from '../../declared.ts'
import { type AnyPolicy, type PolicyAttributes, policies, policyNamed } from './policies.ts'

/** One policy that the file names, declared or under `removed`. */
export type PolicyTarget = {
  readonly policy: AnyPolicy
  readonly clusterKey: string
  readonly databaseKey: string
  /** Absent for a policy of the whole database. */
  readonly tableKey: string | undefined
  readonly tableName: string | undefined
  readonly cluster: Cluster | undefined
  readonly database: Database | undefined
  readonly table: Table | undefined
  /** What the file asks for; undefined where `removed` names it. */
  readonly wanted: PolicyAttributes | undefined
  readonly at: Location
}

export type PolicyChange = Change<PolicyAttributes, PolicyTarget>

const removedTargets = (config: Config): readonly PolicyTarget[] =>
  config.removed.policies.flatMap(({ names, at }) => {
    const [clusterKey = '', databaseKey = '', ...rest] = names
    const policy = policyNamed(rest.at(-1) ?? '')
    const tableKey = rest.length > 1 ? rest[0] : undefined
    if (policy === undefined) return []
    const table = tableKey === undefined ? undefined : tableOf(config, clusterKey, databaseKey, tableKey)
    const cluster = clusterOf(config, clusterKey)
    const database = databaseOf(config, clusterKey, databaseKey)
    const tableName = table?.tableName ?? tableKey
    return [{ policy, clusterKey, databaseKey, tableKey, tableName, cluster, database, table, wanted: undefined, at }]
  })

const declaredTargets = (cluster: Cluster, database: Database, table: Table | undefined): readonly PolicyTarget[] =>
  policies.flatMap((policy) => {
    const { policies: asked, policyAt, at } = table ?? database
    const wanted = policy.declared(asked)
    if (wanted === undefined || Object.keys(wanted).length === 0) return []
    const place = { clusterKey: cluster.name, databaseKey: database.name, cluster, database, table }
    const names = { tableKey: table?.name, tableName: table?.tableName }
    return [{ ...place, ...names, policy, wanted, at: policyAt?.[policy.key] ?? at }]
  })

const settable = ({ policy, cluster }: PolicyTarget): boolean => policy.settableOn?.(cluster) ?? true

export const policyAddress = ({ clusterKey, databaseKey, tableKey, policy }: PolicyTarget): Address =>
  tablePolicy(clusterKey, databaseKey, tableKey, policy.name)

export const policyTargets = oncePer((config: Config): ReadonlyMap<Address, PolicyTarget> => {
  const declared = config.clusters.flatMap((cluster) =>
    cluster.databases.flatMap((database) => [
      ...declaredTargets(cluster, database, undefined),
      ...database.tables.flatMap((table) => declaredTargets(cluster, database, table)),
    ]),
  )
  const all = [...removedTargets(config), ...declared].filter(settable)
  return new Map(all.map((target) => [policyAddress(target), target]))
})

const wantedOf = (target: PolicyTarget): Wanted<PolicyAttributes, PolicyTarget> => {
  const { cluster, database, table, wanted, at } = target
  return {
    target,
    presence: wanted === undefined ? 'absent' : 'present',
    attributes: wanted ?? {},
    manage: cluster?.manage !== false && database?.manage !== false && table?.manage !== false,
    at,
  }
}

export const desire = (config: Config): ReadonlyMap<Address, Wanted<PolicyAttributes, PolicyTarget>> =>
  new Map([...policyTargets(config)].map(([address, target]) => [address, wantedOf(target)]))

export const needs = (
  _address: Address,
  { target }: Wanted<PolicyAttributes, PolicyTarget>,
  config: Config,
): readonly Address[] => {
  const { clusterKey, databaseKey, tableKey, policy } = target
  const above = [
    databaseAddress(clusterKey, databaseKey),
    ...(policy.afterClusterFlag === true ? [clusterStreaming(clusterKey)] : []),
  ]
  if (tableKey !== undefined) return [tableAddress(clusterKey, databaseKey, tableKey), ...above]
  // A table that is to differ from its database gets its own policy first, so that it never lives under the new default.
  const below = [...policyTargets(config).values()].filter(
    (other) =>
      other.policy === policy &&
      other.clusterKey === clusterKey &&
      other.databaseKey === databaseKey &&
      other.tableKey !== undefined &&
      other.wanted !== undefined,
  )
  return [...above, ...below.map(policyAddress)]
}

/** The last name is the policy; without a table it is that of the database. */
export const called = (names: readonly string[]): Called | undefined => {
  const policy = policies.find(({ name }) => name === names.at(-1))?.name.replace('-', ' ')
  const [, database, table] = names
  if (policy === undefined || database === undefined || table === undefined) return undefined
  if (names.length === 3) return { title: [`${policy} of database `, { name: database }] }
  return {
    title: [`${policy} of `, { name: names.slice(2, -1).join('/') }],
    many: { what: policy, of: 'tables', place: names.slice(0, -1).join('/') },
  }
}

export const counterpart = (
  { target }: Wanted<PolicyAttributes, PolicyTarget>,
  base: Config,
  { config }: Context,
): Counterpart | undefined => {
  const { clusterKey, databaseKey, tableKey, tableName, policy } = target
  const now = databaseNow(base, config, clusterKey, databaseKey)
  const owner =
    tableName === undefined ? `database ${target.database?.databaseName ?? databaseKey}` : `table ${tableName}`
  const what = `the policy ${policy.name} of ${owner}`
  if (now === undefined)
    return { address: tablePolicy(clusterKey, databaseKey, tableKey, policy.name), what, unread: notNamed }
  const table = now.tables.find((one) => one.tableName === tableName)
  // A table that the file no longer declares is told as a whole.
  if (tableName !== undefined && table === undefined) return undefined
  const address = tablePolicy(now.cluster, now.name, table?.name, policy.name)
  const names = [now.cluster, now.name, ...(table === undefined ? [] : [table.name]), policy.key]
  return { address, what, removal: { section: 'policies', names } }
}
