import type { EmulatedColumn, EmulatedTable } from '../../state/model.ts'
import { resultOf } from '../answer/result.ts'
import { tableListColumns } from '../answer/tables.ts'
import { appendColumns, checkTypes, newTable, type TableText } from '../schema/change.ts'
import { checkColumns, checkName, columnList } from '../schema/column.ts'
import { orNull, tableResult } from '../schema/shown.ts'
import { demand, enter } from '../session.ts'
import { type Cursor, listOf, looksAt, name, unknownForm } from '../text/cursor.ts'
import { withProperties } from '../text/literal.ts'
import { type Command, writing } from './command.ts'

type Definition = { readonly name: string; readonly columns: readonly EmulatedColumn[] }

const definition = (cursor: Cursor): Definition => {
  const named = name(cursor)
  if (!looksAt(cursor, '(')) throw unknownForm(cursor, "'('")
  return { name: named, columns: columnList(cursor) }
}

const tableText = (cursor: Cursor): TableText => {
  const properties = withProperties(cursor)
  const docstring = properties.get('docstring')
  const folder = properties.get('folder')
  return { ...(docstring === undefined ? {} : { docstring }), ...(folder === undefined ? {} : { folder }) }
}

const check = (wanted: Definition): void => {
  checkName(wanted.name)
  checkColumns(wanted.columns)
}

/** Succeeds and changes nothing where the table exists, whatever its columns. Source: Microsoft Learn, ".create table". */
const createTable = writing('TableCreate', 'create table', (cursor) => {
  const wanted = definition(cursor)
  const text = tableText(cursor)
  return (session) => {
    const database = enter(session, 'create')
    check(wanted)
    const live = database.tables.get(wanted.name)
    return tableResult(database, live ?? newTable(session, database, { ...wanted, ...text }), session.context)
  }
})

/** All or nothing: a clash of types in one table leaves all of them as they were. */
const several = (kind: string, words: string, merge: boolean): Command =>
  writing(kind, words, (cursor) => {
    const wanted = listOf(cursor, definition)
    const text = tableText(cursor)
    return (session) => {
      const database = enter(session, 'create')
      const tables: EmulatedTable[] = []
      for (const one of wanted) {
        check(one)
        const live = database.tables.get(one.name)
        if (live === undefined || !merge) continue
        demand(session, database, 'alter')
        checkTypes(live, one.columns)
      }
      for (const one of wanted) {
        const live = database.tables.get(one.name)
        if (live !== undefined && merge) appendColumns(database, live, one.columns, text)
        tables.push(live ?? newTable(session, database, { ...one, ...text }))
      }
      return resultOf(
        tableListColumns,
        tables.map((table) => ({
          TableName: table.name,
          DatabaseName: database.name,
          Folder: orNull(table.folder),
          DocString: orNull(table.docstring),
        })),
      )
    }
  })

/** Creates the table, or adds to it the columns that it lacks. `.alter-merge` only adds. */
const createMergeTable = writing('TableCreateMerge', 'create-merge table', (cursor) => {
  const wanted = definition(cursor)
  const text = tableText(cursor)
  return (session) => {
    const database = enter(session, 'create')
    check(wanted)
    const live = database.tables.get(wanted.name)
    if (live === undefined) {
      return tableResult(database, newTable(session, database, { ...wanted, ...text }), session.context)
    }
    demand(session, database, 'alter')
    checkTypes(live, wanted.columns)
    appendColumns(database, live, wanted.columns, text)
    return tableResult(database, live, session.context)
  }
})

export const createCommands: readonly Command[] = [
  createTable,
  several('TablesCreate', 'create tables', false),
  createMergeTable,
  several('TablesCreateMerge', 'create-merge tables', true),
]
