import type { EmulatedDatabase, EmulatedTable, Row } from '../../state/model.ts'
import { type Result, resultOf } from '../answer/result.ts'
import { extentColumns } from '../answer/tables.ts'
import { parseQuery } from '../query/parse.ts'
import { badRequest } from '../refusal.ts'
import { newTable } from '../schema/change.ts'
import { checkName } from '../schema/column.ts'
import { enter, type Session, tableOf } from '../session.ts'
import { accept, expect, looksAt, name, unknownForm } from '../text/cursor.ts'
import { withProperties } from '../text/literal.ts'
import { type Command, writing } from './command.ts'
import { arrived, emptied } from './extents.ts'

type Mode = 'set' | 'append' | 'set-or-append' | 'set-or-replace'

/** The table that a command names, and what it does to it. */
type Ingestion = { readonly named: string; readonly mode: Mode }

const target = (
  session: Session,
  database: EmulatedDatabase,
  { named, mode }: Ingestion,
  rows: Result,
): EmulatedTable => {
  const live = database.tables.get(named)
  if (live === undefined && mode !== 'append') {
    return newTable(session, database, { name: checkName(named), columns: rows.columns })
  }
  if (live !== undefined && mode === 'set') throw badRequest(`There is a table '${named}' already.`)
  return tableOf(database, named)
}

/** Columns meet by their place, not by their name, and have to be of the same type. */
const checkShape = (table: EmulatedTable, { columns }: Result): void => {
  const fits =
    columns.length <= table.columns.length && columns.every(({ type }, at) => table.columns[at]?.type === type)
  if (!fits) throw badRequest(`Query schema does not match table schema of '${table.name}'.`)
}

const stored = (table: EmulatedTable, rows: Result): readonly Row[] =>
  rows.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ name: column }, at) => [column, structuredClone(row[at] ?? null)])),
  )

/** Source: Microsoft Learn, "Ingest from query". */
const ingestFromQuery = (kind: string, mode: Mode): Command =>
  writing(kind, mode, (cursor) => {
    accept(cursor, 'async')
    const named = name(cursor)
    withProperties(cursor)
    if (!looksAt(cursor, '<|')) throw unknownForm(cursor, "'<|'")
    expect(cursor, '<|')
    const query = parseQuery(cursor)
    return (session) => {
      const database = enter(session, 'create')
      const rows = query(session)
      const table = target(session, database, { named, mode }, rows)
      checkShape(table, rows)
      if (mode === 'set-or-replace') emptied(table)
      for (const each of stored(table, rows)) table.rows.push(each)
      arrived(table, rows.rows.length, session.context.now())
      return resultOf(extentColumns, [
        {
          ExtentId: session.context.newId(),
          OriginalSize: 0,
          ExtentSize: 0,
          ColumnSize: 0,
          IndexSize: 0,
          RowCount: rows.rows.length,
        },
      ])
    }
  })

export const appendCommands: readonly Command[] = [
  ingestFromQuery('TableSet', 'set'),
  ingestFromQuery('TableAppend', 'append'),
  ingestFromQuery('TableSetOrAppend', 'set-or-append'),
  ingestFromQuery('TableSetOrReplace', 'set-or-replace'),
]
