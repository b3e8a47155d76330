import type { Wanted } from '../../../model/change.ts'
import { type Address, isReference } from '../../../model/value.ts'
import { clusterStreamingAddress, databaseAddress } from '../../place.ts'
import type { PrincipalAttributes } from './rules.ts'
import type { PrincipalTarget } from './targets.ts'

export const needs = (
  _address: Address,
  { target }: Wanted<PrincipalAttributes, PrincipalTarget>,
): readonly Address[] => {
  const id = target.who?.principalId
  // One change of a cluster at a time: the service refuses an assignment while it is switching.
  const place = [databaseAddress(target), clusterStreamingAddress(target)]
  return isReference(id) ? [...place, id.$ref] : place
}
