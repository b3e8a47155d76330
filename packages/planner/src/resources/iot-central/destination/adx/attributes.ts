import type { AdxDestination, Config } from '@adx-export/core'
import type { Rules, ValueRule } from '../../../../model/kind.ts'
import { type Secret, secretIn } from '../../../../model/value.ts'
import type { LiveDestination } from '../../../../model/world.ts'
import { lowerCase, sameBy, textOf } from '../../../normal-form.ts'
import { hostOf, referencedPlace } from '../../../place.ts'
import { identityOf } from '../../application.ts'

type Authorization = { readonly type: string; readonly clientId?: string; readonly tenantId?: string }

export type AdxAttributes = {
  readonly clusterUrl?: string
  readonly database?: string
  readonly table?: string
  readonly authorization?: Authorization
  /** Sent, never read. */
  readonly clientSecret?: Secret
}

const leftAlone: ValueRule = { shape: 'value', omitted: 'left-alone' }

const memberOf = (value: unknown, name: string): string => {
  const found = typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name) : []
  return textOf(found?.[1] ?? '').toLowerCase()
}

/** GUIDs and the type in any letter case; a managed identity has nothing but its type. */
const sameAuthorization = (observed: unknown, desired: unknown): boolean =>
  (memberOf(desired, 'type') === 'serviceprincipal' ? ['type', 'clientId', 'tenantId'] : ['type']).every(
    (name) => memberOf(observed, name) === memberOf(desired, name),
  )

export const rules: Rules<AdxAttributes> = {
  clusterUrl: { ...leftAlone, same: sameBy(hostOf) },
  database: { ...leftAlone, same: sameBy(lowerCase) },
  table: leftAlone,
  authorization: { ...leftAlone, same: sameAuthorization },
  clientSecret: { ...leftAlone, writeOnly: true, sentWith: 'authorization' },
}

const signIn = ({ authorization }: AdxDestination, config: Config): AdxAttributes => {
  const identity = identityOf(config, authorization)
  if (identity?.type !== 'servicePrincipal') return { authorization: { type: 'systemAssignedManagedIdentity' } }
  const { clientId, tenantId, clientSecret } = identity
  return {
    authorization: { type: 'servicePrincipal', clientId, tenantId },
    clientSecret: secretIn(clientSecret.env),
  }
}

export const desired = (declared: AdxDestination, config: Config): AdxAttributes => {
  const { cluster, database, table } = referencedPlace(config, declared.table)
  return {
    ...(cluster === undefined ? {} : { clusterUrl: cluster.url }),
    ...(database === undefined ? {} : { database: database.databaseName }),
    ...(table === undefined ? {} : { table: table.tableName }),
    ...signIn(declared, config),
  }
}

export const observed = ({ clusterUrl, database, table, authorization }: LiveDestination): AdxAttributes => ({
  ...(clusterUrl === undefined ? {} : { clusterUrl }),
  ...(database === undefined ? {} : { database }),
  ...(table === undefined ? {} : { table }),
  ...(authorization === undefined ? {} : { authorization }),
})
