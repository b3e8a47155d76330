import type { EmulatedDatabase, EmulatedPrincipal } from '../../state/model.ts'
import type { KustoContext } from '../contract.ts'
import { type Result, resultOf } from '../answer/result.ts'
import { principalColumns } from '../answer/tables.ts'

const typeTitles = { app: 'application', user: 'user', group: 'group' } as const

/** `aadapp=<id>;<tenant>`: an application by its application id where that is known, unless the choice is otherwise. */
export const fullyQualifiedName = (principal: EmulatedPrincipal, context: KustoContext): string => {
  const byObject = context.choice('principalName') === 'object-id'
  const id = byObject ? principal.objectId : (principal.applicationId ?? principal.objectId)
  return `aad${principal.type}=${id};${principal.tenantId}`
}

/** The service puts the id that people know behind the name; a user whose name is an address has no other name here. */
const displayName = ({ type, displayName: name, applicationId, objectId }: EmulatedPrincipal): string => {
  if (type === 'app') return `${name} (app id: ${applicationId ?? objectId})`
  return type === 'user' && name.includes('@') ? `${name.slice(0, name.indexOf('@'))} (upn: ${name})` : name
}

const roleTitle = (database: EmulatedDatabase, principal: EmulatedPrincipal): string =>
  principal.inherited ? `AllDatabases${principal.role}` : `Database ${database.name} ${principal.role}`

export const principalResult = (database: EmulatedDatabase, context: KustoContext): Result =>
  resultOf(
    principalColumns,
    database.principals.map((principal) => ({
      Role: roleTitle(database, principal),
      PrincipalType: `Microsoft Entra ${typeTitles[principal.type]}`,
      PrincipalDisplayName: displayName(principal),
      PrincipalObjectId: principal.objectId,
      PrincipalFQN: fullyQualifiedName(principal, context),
      Notes: principal.notes,
      RoleAssignmentIdentifier: principal.assignment ?? '',
    })),
  )

/** The JSON text in the `AuthorizedPrincipals` of details. */
export const authorizedPrincipals = (database: EmulatedDatabase, context: KustoContext): string =>
  JSON.stringify(
    database.principals.map((principal) => ({
      Type: `Microsoft Entra ${typeTitles[principal.type]}`,
      DisplayName: displayName(principal),
      ObjectId: principal.objectId,
      FQN: fullyQualifiedName(principal, context),
      Notes: principal.notes,
      RoleAssignmentIdentifier: principal.assignment ?? '',
    })),
  )
