import type { EmulatedDatabase, EmulatedTable } from '../../state/model.ts'
import { resultOf } from '../answer/result.ts'
import { tableListColumns } from '../answer/tables.ts'
import { badRequest } from '../refusal.ts'
import { freshen } from '../schema/change.ts'
import { checkName, ifExists } from '../schema/column.ts'
import { orNull } from '../schema/shown.ts'
import { enter, tableOf, touch } from '../session.ts'
import { type Cursor, expect, listOf, name } from '../text/cursor.ts'
import { type Action, type Command, writing } from './command.ts'

type Renaming = { readonly from: string; readonly to: string; readonly mayLack: boolean }

const place = (database: EmulatedDatabase, moved: readonly { table: EmulatedTable; to: string }[]): void => {
  const gone = new Set(moved.map(({ table }) => table.name))
  for (const { to } of moved) {
    if (database.tables.has(to) && !gone.has(to)) throw badRequest(`There is a table '${to}' already.`)
  }
  for (const one of gone) {
    database.tables.delete(one)
    freshen(database, one)
  }
  for (const { table, to } of moved) {
    table.name = to
    database.tables.set(to, table)
  }
}

/** One transaction, so that names may be swapped. Source: Microsoft Learn, ".rename table". */
const rename =
  (renamings: readonly Renaming[]): Action =>
  (session) => {
    const database = enter(session, 'alter')
    const present = renamings.filter(({ from, mayLack }) => !mayLack || database.tables.has(from))
    const moved = present.map(({ from, to }) => ({ table: tableOf(database, from), to: checkName(to) }))
    if (new Set(moved.map(({ to }) => to)).size < moved.length) throw badRequest('Two tables would have one name.')
    place(database, moved)
    touch(database)
    return resultOf(
      tableListColumns,
      moved.map(({ table }) => ({
        TableName: table.name,
        DatabaseName: database.name,
        Folder: orNull(table.folder),
        DocString: orNull(table.docstring),
      })),
    )
  }

const renaming = (cursor: Cursor): Renaming => {
  const to = name(cursor)
  expect(cursor, '=')
  const from = name(cursor)
  return { from, to, mayLack: ifExists(cursor) }
}

const renameTables = writing('TablesRename', 'rename tables', (cursor) => rename(listOf(cursor, renaming)))

const renameTable = writing('TableRename', 'rename table', (cursor) => {
  const from = name(cursor)
  expect(cursor, 'to')
  return rename([{ from, to: name(cursor), mayLack: false }])
})

export const renameCommands: readonly Command[] = [renameTables, renameTable]
