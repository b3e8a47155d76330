import type { Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Address } from '../../../model/value.ts'
import { subjectName } from '../../adx/database-principal/rules.ts'
import { type TablePlace, destinationPlace, isSameDatabase, principalAddress, tableAddress } from '../../place.ts'
import { identityOf, managedIdentityAddress } from '../application.ts'
import { policyTargets } from '../../adx/table-policy/targets.ts'
import { removedPlaces } from '../removed.ts'
import type { DestinationAttributes } from './rules.ts'
import type { DestinationTarget } from './targets.ts'

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
export const needs = (
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
