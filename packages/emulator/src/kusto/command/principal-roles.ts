import type { EmulatedDatabase } from '../../state/model.ts'
import { type Result, resultOf } from '../answer/result.ts'
import { principalRoleColumns } from '../answer/tables.ts'
import type { Session } from '../session.ts'

/** The caller's own roles; of `anyone`, who has all, there is nothing to tell but that. */
export const principalRoles = ({ caller }: Session, database: EmulatedDatabase): Result => {
  const scope = `Database ${database.name}`
  if (caller === 'anyone') {
    return resultOf(principalRoleColumns, [{ Scope: scope, DisplayName: 'anyone', AADObjectID: '', Role: 'Admin' }])
  }
  const own = database.principals.filter(
    ({ objectId, applicationId }) =>
      objectId === caller.objectId || (applicationId !== undefined && applicationId === caller.applicationId),
  )
  const roles = own.map((principal) => ({
    Scope: principal.inherited ? 'Cluster' : scope,
    DisplayName: caller.displayName,
    AADObjectID: caller.objectId,
    Role: principal.inherited ? `AllDatabases${principal.role}` : principal.role,
  }))
  const cluster =
    caller.cluster === 'none' ? [] : [`AllDatabases${caller.cluster.charAt(0).toUpperCase()}${caller.cluster.slice(1)}`]
  return resultOf(principalRoleColumns, [
    ...cluster.map((role) => ({
      Scope: 'Cluster',
      DisplayName: caller.displayName,
      AADObjectID: caller.objectId,
      Role: role,
    })),
    ...roles,
  ])
}
