import { type DatabaseRole, type PrincipalSubject, databaseRoles } from '@adx-export/core'
import type { Rules, ValueRule } from '../../../model/kind.ts'
import type { Reference } from '../../../model/value.ts'

export type PrincipalType = 'App' | 'User' | 'Group'

export type PrincipalAttributes = {
  readonly role: string
  readonly principalType: PrincipalType
  /** An application id, an object id, or the name of a user; deferred while a managed identity has none yet. */
  readonly principalId: string | Reference
  readonly tenantId?: string | Reference
}

/** Reading matches principal and role already, by whichever id; what it found is the grant that was asked for. */
const matched: ValueRule = { shape: 'value', omitted: 'left-alone', same: () => true }

export const rules: Rules<PrincipalAttributes> = {
  role: matched,
  principalType: matched,
  principalId: matched,
  // Commands and ARM do not always say it back, and the principal is the same whatever they say.
  tenantId: { shape: 'value', omitted: 'left-alone', writeOnly: true },
}

type RoleNames = { readonly arm: string; readonly plural: string }

/** A role as ARM says it, and as commands say it, in the plural. */
export const roleNames: Readonly<Record<DatabaseRole, RoleNames>> = {
  admin: { arm: 'Admin', plural: 'admins' },
  user: { arm: 'User', plural: 'users' },
  viewer: { arm: 'Viewer', plural: 'viewers' },
  unrestrictedViewer: { arm: 'UnrestrictedViewer', plural: 'unrestrictedviewers' },
  ingestor: { arm: 'Ingestor', plural: 'ingestors' },
  monitor: { arm: 'Monitor', plural: 'monitors' },
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const isGuid = (text: string): boolean => guid.test(text)

export const sameText = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase()

/** `unrestrictedviewer`, `UnrestrictedViewer` and `unrestrictedviewers` are one role. */
export const roleOf = (text: string): DatabaseRole | undefined =>
  databaseRoles.find((role) => sameText(role, text) || sameText(roleNames[role].plural, text))

/** `app` for an identity of the file, `user=ID` and `application=ID;TENANT` for somebody else. */
export const subjectName = (subject: PrincipalSubject): string => {
  if (subject.type === 'identity') return subject.identity
  return `${subject.type}=${subject.id}${subject.tenantId === undefined ? '' : `;${subject.tenantId}`}`
}
