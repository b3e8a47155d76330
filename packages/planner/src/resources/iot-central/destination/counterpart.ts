import type { Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Context, Counterpart } from '../../../model/kind.ts'
import { destinationAddress, destinationOf, isOtherApplication, otherApplication } from '../application.ts'
import type { DestinationAttributes } from './rules.ts'
import type { DestinationTarget } from './targets.ts'

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
