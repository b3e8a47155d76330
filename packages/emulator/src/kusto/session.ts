import type { EmulatedDatabase, EmulatedTable } from '../state/model.ts'
import type { KustoCaller, KustoContext } from './contract.ts'
import { databaseMissing, forbidden, readOnlyDatabase, tableMissing } from './refusal.ts'

/** One request: who asks, and in which database. */
export type Session = {
  readonly context: KustoContext
  readonly caller: KustoCaller | 'anyone'
  /** The `db` of the request; empty where it has none. */
  readonly databaseName: string
  /** The command is one that may change something. */
  readonly writes?: boolean
}

/** What a command asks of the caller; the database roles that have it stand in `rolesWith`. */
export type Permission = 'see' | 'watch' | 'query' | 'create' | 'alter' | 'ingest' | 'admin'

/** Source: Microsoft Learn, the "Permissions" part of each command's page. A Database Admin is Table Admin of every table. */
const rolesWith: Readonly<Record<Permission, readonly string[]>> = {
  see: ['Admin', 'User', 'Viewer', 'UnrestrictedViewer', 'Monitor'],
  watch: ['Admin', 'Monitor'],
  query: ['Admin', 'User', 'Viewer', 'UnrestrictedViewer'],
  create: ['Admin', 'User'],
  alter: ['Admin'],
  ingest: ['Admin', 'Ingestor'],
  admin: ['Admin'],
}

const readings: ReadonlySet<Permission> = new Set(['see', 'watch', 'query'])

export const isAllowed = (session: Session, database: EmulatedDatabase, permission: Permission): boolean => {
  const { caller } = session
  if (caller === 'anyone' || caller.cluster === 'admin') return true
  if (caller.cluster === 'viewer' && readings.has(permission)) return true
  if (caller.cluster === 'monitor' && (permission === 'see' || permission === 'watch')) return true
  if (caller.tables === 'admin' && permission === 'alter') return true
  return database.principals.some(
    (principal) =>
      rolesWith[permission].includes(principal.role) &&
      (principal.objectId === caller.objectId ||
        (caller.applicationId !== undefined && principal.applicationId === caller.applicationId)),
  )
}

/** As journals write who it was: the address of a user, the id of an application; nothing where nobody signs in. */
export const callerId = ({ caller }: Session): string => {
  if (caller === 'anyone') return ''
  const { displayName, applicationId, objectId } = caller
  return displayName.includes('@') ? displayName : `Microsoft Entra app id=${applicationId ?? objectId}`
}

const callerName = ({ caller }: Session): string =>
  caller === 'anyone' ? 'anyone' : `aadapp=${caller.applicationId ?? caller.objectId};${caller.tenantId}`

/** Throws Forbidden where the caller may not. */
export const demand = (session: Session, database: EmulatedDatabase, permission: Permission): void => {
  if (isAllowed(session, database, permission)) return
  const what = readings.has(permission) ? 'read' : 'perform this action on'
  throw forbidden(
    `Principal '${callerName(session)}' is not authorized to ${what} database '${database.name}'.`,
    session.context.choice('forbiddenAnswer'),
  )
}

/** What clients name for commands about the whole cluster; it is no database. */
const noDatabase = 'netdefaultdb'

/** The named database, or the request's own; throws where there is none or the caller may not do this in it. */
export const enter = (session: Session, permission: Permission, name = session.databaseName): EmulatedDatabase => {
  const isNone = name === '' || name.toLowerCase() === noDatabase
  const database = isNone ? undefined : session.context.openDatabase(name)
  if (database === undefined) throw databaseMissing(name, session.context.choice('missingDatabaseAnswer'))
  demand(session, database, permission)
  if (session.writes === true && (database.accessMode ?? 'ReadWrite') !== 'ReadWrite') {
    throw readOnlyDatabase(database.name)
  }
  return database
}

/** The table of exactly that name. */
export const tableOf = (database: EmulatedDatabase, name: string): EmulatedTable => {
  const table = database.tables.get(name)
  if (table === undefined) throw tableMissing(database.name, name)
  return table
}

/** Every change of a database's schema or policies gives it a new version. */
export const touch = (database: EmulatedDatabase): void => {
  database.version = { major: database.version.major, minor: database.version.minor + 1 }
}
