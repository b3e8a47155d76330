import type { Unmanaged, Wanted } from '../../../model/change.ts'
import type { Context } from '../../../model/kind.ts'
import type { Address } from '../../../model/value.ts'
import type { LiveTable } from '../../../model/world.ts'
import { table as addressOfTable } from '../../addresses.ts'
import { seenIn, shownIn, tableAmong, tablesIn } from '../../live.ts'
import { type TableAttributes, typeOf } from './rules.ts'
import { type TableTarget, tableTargets } from './targets.ts'

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
export const rowsText = (rows: number | undefined): string =>
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
