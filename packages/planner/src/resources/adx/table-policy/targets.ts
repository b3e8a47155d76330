import type { Cluster, Config, Database, Location, Policies, Table } from '@adx-export/core'
import type { Address } from '../../../model/value.ts'
import { type PolicyKind, tablePolicy } from '../../addresses.ts'
import { clusterOf, databaseOf, oncePer, tableOf } from '../../declared.ts'
import type { PolicyAttributes } from './rules.ts'

export const policyKinds: readonly PolicyKind[] = ['streaming-ingestion', 'retention', 'caching', 'ingestion-batching']

/** One policy that the file names, declared or under `removed`. */
export type PolicyTarget = {
  readonly policy: PolicyKind
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

const keys: Readonly<Record<PolicyKind, keyof Policies>> = {
  'streaming-ingestion': 'streamingIngestion',
  retention: 'retention',
  caching: 'caching',
  'ingestion-batching': 'ingestionBatching',
}

const declarations: Readonly<Record<PolicyKind, (policies: Policies) => PolicyAttributes | undefined>> = {
  'streaming-ingestion': ({ streamingIngestion: enabled }) => (enabled === undefined ? undefined : { enabled }),
  retention: ({ retention }) => retention,
  caching: ({ caching: hot }) => (hot === undefined ? undefined : { hot }),
  'ingestion-batching': ({ ingestionBatching }) => ingestionBatching,
}

/** What `policies` of a table or database say of one policy. */
export const declaredPolicy = (policies: Policies, policy: PolicyKind): PolicyAttributes | undefined =>
  declarations[policy](policies)

/** `ingestionBatching`, `ingestion-batching` and `ingestionbatching` are one policy. */
export const policyNamed = (name: string): PolicyKind | undefined => {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, '')
  return policyKinds.find((policy) => plain(policy) === plain(name))
}

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
  policyKinds.flatMap((policy) => {
    const { policies, policyAt, at } = table ?? database
    const wanted = declaredPolicy(policies, policy)
    if (wanted === undefined || Object.keys(wanted).length === 0) return []
    const place = { clusterKey: cluster.name, databaseKey: database.name, cluster, database, table }
    return [
      {
        ...place,
        policy,
        tableKey: table?.name,
        tableName: table?.tableName,
        wanted,
        at: policyAt?.[keys[policy]] ?? at,
      },
    ]
  })

/** On Fabric streaming is always on, and whether the policy may be set there is not documented. */
const settable = ({ policy, cluster }: PolicyTarget): boolean =>
  policy !== 'streaming-ingestion' || cluster?.engine !== 'fabric'

export const policyAddress = ({ clusterKey, databaseKey, tableKey, policy }: PolicyTarget): Address =>
  tablePolicy(clusterKey, databaseKey, tableKey, policy)

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
