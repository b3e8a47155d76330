import type { Database } from '@adx-export/core'
import type { Unmanaged, Wanted } from '../../../model/change.ts'
import type { Context } from '../../../model/kind.ts'
import type { Address, Seen } from '../../../model/value.ts'
import type { LivePolicies } from '../../../model/world.ts'
import { tablePolicy } from '../../addresses.ts'
import { databaseIn, seenIn, shownIn, tableAmong, tablesIn, within } from '../../live.ts'
import {
  type InForce,
  databasePolicies,
  documentsOf,
  explicitOf,
  inForce,
  inheritedAfter,
  liveTableOf,
  understood,
} from './in-force.ts'
import { policies } from './policies.ts'
import type { PolicyAttributes } from './policy.ts'
import { type PolicyTarget, policyTargets } from './targets.ts'

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
