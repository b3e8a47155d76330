import type { Context } from '../../../model/kind.ts'
import { type Knowledge, andThen, known, mapKnown } from '../../../model/knowledge.ts'
import { type Part, isReference } from '../../../model/value.ts'
import type { LiveAssignment, LivePrincipal } from '../../../model/world.ts'
import { askApplicationResource, askPart, databaseIn, databaseName, shownIn, within } from '../../live.ts'
import { isNamedFor } from './assignment-name.ts'
import { type PrincipalTarget, type Who, isGuid, roleOf, sameText } from './targets.ts'

/** The two doors through which grants of one database show: commands, and Azure Resource Manager. */
export const doorsOf = ({ world }: Context, { clusterKey, databaseKey }: PrincipalTarget) => {
  const snapshot = databaseIn(world, clusterKey, databaseKey)
  return {
    principals: within(snapshot, ({ principals }): Part<readonly LivePrincipal[]> => principals),
    assignments: within(snapshot, ({ assignments }): Part<readonly LiveAssignment[]> => assignments),
  }
}

export type Grants = { readonly principals: readonly LivePrincipal[]; readonly assignments: readonly LiveAssignment[] }

/** What can be read, for a question that one grant is enough to answer. */
export const shownGrants = (context: Context, target: PrincipalTarget): Grants => {
  const { principals, assignments } = doorsOf(context, target)
  return { principals: shownIn(principals), assignments: shownIn(assignments) }
}

/** The assignments that Azure Resource Manager made; none where the cluster has no resource. */
export const askAssignments = (context: Context, target: PrincipalTarget): Knowledge<readonly LiveAssignment[]> => {
  const { assignments } = doorsOf(context, target)
  const where = databaseName(target.clusterKey, target.databaseKey)
  return assignments.state === 'not-asked'
    ? known([])
    : mapKnown(askPart(assignments, `the role assignments of ${where} in Azure Resource Manager`), (made) => made ?? [])
}

/** Every grant, through every door that there is: without all of them none can be said to be missing. */
export const askGrants = (context: Context, target: PrincipalTarget): Knowledge<Grants> => {
  const { clusterKey, databaseKey } = target
  const { principals } = doorsOf(context, target)
  return andThen(askPart(principals, `the principals of ${databaseName(clusterKey, databaseKey)}`), (shown) =>
    mapKnown(askAssignments(context, target), (made) => ({ principals: shown ?? [], assignments: made })),
  )
}

/** `aadapp=<id>;<tenant>`: the id. */
export const fqnId = (fqn: string): string | undefined => /^[^=]*=([^;]+)/.exec(fqn)?.[1]

/** The id that a grant is asked for; undefined while there is none yet. */
export const askId = (context: Context, who: Who): Knowledge<string | undefined> =>
  isReference(who.principalId)
    ? mapKnown(askApplicationResource(context), (resource) => resource?.identity?.principalId)
    : known(who.principalId)

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

/** The user principal name that a row shows. */
export const shownUserName = (row: LivePrincipal): string | undefined =>
  /user/i.test(row.type) ? nameId(row) : undefined

/** Which id of a principal stands where is not documented, so every one that is shown counts. */
export const idsOfPrincipal = (principal: LivePrincipal): readonly string[] =>
  [principal.objectId, fqnId(principal.fqn), nameId(principal)].filter((id) => id !== undefined)

export const idsOfAssignment = ({ principalId, aadObjectId }: LiveAssignment): readonly string[] =>
  [principalId, aadObjectId].filter((id) => id !== undefined)

const has = (ids: readonly string[], id: string): boolean => ids.some((one) => sameText(one, id))

const linkedTo = ({ principals, assignments }: Grants, own: readonly string[]): readonly string[] => {
  const groups = [...principals.map(idsOfPrincipal), ...assignments.map(idsOfAssignment)].filter((ids) =>
    own.some((id) => has(ids, id)),
  )
  return [...new Set([...own, ...groups.flat()])]
}

/** ARM and commands show one principal under different ids; an entry that shows both links them. */
export const allIds = (grants: Grants, id: string): readonly string[] => linkedTo(grants, [id])

/**
 * The ids of who is granted this. Whoever was given by a name may be shown by object id, also by ARM:
 * https://github.com/hashicorp/terraform-provider-azurerm/issues/11034. The name of the assignment made for it tells then.
 */
export const idsOfTarget = (
  grants: Grants,
  target: Pick<PrincipalTarget, 'role' | 'subject'>,
  id: string,
): readonly string[] => {
  const made = isGuid(id) ? [] : grants.assignments.filter((one) => isMadeFor(one, target))
  return linkedTo(grants, [id, ...made.flatMap(idsOfAssignment)])
}

const isMadeFor = (
  { name, role, principalId }: LiveAssignment,
  target: Pick<PrincipalTarget, 'role' | 'subject'>,
): boolean => isGuid(principalId) && roleOf(role) === target.role && isNamedFor(target, name)

/** Those grants of the target's role that are to this principal. */
export const found = (grants: Grants, target: Pick<PrincipalTarget, 'role' | 'subject'>, id: string): Grants => {
  const { role } = target
  const ids = idsOfTarget(grants, target, id)
  const mine = (candidates: readonly string[], granted: string): boolean =>
    roleOf(granted) === role && candidates.some((candidate) => has(ids, candidate))
  return {
    principals: grants.principals.filter((one) => mine(idsOfPrincipal(one), one.role)),
    assignments: grants.assignments.filter((one) => mine(idsOfAssignment(one), one.role)),
  }
}
