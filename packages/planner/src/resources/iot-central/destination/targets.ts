import type { Config, Destination, Location } from '@adx-export/core'
import type { Change } from '../../../model/change.ts'
import type { Address } from '../../../model/value.ts'
import { destination as addressOfDestination } from '../../addresses.ts'
import { destinationOf, oncePer } from '../../declared.ts'
import type { DestinationAttributes } from './rules.ts'

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
export const destinationAddress = (config: Config, nameOrId: string): Address =>
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
