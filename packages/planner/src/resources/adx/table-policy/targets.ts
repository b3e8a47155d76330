import type { Cluster, Config, Database, JsonValue, Location, Table } from '@adx-export/core'
import type { Change, Wanted } from '../../../model/change.ts'
import type { Called, Context, Counterpart } from '../../../model/kind.ts'
import type { Address } from '../../../model/value.ts'
import { oncePer } from '../../once-per.ts'
import {
  type DatabasePlace,
  clusterStreamingAddress,
  databaseAddress,
  databaseAzureId,
  databaseNameOf,
  databaseNow,
  databasePlace,
  isSameDatabase,
  notNamed,
  policyAddress,
  tableAddress,
  tableAzureId,
  tablePlace,
} from '../../place.ts'
import { type AnyPolicy, type PolicyAttributes, policies, policyOfKey } from './policies.ts'

/** One policy that the file names, declared or under `removed`. */
export type PolicyTarget = DatabasePlace & {
  readonly policy: AnyPolicy
  /** Absent for a policy of the whole database. */
  readonly tableKey: string | undefined
  readonly tableName: string | undefined
  readonly table: Table | undefined
  /** What the file asks for; undefined where `removed` names it. */
  readonly wanted: PolicyAttributes | undefined
  readonly at: Location
}

export type PolicyChange = Change<PolicyAttributes, PolicyTarget>

const noTable = { tableKey: undefined, tableName: undefined, table: undefined }

const removedTargets = (config: Config): readonly PolicyTarget[] =>
  config.removed.policies.flatMap(({ names, at }) => {
    const [clusterKey = '', databaseKey = '', ...rest] = names
    const policy = policyOfKey(rest.at(-1) ?? '')
    const tableKey = rest.length > 1 ? rest[0] : undefined
    const place =
      tableKey === undefined
        ? { ...databasePlace(config, { clusterKey, databaseKey }), ...noTable }
        : tablePlace(config, { clusterKey, databaseKey, tableKey })
    return [{ ...place, policy, wanted: undefined, at }]
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

export const addressOfTarget = (target: PolicyTarget): Address => policyAddress(target, target.policy.name)

/** What the policy is set on, as Azure knows it. */
export const policyAzureId = (target: PolicyTarget): JsonValue =>
  target.tableName === undefined ? databaseAzureId(target) : tableAzureId({ ...target, tableName: target.tableName })

export const policyTargets = oncePer((config: Config): ReadonlyMap<Address, PolicyTarget> => {
  const declared = config.clusters.flatMap((cluster) =>
    cluster.databases.flatMap((database) => [
      ...declaredTargets(cluster, database, undefined),
      ...database.tables.flatMap((table) => declaredTargets(cluster, database, table)),
    ]),
  )
  const all = [...removedTargets(config), ...declared].filter(settable)
  return new Map(all.map((target) => [addressOfTarget(target), target]))
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
  const { tableKey, policy } = target
  const above = [
    databaseAddress(target),
    ...(policy.afterClusterFlag === true ? [clusterStreamingAddress(target)] : []),
  ]
  if (tableKey !== undefined) return [tableAddress({ ...target, tableKey }), ...above]
  // A table that is to differ from its database gets its own policy first, so that it never lives under the new default.
  const below = [...policyTargets(config).values()].filter(
    (other) =>
      other.policy === policy &&
      isSameDatabase(other, target) &&
      other.tableKey !== undefined &&
      other.wanted !== undefined,
  )
  return [...above, ...below.map(addressOfTarget)]
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
  _base: Config,
  { config }: Context,
): Counterpart | undefined => {
  const { tableName, policy } = target
  const now = databaseNow(target, config)
  const owner = tableName === undefined ? `database ${databaseNameOf(target)}` : `table ${tableName}`
  const what = `the policy ${policy.name} of ${owner}`
  if (now === undefined) return { address: addressOfTarget(target), what, unread: notNamed }
  const table = now.tables.find((one) => one.tableName === tableName)
  // A table that the file no longer declares is told as a whole.
  if (tableName !== undefined && table === undefined) return undefined
  const address = policyAddress({ ...now, tableKey: table?.name }, policy.name)
  const names = [now.cluster, now.name, ...(table === undefined ? [] : [table.name]), policy.key]
  return { address, what, removal: { section: 'policies', names } }
}
