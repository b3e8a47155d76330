import type { Location } from '../../findings/diagnostic.ts'
import { principalsOf } from '../walk.ts'
import type { DraftPrincipal, FoundDatabase } from '../walk.ts'
import type { Path } from '../../text/document.ts'
import type { DatabaseRole, PrincipalType } from '../../values/closed-sets.ts'
import { defined, need } from '../../values/need.ts'

/** Who is granted: an identity of the file, or somebody else by id. */
export type PrincipalSubject =
  | { readonly type: 'identity'; readonly identity: string }
  | { readonly type: PrincipalType; readonly id: string; readonly tenantId?: string }

export type DatabasePrincipal = {
  readonly at: Location
  readonly role: DatabaseRole
  readonly subject: PrincipalSubject
}

const subjectOf = (value: DraftPrincipal): PrincipalSubject => {
  if (value.identity !== undefined) return { type: 'identity', identity: value.identity }
  const tenant = defined({ tenantId: value.tenantId })
  if (value.user !== undefined) return { type: 'user', id: value.user, ...tenant }
  if (value.group !== undefined) return { type: 'group', id: value.group, ...tenant }
  return { type: 'application', id: need(value.application), ...tenant }
}

/** The principals of a database of a checked draft. */
export const buildPrincipals = (found: FoundDatabase, at: (path: Path) => Location): readonly DatabasePrincipal[] =>
  principalsOf(found).map(({ path, value }) => ({ at: at(path), role: need(value.role), subject: subjectOf(value) }))
