import type { Config } from '@adx-export/core'
import type { Unmanaged, Wanted } from '../../../model/change.ts'
import type { Context, Counterpart, EntryPart, MapEntry } from '../../../model/kind.ts'
import type { Address } from '../../../model/value.ts'
import type { LiveTable } from '../../../model/world.ts'
import { seenIn, shownIn, tableAmong, tablesIn } from '../../live.ts'
import { databaseNow, notNamed, tableAddress } from '../../place.ts'
import { type TableAttributes, type TableTarget, tableTargets, typeOf } from './targets.ts'

const observedOf = ({ id, docstring, folder, columns }: LiveTable): TableAttributes => ({
  columns: Object.fromEntries(columns.map((column) => [column.name, typeOf(column.type)])),
  docstrings: Object.fromEntries(
    columns.flatMap((column) => (column.docstring === undefined ? [] : [[column.name, column.docstring]])),
  ),
  ...(docstring === undefined ? {} : { docstring }),
  ...(folder === undefined ? {} : { folder }),
  ...(id === undefined ? {} : { id }),
})

/** `, 12 rows`, where that is known. */
const rowsText = (rows: number | undefined): string =>
  rows === undefined ? '' : `, ${rows} ${rows === 1 ? 'row' : 'rows'}`

const unmanagedTables = ({ config, world }: Context): readonly Unmanaged[] => {
  const named = new Set(
    [...tableTargets(config).values()].map((target) => tableAddress({ ...target, tableKey: target.tableName })),
  )
  return config.clusters.flatMap(({ name: clusterKey, databases }) =>
    databases.flatMap(({ name: databaseKey }) =>
      shownIn(tablesIn(world, { clusterKey, databaseKey }))
        .map(({ name, rows }) => ({
          address: tableAddress({ clusterKey, databaseKey, tableKey: name }),
          what: `table ${name}${rowsText(rows)}`,
        }))
        .filter(({ address }) => !named.has(address)),
    ),
  )
}

const unmanagedColumns = (
  { world }: Context,
  desired: ReadonlyMap<Address, Wanted<TableAttributes, TableTarget>>,
): readonly Unmanaged[] =>
  [...desired].flatMap(([address, { target, attributes }]) => {
    if (target.table === undefined) return []
    const named = attributes.columns ?? {}
    const live = tableAmong(shownIn(tablesIn(world, target)), target.tableName)?.columns ?? []
    return live
      .filter(({ name }) => !Object.hasOwn(named, name))
      .map(({ name, type }) => ({ address, what: `column ${name}: ${typeOf(type)}` }))
  })

export const read = (context: Context, desired: ReadonlyMap<Address, Wanted<TableAttributes, TableTarget>>) => ({
  observed: new Map(
    [...desired].map(([address, { target }]) => {
      const seen = seenIn(tablesIn(context.world, target), (tables) => {
        const live = tableAmong(tables, target.tableName)
        return live === undefined ? undefined : observedOf(live)
      })
      return [address, seen] as const
    }),
  ),
  unmanaged: [...unmanagedTables(context), ...unmanagedColumns(context, desired)],
})

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
export const part = ({ clusterKey, databaseKey, tableKey }: TableTarget, { attribute, key }: MapEntry): EntryPart =>
  attribute === 'columns'
    ? { key, removal: { section: 'columns', names: [clusterKey, databaseKey, tableKey, key] } }
    : { key }
