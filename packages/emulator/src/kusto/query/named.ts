import { accept, type Cursor, expect, name, peek } from '../text/cursor.ts'
import { type Expression, expression } from './expression.ts'

/** A column of a result and what it is made of. */
export type Named = { readonly name: string; readonly of: Expression }

/** The name that a result's column gets unasked: the column's own, else the last part of a path, else `Column1`. */
const ownName = (cursor: Cursor, start: number, end: number): string => {
  const last = cursor.tokens[end - 1]
  const isPath = cursor.tokens
    .slice(start, end)
    .every((token) => ['word', 'name'].includes(token.kind) || token.value === '.')
  return isPath && last !== undefined ? last.value : 'Column1'
}

/** `a`, `b = expression`, or an expression that gets a name of its own. */
export const namedExpression = (cursor: Cursor): Named => {
  const token = peek(cursor, 1)
  if (token.kind === 'mark' && token.value === '=') {
    const as = name(cursor)
    expect(cursor, '=')
    return { name: as, of: expression(cursor) }
  }
  const start = cursor.at
  const of = expression(cursor)
  return { name: ownName(cursor, start, cursor.at), of }
}

/** Passes `by` and reads what follows it; empty without. */
export const byColumns = (cursor: Cursor, list: (cursor: Cursor) => readonly Named[]): readonly Named[] =>
  accept(cursor, 'by') ? list(cursor) : []
