import type { EmulatedDatabase, EmulatedTable } from '../../state/model.ts'
import type { Result } from '../answer/result.ts'
import { badRequest, semanticError } from '../refusal.ts'
import { enter, type Session } from '../session.ts'
import { accept, type Cursor, cursorOver, expect, expectEnd, looksAt, name, stringLiteral } from '../text/cursor.ts'
import { typeNamed } from '../types/type.ts'
import { typed } from '../types/value.ts'
import { operators } from './operator.ts'

/** What a query does; it changes nothing. */
export type Query = (session: Session) => Result

const tableRows = (table: EmulatedTable): Result => ({
  columns: table.columns.map((column) => ({ name: column.name, type: typeNamed(column.type) ?? 'string' })),
  rows: table.rows.map((row) => table.columns.map((column) => typed(row[column.name], column.type))),
})

const deepest = 16

/** A stored function without parameters; others are not run here. */
const functionRows = (
  database: EmulatedDatabase,
  named: string,
  session: Session,
  depth: number,
): Result | undefined => {
  const stored = database.functions.get(named)
  if (stored === undefined) return undefined
  if (depth > deepest) throw badRequest(`The function '${named}' calls itself too deeply.`)
  const body = stored.body.trim().replace(/^\{|\}$/g, '')
  return query(cursorOver(body), depth + 1)(session)
}

type Source = { readonly database?: string; readonly name: string }

/** `T`, `F()`, `table('T')` or `database('D').T`. */
const source = (cursor: Cursor): Source => {
  if (looksAt(cursor, 'database', '(')) {
    expect(cursor, 'database', '(')
    const database = stringLiteral(cursor)
    expect(cursor, ')', '.')
    return { database, ...source(cursor) }
  }
  if (accept(cursor, 'table', '(')) {
    const named = stringLiteral(cursor)
    expect(cursor, ')')
    return { name: named }
  }
  const named = name(cursor)
  if (accept(cursor, '(')) expect(cursor, ')')
  return { name: named }
}

/** A stored function hides a table of its name. Source: Microsoft Learn, "Stored functions". */
const sourceRows = (from: Source, session: Session, depth: number): Result => {
  const database = enter(session, 'query', from.database)
  const found = functionRows(database, from.name, session, depth)
  if (found !== undefined) return found
  const table = database.tables.get(from.name)
  if (table !== undefined) return tableRows(table)
  throw semanticError('SEM0100', `'table' operator: Failed to resolve table expression named '${from.name}'`)
}

const query = (cursor: Cursor, depth: number): Query => {
  const from = source(cursor)
  const steps = operators(cursor)
  accept(cursor, ';')
  expectEnd(cursor)
  return (session) => steps.reduce((result, step) => step(result, session.context), sourceRows(from, session, depth))
}

/** Reads a whole query; throws a syntax error for what the subset does not hold. */
export const parseQuery = (cursor: Cursor): Query => query(cursor, 0)
