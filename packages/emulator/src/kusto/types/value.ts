import type { JsonValue } from '../../state/model.ts'
import { parseDatetime } from './datetime.ts'
import { formatTimespan, parseTimespan } from './timespan.ts'
import { type KustoType, typeNamed } from './type.ts'

const numeric = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/
const guid = /^\{?([0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12})\}?$/

const numberOf = (value: JsonValue): number | undefined => {
  if (typeof value === 'number') return value
  return typeof value === 'string' && numeric.test(value.trim()) ? Number(value) : undefined
}

const whole = (value: JsonValue, least: number, most: number): JsonValue => {
  const number = numberOf(value)
  return number !== undefined && Number.isInteger(number) && number >= least && number <= most ? number : null
}

const bool = (value: JsonValue): JsonValue => {
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return value !== 0
  const text = typeof value === 'string' ? value.trim().toLowerCase() : ''
  if (text === 'true' || text === '1') return true
  return text === 'false' || text === '0' ? false : null
}

const guidOf = (value: JsonValue): JsonValue => {
  const digits = typeof value === 'string' ? guid.exec(value.trim())?.[1]?.replaceAll('-', '').toLowerCase() : undefined
  return digits?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') ?? null
}

const timespanOf = (value: JsonValue): JsonValue => {
  const ticks = typeof value === 'string' ? parseTimespan(value) : undefined
  return ticks === undefined ? null : formatTimespan(ticks)
}

const decimalOf = (value: JsonValue): JsonValue => {
  const number = numberOf(value)
  return number === undefined ? null : String(typeof value === 'string' ? value.trim() : number)
}

/** The text of a value, as a string column holds it. */
export const textOf = (value: JsonValue | undefined): string => {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const fitted: Readonly<Record<KustoType, (value: JsonValue) => JsonValue>> = {
  string: textOf,
  bool,
  int: (value) => whole(value, -2_147_483_648, 2_147_483_647),
  long: (value) => whole(value, Number(-(2n ** 63n)), Number(2n ** 63n - 1n)),
  real: (value) => numberOf(value) ?? null,
  decimal: decimalOf,
  datetime: (value) => (typeof value === 'string' ? (parseDatetime(value) ?? null) : null),
  timespan: timespanOf,
  guid: guidOf,
  dynamic: (value) => value,
}

/**
 * What a column of this type holds after a JSON value came for it: null where the two do not fit, without an error.
 * Strings are never null in Kusto, and what is no string comes in as its JSON text.
 * Source: Microsoft Learn, "Ingestion mappings" and "Null values".
 */
export const typed = (value: JsonValue | undefined, type: string): JsonValue => {
  if (type === 'string') return textOf(value)
  return value === undefined || value === null ? null : fitted[typeNamed(type) ?? 'dynamic'](value)
}
