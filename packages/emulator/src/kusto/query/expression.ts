import type { JsonValue } from '../../state/model.ts'
import type { ResultColumn } from '../answer/result.ts'
import type { KustoContext } from '../contract.ts'
import { isObject, parseJson } from '../json.ts'
import { semanticError } from '../refusal.ts'
import { accept, advance, type Cursor, expect, listOf, looksAt, name, peek, unexpected } from '../text/cursor.ts'
import type { Token } from '../text/token.ts'
import { type KustoType, typeNamed } from '../types/type.ts'
import { typed } from '../types/value.ts'
import { comparison } from './compare.ts'
import { call } from './function.ts'

/** An expression once the columns are known. */
export type Compiled = { readonly type: KustoType; value(row: readonly JsonValue[]): JsonValue }

/** Throws a semantic error for names and types that do not fit. */
export type Expression = (columns: readonly ResultColumn[], context: KustoContext) => Compiled

const constant =
  (type: KustoType, value: JsonValue): Expression =>
  () => ({ type, value: () => value })

const typedLiteral = (token: Token): Expression => {
  const type = typeNamed(token.type ?? '') ?? 'string'
  if (token.value === 'null' || token.value === '') return constant(type, null)
  const text = token.value.replace(/^(['"])(.*)\1$/s, '$2')
  return constant(type, type === 'dynamic' ? (parseJson(token.value) ?? text) : typed(text, type))
}

const literal = (cursor: Cursor): Expression | undefined => {
  const token = peek(cursor)
  const negative = token.value === '-' && peek(cursor, 1).kind === 'number'
  if (negative) advance(cursor)
  const found = peek(cursor)
  if (found.kind === 'number') {
    advance(cursor)
    const number = Number(found.value) * (negative ? -1 : 1)
    return constant(/[.eE]/.test(found.value) ? 'real' : 'long', number)
  }
  if (found.kind === 'string') return constant('string', advance(cursor).value)
  if (found.kind === 'timespan') return constant('timespan', typed(advance(cursor).value, 'timespan'))
  if (found.kind === 'typed') return typedLiteral(advance(cursor))
  if (accept(cursor, 'true')) return constant('bool', true)
  return accept(cursor, 'false') ? constant('bool', false) : undefined
}

const column =
  (wanted: string): Expression =>
  (columns) => {
    const at = columns.findIndex((one) => one.name === wanted)
    const found = columns[at]
    if (found === undefined) throw semanticError('SEM0100', `Failed to resolve scalar expression named '${wanted}'`)
    return { type: found.type, value: (row) => row[at] ?? null }
  }

const member =
  (of: Expression, key: string | number): Expression =>
  (columns, context) => {
    const inner = of(columns, context)
    if (inner.type !== 'dynamic') throw semanticError('SEM0100', `Path operator: a '${inner.type}' has no parts`)
    const value = (row: readonly JsonValue[]): JsonValue => {
      const whole = inner.value(row)
      if (typeof key === 'number') return Array.isArray(whole) ? (whole.at(key) ?? null) : null
      return isObject(whole) ? (whole[key] ?? null) : null
    }
    return { type: 'dynamic', value }
  }

const path = (cursor: Cursor, start: Expression): Expression => {
  let expression = start
  for (;;) {
    if (accept(cursor, '.')) expression = member(expression, name(cursor))
    else if (peek(cursor).kind === 'name') expression = member(expression, advance(cursor).value)
    else if (looksAt(cursor, '[') && peek(cursor, 1).kind === 'number') {
      expect(cursor, '[')
      expression = member(expression, Number(advance(cursor).value))
      expect(cursor, ']')
    } else return expression
  }
}

const argumentsOf = (cursor: Cursor): readonly Expression[] => {
  expect(cursor, '(')
  const given = looksAt(cursor, ')') ? [] : listOf(cursor, expression)
  expect(cursor, ')')
  return given
}

const primary = (cursor: Cursor): Expression => {
  if (accept(cursor, '(')) {
    const inner = expression(cursor)
    expect(cursor, ')')
    return inner
  }
  const found = literal(cursor)
  if (found !== undefined) return found
  const token = peek(cursor)
  const isCall = token.kind === 'word' && peek(cursor, 1).value === '(' && peek(cursor, 1).kind === 'mark'
  if (isCall) {
    advance(cursor)
    return path(cursor, call(token.value, argumentsOf(cursor)))
  }
  if (token.kind !== 'word' && token.kind !== 'name') throw unexpected(cursor, 'an expression')
  return path(cursor, column(name(cursor)))
}

const words = ['==', '!=', '=~', '!~', '<=', '>=', '<', '>', 'has', 'contains', 'startswith', 'endswith'] as const

export type ComparisonWord = (typeof words)[number]

const compared = (cursor: Cursor): Expression => {
  const left = primary(cursor)
  const word = words.find((one) => accept(cursor, one))
  if (word !== undefined) return comparison(word, left, primary(cursor))
  if (!accept(cursor, 'in')) return left
  const equal = argumentsOf(cursor).map((one) => comparison('==', left, one))
  return (columns, context) => {
    const tests = equal.map((one) => one(columns, context))
    return { type: 'bool', value: (row) => tests.some((test) => test.value(row) === true) }
  }
}

const joined = (cursor: Cursor, word: 'and' | 'or', part: (cursor: Cursor) => Expression): Expression => {
  const parts = [part(cursor)]
  while (accept(cursor, word)) parts.push(part(cursor))
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  return (columns, context) => {
    const tests = parts.map((one) => one(columns, context))
    const isTrue = (row: readonly JsonValue[]) => (test: Compiled) => test.value(row) === true
    return { type: 'bool', value: (row) => (word === 'and' ? tests.every(isTrue(row)) : tests.some(isTrue(row))) }
  }
}

/** The expression that comes next: literals, columns and their parts, comparisons, `and`, `or`, and a few functions. */
export const expression = (cursor: Cursor): Expression => joined(cursor, 'or', (one) => joined(one, 'and', compared))
