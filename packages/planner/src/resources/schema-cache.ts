import { type NamedTable, namedTable } from './place.ts'
import type { Config } from '@adx-export/core'
import { streamingOf } from '../kusto/policy.ts'
import { bracketed } from '../kusto/text.ts'
import type { Context } from '../model/kind.ts'
import type { KustoStep, Stage } from '../model/step.ts'
import { destinationOf } from './declared.ts'
import { askClusterResource, askDatabasePolicies, askTable } from './live.ts'

const limitSeconds = 120

/**
 * Whether rows may reach this table by streaming, now or once the plan is applied. Rather once too often: clearing the
 * schema cache of a table that does not stream harms nothing.
 */
export const streams = (context: Context, place: NamedTable): boolean => {
  const { cluster, clusterKey, database, databaseKey, declared, tableName } = place
  // "If you're using Fabric … streaming ingestion is automatically enabled."
  if (cluster?.engine === 'fabric') return true
  const resource = askClusterResource(context, clusterKey)
  const isOff = resource.known && resource.value?.streamingIngestion === false
  if (isOff && cluster?.streamingIngestion !== true) return false
  if (declared?.policies.streamingIngestion === true || database?.policies.streamingIngestion === true) return true
  const table = askTable(context, clusterKey, databaseKey, tableName)
  const policies = askDatabasePolicies(context, clusterKey, databaseKey)
  if (!table.known || !policies.known) return true
  const { value: live } = table
  return (
    streamingOf(live?.explicit.streamingingestion ?? live?.effective.streamingingestion)?.enabled !== false ||
    (live === undefined && streamingOf(policies.value?.streamingingestion)?.enabled !== false)
  )
}

/**
 * A node that streams keeps the old schema for up to five minutes and would put rows where they do not belong.
 * https://learn.microsoft.com/kusto/management/data-ingestion/clear-schema-cache-command
 */
export const clearSchemaCache = ({ cluster, database, tableName }: NamedTable, stage: Stage): readonly KustoStep[] =>
  cluster === undefined || database === undefined
    ? []
    : [
        {
          system: 'kusto',
          stage,
          cluster: cluster.url,
          database: database.databaseName,
          command: [`.clear table ${bracketed(tableName)} cache streamingingestion schema`],
          limitSeconds,
          done: 'every-row-succeeded',
          alone: true,
          title: `let streaming see the schema of table ${tableName}`,
        },
      ]

const managedTableOf = (config: Config, destination: string): NamedTable | undefined => {
  const table = destinationOf(config, destination)?.table
  if (table === undefined) return undefined
  const place = namedTable(config, table.cluster, table.database, table.table)
  return place.declared?.manage === true ? place : undefined
}

/** What has to come before delivery into these destinations of the file starts or changes. */
export const clearsBefore = (context: Context, destinations: readonly string[], stage: Stage): readonly KustoStep[] => {
  const places = destinations.flatMap((name) => managedTableOf(context.config, name) ?? [])
  const streamed = places.filter((place) => streams(context, place))
  const steps = streamed.flatMap((place) => clearSchemaCache(place, stage))
  return [
    ...new Map(
      steps.map((step) => [`${step.cluster}\n${step.database}\n${JSON.stringify(step.command)}`, step]),
    ).values(),
  ]
}
