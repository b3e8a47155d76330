import type { Context } from '../../../model/kind.ts'
import type { Address, Seen } from '../../../model/value.ts'
import type { LiveDestination } from '../../../model/world.ts'
import { destination as addressOfDestination } from '../../addresses.ts'
import { seenIn, shownIn } from '../../live.ts'
import { type DestinationAttributes, destinationTargets } from './targets.ts'

const observedOf = (live: LiveDestination): DestinationAttributes => {
  const { displayName, type, clusterUrl, database, table, authorization } = live
  return {
    displayName,
    type,
    ...(clusterUrl === undefined ? {} : { clusterUrl }),
    ...(database === undefined ? {} : { database }),
    ...(table === undefined ? {} : { table }),
    ...(authorization === undefined ? {} : { authorization }),
  }
}

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
          return live === undefined ? undefined : observedOf(live)
        }),
      ]),
    ),
    unmanaged: shownIn(destinations)
      .filter(({ id }) => !named.has(id))
      .map(({ id, displayName, type }) => ({
        address: addressOfDestination(id),
        what: `destination ${displayName} (${type})`,
      })),
  }
}
