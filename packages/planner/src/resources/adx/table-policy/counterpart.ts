import type { Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Context, Counterpart } from '../../../model/kind.ts'
import { tablePolicy } from '../../addresses.ts'
import { databaseNow, notNamed } from '../../counterparts.ts'
import type { PolicyAttributes } from './policy.ts'
import type { PolicyTarget } from './targets.ts'

export const counterpart = (
  { target }: Wanted<PolicyAttributes, PolicyTarget>,
  base: Config,
  { config }: Context,
): Counterpart | undefined => {
  const { clusterKey, databaseKey, tableKey, tableName, policy } = target
  const now = databaseNow(base, config, clusterKey, databaseKey)
  const owner =
    tableName === undefined ? `database ${target.database?.databaseName ?? databaseKey}` : `table ${tableName}`
  const what = `the policy ${policy.name} of ${owner}`
  if (now === undefined)
    return { address: tablePolicy(clusterKey, databaseKey, tableKey, policy.name), what, unread: notNamed }
  const table = now.tables.find((one) => one.tableName === tableName)
  // A table that the file no longer declares is told as a whole.
  if (tableName !== undefined && table === undefined) return undefined
  const address = tablePolicy(now.cluster, now.name, table?.name, policy.name)
  const names = [now.cluster, now.name, ...(table === undefined ? [] : [table.name]), policy.key]
  return { address, what, removal: { section: 'policies', names } }
}
