import { type NamedDatabase, namedDatabase } from '../../place.ts'
import { type Config, type DatabaseRole, type Location, type PrincipalSubject, databaseRoles } from '@adx-export/core'
import type { Change, Wanted } from '../../../model/change.ts'
import type { Rules, ValueRule } from '../../../model/kind.ts'
import { type Address, type Reference, isReference, referenceTo } from '../../../model/value.ts'
import { clusterStreaming, database, databasePrincipal, managedIdentity, subjectName } from '../../addresses.ts'
import { identityOf, oncePer } from '../../declared.ts'

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

export type Who = {
  readonly principalType: PrincipalType
  readonly principalId: string | Reference
  readonly tenantId?: string | Reference
  /** It is the application's managed identity. */
  readonly managed: boolean
}

/** One grant that the file names, declared or under `removed`. */
export type PrincipalTarget = NamedDatabase & {
  readonly role: DatabaseRole
  /** As in the address: `app`, `user=ID`. */
  readonly subject: string
  /** Undefined where `removed` names an identity that the file no longer declares. */
  readonly who: Who | undefined
  readonly removed: boolean
  readonly at: Location
}

export type PrincipalChange = Change<PrincipalAttributes, PrincipalTarget>

const types = { user: 'User', group: 'Group', application: 'App' } as const

const whoIs = (config: Config, subject: PrincipalSubject): Who | undefined => {
  if (subject.type !== 'identity') {
    const { id: principalId, tenantId } = subject
    const principalType = types[subject.type]
    return { principalType, principalId, managed: false, ...(tenantId === undefined ? {} : { tenantId }) }
  }
  const identity = identityOf(config, subject.identity)
  if (identity === undefined) return undefined
  if (identity.type === 'servicePrincipal') {
    return { principalType: 'App', principalId: identity.clientId, tenantId: identity.tenantId, managed: false }
  }
  const later = (attribute: string): Reference => referenceTo(managedIdentity(identity.name), attribute)
  const known = config.application.resourceId === undefined
  return {
    principalType: 'App',
    principalId: identity.principalId ?? later('principalId'),
    managed: true,
    ...(identity.tenantId === undefined && known ? {} : { tenantId: identity.tenantId ?? later('tenantId') }),
  }
}

/** `user=ID`, `group=ID` and `application=ID`, each with an optional `;TENANT`; anything else is an identity's name. */
const subjectNamed = (text: string): PrincipalSubject => {
  const [, type, id = '', tenantId] = /^(user|group|application)=([^;]*)(?:;(.*))?$/.exec(text) ?? []
  if (type !== 'user' && type !== 'group' && type !== 'application') return { type: 'identity', identity: text }
  return { type, id, ...(tenantId === undefined ? {} : { tenantId }) }
}

type Named = Pick<PrincipalTarget, 'clusterKey' | 'databaseKey' | 'role' | 'removed' | 'at'>

const target = (config: Config, subject: PrincipalSubject, named: Named): readonly [Address, PrincipalTarget] => {
  const { clusterKey, databaseKey, role } = named
  const address = databasePrincipal(clusterKey, databaseKey, role, subjectName(subject))
  const where = namedDatabase(config, clusterKey, databaseKey)
  return [address, { ...named, ...where, subject: subjectName(subject), who: whoIs(config, subject) }]
}

export const principalTargets = oncePer((config: Config): ReadonlyMap<Address, PrincipalTarget> => {
  const removed = config.removed.principals.flatMap(({ names, at }) => {
    const [clusterKey = '', databaseKey = '', roleName = '', ...subject] = names
    const role = roleOf(roleName)
    if (role === undefined) return []
    return [target(config, subjectNamed(subject.join('/')), { clusterKey, databaseKey, role, removed: true, at })]
  })
  const declared = config.clusters.flatMap(({ name: clusterKey, databases }) =>
    databases.flatMap(({ name: databaseKey, principals }) =>
      principals.map(({ role, subject, at }) =>
        target(config, subject, { clusterKey, databaseKey, role, removed: false, at }),
      ),
    ),
  )
  return new Map([...removed, ...declared])
})

const attributesOf = ({ role, who }: PrincipalTarget): Wanted<PrincipalAttributes, PrincipalTarget>['attributes'] => {
  if (who === undefined) return {}
  const { principalType, principalId, tenantId } = who
  return { role, principalType, principalId, ...(tenantId === undefined ? {} : { tenantId }) }
}

export const desire = (config: Config): ReadonlyMap<Address, Wanted<PrincipalAttributes, PrincipalTarget>> =>
  new Map(
    [...principalTargets(config)].map(([address, target]) => [
      address,
      {
        target,
        presence: target.removed ? 'absent' : 'present',
        attributes: target.removed ? {} : attributesOf(target),
        manage: target.cluster?.manage !== false && target.database?.manage !== false,
        at: target.at,
      },
    ]),
  )

export const needs = (
  _address: Address,
  { target }: Wanted<PrincipalAttributes, PrincipalTarget>,
): readonly Address[] => {
  const id = target.who?.principalId
  // One change of a cluster at a time: the service refuses an assignment while it is switching.
  const place = [database(target.clusterKey, target.databaseKey), clusterStreaming(target.clusterKey)]
  return isReference(id) ? [...place, id.$ref] : place
}
