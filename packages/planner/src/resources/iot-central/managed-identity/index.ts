import type { Config, Diagnostic } from '@adx-export/core'
import type { Change, Wanted } from '../../../model/change.ts'
import type { Context, Counterpart, Kind, Rules, ValueRule } from '../../../model/kind.ts'
import { type Knowledge, known, mapKnown } from '../../../model/knowledge.ts'
import type { Step } from '../../../model/step.ts'
import type { Address, Seen } from '../../../model/value.ts'
import type { LiveApplicationResource } from '../../../model/world.ts'
import { armHost, armPath } from '../../arm.ts'
import { askApplicationResource, seenIn } from '../../live.ts'
import { lowerCase, sameBy, textOf } from '../../normal-form.ts'
import { refusal } from '../../refusal.ts'
import { applicationAzureId, isOtherApplication, managedIdentityAddress, otherApplication } from '../application.ts'

type ManagedIdentity = { readonly type: string; readonly principalId?: string; readonly tenantId?: string }

/** The application's resource in Azure Resource Manager. */
type ResourceId = string

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

const rules: Rules<ManagedIdentity> = {
  type: { shape: 'value', omitted: 'left-alone', same: sameId },
  principalId: id('principalId'),
  tenantId: id('tenantId'),
}

const desire = ({ application, identities }: Config): ReadonlyMap<Address, Wanted<ManagedIdentity, ResourceId>> =>
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

const read = ({ config, world }: Context) => {
  const observed = new Map<Address, Seen<ManagedIdentity>>()
  for (const address of desire(config).keys()) observed.set(address, seenIn(world.application.resource, observedOf))
  return { observed, unmanaged: [] }
}

const limitSeconds = 600

/** What the resource of the application refuses: it is not there, or it has an identity of a kind that IoT Central has no use for. */
const refuse = (change: Change<ManagedIdentity, ResourceId>, context: Context): Knowledge<readonly Diagnostic[]> =>
  mapKnown(askApplicationResource(context), (resource) => {
    if (resource === undefined) {
      const message = 'The IoT Central application that resourceId names does not exist.'
      return [
        refusal(change, 'application-missing', message, 'Correct application.resourceId, or create the application.'),
      ]
    }
    // Switching on the other one would take it away.
    if (change.action !== 'create' || !/user\s*assigned/i.test(resource.identity?.type ?? '')) return []
    const message =
      'The application has a user-assigned managed identity. IoT Central supports only the system-assigned one.'
    const hint =
      'Remove the user-assigned identity from the application, then plan again: the system-assigned one is switched on.'
    return [refusal(change, 'identity-differs', message, hint)]
  })

const steps = ({ wanted }: Change<ManagedIdentity, ResourceId>, { config }: Context): readonly Step[] => [
  {
    system: 'arm',
    stage: 'identity',
    // IoT Central exists in the public cloud only.
    host: armHost('public'),
    method: 'PATCH',
    path: armPath(wanted.target),
    body: { identity: { type: 'SystemAssigned' } },
    limitSeconds,
    done: 'arm-finished',
    title: `switch on the managed identity of ${config.application.subdomain}`,
  },
]

const isManaged = ({ type }: Config['identities'][number]): boolean => type === 'managedIdentity'

/** An application has one system-assigned identity, whatever the file calls it. */
const counterpart = (_wanted: unknown, base: Config, { config }: Context): Counterpart | undefined => {
  const what = 'the managed identity of the application; adx-export never switches it off'
  const name = base.identities.find(isManaged)?.name ?? ''
  if (isOtherApplication(base, config)) return { address: managedIdentityAddress(name), what, unread: otherApplication }
  return config.identities.some(isManaged) ? undefined : { address: managedIdentityAddress(name), what }
}

/**
 * The system-assigned managed identity of the application: its ids, and that it is on.
 *
 * In place: on. It is never switched off, and nothing here asks for it: destinations that use it would fail.
 * Refused: ids in the file that are not those of the application, because the wrong principal would be granted.
 * Only desired where `application.resourceId` is given; without it the file must give the ids itself.
 * No risks: an identity without grants can do nothing.
 */
export const managedIdentityKind: Kind<ManagedIdentity, ResourceId> = {
  id: 'iot-central/managed-identity',
  called: (names) => ({ title: ['managed identity ', { name: names.join('/') }] }),
  visibleWithinSeconds: 300,
  rules,
  desire,
  needs: () => [],
  read,
  refuse,
  risks: () => known([]),
  steps,
  azureId: (_resourceId, config) => applicationAzureId(config),
  counterpart,
}
