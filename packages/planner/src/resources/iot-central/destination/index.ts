import type { Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Kind } from '../../../model/kind.ts'
import type { Address } from '../../../model/value.ts'
import { subjectName } from '../../adx/database-principal/targets.ts'
import { policyTargets } from '../../adx/table-policy/targets.ts'
import { removedPlaces } from '../removed-addresses.ts'
import { applicationAzureId, expectedDestination, identityOf, managedIdentityAddress } from '../application.ts'
import { type DestinationAttributes, type DestinationTarget, counterpart, desire, rules } from './targets.ts'
import { read } from './read.ts'
import { refuse, risks } from './risks.ts'
import { steps } from './steps.ts'
import { type TablePlace, destinationPlace, isSameDatabase, principalAddress, tableAddress } from '../../place.ts'

/** The policies of its table and of its database: rows that arrive before them are kept, or lost, by others. */
const policiesAround = (config: Config, place: TablePlace): readonly Address[] =>
  [...policyTargets(config)]
    .filter(
      ([, one]) =>
        one.wanted !== undefined &&
        isSameDatabase(one, place) &&
        (one.tableKey === undefined || one.tableKey === place.tableKey),
    )
    .map(([address]) => address)

/** Its table with its policies, every grant of its identity on the database, and the identity itself. */
const needs = (
  _address: Address,
  { presence, target: { declared } }: Wanted<DestinationAttributes, DestinationTarget>,
  config: Config,
): readonly Address[] => {
  // Which table and grant a destination used that the file no longer declares cannot be told, so all wait for it.
  if (presence === 'absent' || declared === undefined) return removedPlaces(config)
  const place = destinationPlace(config, declared)
  const grants = (place.database?.principals ?? []).filter(
    ({ subject }) => subject.type === 'identity' && subject.identity === declared.authorization,
  )
  const identity = identityOf(config, declared.authorization)
  return [
    tableAddress(place),
    ...policiesAround(config, place),
    ...grants.map(({ role, subject }) => principalAddress(place, role, subjectName(subject))),
    ...(identity?.type === 'managedIdentity' ? [managedIdentityAddress(identity.name)] : []),
  ]
}

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
  azureId: ({ id }, config) => [applicationAzureId(config), id],
  counterpart,
  expects: ({ id }, context) => expectedDestination(context, id),
}
