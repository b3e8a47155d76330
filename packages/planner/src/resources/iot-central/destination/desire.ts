import type { Config, Destination } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import { type Address, secretIn } from '../../../model/value.ts'
import { destinationPlace } from '../../place.ts'
import { identityOf } from '../application.ts'
import { type DestinationAttributes, dataExplorer } from './rules.ts'
import { type DestinationTarget, destinationTargets } from './targets.ts'

type Desired = Wanted<DestinationAttributes, DestinationTarget>['attributes']

const signIn = (config: Config, { authorization }: Destination): Desired => {
  const identity = identityOf(config, authorization)
  if (identity?.type !== 'servicePrincipal') return { authorization: { type: 'systemAssignedManagedIdentity' } }
  const { clientId, tenantId, clientSecret } = identity
  return {
    authorization: { type: 'servicePrincipal', clientId, tenantId },
    clientSecret: secretIn(clientSecret.env),
  }
}

const attributesOf = (config: Config, declared: Destination): Desired => {
  const { cluster, database, table } = destinationPlace(config, declared)
  return {
    displayName: declared.displayName,
    type: dataExplorer,
    ...(cluster === undefined ? {} : { clusterUrl: cluster.url }),
    ...(database === undefined ? {} : { database: database.databaseName }),
    ...(table === undefined ? {} : { table: table.tableName }),
    ...signIn(config, declared),
  }
}

export const desire = (config: Config): ReadonlyMap<Address, Wanted<DestinationAttributes, DestinationTarget>> =>
  new Map(
    [...destinationTargets(config)].map(([address, target]) => {
      const { declared, removed, at } = target
      return [
        address,
        {
          target,
          presence: removed ? 'absent' : 'present',
          attributes: removed || declared === undefined ? {} : attributesOf(config, declared),
          manage: declared?.manage !== false,
          at,
        },
      ]
    }),
  )
