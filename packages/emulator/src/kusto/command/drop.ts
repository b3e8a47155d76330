import type { EmulatedDatabase, EmulatedTable } from '../../state/model.ts'
import { type Result, resultOf } from '../answer/result.ts'
import { remainingTablesColumns } from '../answer/tables.ts'
import { entityMissing } from '../refusal.ts'
import { dropColumns, freshen } from '../schema/change.ts'
import { columnPath, ifExists } from '../schema/column.ts'
import { tableResult } from '../schema/shown.ts'
import { enter, tableOf, touch } from '../session.ts'
import { accept, bracketed, type Cursor, name } from '../text/cursor.ts'
import { type Action, type Command, writing } from './command.ts'

const remaining = (database: EmulatedDatabase): Result =>
  resultOf(
    remainingTablesColumns,
    [...database.tables.values()].map((table) => ({ TableName: table.name, DatabaseName: database.name })),
  )

/** All or none: a missing table without `ifexists` leaves the others. */
const dropTables =
  (names: readonly string[], mayLack: boolean): Action =>
  (session) => {
    const database = enter(session, 'alter')
    const found = mayLack ? names : names.map((one) => tableOf(database, one).name)
    for (const one of found) {
      database.tables.delete(one)
      freshen(database, one)
    }
    touch(database)
    return remaining(database)
  }

const checkColumn = (table: EmulatedTable, column: string): void => {
  if (!table.columns.some((one) => one.name === column)) throw entityMissing('Column', `${table.name}.${column}`)
}

const dropNamedColumns =
  (named: string, columns: readonly string[], mayLack: boolean): Action =>
  (session) => {
    const database = enter(session, 'alter')
    const table = tableOf(database, named)
    if (!mayLack) for (const column of columns) checkColumn(table, column)
    dropColumns(database, table, new Set(columns))
    return tableResult(database, table, session.context)
  }

const dropTable = writing('TableDrop', 'drop table', (cursor: Cursor) => {
  const named = name(cursor)
  if (accept(cursor, 'columns')) return dropNamedColumns(named, bracketed(cursor, name), false)
  return dropTables([named], ifExists(cursor))
})

const dropSeveral = writing('TablesDrop', 'drop tables', (cursor) => {
  const names = bracketed(cursor, name)
  return dropTables(names, ifExists(cursor))
})

const dropColumn = writing('ColumnDrop', 'drop column', (cursor) => {
  const { table, column } = columnPath(cursor)
  return dropNamedColumns(table, [column], ifExists(cursor))
})

export const dropCommands: readonly Command[] = [dropTable, dropSeveral, dropColumn]
