import type { Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Context, Counterpart } from '../../../model/kind.ts'
import { clusterNow, databaseAddress, databaseNow, notNamed } from '../../place.ts'
import type { DatabaseAttributes, DatabaseTarget } from './desire.ts'

export const counterpart = (
  { target: place }: Wanted<DatabaseAttributes, DatabaseTarget>,
  _base: Config,
  { config }: Context,
): Counterpart => {
  const { cluster, database } = place
  const there = clusterNow({ cluster }, config)
  const now = databaseNow(place, config)
  const address = databaseAddress({
    clusterKey: there?.name ?? cluster.name,
    databaseKey: now?.name ?? database.databaseName,
  })
  const what = `database ${database.databaseName}; adx-export never deletes a database`
  return there === undefined ? { address, what, unread: notNamed } : { address, what }
}
