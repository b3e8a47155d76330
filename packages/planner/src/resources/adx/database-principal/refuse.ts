import type { Diagnostic } from '@adx-export/core'
import type { Context } from '../../../model/kind.ts'
import { type Feed, feedName, feedsInto } from '../../feeds.ts'
import { valueOf } from '../../live.ts'
import { refusal } from '../../refusal.ts'
import { allIds, found, grantsIn, idOf, idsOfAssignment, idsOfPrincipal } from './live.ts'
import { roleOf, sameText } from './rules.ts'
import { type PrincipalChange, type PrincipalTarget, principalTargets } from './targets.ts'

const anyOf = (ids: readonly string[], others: readonly (string | undefined)[]): boolean =>
  ids.some((id) => others.some((other) => sameText(id, other)))

const lockOut = (change: PrincipalChange, context: Context, target: PrincipalTarget, ids: readonly string[]) => {
  const { objectId, applicationId } = context.world.self
  if (!anyOf(ids, [objectId, applicationId])) return []
  const message = `${target.subject} is the identity that runs this plan: it would take its own ${target.role} role away.`
  return [refusal(change, 'locks-out', message, 'Have somebody else remove it, or run the plan as somebody else.')]
}

type Admin = { readonly ids: readonly string[]; readonly inherited: boolean }

/** The admins of a database, grant by grant, as far as they can be read. */
const adminsIn = (context: Context, target: PrincipalTarget): readonly Admin[] => {
  const { principals, assignments } = grantsIn(context, target)
  const isAdmin = ({ role }: { readonly role: string }): boolean => roleOf(role) === 'admin'
  return principals.state === 'read'
    ? principals.value.filter(isAdmin).map((one) => ({ ids: idsOfPrincipal(one), inherited: one.inherited }))
    : (valueOf(assignments) ?? []).filter(isAdmin).map((one) => ({ ids: idsOfAssignment(one), inherited: false }))
}

const lastAdmin = (change: PrincipalChange, context: Context, target: PrincipalTarget) => {
  if (target.role !== 'admin') return []
  const leaving = [...principalTargets(context.config).values()].filter(
    (other) =>
      other.removed &&
      other.role === 'admin' &&
      other.clusterKey === target.clusterKey &&
      other.databaseKey === target.databaseKey,
  )
  const leavingIds = leaving.flatMap((other) => {
    const id = other.who === undefined ? undefined : idOf(context, other.who).id
    return id === undefined ? [] : allIds(context, other, id)
  })
  const leaves = [...leavingIds, ...observedIds(change)]
  // What is granted on the cluster is not taken away here.
  if (adminsIn(context, target).some(({ ids, inherited }) => inherited || !anyOf(ids, leaves))) return []
  const where = target.database?.databaseName ?? target.databaseKey
  const message = `${target.subject} is the last admin of database ${where}.`
  return [refusal(change, 'last-admin', message, 'Grant admin to somebody else first, in an earlier run.')]
}

const observedIds = ({ observed }: PrincipalChange): readonly string[] =>
  typeof observed?.principalId === 'string' ? [observed.principalId] : []

const writesWith = (context: Context, target: PrincipalTarget, ids: readonly string[], { signIn }: Feed): boolean => {
  if (signIn?.type !== 'systemAssignedManagedIdentity') return anyOf(ids, [signIn?.clientId])
  const resource = valueOf(context.world.application.resource)
  return target.who?.managed === true || anyOf(ids, [resource?.identity?.principalId])
}

/** With another role that may write into every table, the export keeps going. */
const keepsWriting = (context: Context, target: PrincipalTarget, ids: readonly string[]): boolean => {
  const writers = ['admin', 'user', 'ingestor'] as const
  return [...principalTargets(context.config).values()].some((other) => {
    if (other.removed || other.clusterKey !== target.clusterKey || other.databaseKey !== target.databaseKey)
      return false
    const id = other.who === undefined ? undefined : idOf(context, other.who).id
    return id !== undefined && anyOf(ids, [id]) && writers.some((role) => role === other.role)
  })
}

const stillWriting = (
  change: PrincipalChange,
  context: Context,
  target: PrincipalTarget,
  ids: readonly string[],
): readonly Diagnostic[] => {
  const after = feedsInto(context, { cluster: target.cluster, database: target.database })
  if (after.state === 'unreadable') {
    const message = `Whether an export still writes as ${target.subject} could not be read: ${after.why}`
    return [refusal(change, 'unreadable', message, 'Make the exports of the application readable.')]
  }
  const feeding = (valueOf(after) ?? []).filter((feed) => feed.enabled && writesWith(context, target, ids, feed))
  if (feeding.length === 0 || keepsWriting(context, target, ids)) return []
  const names = [...new Set(feeding.map(feedName))].join(', ')
  const message = `${target.subject} is who ${names} writes as: without the grant its messages are lost.`
  const hint = 'Remove or disable the export, or let its destination use another identity, before the grant goes.'
  return [refusal(change, 'removal-still-fed', message, hint)]
}

export const refuse = (change: PrincipalChange, context: Context): readonly Diagnostic[] => {
  const { target } = change.wanted
  if (change.action !== 'delete') return []
  const id = (target.who === undefined ? undefined : idOf(context, target.who).id) ?? observedIds(change)[0] ?? ''
  const granted = found(context, target, id)
  const ids = [
    ...allIds(context, target, id),
    ...granted.principals.flatMap(idsOfPrincipal),
    ...granted.assignments.flatMap(idsOfAssignment),
  ]
  return [
    ...lockOut(change, context, target, ids),
    ...lastAdmin(change, context, target),
    ...stillWriting(change, context, target, ids),
  ]
}
