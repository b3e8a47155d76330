import type { Config, JsonValue } from '@adx-export/core'
import { clusterOf, databaseOf, tableOf } from './declared.ts'

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

/** The application: where it is reached, and its resource in ARM. */
export const applicationAim = ({ application: { host, resourceId } }: Config): JsonValue => ({
  host,
  resourceId: lower(resourceId),
})
