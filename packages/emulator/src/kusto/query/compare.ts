import type { JsonValue } from '../../state/model.ts'
import { semanticError } from '../refusal.ts'
import { parseTimespan } from '../types/timespan.ts'
import type { KustoType } from '../types/type.ts'
import type { ComparisonWord, Expression } from './expression.ts'

const numbers: readonly KustoType[] = ['int', 'long', 'real', 'decimal']

const areComparable = (left: KustoType, right: KustoType): boolean =>
  left === right || left === 'dynamic' || right === 'dynamic' || (numbers.includes(left) && numbers.includes(right))

const rank = (value: JsonValue, type: KustoType): bigint | number | string => {
  if (type === 'timespan' && typeof value === 'string') return parseTimespan(value) ?? 0n
  if (type === 'decimal') return Number(value)
  if (typeof value === 'number' || typeof value === 'string') return value
  return typeof value === 'boolean' ? Number(value) : JSON.stringify(value)
}

/** Below 0, 0 or above 0, as two values of one type stand in order; null comes before everything. */
export const order = (left: JsonValue, right: JsonValue, type: KustoType): number => {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null)
  const [a, b] = [rank(left, type), rank(right, type)]
  if (a === b) return 0
  return a < b ? -1 : 1
}

const hasTerm = (text: string, term: string): boolean => {
  const escaped = term.toLowerCase().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(text.toLowerCase())
}

type StringTest = (left: string, right: string) => boolean

/** All of them ignore letter case. Source: Microsoft Learn, "String operators". */
const stringTests: Readonly<Partial<Record<ComparisonWord, StringTest>>> = {
  '=~': (left, right) => left.toLowerCase() === right.toLowerCase(),
  '!~': (left, right) => left.toLowerCase() !== right.toLowerCase(),
  has: hasTerm,
  contains: (left, right) => left.toLowerCase().includes(right.toLowerCase()),
  startswith: (left, right) => left.toLowerCase().startsWith(right.toLowerCase()),
  endswith: (left, right) => left.toLowerCase().endsWith(right.toLowerCase()),
}

const asText = (value: JsonValue): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''))

const valueTest = (word: ComparisonWord, left: JsonValue, right: JsonValue, type: KustoType): JsonValue => {
  if (left === null || right === null) return left === right ? null : word === '!='
  const found = order(left, right, type)
  if (word === '==') return found === 0
  if (word === '!=') return found !== 0
  if (word === '<') return found < 0
  if (word === '<=') return found <= 0
  return word === '>' ? found > 0 : found >= 0
}

/** `left <word> right` as a bool. Throws a semantic error for types that do not compare. */
export const comparison =
  (word: ComparisonWord, left: Expression, right: Expression): Expression =>
  (columns, context) => {
    const [a, b] = [left(columns, context), right(columns, context)]
    const test = stringTests[word]
    if (test !== undefined) {
      if (b.type !== 'string') throw semanticError('SEM0064', `Cannot compare values of types ${a.type} and ${b.type}`)
      return { type: 'bool', value: (row) => test(asText(a.value(row)), asText(b.value(row))) }
    }
    if (!areComparable(a.type, b.type)) {
      throw semanticError(
        'SEM0064',
        `Cannot compare values of types ${a.type} and ${b.type}. Try adding explicit casts`,
      )
    }
    return { type: 'bool', value: (row) => valueTest(word, a.value(row), b.value(row), a.type) }
  }
