import type { Context } from '../../../model/kind.ts'
import { type Part, isReference } from '../../../model/value.ts'
import type { LiveAssignment, LivePrincipal } from '../../../model/world.ts'
import { databaseIn, valueOf, within } from '../../live.ts'
import { roleOf, sameText } from './rules.ts'
import type { PrincipalTarget, Who } from './targets.ts'

/** What grants of one database can be read, through either door. */
export const grantsIn = ({ world }: Context, { clusterKey, databaseKey }: PrincipalTarget) => {
  const snapshot = databaseIn(world, clusterKey, databaseKey)
  return {
    principals: within(snapshot, ({ principals }): Part<readonly LivePrincipal[]> => principals),
    assignments: within(snapshot, ({ assignments }): Part<readonly LiveAssignment[]> => assignments),
  }
}

/** `aadapp=<id>;<tenant>`: the id. */
export const fqnId = (fqn: string): string | undefined => /^[^=]*=([^;]+)/.exec(fqn)?.[1]

/** The id that a grant is asked for; undefined while it is not known, with the reason. */
export const idOf = ({ world }: Context, who: Who): { readonly id?: string; readonly why?: string } => {
  if (!isReference(who.principalId)) return { id: who.principalId }
  const { resource } = world.application
  if (resource.state === 'unreadable') return { why: `the application's identity could not be read: ${resource.why}` }
  const id = valueOf(resource)?.identity?.principalId
  return id === undefined ? {} : { id }
}

const shownIds = [
  { type: /app/i, id: /\(app id: ([^()]+)\)$/i },
  { type: /user/i, id: /\(upn: ([^()]+)\)$/i },
] as const

/**
 * `exporter (app id: <id>)`, `James Smith (upn: james@contoso.example)`. The service writes it behind the names of
 * applications and users only; elsewhere, and before the end, anybody could have chosen such a name.
 */
const nameId = ({ type, displayName }: LivePrincipal): string | undefined =>
  shownIds.find((shown) => shown.type.test(type))?.id.exec(displayName.trim())?.[1]

/** Which id of a principal stands where is not documented, so every one that is shown counts. */
export const idsOfPrincipal = (principal: LivePrincipal): readonly string[] =>
  [principal.objectId, fqnId(principal.fqn), nameId(principal)].filter((id) => id !== undefined)

export const idsOfAssignment = ({ principalId, aadObjectId }: LiveAssignment): readonly string[] =>
  [principalId, aadObjectId].filter((id) => id !== undefined)

const has = (ids: readonly string[], id: string): boolean => ids.some((one) => sameText(one, id))

/** ARM and commands show one principal under different ids; an entry that shows both links them. */
export const allIds = (context: Context, target: PrincipalTarget, id: string): readonly string[] => {
  const { principals, assignments } = grantsIn(context, target)
  const groups = [
    ...(valueOf(principals) ?? []).map(idsOfPrincipal),
    ...(valueOf(assignments) ?? []).map(idsOfAssignment),
  ].filter((ids) => has(ids, id))
  return [...new Set([id, ...groups.flat()])]
}

export type Found = { readonly principals: readonly LivePrincipal[]; readonly assignments: readonly LiveAssignment[] }

/** The live grants of the target's role to this principal. */
export const found = (context: Context, target: PrincipalTarget, id: string): Found => {
  const ids = allIds(context, target, id)
  const mine = (candidates: readonly string[], role: string): boolean =>
    roleOf(role) === target.role && candidates.some((candidate) => has(ids, candidate))
  const { principals, assignments } = grantsIn(context, target)
  return {
    principals: (valueOf(principals) ?? []).filter((one) => mine(idsOfPrincipal(one), one.role)),
    assignments: (valueOf(assignments) ?? []).filter((one) => mine(idsOfAssignment(one), one.role)),
  }
}
