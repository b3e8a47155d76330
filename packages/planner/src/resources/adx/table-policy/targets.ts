import type { Cluster, Config, Database, Location, Table } from '@adx-export/core'
import type { Change } from '../../../model/change.ts'
import type { Address } from '../../../model/value.ts'
import { tablePolicy } from '../../addresses.ts'
import { clusterOf, databaseOf, oncePer, tableOf } from '../../declared.ts'
import { type AnyPolicy, policies, policyNamed } from './policies.ts'
import type { PolicyAttributes } from './policy.ts'

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

/** On Fabric streaming is always on, and whether the policy may be set there is not documented. */
const settable = ({ policy, cluster }: PolicyTarget): boolean =>
  policy.name !== 'streaming-ingestion' || cluster?.engine !== 'fabric'

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
