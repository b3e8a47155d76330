import type { EmulatedColumn } from '../../state/model.ts'
import { badName, badRequest, syntaxError } from '../refusal.ts'
import { accept, advance, bracketed, type Cursor, expect, name, peek, unexpected } from '../text/cursor.ts'
import { type KustoType, typeNamed } from '../types/type.ts'

/** Source: Microsoft Learn, "Entity names": what a name may hold, and that `__` at either end is reserved. */
export const checkName = (text: string): string => {
  const isPlain = /^[\p{L}\p{N}_ .-]{1,1024}$/u.test(text)
  if (!isPlain || text.startsWith('__') || text.endsWith('__')) throw badName(text)
  return text
}

export const columnType = (cursor: Cursor): KustoType => {
  const token = peek(cursor)
  if (token.kind !== 'word') throw unexpected(cursor, 'a type')
  const type = typeNamed(token.value)
  if (type === undefined) throw syntaxError(`'${token.value}' is no type.`)
  advance(cursor)
  return type
}

const column = (cursor: Cursor): EmulatedColumn => {
  const named = name(cursor)
  expect(cursor, ':')
  return { name: named, type: columnType(cursor) }
}

const mostColumns = 10_000

/** `(['a']:datetime, b:string)`; an action has to check it with `checkColumns`. */
export const columnList = (cursor: Cursor): readonly EmulatedColumn[] => bracketed(cursor, column)

/** The same list, or a refusal for what the grammar takes and the service does not. */
export const checkColumns = (columns: readonly EmulatedColumn[]): readonly EmulatedColumn[] => {
  if (columns.length > mostColumns) throw badRequest(`A table has at most ${mostColumns} columns.`)
  const seen = new Set<string>()
  for (const { name } of columns) {
    checkName(name)
    if (seen.has(name)) throw badRequest(`Column name '${name}' occurs more than once.`)
    seen.add(name)
  }
  return columns
}

/** `['T'].['a']`: a table and one of its columns. */
export const columnPath = (cursor: Cursor): { readonly table: string; readonly column: string } => {
  const table = name(cursor)
  expect(cursor, '.')
  return { table, column: name(cursor) }
}

/** A table, with the database that it is in where the command names it: `['D'].['T']`. */
export type TableName = { readonly database?: string; readonly table: string }

export const tableName = (cursor: Cursor): TableName => {
  const first = name(cursor)
  return accept(cursor, '.') ? { database: first, table: name(cursor) } : { table: first }
}

/** True where `ifexists` comes next. */
export const ifExists = (cursor: Cursor): boolean => accept(cursor, 'ifexists')
