import type { Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Address } from '../../../model/value.ts'
import type { PolicyAttributes } from './policy.ts'
import { type PolicyTarget, policyTargets } from './targets.ts'

const wantedOf = (target: PolicyTarget): Wanted<PolicyAttributes, PolicyTarget> => {
  const { cluster, database, table, wanted, at } = target
  return {
    target,
    presence: wanted === undefined ? 'absent' : 'present',
    attributes: wanted ?? {},
    manage: cluster?.manage !== false && database?.manage !== false && table?.manage !== false,
    at,
  }
}

export const desire = (config: Config): ReadonlyMap<Address, Wanted<PolicyAttributes, PolicyTarget>> =>
  new Map([...policyTargets(config)].map(([address, target]) => [address, wantedOf(target)]))
