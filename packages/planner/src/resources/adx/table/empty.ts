import { streamingOf } from '../../../kusto/policy.ts'
import type { Context } from '../../../model/kind.ts'
import { tablePolicy } from '../../addresses.ts'
import { feedsInto } from '../../feeds.ts'
import { clusterIn, databaseIn, tableIn, valueOf, within } from '../../live.ts'
import { streams } from '../../schema-cache.ts'
import { policyTargets } from '../table-policy/targets.ts'
import type { TableTarget } from './targets.ts'

/** A table without a policy of its own streams if its database does; what cannot be read may be on. */
const streamsByDatabase = ({ config, world }: Context, target: TableTarget): boolean => {
  const { cluster, clusterKey, databaseKey, tableKey, tableName } = target
  const resource = valueOf(clusterIn(world, clusterKey)?.resource)
  if (resource?.streamingIngestion === false && cluster?.streamingIngestion !== true) return false
  const own = tableIn(world, clusterKey, databaseKey, tableName)?.explicit.streamingingestion
  const named = policyTargets(config).get(tablePolicy(clusterKey, databaseKey, tableKey, 'streaming-ingestion'))
  const goes = named !== undefined && named.wanted === undefined
  if (own !== undefined && own !== null && own !== 'null' && !goes) return false
  const policies = within(databaseIn(world, clusterKey, databaseKey), (live) => live.policies)
  return policies.state !== 'read' || streamingOf(policies.value.streamingingestion)?.enabled !== false
}

/** An enabled export sends into it, now or once the plan is applied; what cannot be read may be one. */
const isFed = (context: Context, target: TableTarget): boolean =>
  (['now', 'after'] as const).some((when) => {
    const feeds = feedsInto(context, target, when)
    return feeds.state !== 'read' || feeds.value.some(({ enabled }) => enabled)
  })

/**
 * Known to hold no row, and none is on its way: rows that are streamed or queued are not counted yet. Whatever is only
 * unknown counts as holding data.
 */
export const isEmpty = (target: TableTarget, context: Context): boolean =>
  tableIn(context.world, target.clusterKey, target.databaseKey, target.tableName)?.rows === 0 &&
  !streams(context, target) &&
  !streamsByDatabase(context, target) &&
  !isFed(context, target)
