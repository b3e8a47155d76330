import type { Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import { type Address, isReference } from '../../../model/value.ts'
import { clusterStreaming, database } from '../../addresses.ts'
import type { PrincipalAttributes } from './rules.ts'
import { principalTargets } from './targets.ts'

export const needs = (address: Address, _wanted: Wanted<PrincipalAttributes>, config: Config): readonly Address[] => {
  const target = principalTargets(config).get(address)
  if (target === undefined) return []
  const id = target.who?.principalId
  // One change of a cluster at a time: the service refuses an assignment while it is switching.
  const place = [database(target.clusterKey, target.databaseKey), clusterStreaming(target.clusterKey)]
  return isReference(id) ? [...place, id.$ref] : place
}
