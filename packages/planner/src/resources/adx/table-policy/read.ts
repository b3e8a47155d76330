import type { Context } from '../../../model/kind.ts'
import type { Address, Seen } from '../../../model/value.ts'
import { seenIn, tablesIn } from '../../live.ts'
import { databasePolicies, explicitOf, inForce, liveTableOf, normalForm } from './in-force.ts'
import type { PolicyAttributes } from './rules.ts'
import { type PolicyTarget, policyTargets } from './targets.ts'

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

export const read = (context: Context) => ({
  observed: new Map<Address, Seen<PolicyAttributes>>(
    [...policyTargets(context.config)].map(([address, target]) => [
      address,
      target.tableKey === undefined ? ofDatabase(context, target) : ofTable(context, target),
    ]),
  ),
  unmanaged: [],
})
