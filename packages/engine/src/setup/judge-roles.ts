import type { DatabaseRoles } from '@adx-export/azure'
import { type Cluster, writingRoles } from '@adx-export/core'
import type { JudgedBy, SetupCheck } from '@adx-export/report'
import type { DatabaseNeed } from './needs.ts'
import { checkOf, grant, showPrincipals, who, type Subject } from './subject.ts'

/** The database, the role that is needed on it, and what tells the roles. */
export type RoleNeed = DatabaseNeed & { readonly cluster: Cluster; readonly by: JudgedBy }

const mayWrite: ReadonlySet<string> = new Set(writingRoles)

const placeOf = ({ name, cluster }: RoleNeed): string => `the database ${name} of ${cluster.host}`

/** Why more roles than those found may count; undefined where none can. */
const openOf = ({ groups, isWhole }: DatabaseRoles): string | undefined => {
  if (!isWhole) return 'grants that a command made are shown to an Admin of the database alone'
  return groups.length === 0
    ? undefined
    : `it may be in the group ${groups.map((group) => `${group.name} (${group.role})`).join(', ')}`
}

const judgeEnough = (subject: Subject, need: RoleNeed, found: DatabaseRoles): SetupCheck => {
  const { by, role, cluster, name } = need
  const [identity, place] = [who[subject.as], placeOf(need)]
  const isAdmin = found.roles.includes('admin')
  if (isAdmin && role === 'Monitor' && !found.roles.includes('monitor'))
    return checkOf(subject, { state: 'ok', by, what: `${identity} is Admin of ${place}, which includes Monitor` })
  if (role === 'Admin' ? isAdmin : found.roles.includes('monitor'))
    return checkOf(subject, { state: 'ok', by, what: `${identity} is ${role} of ${place}` })
  const open = openOf(found)
  const fix = grant(subject, cluster, name, role) ?? showPrincipals(cluster, name)
  return open === undefined
    ? checkOf(subject, { state: 'missing', by, what: `${identity} is not ${role} of ${place}`, fix })
    : checkOf(subject, { state: 'unknown', by, what: `whether ${identity} is ${role} of ${place}: ${open}`, fix })
}

const judgeWriting = (subject: Subject, need: RoleNeed, found: DatabaseRoles): SetupCheck => {
  const { by, cluster, name } = need
  const place = placeOf(need)
  const writing = found.roles.filter((role) => mayWrite.has(role))
  if (writing.length > 0)
    return checkOf(subject, {
      state: 'missing',
      by,
      what: `the reader may write to ${place}, as ${writing.join(', ')}`,
      fix: `Take the role away, and give Monitor: ${grant(subject, cluster, name, 'Monitor') ?? 'see docs/rights.md'}`,
    })
  const open = openOf(found)
  if (open !== undefined && (!found.isWhole || found.groups.some((group) => mayWrite.has(group.role))))
    return checkOf(subject, {
      state: 'unknown',
      by,
      what: `whether the reader cannot write to ${place}: ${open}`,
      fix: showPrincipals(cluster, name),
    })
  const has = found.roles.length === 0 ? '' : ` (${found.roles.join(', ')})`
  // What is told of somebody else is told of the database: a role on the whole cluster, such as AllDatabasesAdmin, is not in it.
  if (by === 'database-principals')
    return checkOf(subject, {
      state: 'unknown',
      by,
      what: `whether the reader cannot write to ${place}: no role on the database writes${has}, and roles on the whole cluster were not read`,
      fix: `Run it as the reader, which sees its own roles; or on ${cluster.host}, as an admin of the cluster: .show cluster principals`,
    })
  return checkOf(subject, { state: 'ok', by, what: `the reader has no role on ${place} that writes${has}` })
}

/** That nobody tells the roles. */
export const unknownRoles = (subject: Subject, need: RoleNeed, why: string): SetupCheck =>
  checkOf(subject, {
    state: 'unknown',
    by: need.by,
    what: `which roles ${who[subject.as]} has on ${placeOf(need)}: ${why}`,
    fix: showPrincipals(need.cluster, need.name),
  })

/** Whether the roles on a database are enough, and whether those of the reader are too much; the same whoever is signed in. */
export const judgeRoles = (subject: Subject, need: RoleNeed, found: DatabaseRoles): readonly SetupCheck[] => [
  judgeEnough(subject, need, found),
  ...(subject.as === 'reader' ? [judgeWriting(subject, need, found)] : []),
]
