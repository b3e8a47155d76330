import type { Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Address } from '../../../model/value.ts'
import type { PrincipalAttributes } from './rules.ts'
import { type PrincipalTarget, principalTargets } from './targets.ts'

const attributesOf = ({ role, who }: PrincipalTarget): Wanted<PrincipalAttributes, PrincipalTarget>['attributes'] => {
  if (who === undefined) return {}
  const { principalType, principalId, tenantId } = who
  return { role, principalType, principalId, ...(tenantId === undefined ? {} : { tenantId }) }
}

export const desire = (config: Config): ReadonlyMap<Address, Wanted<PrincipalAttributes, PrincipalTarget>> =>
  new Map(
    [...principalTargets(config)].map(([address, target]) => [
      address,
      {
        target,
        presence: target.removed ? 'absent' : 'present',
        attributes: target.removed ? {} : attributesOf(target),
        manage: target.cluster?.manage !== false && target.database?.manage !== false,
        at: target.at,
      },
    ]),
  )
