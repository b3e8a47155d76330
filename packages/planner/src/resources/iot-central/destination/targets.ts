import { type Config, type Destination, type Location, destinationTypes } from '@adx-export/core'
import type { Change, Wanted } from '../../../model/change.ts'
import type { Context, Counterpart, Rules, ValueRule } from '../../../model/kind.ts'
import { type Address, type Secret, secretIn } from '../../../model/value.ts'
import { lowerCase, sameBy, textOf } from '../../normal-form.ts'
import { oncePer } from '../../once-per.ts'
import { destinationPlace, hostOf } from '../../place.ts'
import { destinationAddress, destinationOf, identityOf, isOtherApplication, otherApplication } from '../application.ts'

type Authorization = { readonly type: string; readonly clientId?: string; readonly tenantId?: string }

export type DestinationAttributes = {
  readonly displayName: string
  readonly type: string
  readonly clusterUrl?: string
  readonly database?: string
  readonly table?: string
  readonly authorization?: Authorization
  /** Sent, never read. */
  readonly clientSecret?: Secret
}

const [dataExplorer] = destinationTypes

const leftAlone: ValueRule = { shape: 'value', omitted: 'left-alone' }

const memberOf = (value: unknown, name: string): string => {
  const found = typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name) : []
  return textOf(found?.[1] ?? '').toLowerCase()
}

/** GUIDs and the type in any letter case; a managed identity has nothing but its type. */
const sameAuthorization = (observed: unknown, desired: unknown): boolean =>
  (memberOf(desired, 'type') === 'serviceprincipal' ? ['type', 'clientId', 'tenantId'] : ['type']).every(
    (name) => memberOf(observed, name) === memberOf(desired, name),
  )

export const rules: Rules<DestinationAttributes> = {
  displayName: leftAlone,
  type: {
    ...leftAlone,
    refuse: (observed) => ({
      code: 'type-differs',
      message: `The destination with this id is of type ${textOf(observed)}, and a type is fixed when a destination is created.`,
      hint: 'Give the destination in the file another id; remove the old one later, once nothing links to it.',
    }),
  },
  clusterUrl: { ...leftAlone, same: sameBy(hostOf) },
  database: { ...leftAlone, same: sameBy(lowerCase) },
  table: leftAlone,
  authorization: { ...leftAlone, same: sameAuthorization },
  clientSecret: { ...leftAlone, writeOnly: true, sentWith: 'authorization' },
}

/** One destination that the file names, declared or under `removed`. */
export type DestinationTarget = {
  /** The id in IoT Central. */
  readonly id: string
  readonly declared: Destination | undefined
  readonly removed: boolean
  readonly at: Location
}

export type DestinationChange = Change<DestinationAttributes, DestinationTarget>

/** By key where the file declares it, else by the id that was given. */
const addressNamed = (config: Config, nameOrId: string): Address =>
  destinationAddress(destinationOf(config, nameOrId)?.name ?? nameOrId)

export const destinationTargets = oncePer(
  (config: Config): ReadonlyMap<Address, DestinationTarget> =>
    new Map([
      ...config.destinations.map((declared) => {
        const target: DestinationTarget = { id: declared.id, declared, removed: false, at: declared.at }
        return [destinationAddress(declared.name), target] as const
      }),
      ...config.removed.destinations.map(({ names: [name = ''], at }) => {
        const declared = destinationOf(config, name)
        const target: DestinationTarget = { id: declared?.id ?? name, declared, removed: true, at }
        return [addressNamed(config, name), target] as const
      }),
    ]),
)

type Desired = Wanted<DestinationAttributes, DestinationTarget>['attributes']

const signIn = (config: Config, { authorization }: Destination): Desired => {
  const identity = identityOf(config, authorization)
  if (identity?.type !== 'servicePrincipal') return { authorization: { type: 'systemAssignedManagedIdentity' } }
  const { clientId, tenantId, clientSecret } = identity
  return {
    authorization: { type: 'servicePrincipal', clientId, tenantId },
    clientSecret: secretIn(clientSecret.env),
  }
}

const attributesOf = (config: Config, declared: Destination): Desired => {
  const { cluster, database, table } = destinationPlace(config, declared)
  return {
    displayName: declared.displayName,
    type: dataExplorer,
    ...(cluster === undefined ? {} : { clusterUrl: cluster.url }),
    ...(database === undefined ? {} : { database: database.databaseName }),
    ...(table === undefined ? {} : { table: table.tableName }),
    ...signIn(config, declared),
  }
}

export const desire = (config: Config): ReadonlyMap<Address, Wanted<DestinationAttributes, DestinationTarget>> =>
  new Map(
    [...destinationTargets(config)].map(([address, target]) => {
      const { declared, removed, at } = target
      return [
        address,
        {
          target,
          presence: removed ? 'absent' : 'present',
          attributes: removed || declared === undefined ? {} : attributesOf(config, declared),
          manage: declared?.manage !== false,
          at,
        },
      ]
    }),
  )

export const counterpart = (
  { target: { id }, attributes }: Wanted<DestinationAttributes, DestinationTarget>,
  base: Config,
  { config }: Context,
): Counterpart => {
  const what = `destination ${attributes.displayName ?? id}`
  const declared = config.destinations.find((one) => one.id === id)
  if (isOtherApplication(base, config)) return { address: destinationAddress(id), what, unread: otherApplication }
  if (declared !== undefined) return { address: destinationAddress(declared.name), what }
  // Another destination of the file may have this id for its key, and an entry under removed would mean that one.
  if (destinationOf(config, id) !== undefined) return { address: destinationAddress(`id=${id}`), what }
  return { address: destinationAddress(id), what, removal: { section: 'destinations', names: [id] } }
}
