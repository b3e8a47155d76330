import type { JsonValue } from '../../state/model.ts'
import { parseJson } from '../json.ts'
import { badRequest } from '../refusal.ts'
import { parseDatetime } from '../types/datetime.ts'
import { parseTimespan } from '../types/timespan.ts'
import { accept, advance, type Cursor, expect, name, peek, stringLiteral, unexpected } from './cursor.ts'
import type { JsonObject } from '../json.ts'
import { isObject } from '../json.ts'

/** Ticks of `30d`, `time(30.00:00:00)` or a string of either; what is bare needs a unit, as in Microsoft's grammar. */
export const timespanLiteral = (cursor: Cursor): bigint => {
  const token = peek(cursor)
  const allowed = token.kind === 'timespan' || token.kind === 'string' || token.kind === 'number'
  const ticks = allowed || token.type?.startsWith('time') === true ? parseTimespan(token.value) : undefined
  if (ticks === undefined) throw unexpected(cursor, 'a timespan')
  advance(cursor)
  return ticks
}

export const datetimeLiteral = (cursor: Cursor): string => {
  const token = peek(cursor)
  const value = token.type?.startsWith('date') === true ? parseDatetime(token.value) : undefined
  if (value === undefined) throw unexpected(cursor, 'a datetime')
  advance(cursor)
  return value
}

/** The value of a string literal that has to hold JSON. */
export const jsonLiteral = (cursor: Cursor): JsonValue => {
  const text = stringLiteral(cursor)
  const value = parseJson(text)
  if (value === undefined) throw badRequest(`The policy object is not valid JSON: ${text}`)
  return value
}

export const jsonObjectLiteral = (cursor: Cursor): JsonObject => {
  const value = jsonLiteral(cursor)
  if (!isObject(value)) throw badRequest('The policy object is not a JSON object.')
  return value
}

/** `with (docstring='…', folder='…')`, by lower-case key; empty where there is none. */
export const withProperties = (cursor: Cursor): ReadonlyMap<string, string> => {
  const properties = new Map<string, string>()
  if (!accept(cursor, 'with')) return properties
  expect(cursor, '(')
  do {
    const key = name(cursor)
    expect(cursor, '=')
    const token = advance(cursor)
    if (token.kind === 'mark' || token.kind === 'end') throw unexpected(cursor, 'a value')
    properties.set(key.toLowerCase(), token.value)
  } while (accept(cursor, ','))
  expect(cursor, ')')
  return properties
}
