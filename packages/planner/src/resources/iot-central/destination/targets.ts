import type { Config, Destination, Location } from '@adx-export/core'
import type { Change, Wanted } from '../../../model/change.ts'
import type { Context, Counterpart, Rules, ValueRule } from '../../../model/kind.ts'
import type { Address } from '../../../model/value.ts'
import { textOf } from '../../normal-form.ts'
import { oncePer } from '../../once-per.ts'
import { destinationAddress, destinationOf, isOtherApplication, otherApplication } from '../application.ts'
import { type OwnAttributes, ownRules, typeOf } from './destination-types.ts'

export type DestinationAttributes = { readonly displayName: string; readonly type: string } & OwnAttributes

const leftAlone: ValueRule = { shape: 'value', omitted: 'left-alone' }

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
  ...ownRules,
}

/** One destination that the file names, declared or under `removed`. */
export type DestinationTarget = {
  /** The id in IoT Central. */
  readonly id: string
  readonly at: Location
} & (
  | { readonly removed: false; readonly declared: Destination }
  | { readonly removed: true; readonly declared: Destination | undefined }
)

export type DestinationChange = Change<DestinationAttributes, DestinationTarget>

/** By key where the file declares it, else by the id that was given. */
const addressNamed = (config: Config, nameOrId: string): Address =>
  destinationAddress(destinationOf(config, nameOrId)?.name ?? nameOrId)

export const destinationTargets = oncePer(
  (config: Config): ReadonlyMap<Address, DestinationTarget> =>
    new Map<Address, DestinationTarget>([
      ...config.destinations.map((declared) => {
        const target = { id: declared.id, declared, removed: false, at: declared.at } as const
        return [destinationAddress(declared.name), target] as const
      }),
      ...config.removed.destinations.map(({ names: [name = ''], at }) => {
        const declared = destinationOf(config, name)
        const target = { id: declared?.id ?? name, declared, removed: true, at } as const
        return [addressNamed(config, name), target] as const
      }),
    ]),
)

type Desired = Wanted<DestinationAttributes, DestinationTarget>['attributes']

const attributesOf = (config: Config, declared: Destination): Desired => {
  const type = typeOf(declared)
  return { displayName: declared.displayName, type: type.name, ...type.desired(declared, config) }
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
          attributes: target.removed ? {} : attributesOf(config, target.declared),
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
