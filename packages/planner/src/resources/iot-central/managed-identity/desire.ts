import type { Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Context, Rules, ValueRule } from '../../../model/kind.ts'
import type { Address, Seen } from '../../../model/value.ts'
import type { LiveApplicationResource } from '../../../model/world.ts'
import { lowerCase, sameBy, textOf } from '../../normal-form.ts'
import { managedIdentityAddress } from '../application.ts'
import { seenIn } from '../../live.ts'

export type ManagedIdentity = { readonly type: string; readonly principalId?: string; readonly tenantId?: string }

/** The application's resource in Azure Resource Manager. */
export type ResourceId = string

const sameId = sameBy(lowerCase)

const id = (what: string): ValueRule => ({
  shape: 'value',
  omitted: 'left-alone',
  same: sameId,
  refuse: (observed) => ({
    code: 'identity-differs',
    message: `The ${what} of the application's managed identity is ${textOf(observed)}, not the one that the file gives.`,
    hint: `Correct the ${what}, or leave it out: it is read from the application.`,
  }),
})

export const rules: Rules<ManagedIdentity> = {
  type: { shape: 'value', omitted: 'left-alone', same: sameId },
  principalId: id('principalId'),
  tenantId: id('tenantId'),
}

export const desire = ({
  application,
  identities,
}: Config): ReadonlyMap<Address, Wanted<ManagedIdentity, ResourceId>> =>
  new Map(
    identities.flatMap((identity) => {
      if (identity.type !== 'managedIdentity' || application.resourceId === undefined) return []
      const wanted: Wanted<ManagedIdentity, ResourceId> = {
        target: application.resourceId,
        presence: 'present',
        attributes: {
          type: 'SystemAssigned',
          ...(identity.principalId === undefined ? {} : { principalId: identity.principalId }),
          ...(identity.tenantId === undefined ? {} : { tenantId: identity.tenantId }),
        },
        manage: true,
        at: identity.at,
      }
      return [[managedIdentityAddress(identity.name), wanted]]
    }),
  )

/** ARM leaves `identity` out, or says `None`, while it is off; `SystemAssigned, UserAssigned` is on. */
const observedOf = ({ identity }: LiveApplicationResource): ManagedIdentity | undefined => {
  if (identity === undefined || !/system\s*assigned/i.test(identity.type)) return undefined
  const { principalId, tenantId } = identity
  return {
    type: 'SystemAssigned',
    ...(principalId === undefined ? {} : { principalId }),
    ...(tenantId === undefined ? {} : { tenantId }),
  }
}

export const read = ({ config, world }: Context) => {
  const observed = new Map<Address, Seen<ManagedIdentity>>()
  for (const address of desire(config).keys()) observed.set(address, seenIn(world.application.resource, observedOf))
  return { observed, unmanaged: [] }
}
