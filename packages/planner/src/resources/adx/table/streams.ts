import { streamingOf } from '../../../kusto/policy.ts'
import type { Context } from '../../../model/kind.ts'
import { clusterIn, databaseIn, tableIn, valueOf, within } from '../../live.ts'
import type { TableTarget } from './targets.ts'

/**
 * Whether rows may reach this table by streaming, now or once the plan is applied. Rather once too often: clearing the
 * schema cache of a table that does not stream harms nothing.
 */
export const streams = ({ world }: Context, target: TableTarget): boolean => {
  const { cluster, clusterKey, database, databaseKey, declared, tableName } = target
  // "If you're using Fabric … streaming ingestion is automatically enabled."
  if (cluster?.engine === 'fabric') return true
  const resource = valueOf(clusterIn(world, clusterKey)?.resource)
  if (resource?.streamingIngestion === false && cluster?.streamingIngestion !== true) return false
  const live = tableIn(world, clusterKey, databaseKey, tableName)
  const ofDatabase = valueOf(within(databaseIn(world, clusterKey, databaseKey), ({ policies }) => policies))
  return (
    declared?.policies.streamingIngestion === true ||
    database?.policies.streamingIngestion === true ||
    streamingOf(live?.explicit.streamingingestion ?? live?.effective.streamingingestion).enabled ||
    (live === undefined && streamingOf(ofDatabase?.streamingingestion).enabled)
  )
}
