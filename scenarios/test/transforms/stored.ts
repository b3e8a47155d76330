import type { ColumnType } from '@adx-export/core'
import type { Columns } from './model.ts'

/**
 * What Azure Data Explorer would store, told a second time and apart from the product, so that both cannot be wrong in one way.
 * What differs only in its spelling (21.5 and "21.5" in a real column) is the same value.
 */
const isoTime = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,7})\d*)?)?(Z|[+-]\d\d:\d\d)?)?$/i

const storedTime = (value: unknown): string | null => {
  const [, day, minutes = '00:00', seconds = '00', fraction = '', zone = 'Z'] =
    (typeof value === 'string' ? isoTime.exec(value) : null) ?? []
  const moment = day === undefined ? Number.NaN : Date.parse(`${day}T${minutes}:${seconds}${zone.toUpperCase()}`)
  return Number.isNaN(moment) ? null : `${moment / 1000}.${fraction.padEnd(7, '0')}`
}

const numberOf = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || !/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value)) return undefined
  return Number(value)
}

const wholeWithin = (value: unknown, least: number, most: number): number | null => {
  const number = numberOf(value)
  return number === undefined || !Number.isInteger(number) || number < least || number > most ? null : number
}

const storedBool = (value: unknown): boolean | null => {
  if (typeof value === 'boolean') return value
  const text = typeof value === 'string' ? value.toLowerCase() : ''
  return text === 'true' ? true : text === 'false' ? false : null
}

const stored = (type: ColumnType, value: unknown): unknown => {
  if (value === undefined || value === null) return null
  switch (type) {
    case 'string':
      return value === '' ? null : typeof value === 'string' ? value : JSON.stringify(sorted(value))
    case 'bool':
      return storedBool(value)
    case 'int':
      return wholeWithin(value, -(2 ** 31), 2 ** 31 - 1)
    case 'long':
      return wholeWithin(value, -(2 ** 63), 2 ** 63)
    case 'real':
    case 'decimal':
      return numberOf(value) ?? null
    case 'datetime':
      return storedTime(value)
    case 'dynamic':
    case 'guid':
    case 'timespan':
      return sorted(value)
  }
  return null
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The same value with the keys of its objects in order: engines differ in that. */
export const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, sorted(value[key])]),
  )
}

/** The rows of some outputs, each as a text, in an order of their own: a table has none. What is no object is no row. */
export const storedRows = (outputs: readonly unknown[], columns: Columns): readonly string[] =>
  outputs
    .filter(isObject)
    .map((output) =>
      JSON.stringify(
        Object.keys(columns)
          .toSorted()
          .map((name) => [name, stored(columns[name] ?? 'dynamic', output[name])]),
      ),
    )
    .toSorted()
