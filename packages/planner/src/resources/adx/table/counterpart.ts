import type { Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Context, Counterpart, EntryPart } from '../../../model/kind.ts'
import { databaseNow, notNamed, tableAddress } from '../../place.ts'
import { shownIn, tableAmong, tablesIn } from '../../live.ts'
import type { TableAttributes } from './rules.ts'
import { rowsText } from './read.ts'
import type { TableTarget } from './targets.ts'

export const counterpart = (
  { target }: Wanted<TableAttributes, TableTarget>,
  _base: Config,
  { config, world }: Context,
): Counterpart => {
  const { tableName } = target
  const now = databaseNow(target, config)
  if (now === undefined)
    return { address: tableAddress({ ...target, tableKey: tableName }), what: `table ${tableName}`, unread: notNamed }
  const what = `table ${tableName}${rowsText(tableAmong(shownIn(tablesIn(world, now)), tableName)?.rows)}`
  const declared = now.tables.find((one) => one.tableName === tableName)
  if (declared !== undefined) return { address: tableAddress({ ...now, tableKey: declared.name }), what }
  // Another table of the file may have this name for its key, and an entry under removed would mean that one.
  if (now.tables.some(({ name }) => name === tableName))
    return { address: tableAddress({ ...now, tableKey: `name=${tableName}` }), what }
  const names = [now.cluster, now.name, tableName]
  return { address: tableAddress({ ...now, tableKey: tableName }), what, removal: { section: 'tables', names } }
}

/** A column, or its docstring: by name, which is what it is in Kusto. */
export const part = ({ clusterKey, databaseKey, tableKey }: TableTarget, attribute: string, key: string): EntryPart =>
  attribute === 'columns'
    ? { key, removal: { section: 'columns', names: [clusterKey, databaseKey, tableKey, key] } }
    : { key }
