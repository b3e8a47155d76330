import type { Config, DatabaseRole, Location, PrincipalSubject } from '@adx-export/core'
import type { Change } from '../../../model/change.ts'
import { type Address, type Reference, referenceTo } from '../../../model/value.ts'
import { identityOf, managedIdentityAddress } from '../../iot-central/application.ts'
import { oncePer } from '../../once-per.ts'
import { type DatabasePlace, databasePlace, principalAddress } from '../../place.ts'
import { type PrincipalAttributes, type PrincipalType, roleOf, subjectName } from './rules.ts'

export type Who = {
  readonly principalType: PrincipalType
  readonly principalId: string | Reference
  readonly tenantId?: string | Reference
  /** It is the application's managed identity. */
  readonly managed: boolean
}

/** One grant that the file names, declared or under `removed`. */
export type PrincipalTarget = DatabasePlace & {
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
  const later = (attribute: string): Reference => referenceTo(managedIdentityAddress(identity.name), attribute)
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
  const address = principalAddress(named, named.role, subjectName(subject))
  const place = databasePlace(config, named)
  return [address, { ...named, ...place, subject: subjectName(subject), who: whoIs(config, subject) }]
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
