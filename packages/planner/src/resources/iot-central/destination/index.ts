import type { Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Kind } from '../../../model/kind.ts'
import type { Address } from '../../../model/value.ts'
import { applicationAzureId, expectedDestination } from '../application.ts'
import { removedPlaces } from '../removed-addresses.ts'
import { typeOf } from './destination-types.ts'
import { type DestinationAttributes, type DestinationTarget, counterpart, desire, rules } from './targets.ts'
import { read } from './read.ts'
import { refuse, risks } from './risks.ts'
import { steps } from './steps.ts'

const needs = (
  _address: Address,
  { target }: Wanted<DestinationAttributes, DestinationTarget>,
  config: Config,
): readonly Address[] =>
  // What a destination used that the file removes cannot be told, so whatever else goes waits for it.
  target.removed ? removedPlaces(config) : typeOf(target.declared).needs(target.declared, config)

/**
 * A destination in IoT Central, of any type: `destination-types.ts` lists what is done with each.
 *
 * In place: the display name, and what its type says. Refused: another type under the same id (the way round is another
 * `id`), and removal while an export links to it. Risks: `interrupts-export` if the rows of an enabled export then go
 * elsewhere, or may be lost.
 */
export const destinationKind: Kind<DestinationAttributes, DestinationTarget> = {
  id: 'iot-central/destination',
  called: (names) => {
    const name = names.join('/')
    return { title: ['destination ', { name }], many: { of: 'destinations', place: name } }
  },
  visibleWithinSeconds: 60,
  rules,
  desire,
  needs,
  read,
  refuse,
  risks,
  steps,
  azureId: ({ id }, config) => [applicationAzureId(config), id],
  counterpart,
  expects: ({ id }, context) => expectedDestination(context, id),
}
