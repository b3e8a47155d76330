import type { Context } from '../../../model/kind.ts'
import type { Address, Seen } from '../../../model/value.ts'
import { destinationAddress } from '../application.ts'
import { seenIn, shownIn } from '../../live.ts'
import { observedOwn } from './destination-types.ts'
import { type DestinationAttributes, destinationTargets } from './targets.ts'

export const read = ({ config, world }: Context) => {
  const { destinations } = world.application
  const targets = destinationTargets(config)
  const named = new Set([...targets.values()].map(({ id }) => id))
  return {
    observed: new Map<Address, Seen<DestinationAttributes>>(
      [...targets].map(([address, { id }]) => [
        address,
        seenIn(destinations, (all) => {
          const live = all.find((one) => one.id === id)
          if (live === undefined) return undefined
          return { displayName: live.displayName, type: live.type, ...observedOwn(live) }
        }),
      ]),
    ),
    unmanaged: shownIn(destinations)
      .filter(({ id }) => !named.has(id))
      .map(({ id, displayName, type }) => ({
        address: destinationAddress(id),
        what: `destination ${displayName} (${type})`,
      })),
  }
}
