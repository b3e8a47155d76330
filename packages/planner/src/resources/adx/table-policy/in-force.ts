import type { JsonValue } from '@adx-export/core'
import {
  batchingOf,
  cachingOf,
  defaultBatching,
  defaultRetention,
  retentionOf,
  streamingOf,
} from '../../../kusto/policy.ts'
import { canonical } from '../../../diff/canonical.ts'
import type { Context } from '../../../model/kind.ts'
import type { LivePolicies, LiveTable, PolicyName } from '../../../model/world.ts'
import { type PolicyKind, tablePolicy } from '../../addresses.ts'
import { databaseIn, tableIn, valueOf, within } from '../../live.ts'
import type { PolicyAttributes } from './rules.ts'
import { type PolicyTarget, declaredPolicy, policyTargets } from './targets.ts'

/** The policy's name in commands and in the world. */
export const kustoName: Readonly<Record<PolicyKind, PolicyName>> = {
  'streaming-ingestion': 'streamingingestion',
  retention: 'retention',
  caching: 'caching',
  'ingestion-batching': 'ingestionbatching',
}

const normalForms: Readonly<Record<PolicyKind, (json: JsonValue | undefined) => PolicyAttributes>> = {
  'streaming-ingestion': (json) => ({ enabled: streamingOf(json).enabled }),
  retention: (json) => ({ ...defaultRetention, ...retentionOf(json) }),
  caching: (json) => {
    const { hot } = cachingOf(json)
    return hot === undefined ? {} : { hot }
  },
  'ingestion-batching': (json) => ({ ...defaultBatching, ...batchingOf(json) }),
}

/** A policy document in its normal form, members that it lacks at their default. */
export const normalForm = (policy: PolicyKind, json: JsonValue | undefined): PolicyAttributes =>
  normalForms[policy](json)

const isSet = (json: JsonValue | undefined): json is JsonValue => json !== undefined && json !== null && json !== 'null'

export const explicitOf = (policies: LivePolicies | undefined, policy: PolicyKind): JsonValue | undefined => {
  const json = policies?.[kustoName[policy]]
  return isSet(json) ? json : undefined
}

export const databasePolicies = ({ world }: Context, { clusterKey, databaseKey }: PolicyTarget) =>
  within(databaseIn(world, clusterKey, databaseKey), ({ policies }) => policies)

export const liveTableOf = ({ world }: Context, target: PolicyTarget): LiveTable | undefined =>
  target.tableName === undefined ? undefined : tableIn(world, target.clusterKey, target.databaseKey, target.tableName)

/** What tables without a policy of their own get from their database, once this config is applied. */
export const inheritedAfter = (context: Context, target: PolicyTarget): PolicyAttributes => {
  const { clusterKey, databaseKey, policy, database } = target
  const json = explicitOf(valueOf(databasePolicies(context, target)), policy)
  const ofDatabase = policyTargets(context.config).get(tablePolicy(clusterKey, databaseKey, undefined, policy))
  if (ofDatabase !== undefined && ofDatabase.wanted === undefined) return normalForm(policy, undefined)
  const declared = database === undefined || !database.manage ? {} : declaredPolicy(database.policies, policy)
  return { ...normalForm(policy, json), ...declared }
}

/** Whether this config changes what the database hands down. */
const databaseChanges = (context: Context, target: PolicyTarget): boolean => {
  const json = explicitOf(valueOf(databasePolicies(context, target)), target.policy)
  const now = normalForm(target.policy, json)
  const after = inheritedAfter(context, target)
  return canonical(now) !== canonical(after)
}

/**
 * What a table will have if nothing is set on it: its own policy, else what is in force now, else what its database
 * will hand down where this config changes that.
 */
export const inForce = (context: Context, target: PolicyTarget, table: LiveTable): PolicyAttributes => {
  const own = explicitOf(table.explicit, target.policy)
  if (own !== undefined) return normalForm(target.policy, own)
  if (databaseChanges(context, target)) return inheritedAfter(context, target)
  const effective = explicitOf(table.effective, target.policy)
  return effective === undefined ? inheritedAfter(context, target) : normalForm(target.policy, effective)
}
