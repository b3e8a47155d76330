import { compareDurations } from '../../../kusto/duration.ts'
import { defaultRetention } from '../../../kusto/policy.ts'
import type { Change, Risk } from '../../../model/change.ts'
import type { Context } from '../../../model/kind.ts'
import { feedName, feeds } from '../../feeds.ts'
import { sameDatabase } from '../../hosts.ts'
import { tablesIn, valueOf } from '../../live.ts'
import { explicitOf, inheritedAfter, normalForm } from './in-force.ts'
import type { PolicyAttributes } from './rules.ts'
import { type PolicyTarget, policyTargets } from './targets.ts'

const placeOf = (context: Context, target: PolicyTarget): string => {
  if (target.tableName !== undefined) return `table ${target.tableName}`
  const tables = valueOf(tablesIn(context.world, target.clusterKey, target.databaseKey)) ?? []
  const inheriting = tables.filter(({ explicit }) => explicitOf(explicit, target.policy) === undefined).length
  return `database ${target.database?.databaseName ?? target.databaseKey} (${inheriting} of ${tables.length} tables have no ${target.policy} policy of their own)`
}

/** Known to hold no row. What is not known may hold some. */
const holdsNothing = (context: Context, { clusterKey, databaseKey, tableName }: PolicyTarget): boolean => {
  const tables = valueOf(tablesIn(context.world, clusterKey, databaseKey))
  const concerned = tables?.filter(({ name }) => tableName === undefined || name === tableName)
  return concerned?.every(({ rows }) => rows === 0) ?? false
}

type Sides = { readonly from: PolicyAttributes; readonly to: PolicyAttributes }

const sidesOf = (change: Change<PolicyAttributes>, context: Context, target: PolicyTarget): Sides => {
  const from = change.observed ?? {}
  if (change.action !== 'delete') return { from, to: { ...from, ...target.wanted } }
  const above = target.tableName === undefined ? normalForm(target.policy, undefined) : inheritedAfter(context, target)
  return { from, to: above }
}

/** A risk is tied to the attribute that it comes from; a deletion has none. */
const tie = (change: Change<PolicyAttributes>, attribute: keyof PolicyAttributes) =>
  change.action === 'delete' ? {} : { attribute }

const retentionRisks = (change: Change<PolicyAttributes>, { from, to }: Sides, place: string): readonly Risk[] => {
  const before = from.softDelete ?? defaultRetention.softDelete
  const after = to.softDelete ?? before
  const difference = compareDurations(after, before)
  const period: readonly Risk[] =
    difference < 0
      ? [
          {
            code: 'shortens-retention',
            ...tie(change, 'softDelete'),
            message: `Data of ${place} older than ${after} is deleted; until now it was kept for ${before}.`,
          },
        ]
      : difference > 0
        ? [
            {
              code: 'raises-cost',
              ...tie(change, 'softDelete'),
              message: `Data of ${place} is kept for ${after} instead of ${before}.`,
            },
          ]
        : []
  const unrecoverable = (from.recoverability ?? 'Enabled') === 'Enabled' && to.recoverability === 'Disabled'
  return unrecoverable
    ? [
        ...period,
        {
          code: 'shortens-retention',
          ...tie(change, 'recoverability'),
          message: `Deleted data of ${place} can no longer be recovered; until now it could for 14 days.`,
        },
      ]
    : period
}

const cachingRisks = (change: Change<PolicyAttributes>, { from, to }: Sides, place: string): readonly Risk[] =>
  from.hot !== undefined && to.hot !== undefined && compareDurations(to.hot, from.hot) > 0
    ? [
        {
          code: 'raises-cost',
          ...tie(change, 'hot'),
          message: `Data of ${place} stays in the hot cache for ${to.hot} instead of ${from.hot}.`,
        },
      ]
    : []

/** How IoT Central delivers is not documented, so it is not known to fall back to batches. */
const streamingRisks = (
  change: Change<PolicyAttributes>,
  context: Context,
  target: PolicyTarget,
  { from, to }: Sides,
  place: string,
): readonly Risk[] => {
  if (from.enabled !== true && to.enabled === true) {
    const message = `Streaming into ${place} occupies local SSD of the cluster.`
    return [{ code: 'raises-cost', ...tie(change, 'enabled'), message }]
  }
  if (from.enabled !== true || to.enabled === true) return []
  const feeding = (valueOf(feeds(context, 'after')) ?? []).filter(
    (feed) =>
      feed.enabled &&
      feed.target !== undefined &&
      feed.target.host === target.cluster?.host &&
      sameDatabase(feed.target.database, target.database?.databaseName ?? '') &&
      (target.tableName === undefined || feed.target.table === target.tableName),
  )
  if (feeding.length === 0) return []
  const names = [...new Set(feeding.map(feedName))].join(', ')
  const message = `Streaming into ${place} ends while ${names} feeds it: data arrives minutes later, in batches.`
  return [{ code: 'interrupts-export', ...tie(change, 'enabled'), message }]
}

export const risks = (change: Change<PolicyAttributes>, context: Context): readonly Risk[] => {
  const target = policyTargets(context.config).get(change.address)
  // A table that is only being made has no data to lose.
  if (target === undefined || change.action === 'create') return []
  const sides = sidesOf(change, context, target)
  const place = placeOf(context, target)
  if (target.policy === 'retention') {
    // What a stopped run made is shaped without asking again: consent is for data, and there is none.
    const found = retentionRisks(change, sides, place)
    return holdsNothing(context, target) ? found.filter(({ code }) => code !== 'shortens-retention') : found
  }
  if (target.policy === 'caching') return cachingRisks(change, sides, place)
  return target.policy === 'streaming-ingestion' ? streamingRisks(change, context, target, sides, place) : []
}
