import { applicationAim } from '../application.ts'
import type { Kind } from '../../../model/kind.ts'
import { type DestinationAttributes, type DestinationTarget, counterpart, desire, needs, rules } from './targets.ts'
import { expectedDestination } from '../expected.ts'
import { read } from './read.ts'
import { refuse, risks } from './risks.ts'
import { steps } from './steps.ts'

/**
 * A destination in IoT Central: one table, and who writes into it.
 *
 * In place: display name, cluster, database, table and authorization, only the members that differ. A secret is masked
 * when read, so it is never compared; it is sent on creation, whenever the authorization changes, and when it is asked for.
 * Refused: another type under the same id (the way round is another `id`), and removal while an export links to it.
 * Risks: `interrupts-export` where an enabled export is redirected: its rows stop arriving at the old table, and if the
 * new place or sign-in is wrong they are lost.
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
  aim: ({ id }, config) => [applicationAim(config), id],
  counterpart,
  expects: ({ id }, context) => expectedDestination(context, id),
}
