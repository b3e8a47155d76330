import { databaseNow, notNamed } from '../../place.ts'
import type { Config } from '@adx-export/core'
import type { Unmanaged, Wanted } from '../../../model/change.ts'
import type { Context, Counterpart, EntryPart } from '../../../model/kind.ts'
import type { Address } from '../../../model/value.ts'
import type { LiveTable } from '../../../model/world.ts'
import { table as addressOfTable } from '../../addresses.ts'
import { seenIn, shownIn, tableAmong, tablesIn } from '../../live.ts'
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
    [...tableTargets(config).values()].map(({ clusterKey, databaseKey, tableName }) =>
      addressOfTable(clusterKey, databaseKey, tableName),
    ),
  )
  return config.clusters.flatMap(({ name: cluster, databases }) =>
    databases.flatMap(({ name: database }) =>
      shownIn(tablesIn(world, cluster, database))
        .map(({ name, rows }) => ({
          address: addressOfTable(cluster, database, name),
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
    const { clusterKey, databaseKey, tableName, declared } = target
    if (declared === undefined) return []
    const named = attributes.columns ?? {}
    const live = tableAmong(shownIn(tablesIn(world, clusterKey, databaseKey)), tableName)?.columns ?? []
    return live
      .filter(({ name }) => !Object.hasOwn(named, name))
      .map(({ name, type }) => ({ address, what: `column ${name}: ${typeOf(type)}` }))
  })

export const read = (context: Context, desired: ReadonlyMap<Address, Wanted<TableAttributes, TableTarget>>) => ({
  observed: new Map(
    [...desired].map(
      ([
        address,
        {
          target: { clusterKey, databaseKey, tableName },
        },
      ]) => {
        const seen = seenIn(tablesIn(context.world, clusterKey, databaseKey), (tables) => {
          const live = tableAmong(tables, tableName)
          return live === undefined ? undefined : observedOf(live)
        })
        return [address, seen] as const
      },
    ),
  ),
  unmanaged: [...unmanagedTables(context), ...unmanagedColumns(context, desired)],
})

export const counterpart = (
  { target: { clusterKey, databaseKey, tableName } }: Wanted<TableAttributes, TableTarget>,
  base: Config,
  { config, world }: Context,
): Counterpart => {
  const now = databaseNow(base, config, clusterKey, databaseKey)
  if (now === undefined)
    return { address: addressOfTable(clusterKey, databaseKey, tableName), what: `table ${tableName}`, unread: notNamed }
  const what = `table ${tableName}${rowsText(tableAmong(shownIn(tablesIn(world, now.cluster, now.name)), tableName)?.rows)}`
  const declared = now.tables.find((one) => one.tableName === tableName)
  if (declared !== undefined) return { address: addressOfTable(now.cluster, now.name, declared.name), what }
  // Another table of the file may have this name for its key, and an entry under removed would mean that one.
  if (now.tables.some(({ name }) => name === tableName))
    return { address: addressOfTable(now.cluster, now.name, `name=${tableName}`), what }
  const names = [now.cluster, now.name, tableName]
  return { address: addressOfTable(now.cluster, now.name, tableName), what, removal: { section: 'tables', names } }
}

/** A column, or its docstring: by name, which is what it is in Kusto. */
export const part = ({ clusterKey, databaseKey, tableKey }: TableTarget, attribute: string, key: string): EntryPart =>
  attribute === 'columns'
    ? { key, removal: { section: 'columns', names: [clusterKey, databaseKey, tableKey, key] } }
    : { key }
