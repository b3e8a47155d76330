import type { EmulatedColumn } from '../../state/model.ts'
import { entityMissing } from '../refusal.ts'
import { appendColumns, checkTypes, dropColumns, schemaChanged, setText, type TableText } from '../schema/change.ts'
import { checkColumns, columnList, type TableName, tableName } from '../schema/column.ts'
import { tableResult } from '../schema/shown.ts'
import { enter, tableOf, touch } from '../session.ts'
import { accept, bracketed, type Cursor, expect, expectForm, looksAt, name, stringLiteral } from '../text/cursor.ts'
import { withProperties } from '../text/literal.ts'
import { alterTablePolicy } from './alter-policy.ts'
import { type Action, type Command, writing } from './command.ts'

const tableText = (cursor: Cursor): TableText => {
  const properties = withProperties(cursor)
  const docstring = properties.get('docstring')
  const folder = properties.get('folder')
  return { ...(docstring === undefined ? {} : { docstring }), ...(folder === undefined ? {} : { folder }) }
}

/** Exactly this list in this order: what it leaves out goes, with its data. Source: Microsoft Learn, ".alter table". */
const alterColumns =
  (named: TableName, columns: readonly EmulatedColumn[], text: TableText): Action =>
  (session) => {
    const database = enter(session, 'alter', named.database)
    const table = tableOf(database, named.table)
    checkColumns(columns)
    checkTypes(table, columns)
    const before = new Map(table.columns.map((column) => [column.name, column]))
    const kept = new Set(columns.map((column) => column.name))
    const dropped = [...before.keys()].filter((one) => !kept.has(one))
    table.columns = columns.map((column) => ({ ...(before.get(column.name) ?? column) }))
    dropColumns(database, table, new Set(dropped))
    schemaChanged(
      database,
      table,
      [...kept].filter((one) => !before.has(one)),
    )
    const cleared = session.context.choice('alterTableTexts') === 'clears' ? { docstring: '', folder: '' } : {}
    setText(table, { ...cleared, ...text })
    return tableResult(database, table, session.context)
  }

const mergeColumns =
  (named: TableName, columns: readonly EmulatedColumn[], text: TableText): Action =>
  (session) => {
    const database = enter(session, 'alter', named.database)
    const table = tableOf(database, named.table)
    checkColumns(columns)
    checkTypes(table, columns)
    appendColumns(database, table, columns, text)
    return tableResult(database, table, session.context)
  }

const setOneText =
  (named: TableName, text: TableText): Action =>
  (session) => {
    const database = enter(session, 'alter', named.database)
    const table = tableOf(database, named.table)
    setText(table, text)
    touch(database)
    return tableResult(database, table, session.context)
  }

const described = (cursor: Cursor): readonly [string, string] => {
  const column = name(cursor)
  expect(cursor, ':')
  return [column, stringLiteral(cursor)]
}

/** `.alter` clears the docstrings of the columns that it does not name; `.alter-merge` leaves them. */
const columnDocstrings = (cursor: Cursor, named: TableName, merge: boolean): Action => {
  const given = new Map(bracketed(cursor, described))
  return (session) => {
    const database = enter(session, 'alter', named.database)
    const table = tableOf(database, named.table)
    for (const column of given.keys()) {
      if (!table.columns.some((one) => one.name === column)) throw entityMissing('Column', column)
    }
    for (const column of table.columns) {
      const docstring = given.get(column.name) ?? (merge ? column.docstring : undefined)
      if (docstring === undefined || docstring === '') delete column.docstring
      else column.docstring = docstring
    }
    touch(database)
    return tableResult(database, table, session.context)
  }
}

const alterTable = (kind: string, words: string, merge: boolean): Command =>
  writing(kind, words, (cursor) => {
    const named = tableName(cursor)
    if (looksAt(cursor, '(')) {
      const columns = columnList(cursor)
      return (merge ? mergeColumns : alterColumns)(named, columns, tableText(cursor))
    }
    if (accept(cursor, 'column-docstrings')) return columnDocstrings(cursor, named, merge)
    if (!merge && accept(cursor, 'docstring')) return setOneText(named, { docstring: stringLiteral(cursor) })
    if (!merge && accept(cursor, 'folder')) return setOneText(named, { folder: stringLiteral(cursor) })
    expectForm(cursor, 'policy')
    return alterTablePolicy(cursor, named, merge)
  })

export const alterTableCommands: readonly Command[] = [
  alterTable('TableAlter', 'alter table', false),
  alterTable('TableAlterMerge', 'alter-merge table', true),
]
