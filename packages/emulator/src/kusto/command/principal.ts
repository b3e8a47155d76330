import type { EmulatedDatabase, EmulatedPrincipal } from '../../state/model.ts'
import { type Result, resultOf } from '../answer/result.ts'
import { principalColumns } from '../answer/tables.ts'

const typeTitles = { app: 'application', user: 'user', group: 'group' } as const

/** `aadapp=<id>;<tenant>`: an application by its application id where that is known. */
export const fullyQualifiedName = (principal: EmulatedPrincipal): string =>
  `aad${principal.type}=${principal.applicationId ?? principal.objectId};${principal.tenantId}`

const displayName = (principal: EmulatedPrincipal): string =>
  principal.type === 'app'
    ? `${principal.displayName} (app id: ${principal.applicationId ?? principal.objectId})`
    : principal.displayName

const roleTitle = (database: EmulatedDatabase, principal: EmulatedPrincipal): string =>
  principal.inherited ? `AllDatabases${principal.role}` : `Database ${database.name} ${principal.role}`

export const principalResult = (database: EmulatedDatabase): Result =>
  resultOf(
    principalColumns,
    database.principals.map((principal) => ({
      Role: roleTitle(database, principal),
      PrincipalType: `Microsoft Entra ${typeTitles[principal.type]}`,
      PrincipalDisplayName: displayName(principal),
      PrincipalObjectId: principal.objectId,
      PrincipalFQN: fullyQualifiedName(principal),
      Notes: principal.notes,
      RoleAssignmentIdentifier: principal.assignment ?? '',
    })),
  )

/** The JSON text in the `AuthorizedPrincipals` of details. */
export const authorizedPrincipals = (database: EmulatedDatabase): string =>
  JSON.stringify(
    database.principals.map((principal) => ({
      Type: `Microsoft Entra ${typeTitles[principal.type]}`,
      DisplayName: displayName(principal),
      ObjectId: principal.objectId,
      FQN: fullyQualifiedName(principal),
      Notes: principal.notes,
      RoleAssignmentIdentifier: principal.assignment ?? '',
    })),
  )
