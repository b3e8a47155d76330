import type { Config, Destination, Location } from '@adx-export/core'
import type { Change } from '../../../model/change.ts'
import type { Address } from '../../../model/value.ts'
import { oncePer } from '../../once-per.ts'
import { destinationAddress, destinationOf } from '../application.ts'
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
