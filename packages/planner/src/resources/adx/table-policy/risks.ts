import type { Risk } from '../../../model/change.ts'
import type { Context } from '../../../model/kind.ts'
import { feedName, feedsInto } from '../../feeds.ts'
import { tablesIn, valueOf } from '../../live.ts'
import { explicitOf, inheritedAfter } from './in-force.ts'
import type { PolicyAttributes, Turn } from './policy.ts'
import type { PolicyChange, PolicyTarget } from './targets.ts'

const placeOf = (context: Context, target: PolicyTarget): string => {
  if (target.tableName !== undefined) return `table ${target.tableName}`
  const tables = valueOf(tablesIn(context.world, target.clusterKey, target.databaseKey)) ?? []
  const inheriting = tables.filter(({ explicit }) => explicitOf(explicit, target.policy) === undefined).length
  return `database ${target.database?.databaseName ?? target.databaseKey} (${inheriting} of ${tables.length} tables have no ${target.policy.name} policy of their own)`
}

/** Known to hold no row. What is not known may hold some. */
const isEmpty = (context: Context, { clusterKey, databaseKey, tableName }: PolicyTarget): boolean => {
  const tables = valueOf(tablesIn(context.world, clusterKey, databaseKey))
  const concerned = tables?.filter(({ name }) => tableName === undefined || name === tableName)
  return concerned?.every(({ rows }) => rows === 0) ?? false
}

const feeding = (context: Context, target: PolicyTarget): readonly string[] => {
  const feeds = valueOf(feedsInto(context, target)) ?? []
  return [...new Set(feeds.filter(({ enabled }) => enabled).map(feedName))]
}

/** What holds once a policy is gone; a target of which that cannot be told is unreadable, so it has no change. */
const above = (context: Context, target: PolicyTarget): PolicyAttributes => {
  const value =
    target.tableName === undefined ? target.policy.normalForm(undefined) : valueOf(inheritedAfter(context, target))
  if (value === undefined) throw new Error('a policy is to go and nobody knows what is above it')
  return value
}

const turnOf = ({ action, observed, wanted }: PolicyChange, context: Context): Turn<PolicyAttributes> => {
  const { target } = wanted
  const from = observed ?? {}
  return {
    from,
    to: action === 'delete' ? above(context, target) : { ...from, ...target.wanted },
    place: placeOf(context, target),
    empty: isEmpty(context, target),
    feeding: feeding(context, target),
  }
}

export const risks = (change: PolicyChange, context: Context): readonly Risk[] => {
  // A table that is only being made has no data to lose.
  if (change.action === 'create') return []
  // A risk is tied to the attribute that it comes from; a deletion has none.
  return change.wanted.target.policy
    .risks(turnOf(change, context))
    .map(({ code, attribute, message }) => ({ code, message, ...(change.action === 'delete' ? {} : { attribute }) }))
}
