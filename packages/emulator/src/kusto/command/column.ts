import type { EmulatedColumn, EmulatedTable } from '../../state/model.ts'
import { type Result, resultOf } from '../answer/result.ts'
import { entityColumns } from '../answer/tables.ts'
import { badRequest, entityMissing, syntaxError } from '../refusal.ts'
import { schemaChanged } from '../schema/change.ts'
import { checkName, columnPath, columnType } from '../schema/column.ts'
import { enter, tableOf } from '../session.ts'
import { type Cursor, expect, expectForm, listOf, name } from '../text/cursor.ts'
import { systemType } from '../types/type.ts'
import { type Action, type Command, writing } from './command.ts'

const columnOf = (table: EmulatedTable, wanted: string): EmulatedColumn => {
  const column = table.columns.find((one) => one.name === wanted)
  if (column === undefined) throw entityMissing('Column', `${table.name}.${wanted}`)
  return column
}

const columnResult = (table: EmulatedTable, columns: readonly EmulatedColumn[]): Result =>
  resultOf(
    entityColumns,
    columns.map((column) => ({
      EntityName: `[${table.name}].[${column.name}]`,
      DataType: systemType(column.type),
      Policy: 'null',
    })),
  )

/** What stands in the column is lost for good, also when the type goes back. Source: Microsoft Learn, ".alter column". */
const alterColumn = writing('ColumnAlter', 'alter column', (cursor) => {
  const path = columnPath(cursor)
  expectForm(cursor, 'type')
  expect(cursor, '=')
  const type = columnType(cursor)
  return (session) => {
    const database = enter(session, 'alter')
    const table = tableOf(database, path.table)
    const column = columnOf(table, path.column)
    const loses = column.type !== type || session.context.choice('sameTypeAlterColumn') === 'nulls'
    column.type = type
    if (loses) for (const row of table.rows) row[column.name] = type === 'string' ? '' : null
    schemaChanged(database, table, [column.name])
    return columnResult(table, [column])
  }
})

type Renaming = { readonly table: string; readonly from: string; readonly to: string }

const renameAll = (table: EmulatedTable, names: ReadonlyMap<string, string>): void => {
  for (const column of table.columns) column.name = names.get(column.name) ?? column.name
  table.rows = table.rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [names.get(key) ?? key, value])),
  )
}

const rename =
  (renamings: readonly Renaming[]): Action =>
  (session) => {
    const database = enter(session, 'alter')
    const table = tableOf(database, renamings[0]?.table ?? '')
    const names = new Map(renamings.map((one) => [columnOf(table, one.from).name, checkName(one.to)]))
    const taken = table.columns.filter((column) => !names.has(column.name)).map((column) => column.name)
    for (const to of names.values()) {
      if (taken.includes(to)) throw badRequest(`Table '${table.name}' has a column '${to}' already.`)
    }
    renameAll(table, names)
    schemaChanged(database, table, [...names.values()])
    return columnResult(
      table,
      [...names.values()].map((to) => columnOf(table, to)),
    )
  }

const renameColumn = writing('ColumnRename', 'rename column', (cursor) => {
  const { table, column } = columnPath(cursor)
  expect(cursor, 'to')
  return rename([{ table, from: column, to: name(cursor) }])
})

const pair = (cursor: Cursor): Renaming => {
  const to = name(cursor)
  expect(cursor, '=')
  const { table, column } = columnPath(cursor)
  return { table, from: column, to }
}

/** Exactly two columns of one table, which change names. */
const swapColumns = writing('ColumnsRename', 'rename columns', (cursor) => {
  const pairs = listOf(cursor, pair)
  const [first, second] = pairs
  const isSwap = first?.table === second?.table && first?.to === second?.from && first?.from === second?.to
  if (pairs.length !== 2 || !isSwap) throw syntaxError('.rename columns swaps two columns of one table.')
  return rename(pairs)
})

export const columnCommands: readonly Command[] = [alterColumn, renameColumn, swapColumns]
