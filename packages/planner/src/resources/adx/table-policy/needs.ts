import type { Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Address } from '../../../model/value.ts'
import { clusterStreaming, database, table } from '../../addresses.ts'
import type { PolicyAttributes } from './policy.ts'
import { type PolicyTarget, policyAddress, policyTargets } from './targets.ts'

export const needs = (
  _address: Address,
  { target }: Wanted<PolicyAttributes, PolicyTarget>,
  config: Config,
): readonly Address[] => {
  const { clusterKey, databaseKey, tableKey, policy } = target
  const above = [
    database(clusterKey, databaseKey),
    ...(policy.name === 'streaming-ingestion' ? [clusterStreaming(clusterKey)] : []),
  ]
  if (tableKey !== undefined) return [table(clusterKey, databaseKey, tableKey), ...above]
  // A table that is to differ from its database gets its own policy first, so that it never lives under the new default.
  const below = [...policyTargets(config).values()].filter(
    (other) =>
      other.policy === policy &&
      other.clusterKey === clusterKey &&
      other.databaseKey === databaseKey &&
      other.tableKey !== undefined &&
      other.wanted !== undefined,
  )
  return [...above, ...below.map(policyAddress)]
}
