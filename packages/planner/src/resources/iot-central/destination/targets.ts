import { isOtherApplication, otherApplication } from '../application.ts'
import { type Config, type Destination, type Location, destinationTypes } from '@adx-export/core'
import type { Change, Wanted } from '../../../model/change.ts'
import type { Context, Counterpart, Rules, ValueRule } from '../../../model/kind.ts'
import { type Address, type Secret, secretIn } from '../../../model/value.ts'
import {
  databasePrincipal,
  destination as addressOfDestination,
  managedIdentity,
  subjectName,
  table,
} from '../../addresses.ts'
import { policyTargets } from '../../adx/table-policy/targets.ts'
import { clusterOf, databaseOf, destinationOf, identityOf, oncePer, tableOf } from '../../declared.ts'
import { hostOf } from '../../hosts.ts'
import { lowerCase, sameBy, textOf } from '../../same.ts'
import { removedPlaces } from '../removed.ts'

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
const destinationAddress = (config: Config, nameOrId: string): Address =>
  addressOfDestination(destinationOf(config, nameOrId)?.name ?? nameOrId)

export const destinationTargets = oncePer(
  (config: Config): ReadonlyMap<Address, DestinationTarget> =>
    new Map([
      ...config.destinations.map((declared) => {
        const target: DestinationTarget = { id: declared.id, declared, removed: false, at: declared.at }
        return [addressOfDestination(declared.name), target] as const
      }),
      ...config.removed.destinations.map(({ names: [name = ''], at }) => {
        const declared = destinationOf(config, name)
        const target: DestinationTarget = { id: declared?.id ?? name, declared, removed: true, at }
        return [destinationAddress(config, name), target] as const
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
  const { cluster, database, table } = declared.table
  const url = clusterOf(config, cluster)?.url
  const databaseName = databaseOf(config, cluster, database)?.databaseName
  const tableName = tableOf(config, cluster, database, table)?.tableName
  return {
    displayName: declared.displayName,
    type: dataExplorer,
    ...(url === undefined ? {} : { clusterUrl: url }),
    ...(databaseName === undefined ? {} : { database: databaseName }),
    ...(tableName === undefined ? {} : { table: tableName }),
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

/** The policies of its table and of its database: rows that arrive before them are kept, or lost, by others. */
const policiesAround = (config: Config, cluster: string, database: string, table: string): readonly Address[] =>
  [...policyTargets(config)]
    .filter(
      ([, one]) =>
        one.wanted !== undefined &&
        one.clusterKey === cluster &&
        one.databaseKey === database &&
        (one.tableKey === undefined || one.tableKey === table),
    )
    .map(([address]) => address)

/** Its table with its policies, every grant of its identity on the database, and the identity itself. */
export const needs = (
  _address: Address,
  { presence, target: { declared } }: Wanted<DestinationAttributes, DestinationTarget>,
  config: Config,
): readonly Address[] => {
  // Which table and grant a destination used that the file no longer declares cannot be told, so all wait for it.
  if (presence === 'absent' || declared === undefined) return removedPlaces(config)
  const { cluster, database, table: ofTable } = declared.table
  const grants = (databaseOf(config, cluster, database)?.principals ?? []).filter(
    ({ subject }) => subject.type === 'identity' && subject.identity === declared.authorization,
  )
  const identity = identityOf(config, declared.authorization)
  return [
    table(cluster, database, ofTable),
    ...policiesAround(config, cluster, database, ofTable),
    ...grants.map(({ role, subject }) => databasePrincipal(cluster, database, role, subjectName(subject))),
    ...(identity?.type === 'managedIdentity' ? [managedIdentity(identity.name)] : []),
  ]
}

export const counterpart = (
  { target: { id }, attributes }: Wanted<DestinationAttributes, DestinationTarget>,
  base: Config,
  { config }: Context,
): Counterpart => {
  const what = `destination ${attributes.displayName ?? id}`
  const declared = config.destinations.find((one) => one.id === id)
  if (isOtherApplication(base, config)) return { address: addressOfDestination(id), what, unread: otherApplication }
  if (declared !== undefined) return { address: addressOfDestination(declared.name), what }
  // Another destination of the file may have this id for its key, and an entry under removed would mean that one.
  if (destinationOf(config, id) !== undefined) return { address: addressOfDestination(`id=${id}`), what }
  return { address: addressOfDestination(id), what, removal: { section: 'destinations', names: [id] } }
}
