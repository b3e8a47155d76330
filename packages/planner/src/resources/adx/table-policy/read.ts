import type { Database, JsonValue } from '@adx-export/core'
import type { Unmanaged, Wanted } from '../../../model/change.ts'
import type { Context } from '../../../model/kind.ts'
import { certain } from '../../../model/knowledge.ts'
import type { Address, Part, Seen } from '../../../model/value.ts'
import type { LivePolicies, LiveTable } from '../../../model/world.ts'
import { tablePolicy } from '../../addresses.ts'
import { askDatabasePolicies, askTable, databaseIn, seenIn, shownIn, tableAmong, tablesIn, within } from '../../live.ts'
import { type AnyPolicy, type PolicyAttributes, policies, rules } from './policies.ts'
import type { LiveDocument } from './policy.ts'
import { type PolicyTarget, policyTargets } from './targets.ts'

/** What is in force, or why it cannot be told. */
export type InForce = Part<PolicyAttributes>

const isSet = (json: JsonValue | undefined): json is JsonValue => json !== undefined && json !== null && json !== 'null'

export const explicitOf = (policies: LivePolicies | undefined, policy: AnyPolicy): JsonValue | undefined => {
  const json = policies?.[policy.kustoName]
  return isSet(json) ? json : undefined
}

/** A document that is not understood is not taken for another: a guess could let data expire. */
export const understood = (policy: AnyPolicy, json: JsonValue | undefined): InForce => {
  const value = policy.normalForm(json)
  if (value !== undefined) return { state: 'read', value }
  return { state: 'unreadable', why: `its ${policy.name} policy is not understood: ${JSON.stringify(json)}` }
}

export const databasePolicies = ({ world }: Context, { clusterKey, databaseKey }: PolicyTarget) =>
  within(databaseIn(world, clusterKey, databaseKey), ({ policies }) => policies)

/** The live table of a target whose database's tables were read. */
export const liveTableOf = (context: Context, { clusterKey, databaseKey, tableName }: PolicyTarget) =>
  tableName === undefined ? undefined : certain(askTable(context, clusterKey, databaseKey, tableName))

/** The documents of a target that was read, at its own level and as they are in force. */
export const documentsOf = (context: Context, target: PolicyTarget): LiveDocument => {
  if (target.tableName === undefined) {
    return {
      own: explicitOf(certain(askDatabasePolicies(context, target.clusterKey, target.databaseKey)), target.policy),
      effective: undefined,
    }
  }
  const table = liveTableOf(context, target)
  return { own: explicitOf(table?.explicit, target.policy), effective: explicitOf(table?.effective, target.policy) }
}

const databaseTarget = (
  { config }: Context,
  { clusterKey, databaseKey, policy }: PolicyTarget,
): PolicyTarget | undefined => policyTargets(config).get(tablePolicy(clusterKey, databaseKey, undefined, policy.name))

/** What tables without a policy of their own get from their database, once this config is applied. */
export const inheritedAfter = (context: Context, target: PolicyTarget): InForce => {
  const { policy, database } = target
  const named = databaseTarget(context, target)
  if (named !== undefined && named.wanted === undefined) return understood(policy, undefined)
  const part = databasePolicies(context, target)
  if (part.state === 'unreadable') return part
  const now = understood(policy, explicitOf(part.state === 'read' ? part.value : undefined, policy))
  if (now.state !== 'read') return now
  const declared = database === undefined || !database.manage ? {} : policy.declared(database.policies)
  return { state: 'read', value: { ...now.value, ...declared } }
}

/** Whether a policy is as the file wants it, in every member that the file names. */
export const isAsWanted = ({ wanted = {} }: PolicyTarget, value: PolicyAttributes): boolean =>
  Object.entries(wanted).every(([name, asked]) => {
    const there = Object.entries(value).find(([key]) => key === name)?.[1]
    const rule = Object.entries(rules).find(([key]) => key === name)?.[1]
    if (there === undefined || asked === undefined) return false
    return (rule?.shape === 'value' ? rule.same?.(there, asked) : undefined) ?? there === asked
  })

/**
 * What a table is compared by: its own policy, else what is in force now. If its database will hand down another one, that
 * decides where it makes a difference: a policy is needed to keep what is in force, and none if it comes from above.
 */
export const inForce = (context: Context, target: PolicyTarget): InForce => {
  const { own, effective } = documentsOf(context, target)
  if (own !== undefined) return understood(target.policy, own)
  const now = understood(target.policy, effective)
  if (now.state !== 'read') return now
  if (effective !== undefined && databaseTarget(context, target) === undefined) return now
  const after = inheritedAfter(context, target)
  if (effective === undefined || after.state !== 'read') return after
  return isAsWanted(target, now.value) || isAsWanted(target, after.value) ? after : now
}

/** What is in force on a table at this moment; nothing for a database, or where it is not understood. */
export const inForceNow = (context: Context, target: PolicyTarget): PolicyAttributes => {
  if (target.tableName === undefined) return {}
  const table = askTable(context, target.clusterKey, target.databaseKey, target.tableName)
  if (!table.known || table.value === undefined) return {}
  const { explicit, effective } = table.value
  const json = explicitOf(explicit, target.policy) ?? explicitOf(effective, target.policy)
  return json === undefined ? {} : (target.policy.normalForm(json) ?? {})
}

/** The tables that follow a policy of their database: they have none of their own, and get none by this plan. */
export const inheriting = (
  context: Context,
  tables: readonly LiveTable[],
  { policy, clusterKey, databaseKey }: PolicyTarget,
): readonly LiveTable[] => {
  const getsOwn = (other: PolicyTarget): boolean => {
    const after = inheritedAfter(context, other)
    return other.wanted !== undefined && !(after.state === 'read' && isAsWanted(other, after.value))
  }
  const own = [...policyTargets(context.config).values()].filter(
    (other) =>
      other.policy === policy &&
      other.clusterKey === clusterKey &&
      other.databaseKey === databaseKey &&
      other.tableName !== undefined &&
      getsOwn(other),
  )
  return tables.filter(
    ({ name, explicit }) =>
      explicitOf(explicit, policy) === undefined && !own.some(({ tableName }) => tableName === name),
  )
}

/** What a policy is set on, in words. */
export const ownerTitle = (context: Context, target: PolicyTarget): string => {
  if (target.tableName !== undefined) return `table ${target.tableName}`
  const tables = shownIn(tablesIn(context.world, target.clusterKey, target.databaseKey))
  const count = inheriting(context, tables, target).length
  return `database ${target.database?.databaseName ?? target.databaseKey} (${count} of ${tables.length} tables have no ${target.policy.name} policy of their own)`
}

type Answer = Seen<PolicyAttributes>

const present = (form: InForce): Answer => seenIn(form, (attributes) => attributes)

/** To delete a policy it must be set here; to have one, it must be in force. */
const ofDatabase = (context: Context, target: PolicyTarget): Answer => {
  const part = databasePolicies(context, target)
  if (part.state !== 'read') return seenIn<unknown, PolicyAttributes>(part, () => undefined)
  const json = explicitOf(part.value, target.policy)
  return target.wanted === undefined && json === undefined
    ? { state: 'absent' }
    : present(understood(target.policy, json))
}

const ofTable = (context: Context, target: PolicyTarget): Answer => {
  const part = tablesIn(context.world, target.clusterKey, target.databaseKey)
  if (part.state !== 'read') return seenIn<unknown, PolicyAttributes>(part, () => undefined)
  const { own } = documentsOf(context, target)
  const isMissing = liveTableOf(context, target) === undefined || (target.wanted === undefined && own === undefined)
  if (!isMissing && target.wanted !== undefined) return present(inForce(context, target))
  if (isMissing && target.wanted === undefined) return { state: 'absent' }
  // What a new table starts from, and what holds once a policy is gone, has to be known.
  const above = inheritedAfter(context, target)
  if (above.state !== 'read') return present(above)
  return isMissing ? { state: 'absent' } : present(understood(target.policy, own))
}

/** Policies set on a declared database or table that the file does not name. */
const unmanagedOf = (
  { config }: Context,
  live: LivePolicies,
  names: readonly [cluster: string, database: string, table: string | undefined],
  owner: string,
): readonly Unmanaged[] =>
  policies.flatMap((policy) => {
    const address = tablePolicy(...names, policy.name)
    const isNamed = policyTargets(config).has(address) || explicitOf(live, policy) === undefined
    return isNamed ? [] : [{ address, what: `${policy.name} of ${owner}` }]
  })

const unmanagedIn = (
  context: Context,
  cluster: string,
  { name, databaseName, tables }: Database,
): readonly Unmanaged[] => {
  const part = within(databaseIn(context.world, cluster, name), (live) => live.policies)
  const ofThis = part.state === 'read' ? part.value : {}
  return [
    ...unmanagedOf(context, ofThis, [cluster, name, undefined], `database ${databaseName}`),
    ...tables.flatMap((table) => {
      const live = tableAmong(shownIn(tablesIn(context.world, cluster, name)), table.tableName)
      return unmanagedOf(context, live?.explicit ?? {}, [cluster, name, table.name], `table ${table.tableName}`)
    }),
  ]
}

export const read = (context: Context, desired: ReadonlyMap<Address, Wanted<PolicyAttributes, PolicyTarget>>) => ({
  observed: new Map<Address, Answer>(
    [...desired].map(([address, { target }]) => [
      address,
      target.tableKey === undefined ? ofDatabase(context, target) : ofTable(context, target),
    ]),
  ),
  unmanaged: context.config.clusters.flatMap(({ name, databases }) =>
    databases.flatMap((database) => unmanagedIn(context, name, database)),
  ),
})
