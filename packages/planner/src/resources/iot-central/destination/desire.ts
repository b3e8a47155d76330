import type { Config, Destination } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import { type Address, secretIn } from '../../../model/value.ts'
import { clusterOf, databaseOf, identityOf, tableOf } from '../../declared.ts'
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
  const { cluster, database, table } = declared.table
  const url = clusterOf(config, cluster)?.url
  const databaseName = databaseOf(config, cluster, database)?.databaseName
  const tableName = tableOf(config, cluster, database, table)?.tableName
  return {
    displayName: declared.displayName,
    type: dataExplorer,
    ...(url === undefined ? {} : { clusterUrl: url }),
    ...(databaseName === undefined ? {} : { database: databaseName }),
    ...(tableName === undefined ? {} : { table: tableName }),
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
