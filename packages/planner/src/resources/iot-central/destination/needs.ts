import type { Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Address } from '../../../model/value.ts'
import { databasePrincipal, managedIdentity, subjectName, table } from '../../addresses.ts'
import { databaseOf, identityOf } from '../../declared.ts'
import { policyTargets } from '../../adx/table-policy/targets.ts'
import { removedPlaces } from '../removed.ts'
import type { DestinationAttributes } from './rules.ts'
import type { DestinationTarget } from './targets.ts'

/** The policies of its table and of its database: rows that arrive before them are kept, or lost, by others. */
const policiesAround = (config: Config, cluster: string, database: string, table: string): readonly Address[] =>
  [...policyTargets(config)]
    .filter(
      ([, one]) =>
        one.wanted !== undefined &&
        one.clusterKey === cluster &&
        one.databaseKey === database &&
        (one.tableKey === undefined || one.tableKey === table),
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
  const { cluster, database, table: ofTable } = declared.table
  const grants = (databaseOf(config, cluster, database)?.principals ?? []).filter(
    ({ subject }) => subject.type === 'identity' && subject.identity === declared.authorization,
  )
  const identity = identityOf(config, declared.authorization)
  return [
    table(cluster, database, ofTable),
    ...policiesAround(config, cluster, database, ofTable),
    ...grants.map(({ role, subject }) => databasePrincipal(cluster, database, role, subjectName(subject))),
    ...(identity?.type === 'managedIdentity' ? [managedIdentity(identity.name)] : []),
  ]
}
