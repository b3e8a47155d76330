import { type Config, type Table, canonicalType } from '@adx-export/core'
import type { Context } from '../../../model/kind.ts'
import type { KeptColumn } from '../../../model/comparison.ts'
import type { Part } from '../../../model/value.ts'
import { tablesIn, within } from '../../live.ts'

const removedFrom = ({ removed }: Config, { cluster, database, name }: Table): ReadonlySet<string> =>
  new Set(
    removed.columns
      .filter(({ names }) => names[0] === cluster && names[1] === database && names[2] === name)
      .map(({ names }) => names[3] ?? ''),
  )

export type ColumnsOfTable<C> = {
  /** Those that are there and those that the plan adds: the same however much of the plan is done. */
  readonly before: readonly C[]
  /** Of these, what is left once the plan is done. */
  readonly after: readonly C[]
}

/** The columns of a declared table, live ones that the file does not name included. */
export const columnsAround = (
  { config, world }: Context,
  table: Table,
): Part<ColumnsOfTable<KeptColumn | Table['columns'][number]>> => {
  const tables = tablesIn(world, { clusterKey: table.cluster, databaseKey: table.database })
  const known = tables.state === 'absent' ? ({ state: 'read', value: [] } as const) : tables
  return within(known, (all) => {
    const live = all.find(({ name }) => name === table.tableName)?.columns ?? []
    const declared = new Set(table.columns.map(({ name }) => name))
    const others = live.flatMap(({ name, type }): readonly KeptColumn[] => {
      const canonical = canonicalType(type)
      return declared.has(name) || canonical === undefined ? [] : [{ name, type: canonical }]
    })
    const before = [...table.columns, ...others]
    const removed = removedFrom(config, table)
    return { state: 'read', value: { before, after: before.filter(({ name }) => !removed.has(name)) } }
  })
}
