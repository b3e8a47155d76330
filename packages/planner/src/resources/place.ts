import {
  type Cluster,
  type Config,
  type Database,
  type Destination,
  type JsonValue,
  type PolicyKind,
  type Table,
  type TableReference,
  adxDestination,
} from '@adx-export/core'
import { type Address, addressOf } from '../model/value.ts'
import { oncePer } from './once-per.ts'

// A place is a cluster, a database or a table that the file names: its keys, and what the file declares under them.

export type ClusterKeys = { readonly clusterKey: string }
export type DatabaseKeys = ClusterKeys & { readonly databaseKey: string }
export type TableKeys = DatabaseKeys & { readonly tableKey: string }

/** Undefined is what the file names, under `removed` for instance, and does not declare. */
export type ClusterPlace = ClusterKeys & { readonly cluster: Cluster | undefined }
export type DatabasePlace = ClusterPlace & DatabaseKeys & { readonly database: Database | undefined }
export type TablePlace = DatabasePlace &
  TableKeys & {
    /** The name in Kusto; a key that the file does not declare is a name. */
    readonly tableName: string
    readonly table: Table | undefined
  }

export const clusterPlace = (config: Config, { clusterKey }: ClusterKeys): ClusterPlace => ({
  clusterKey,
  cluster: config.clusters.find(({ name }) => name === clusterKey),
})

export const databasePlace = (config: Config, { clusterKey, databaseKey }: DatabaseKeys): DatabasePlace => {
  const { cluster } = clusterPlace(config, { clusterKey })
  return { clusterKey, databaseKey, cluster, database: cluster?.databases.find(({ name }) => name === databaseKey) }
}

/** By key, and by the name in Kusto, which `removed` may use too; a key comes first. */
const tablesByName = oncePer(
  ({ tables }: Database): ReadonlyMap<string, Table> =>
    new Map([
      ...tables.map((table) => [table.tableName, table] as const),
      ...tables.map((table) => [table.name, table] as const),
    ]),
)

/** A table that the file declares has its own key, whichever of its names is given. */
export const tablePlace = (config: Config, { tableKey: given, ...keys }: TableKeys): TablePlace => {
  const place = databasePlace(config, keys)
  const table = place.database === undefined ? undefined : tablesByName(place.database).get(given)
  return { ...place, tableKey: table?.name ?? given, tableName: table?.tableName ?? given, table }
}

export const referencedPlace = (config: Config, { cluster, database, table }: TableReference): TablePlace =>
  tablePlace(config, { clusterKey: cluster, databaseKey: database, tableKey: table })

/** The table that a destination of the file writes into; undefined if its type has none. */
export const destinationPlace = (config: Config, destination: Destination): TablePlace | undefined => {
  const adx = adxDestination(destination)
  return adx && referencedPlace(config, adx.table)
}

/** What the file declares of a place, whatever its keys. */
export type DeclaredPart = Pick<DatabasePlace, 'cluster' | 'database'>

/** The cluster and database of a place; if the file does not declare them nothing can be read, so nothing is done. */
export const declaredIn = ({
  cluster,
  database,
}: DeclaredPart): { readonly cluster: Cluster; readonly database: Database } => {
  if (cluster === undefined || database === undefined) throw new Error('a change in a place that is not declared')
  return { cluster, database }
}

export const isSameDatabase = (a: DatabaseKeys, b: DatabaseKeys): boolean =>
  a.clusterKey === b.clusterKey && a.databaseKey === b.databaseKey

/** How a database of the file is named in a finding. */
export const databaseTitle = ({ clusterKey, databaseKey }: DatabaseKeys): string =>
  `database ${clusterKey}/${databaseKey}`

/** The name in Kusto; a key that the file does not declare is a name. */
export const databaseNameOf = ({ database, databaseKey }: Pick<DatabasePlace, 'database' | 'databaseKey'>): string =>
  database?.databaseName ?? databaseKey

// Addresses are made of keys; for what the file no longer declares, of the names given under `removed`.

export const clusterStreamingAddress = ({ clusterKey }: ClusterKeys): Address =>
  addressOf('adx/cluster-streaming', clusterKey)

export const databaseAddress = ({ clusterKey, databaseKey }: DatabaseKeys): Address =>
  addressOf('adx/database', clusterKey, databaseKey)

export const tableAddress = ({ clusterKey, databaseKey, tableKey }: TableKeys): Address =>
  addressOf('adx/table', clusterKey, databaseKey, tableKey)

export const principalAddress = ({ clusterKey, databaseKey }: DatabaseKeys, role: string, subject: string): Address =>
  addressOf('adx/database-principal', clusterKey, databaseKey, role, subject)

/** Without a table: the policy of the database. */
export const policyAddress = (
  { clusterKey, databaseKey, tableKey }: DatabaseKeys & { readonly tableKey?: string | undefined },
  policy: PolicyKind,
): Address =>
  addressOf('adx/table-policy', clusterKey, databaseKey, ...(tableKey === undefined ? [] : [tableKey]), policy)

// What a place stands for in Azure: consent to a change of it is bound to that, so it must not change its form.

const azureId = (
  { cluster }: Pick<ClusterPlace, 'cluster'>,
  database: string | null,
  table: string | null,
): JsonValue => ({
  host: cluster?.host ?? null,
  resourceId: cluster?.resourceId?.toLowerCase() ?? null,
  database: database?.toLowerCase() ?? null,
  table,
})

export const clusterAzureId = (place: Pick<ClusterPlace, 'cluster'>): JsonValue => azureId(place, null, null)

export const databaseAzureId = (place: DatabasePlace): JsonValue => azureId(place, databaseNameOf(place), null)

export const tableAzureId = (place: DatabasePlace & Pick<TablePlace, 'tableName'>): JsonValue =>
  azureId(place, databaseNameOf(place), place.tableName)

// Places of an earlier config as the config names them now: the same cluster by its host, the same database by its name.

/** Kusto finds databases whatever their letter case. */
export const isSameDatabaseName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** Undefined if the config no longer names the cluster. */
export const clusterNow = (before: Pick<ClusterPlace, 'cluster'>, config: Config): Cluster | undefined =>
  config.clusters.find(({ host }) => host === before.cluster?.host)

/** Undefined if the config no longer names the database. */
export const databaseNow = (before: DatabasePlace, config: Config): (Database & DatabaseKeys) | undefined => {
  const name = before.database?.databaseName
  const now = clusterNow(before, config)?.databases.find(
    ({ databaseName }) => name !== undefined && isSameDatabaseName(databaseName, name),
  )
  return now === undefined ? undefined : { ...now, clusterKey: now.cluster, databaseKey: now.name }
}

export const notNamed = 'the file no longer names its cluster and database, so it was not read'

/** The host of a cluster's URL however it is spelt: letter case, trailing slash, with or without the scheme. */
export const hostOf = (url: string): string =>
  url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/:].*$/, '')

/**
 * The engine behind a cluster's URL. `https://ingest-<cluster>` is the same cluster's data management endpoint.
 * https://learn.microsoft.com/kusto/api/connection-strings/kusto#cluster-uri
 */
export const engineHostOf = (url: string): string => hostOf(url).replace(/^ingest-/, '')
