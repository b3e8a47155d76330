import { type Diagnostic, diagnose, writingRoles } from '@adx-export/core'
import type { Risk } from '../../../model/change.ts'
import type { Context } from '../../../model/kind.ts'
import { type Knowledge, allKnown, andThen, concatKnown, known, mapKnown, unknown } from '../../../model/knowledge.ts'
import { isReference } from '../../../model/value.ts'
import type { World } from '../../../model/world.ts'
import { type Feed, feedName, feedsInto } from '../../feeds.ts'
import { askApplicationResource } from '../../live.ts'
import { databaseNameOf } from '../../place.ts'
import { refusal } from '../../refusal.ts'
import { objectIdCommand } from './ambiguous-grants.ts'
import { type Grants, allIds, askGrants, askId, doorsOf, found, idsOfAssignment, idsOfPrincipal } from './grants.ts'
import { type PrincipalChange, type PrincipalTarget, isGuid, principalTargets, roleOf, sameText } from './targets.ts'

type Refusals = Knowledge<readonly Diagnostic[]>

const anyOf = (ids: readonly string[], others: readonly (string | undefined)[]): boolean =>
  ids.some((id) => others.some((other) => sameText(id, other)))

const lockOut = (change: PrincipalChange, context: Context, ids: readonly string[]) => {
  const { target } = change.wanted
  const { objectId, applicationId } = context.world.self
  if (!anyOf(ids, [objectId, applicationId])) return []
  const message = `${target.subject} is the identity that runs this plan: it would take its own ${target.role} role away.`
  return [refusal(change, 'locks-out', message, 'Let somebody else remove it, or run the plan with another identity.')]
}

type Admin = { readonly ids: readonly string[]; readonly inherited: boolean }

/** The admins of a database. Commands list every grant, so assignments are no further ones. */
const adminsAmong = ({ principals }: Grants): readonly Admin[] =>
  principals
    .filter(({ role }) => roleOf(role) === 'admin')
    .map((one) => ({ ids: idsOfPrincipal(one), inherited: one.inherited }))

const sameDatabase = (a: PrincipalTarget, b: PrincipalTarget): boolean =>
  a.clusterKey === b.clusterKey && a.databaseKey === b.databaseKey

/** The ids of principals of the file, as far as they have one. */
const idsOf = (context: Context, targets: readonly PrincipalTarget[]): Knowledge<readonly string[]> =>
  mapKnown(allKnown(targets.flatMap(({ who }) => (who === undefined ? [] : [askId(context, who)]))), (ids) =>
    ids.filter((id) => id !== undefined),
  )

const lastAdmin = (change: PrincipalChange, context: Context, grants: Grants): Refusals => {
  const { target } = change.wanted
  if (target.role !== 'admin') return known([])
  const leaving = [...principalTargets(context.config).values()].filter(
    (other) => other.removed && other.role === 'admin' && sameDatabase(other, target),
  )
  return mapKnown(idsOf(context, leaving), (ids) => {
    const leaves = [...ids.flatMap((id) => allIds(grants, id)), ...observedIds(change)]
    // What is granted on the cluster is not taken away here.
    if (adminsAmong(grants).some((one) => one.inherited || !anyOf(one.ids, leaves))) return []
    const where = target.database?.databaseName ?? target.databaseKey
    const message = `${target.subject} is the last admin of database ${where}.`
    return [refusal(change, 'last-admin', message, 'Grant admin to somebody else first, in an earlier run.')]
  })
}

const observedIds = ({ observed }: PrincipalChange): readonly string[] =>
  typeof observed?.principalId === 'string' ? [observed.principalId] : []

const managedType = 'systemAssignedManagedIdentity'

/** The ids of the application's managed identity, from its resource or from the file. */
const managedIds = (context: Context): Knowledge<readonly string[]> => {
  const given = context.config.identities.flatMap((one) =>
    one.type === 'managedIdentity' && one.principalId !== undefined ? [one.principalId] : [],
  )
  if (given.length > 0) return known(given)
  const resource = askApplicationResource(context)
  if (resource.known) return known([resource.value?.identity?.principalId].filter((id) => id !== undefined))
  return unknown({
    part: `the managed identity of ${context.config.application.host}`,
    why: 'adx-export needs it to check whether an export writes with this grant. Give application.resourceId, and the right to read it',
  })
}

/** What a grant is, its ids tell: the file may call an application a user. */
const writesWith = (
  context: Context,
  target: PrincipalTarget,
  ids: readonly string[],
  { signIn }: Feed,
): Knowledge<boolean> => {
  if (signIn?.type !== managedType) return known(anyOf(ids, [signIn?.clientId]))
  if (target.who?.managed === true) return known(true)
  const managed = managedIds(context)
  // Where the identity's ids cannot be read, the type that the file gives is all that tells.
  if (!managed.known && target.who !== undefined && target.who.principalType !== 'App') return known(false)
  return mapKnown(managed, (own) => anyOf(ids, own))
}

/** With another role that may write into every table, the export keeps going. */
const keepsWriting = (context: Context, target: PrincipalTarget, ids: readonly string[]): Knowledge<boolean> => {
  const others = [...principalTargets(context.config).values()].filter(
    (other) => !other.removed && sameDatabase(other, target) && writingRoles.some((role) => role === other.role),
  )
  return mapKnown(idsOf(context, others), (declared) => anyOf(ids, declared))
}

const stillWriting = (change: PrincipalChange, context: Context, ids: readonly string[]): Refusals => {
  const { target } = change.wanted
  return andThen(feedsInto(context, { cluster: target.cluster, database: target.database }), (after) =>
    andThen(
      allKnown(
        after
          .filter(({ enabled }) => enabled)
          .map((feed) => mapKnown(writesWith(context, target, ids, feed), (writes) => (writes ? [feed] : []))),
      ),
      (found) => {
        const feeding = found.flat()
        if (feeding.length === 0) return known([])
        return mapKnown(keepsWriting(context, target, ids), (keeps) => {
          if (keeps) return []
          const names = [...new Set(feeding.map(feedName))].join(', ')
          const message = `${target.subject} is who ${names} writes as: without the grant its messages are lost.`
          const hint =
            'Remove or disable the export, or let its destination use another identity, before the grant goes.'
          return [refusal(change, 'removal-still-fed', message, hint)]
        })
      },
    ),
  )
}

/** The file declares the same role for the same principal under another name: it would come and go with every apply. */
const declaredToo = (change: PrincipalChange, context: Context, grants: Grants, ids: readonly string[]): Refusals => {
  const { target } = change.wanted
  const others = [...principalTargets(context.config).values()].filter(
    (other) => !other.removed && other.role === target.role && sameDatabase(other, target),
  )
  return mapKnown(idsOf(context, others), (declared) =>
    declared.some((id) => anyOf(allIds(grants, id), ids))
      ? [
          refusal(
            change,
            'declared-and-removed',
            `${target.subject} is removed as ${target.role}, and the file declares the same principal as ${target.role} under another name.`,
            'Keep one of the two lines.',
          ),
        ]
      : [],
  )
}

/** Kusto shows a group by its object id whatever was written, so by command one given by name is never found again. */
const byName = (change: PrincipalChange, { cluster, who }: PrincipalTarget): readonly Diagnostic[] => {
  const id = who?.principalId
  const throughArm = cluster?.engine === 'adx' && cluster.resourceId !== undefined
  if (who?.principalType !== 'Group' || typeof id !== 'string' || isGuid(id) || throughArm) return []
  return [
    refusal(
      change,
      'principal-by-name',
      `The group ${id} is given by name, and Kusto shows groups by object id only: adx-export could not find the grant again.`,
      `Give the group's object id: ${objectIdCommand('Group', id)}. Or give the cluster a resourceId, so that the grant is made through Azure Resource Manager.`,
    ),
  ]
}

/** What the plan cannot promise: that the grant is not there already, made by a command. */
export const remarks = (change: PrincipalChange, context: Context): readonly Diagnostic[] => {
  const { target } = change.wanted
  const { principals } = doorsOf(context, target)
  if (change.action !== 'create' || principals.state !== 'unreadable') return []
  const hint =
    principals.right === undefined
      ? 'Check that you may read the principals of the database, then run plan again.'
      : `Missing right: ${principals.right}. Without it, only grants made through Azure Resource Manager can be seen.`
  return [
    diagnose(
      'grant-not-checked',
      change.at,
      `Whether ${target.subject} is ${target.role} of database ${target.database?.databaseName ?? target.databaseKey} already could not be read: ${principals.why} If a command granted the role before, this grant changes nothing.`,
      { hint },
    ),
  ]
}

export const refuse = (change: PrincipalChange, context: Context): Refusals => {
  const { target } = change.wanted
  if (change.action !== 'delete') return known(byName(change, target))
  const asked = target.who === undefined ? known(undefined) : askId(context, target.who)
  return andThen(asked, (own) =>
    andThen(askGrants(context, target), (grants) => {
      const id = own ?? observedIds(change)[0] ?? ''
      const granted = found(grants, target, id)
      const ids = [
        ...allIds(grants, id),
        ...granted.principals.flatMap(idsOfPrincipal),
        ...granted.assignments.flatMap(idsOfAssignment),
      ]
      return concatKnown([
        known(lockOut(change, context, ids)),
        declaredToo(change, context, grants, ids),
        lastAdmin(change, context, grants),
        stillWriting(change, context, ids),
      ])
    }),
  )
}

export const risks = ({ action, wanted }: PrincipalChange): Knowledge<readonly Risk[]> => {
  const { subject, role } = wanted.target
  const where = `database ${databaseNameOf(wanted.target)}`
  if (action === 'delete') {
    return known([{ code: 'revokes-access', message: `${subject} is no longer ${role} of ${where}.` }])
  }
  const reach = role === 'admin' ? ': it may read, change and delete everything there' : ''
  return known([{ code: 'grants-access', message: `${subject} becomes ${role} of ${where}${reach}.` }])
}

/**
 * Whether the grant may be to whoever carries it out. The managed identity of the application carries nothing out; of a
 * group, of a name, and where nobody knows who is signed in, it cannot be told.
 */
export const admits = ({ who, removed }: PrincipalTarget, { objectId, applicationId }: World['self']): boolean => {
  if (removed || who === undefined || who.managed || isReference(who.principalId)) return false
  const { principalId, principalType } = who
  if (principalType === 'Group' || !isGuid(principalId)) return true
  if (objectId === undefined || (principalType === 'App' && applicationId === undefined)) return true
  return sameText(principalId, objectId) || sameText(principalId, applicationId)
}
