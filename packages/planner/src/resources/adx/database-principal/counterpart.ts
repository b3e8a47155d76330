import { databaseNow, notNamed } from '../../place.ts'
import type { Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Context, Counterpart } from '../../../model/kind.ts'
import { databasePrincipal } from '../../addresses.ts'
import { askId } from './grants.ts'
import { type PrincipalAttributes, type PrincipalTarget, principalTargets, sameText } from './targets.ts'

/** An identity that the file still has goes by its name; another by the id that the service knows. */
const subjectNow = ({ subject, who }: PrincipalTarget, base: Config, now: Context, id: string): string => {
  if (/^(?:user|group|application)=/.test(subject)) return subject
  const same = now.config.identities.find((identity) =>
    identity.type === 'servicePrincipal' ? sameText(identity.clientId, id) : who?.managed === true,
  )
  if (same !== undefined) return same.name
  const declared = base.identities.find(({ name }) => name === subject)
  return `application=${id}${declared?.tenantId === undefined ? '' : `;${declared.tenantId}`}`
}

/** The same role of the same principal, whatever the file calls it. */
export const counterpart = (
  { target }: Wanted<PrincipalAttributes, PrincipalTarget>,
  base: Config,
  now: Context,
): Counterpart | undefined => {
  const { clusterKey, databaseKey, role, subject, who } = target
  const place = databaseNow(base, now.config, clusterKey, databaseKey)
  const what = `${role} of database ${place?.databaseName ?? target.database?.databaseName ?? databaseKey} for ${subject}`
  if (place === undefined || who === undefined)
    return { address: databasePrincipal(clusterKey, databaseKey, role, subject), what, unread: notNamed }
  const asked = askId({ config: base, world: now.world }, who)
  if (!asked.known) {
    const unread = asked.unread.map(({ part, why }) => `${part} could not be read: ${why}`).join('; ')
    return { address: databasePrincipal(place.cluster, place.name, role, subject), what, unread }
  }
  const id = asked.value
  // A principal that does not exist has no grants.
  if (id === undefined) return undefined
  const isSame = (other: PrincipalTarget): boolean => {
    const otherId = other.who === undefined ? undefined : askId(now, other.who)
    return otherId?.known === true && sameText(otherId.value, id)
  }
  const same = [...principalTargets(now.config)].find(
    ([, one]) => one.clusterKey === place.cluster && one.databaseKey === place.name && one.role === role && isSame(one),
  )
  if (same !== undefined) return { address: same[0], what }
  const name = subjectNow(target, base, now, id)
  const address = databasePrincipal(place.cluster, place.name, role, name)
  const names = [place.cluster, place.name, role, name]
  return { address, what, removal: { section: 'principals', names }, grant: place.at }
}
