import type { World } from '../../../model/world.ts'
import { isReference } from '../../../model/value.ts'
import { isGuid, sameText } from './rules.ts'
import type { PrincipalTarget } from './targets.ts'

/**
 * Whether the grant may be to whoever carries it out. The managed identity of the application carries nothing out; of a
 * group, of a name, and where nobody knows who is signed in, it cannot be told.
 */
export const admits = ({ who, removed }: PrincipalTarget, { objectId, applicationId }: World['self']): boolean => {
  if (removed || who === undefined || who.managed || isReference(who.principalId)) return false
  const { principalId, principalType } = who
  if (principalType === 'Group' || !isGuid(principalId)) return true
  if (objectId === undefined || (principalType === 'App' && applicationId === undefined)) return true
  return sameText(principalId, objectId) || sameText(principalId, applicationId)
}
