import type { Cluster, Config, Database, JsonValue, Table } from '@adx-export/core'
import { clusterOf, databaseOf, tableOf } from './declared.ts'
import { sameDatabase } from './hosts.ts'

/** A database that the file names: by its keys, with what the file declares of it; undeclared where only `removed` names it. */
export type NamedDatabase = {
  readonly clusterKey: string
  readonly databaseKey: string
  readonly cluster: Cluster | undefined
  readonly database: Database | undefined
}

/** A table that the file names, declared or under `removed`. */
export type NamedTable = NamedDatabase & {
  readonly tableKey: string
  /** The name in Kusto. */
  readonly tableName: string
  readonly declared: Table | undefined
}

export const namedDatabase = (config: Config, clusterKey: string, databaseKey: string): NamedDatabase => ({
  clusterKey,
  databaseKey,
  cluster: clusterOf(config, clusterKey),
  database: databaseOf(config, clusterKey, databaseKey),
})

/** A key that the file does not declare is the name of the table. */
export const namedTable = (config: Config, clusterKey: string, databaseKey: string, tableKey: string): NamedTable => {
  const declared = tableOf(config, clusterKey, databaseKey, tableKey)
  return {
    ...namedDatabase(config, clusterKey, databaseKey),
    tableKey,
    tableName: declared?.tableName ?? tableKey,
    declared,
  }
}

/** Where the file does not declare cluster and database nothing can be read, so nothing is done there. */
export const declaredPlace = ({
  cluster,
  database,
}: Pick<NamedDatabase, 'cluster' | 'database'>): { readonly cluster: Cluster; readonly database: Database } => {
  if (cluster === undefined || database === undefined) throw new Error('a change in a place that is not declared')
  return { cluster, database }
}

/** A cluster of `base` as the config names it now; undefined where it no longer does. */
export const clusterNow = (base: Config, config: Config, clusterKey: string): Cluster | undefined => {
  const before = clusterOf(base, clusterKey)
  return config.clusters.find(({ host }) => host === before?.host)
}

/** The same for a database. */
export const databaseNow = (
  base: Config,
  config: Config,
  clusterKey: string,
  databaseKey: string,
): Database | undefined => {
  const before = databaseOf(base, clusterKey, databaseKey)
  return clusterNow(base, config, clusterKey)?.databases.find(
    ({ databaseName }) => before !== undefined && sameDatabase(databaseName, before.databaseName),
  )
}

export const notNamed = 'the file no longer names its cluster and database, so it was not read'

const lower = (text: string | undefined): string | null => text?.toLowerCase() ?? null

/** What a cluster, database or table of the file stands for in Azure. Keys that the file does not declare are names. */
export const placeAim = (config: Config, cluster: string, database?: string, table?: string): JsonValue => ({
  host: clusterOf(config, cluster)?.host ?? null,
  resourceId: lower(clusterOf(config, cluster)?.resourceId),
  database: database === undefined ? null : lower(databaseOf(config, cluster, database)?.databaseName ?? database),
  table:
    database === undefined || table === undefined
      ? null
      : (tableOf(config, cluster, database, table)?.tableName ?? table),
})
