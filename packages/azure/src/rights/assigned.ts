import type { Part } from '@adx-export/planner'
import { armApiVersion, armRights, createArmClient } from '../arm/client.ts'
import { AzureError } from '../errors.ts'
import { membersOf } from '../members.ts'
import { partOf } from '../observe/part.ts'
import type { Session } from '../session.ts'
import { resourceRightsOf, type ResourceRights } from './own-rights.ts'
import { allows, permissionOf, type Permission } from './permissions.ts'

/** What somebody else may do with a resource, and the names of the roles that say so. */
export type AssignedRights = ResourceRights & {
  readonly reads: boolean
  readonly roles: readonly string[]
  /** Those of the roles that let do more than read. */
  readonly changing: readonly string[]
}

/** Nobody has more roles on one resource and means it. */
const mostRoles = 50

type Role = { readonly name: string; readonly permissions: readonly Permission[] }

const roleOf = (body: unknown): Role => {
  const properties = membersOf(body, 'a role definition').needObject('properties')
  return { name: properties.needText('roleName'), permissions: properties.needList('permissions').map(permissionOf) }
}

const definitionIdOf = (entry: unknown): string =>
  membersOf(entry, 'a role assignment').needObject('properties').needText('roleDefinitionId').split('/').at(-1) ?? ''

/**
 * The roles that somebody has on a resource, its groups' and inherited ones included.
 * https://learn.microsoft.com/azure/role-based-access-control/role-assignments-list-rest
 */
export const readAssigned = (
  session: Session,
  {
    host,
    id,
    type,
    objectId,
  }: { readonly host: string; readonly id: string; readonly type: string; readonly objectId: string },
): Promise<Part<AssignedRights>> => {
  const at = `${id}/providers/Microsoft.Authorization`
  const version = armApiVersion(at)
  return partOf(async () => {
    const client = createArmClient(session, host)
    const filter = encodeURIComponent(`atScope() and assignedTo('${objectId}')`)
    const assignments = await client.list(`${at}/roleAssignments?$filter=${filter}`, version)
    const ids = [...new Set(assignments.map(definitionIdOf))]
    if (ids.length > mostRoles)
      throw new AzureError('too-large', `One identity has over ${mostRoles} roles on '${id}'.`)
    const roles = await Promise.all(
      ids.map(async (role) => roleOf(await client.read(`${at}/roleDefinitions/${encodeURIComponent(role)}`, version))),
    )
    const permissions = roles.flatMap((role) => role.permissions)
    return {
      reads: allows(permissions, `${type}/read`),
      ...resourceRightsOf(permissions, type),
      roles: roles.map(({ name }) => name).toSorted(),
      changing: roles
        .filter((role) => resourceRightsOf(role.permissions, type).changes)
        .map(({ name }) => name)
        .toSorted(),
    }
  }, armRights.plan)
}
