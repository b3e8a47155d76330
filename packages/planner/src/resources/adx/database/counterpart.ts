import type { Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Context, Counterpart } from '../../../model/kind.ts'
import { database as addressOfDatabase } from '../../addresses.ts'
import { clusterNow, databaseNow, notNamed } from '../../counterparts.ts'
import type { DatabaseAttributes, DatabaseTarget } from './desire.ts'

export const counterpart = (
  { target: { cluster, database } }: Wanted<DatabaseAttributes, DatabaseTarget>,
  base: Config,
  { config }: Context,
): Counterpart => {
  const there = clusterNow(base, config, cluster.name)
  const now = databaseNow(base, config, cluster.name, database.name)
  const address = addressOfDatabase(there?.name ?? cluster.name, now?.name ?? database.databaseName)
  const what = `database ${database.databaseName}; adx-export never deletes a database`
  return there === undefined ? { address, what, unread: notNamed } : { address, what }
}
