import type { Database } from '@adx-export/core'
import type { Context, Unmanaged } from '../../../model/kind.ts'
import type { Address, Seen } from '../../../model/value.ts'
import type { LivePolicies } from '../../../model/world.ts'
import { tablePolicy } from '../../addresses.ts'
import { databaseIn, seenIn, tableIn, tablesIn, valueOf, within } from '../../live.ts'
import { databasePolicies, explicitOf, inForce, liveTableOf, normalForm } from './in-force.ts'
import type { PolicyAttributes } from './rules.ts'
import { type PolicyTarget, policyKinds, policyTargets } from './targets.ts'

/** To delete a policy it must be set here; to have one, it must be in force. */
const ofDatabase = (context: Context, target: PolicyTarget): Seen<PolicyAttributes> =>
  seenIn(databasePolicies(context, target), (policies) => {
    const json = explicitOf(policies, target.policy)
    return target.wanted === undefined && json === undefined ? undefined : normalForm(target.policy, json)
  })

const ofTable = (context: Context, target: PolicyTarget): Seen<PolicyAttributes> =>
  seenIn(tablesIn(context.world, target.clusterKey, target.databaseKey), () => {
    const table = liveTableOf(context, target)
    if (table === undefined) return undefined
    if (target.wanted !== undefined) return inForce(context, target, table)
    const own = explicitOf(table.explicit, target.policy)
    return own === undefined ? undefined : normalForm(target.policy, own)
  })

/** Policies set on a declared database or table that the file does not name. */
const unmanagedOf = (
  { config }: Context,
  policies: LivePolicies,
  names: readonly [cluster: string, database: string, table: string | undefined],
  owner: string,
): readonly Unmanaged[] =>
  policyKinds.flatMap((policy) => {
    const address = tablePolicy(...names, policy)
    const isNamed = policyTargets(config).has(address) || explicitOf(policies, policy) === undefined
    return isNamed ? [] : [{ address, what: `${policy} of ${owner}` }]
  })

const unmanagedIn = (
  context: Context,
  cluster: string,
  { name, databaseName, tables }: Database,
): readonly Unmanaged[] => {
  const ofThis = valueOf(within(databaseIn(context.world, cluster, name), ({ policies }) => policies)) ?? {}
  return [
    ...unmanagedOf(context, ofThis, [cluster, name, undefined], `database ${databaseName}`),
    ...tables.flatMap((table) => {
      const live = tableIn(context.world, cluster, name, table.tableName)
      return unmanagedOf(context, live?.explicit ?? {}, [cluster, name, table.name], `table ${table.tableName}`)
    }),
  ]
}

export const read = (context: Context) => ({
  observed: new Map<Address, Seen<PolicyAttributes>>(
    [...policyTargets(context.config)].map(([address, target]) => [
      address,
      target.tableKey === undefined ? ofDatabase(context, target) : ofTable(context, target),
    ]),
  ),
  unmanaged: context.config.clusters.flatMap(({ name, databases }) =>
    databases.flatMap((database) => unmanagedIn(context, name, database)),
  ),
})
