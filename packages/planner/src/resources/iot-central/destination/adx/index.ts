import type { AdxDestination, Config } from '@adx-export/core'
import type { Address } from '../../../../model/value.ts'
import { subjectName } from '../../../adx/database-principal/targets.ts'
import { policyTargets } from '../../../adx/table-policy/targets.ts'
import { type TablePlace, isSameDatabase, principalAddress, referencedPlace, tableAddress } from '../../../place.ts'
import { clearsBefore } from '../../../schema-cache.ts'
import { identityOf, managedIdentityAddress } from '../../application.ts'
import type { DestinationType } from '../destination-type.ts'
import { type AdxAttributes, desired, observed, rules } from './attributes.ts'
import { body, placeAttributes } from './body.ts'

export type { AdxAttributes }

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
const needs = (declared: AdxDestination, config: Config): readonly Address[] => {
  const place = referencedPlace(config, declared.table)
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

const redirects = (attribute: string): string | undefined => {
  if (attribute === 'authorization') return 'if the new identity may not write, its rows are lost'
  return placeAttributes.some((name) => name === attribute)
    ? 'its rows then go to the new table and no longer to the old one'
    : undefined
}

/**
 * Azure Data Explorer: one table, and who writes into it. All attributes change in place, and a request has only the
 * members that differ. A secret is masked when read, so it is never compared; it is sent on creation, whenever the
 * authorization changes, and when it is asked for.
 * https://learn.microsoft.com/azure/iot-central/core/howto-export-to-azure-data-explorer
 */
export const adx: DestinationType<AdxDestination, AdxAttributes> = {
  rules,
  desired,
  observed,
  needs,
  body,
  before: ({ name }, sent, context) =>
    placeAttributes.some((attribute) => sent.isSent(attribute)) ? clearsBefore(context, [name], 'destination') : [],
  redirects,
  withoutSecret: ({ authorization }, config) =>
    identityOf(config, authorization)?.type === 'servicePrincipal'
      ? undefined
      : 'writes as a managed identity, which has no secret',
}
