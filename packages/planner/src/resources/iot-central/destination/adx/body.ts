import type { ValueWithHoles } from '../../../../model/value.ts'
import type { Sent } from '../destination-type.ts'
import type { AdxAttributes } from './attributes.ts'

/**
 * Sent whole: a mask must never travel in place of the secret. A merge would keep the members of a service principal,
 * so they are taken away by name when a managed identity follows it.
 */
const authorizationOf = ({
  wanted: { authorization, clientSecret },
  observed,
}: Sent<AdxAttributes>): ValueWithHoles => ({
  ...(clientSecret === undefined && observed?.authorization?.type === 'servicePrincipal'
    ? { clientId: null, tenantId: null, clientSecret: null }
    : {}),
  ...authorization,
  ...(clientSecret === undefined ? {} : { clientSecret }),
})

/** What says where the rows go. */
export const placeAttributes = ['clusterUrl', 'database', 'table'] as const

export const body = (sent: Sent<AdxAttributes>): Readonly<Record<string, ValueWithHoles>> => {
  const members = placeAttributes.flatMap((name): readonly (readonly [string, ValueWithHoles])[] => {
    const value = sent.wanted[name]
    return value === undefined || !sent.isSent(name) ? [] : [[name, value]]
  })
  return {
    ...Object.fromEntries(members),
    ...(sent.isSent('authorization') || sent.isSent('clientSecret') ? { authorization: authorizationOf(sent) } : {}),
  }
}
