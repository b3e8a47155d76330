import type { EmulatedDatabase, EmulatedPrincipal } from '../../state/model.ts'
import { tenantDomain } from '../../state/open.ts'
import { isHidden } from '../../state/visibility.ts'
import type { KustoContext } from '../contract.ts'
import { type Result, resultOf } from '../answer/result.ts'
import { principalColumns } from '../answer/tables.ts'
import type { JsonObject } from '../json.ts'
import { textOf } from '../types/value.ts'

/** How an era of the service writes the rows of principals: recorded answers, and the documentation over the years, hold all of them. */
type Era = {
  readonly titles: Readonly<Record<EmulatedPrincipal['type'], string>>
  /** `AllDatabasesAdmin`, or with blanks. */
  readonly allDatabases: string
  /** Users by their address, where it is known, and nobody with a tenant. */
  readonly addresses: boolean
  /** The columns of later eras that this one has already. */
  readonly added: readonly string[]
}

/** In the order in which they came. */
const later = ['Notes', 'RoleAssignmentIdentifier']

const entra = { app: 'Microsoft Entra app', user: 'Microsoft Entra user', group: 'Microsoft Entra group' } as const
const aad = { app: 'AAD Application', user: 'AAD User', group: 'AAD Group' } as const

const eras: Readonly<Record<string, Era>> = {
  entra: { titles: entra, allDatabases: 'AllDatabases', addresses: false, added: later },
  'entra-addresses': { titles: entra, allDatabases: 'All Databases ', addresses: true, added: [] },
  aad: { titles: aad, allDatabases: 'AllDatabases', addresses: false, added: ['Notes'] },
  'aad-addresses': { titles: aad, allDatabases: 'AllDatabases', addresses: true, added: [] },
}

const eraOf = (context: KustoContext): Era => {
  const era = eras[textOf(context.choice('principalRows'))]
  if (era === undefined) throw new Error('no such era')
  return era
}

const addressOf = ({ type, displayName, mail }: EmulatedPrincipal): string | undefined =>
  type === 'user' ? (mail ?? (displayName.includes('@') ? displayName : undefined)) : undefined

/**
 * `aadapp=<id>;<tenant>`: an application by its application id where that is known, unless the choice is otherwise; users
 * and groups by object id, whatever was written.
 */
export const fullyQualifiedName = (principal: EmulatedPrincipal, context: KustoContext): string => {
  const address = eraOf(context).addresses ? addressOf(principal) : undefined
  if (address !== undefined) return `aaduser=${address}`
  const byObject = context.choice('principalName') === 'object-id'
  const id = byObject ? principal.objectId : (principal.applicationId ?? principal.objectId)
  const tenant = context.choice('principalTenant') === 'id' ? principal.tenantId : tenantDomain
  return `aad${principal.type}=${id};${tenant}`
}

/** The service puts the id that people know behind the name of an app, and the address behind that of a user; a group has neither. */
const displayName = (principal: EmulatedPrincipal): string => {
  const { type, displayName: name, applicationId, objectId } = principal
  if (type === 'app') return `${name} (app id: ${applicationId ?? objectId})`
  const address = addressOf(principal)
  return address === undefined ? name : `${name.split('@', 1)[0] ?? name} (upn: ${address})`
}

const roleTitle = (database: EmulatedDatabase, principal: EmulatedPrincipal, era: Era): string =>
  principal.inherited ? `${era.allDatabases}${principal.role}` : `Database ${database.name} ${principal.role}`

export const principalResult = (
  database: EmulatedDatabase,
  shown: readonly EmulatedPrincipal[],
  context: KustoContext,
): Result => {
  const era = eraOf(context)
  const rows = shown.map((principal): JsonObject => ({
    Role: roleTitle(database, principal, era),
    PrincipalType: era.titles[principal.type],
    PrincipalDisplayName: displayName(principal),
    PrincipalObjectId: principal.objectId,
    PrincipalFQN: fullyQualifiedName(principal, context),
    Notes: principal.notes,
    RoleAssignmentIdentifier: principal.assignment ?? '',
  }))
  return resultOf(
    principalColumns.filter(({ name }) => era.added.includes(name) || !later.includes(name)),
    rows,
  )
}

/** The JSON text in the `AuthorizedPrincipals` of details; it shows late grants as late as the principals' own command, and counts as no read. */
export const authorizedPrincipals = (database: EmulatedDatabase, context: KustoContext): string => {
  const era = eraOf(context)
  const now = Date.parse(context.now())
  const shown = database.principals.filter((principal) => !isHidden(principal, now))
  return JSON.stringify(
    shown.map((principal) => ({
      Type: era.titles[principal.type],
      DisplayName: displayName(principal),
      ObjectId: principal.objectId,
      FQN: fullyQualifiedName(principal, context),
      Notes: principal.notes,
      RoleAssignmentIdentifier: principal.assignment ?? '',
    })),
  )
}
