import { streamingOf } from '../../../kusto/policy.ts'
import type { Context } from '../../../model/kind.ts'
import { policyAddress } from '../../place.ts'
import { feedsInto } from '../../feeds.ts'
import { askClusterResource, askDatabasePolicies, askTable } from '../../live.ts'
import { streams } from '../../schema-cache.ts'
import { policyTargets } from '../table-policy/targets.ts'
import type { TableTarget } from './targets.ts'

/** A table without a policy of its own streams if its database does; what cannot be read may be on. */
const streamsByDatabase = (context: Context, target: TableTarget): boolean => {
  const { cluster, tableName } = target
  const resource = askClusterResource(context, target)
  if (resource.known && resource.value?.streamingIngestion === false && cluster?.streamingIngestion !== true)
    return false
  const table = askTable(context, target, tableName)
  if (!table.known) return true
  const own = table.value?.explicit.streamingingestion
  const named = policyTargets(context.config).get(policyAddress(target, 'streaming-ingestion'))
  const goes = named !== undefined && named.wanted === undefined
  if (own !== undefined && own !== null && own !== 'null' && !goes) return false
  const policies = askDatabasePolicies(context, target)
  return !policies.known || streamingOf(policies.value?.streamingingestion)?.enabled !== false
}

/** An enabled export sends into it, now or once the plan is applied; what cannot be read may be one. */
const isFed = (context: Context, target: TableTarget): boolean =>
  (['now', 'after'] as const).some((when) => {
    const feeds = feedsInto(context, target, when)
    return !feeds.known || feeds.value.some(({ enabled }) => enabled)
  })

/**
 * Known to hold no row, and none is on its way: rows that are streamed or queued are not counted yet. Whatever is only
 * unknown counts as holding data.
 */
export const isEmpty = (target: TableTarget, context: Context): boolean => {
  const table = askTable(context, target, target.tableName)
  return table.known && table.value?.rows === 0 && !receives(target, context)
}

const receives = (target: TableTarget, context: Context): boolean =>
  streams(context, target) || streamsByDatabase(context, target) || isFed(context, target)
