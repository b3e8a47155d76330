import type { Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Address } from '../../../model/value.ts'
import type { PolicyAttributes } from './rules.ts'
import { policyTargets } from './targets.ts'

export const desire = (config: Config): ReadonlyMap<Address, Wanted<PolicyAttributes>> =>
  new Map(
    [...policyTargets(config)].map(([address, { cluster, database, table, wanted, at }]) => [
      address,
      {
        presence: wanted === undefined ? 'absent' : 'present',
        attributes: wanted ?? {},
        manage: cluster?.manage !== false && database?.manage !== false && table?.manage !== false,
        at,
      },
    ]),
  )
