import { type ColumnType, type JsonValue, formatTimespan, parseTimespan } from '@adx-export/core'
import { readDatetime } from './datetime.ts'
import { type Decimal, decimalOf, decimalText, wholeOf } from './decimal.ts'
import { type JsonNode, plainValue, writeJson } from './json-text.ts'

/** What a column holds after a value came for it. `text` is the same as JSON text, numbers exact. */
export type Stored = { readonly value: JsonValue; readonly text: string }

const stored = (value: JsonValue): Stored => ({ value, text: JSON.stringify(value) })

const numberIn = (node: JsonNode): Decimal | undefined => {
  if (node.kind === 'number') return decimalOf(node.text)
  return node.kind === 'string' ? decimalOf(node.value.trim()) : undefined
}

const whole = (node: JsonNode, bits: bigint): Stored | undefined => {
  const decimal = numberIn(node)
  const number = decimal === undefined ? undefined : wholeOf(decimal)
  if (number === undefined || number !== BigInt.asIntN(Number(bits), number)) return undefined
  return { value: Number(number), text: String(number) }
}

const real = (node: JsonNode): Stored | undefined => {
  const decimal = numberIn(node)
  if (decimal === undefined) return undefined
  const number = Number(decimalText(decimal))
  return Number.isFinite(number) ? stored(number) : undefined
}

/** SqlDecimal holds 38 digits, 34 of them for sure. https://learn.microsoft.com/kusto/query/scalar-data-types/decimal */
const decimal = (node: JsonNode): Stored | undefined => {
  const number = numberIn(node)
  if (number === undefined || Math.max(number.digits.length, Math.abs(number.point)) > 38) return undefined
  return stored(decimalText(number))
}

const bool = (node: JsonNode): Stored | undefined => {
  if (node.kind === 'boolean') return stored(node.value)
  if (node.kind === 'number') return stored(decimalOf(node.text)?.digits !== '')
  const text = node.kind === 'string' ? node.value.trim().toLowerCase() : ''
  if (text === 'true' || text === '1') return stored(true)
  return text === 'false' || text === '0' ? stored(false) : undefined
}

/** Which moment a number is, ticks or seconds of one era or another, is documented nowhere. */
const datetime = (node: JsonNode): Stored | 'unknown' | undefined => {
  if (node.kind === 'number') return 'unknown'
  const read = node.kind === 'string' ? readDatetime(node.value) : 'null'
  if (read === 'null') return undefined
  return read === 'unknown' ? read : stored(read.text)
}

const timespan = (node: JsonNode): Stored | undefined => {
  if (node.kind !== 'string') return undefined
  const text = node.value.trim()
  const ticks = parseTimespan(/^\d{1,8}$/.test(text) ? `${text}d` : text)
  return ticks === undefined ? undefined : stored(formatTimespan(ticks))
}

const guidForm = /^\{?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})\}?$/

const guid = (node: JsonNode): Stored | undefined => {
  const match = node.kind === 'string' ? guidForm.exec(node.value.trim().toLowerCase()) : null
  return match === null ? undefined : stored(match.slice(1).join('-'))
}

/** Strings are never null in Kusto, and what is no string comes in as its JSON text. */
const string = (node: JsonNode): Stored => stored(node.kind === 'string' ? node.value : writeJson(node))

const fitted: Readonly<Record<ColumnType, (node: JsonNode) => Stored | 'unknown' | undefined>> = {
  bool,
  datetime,
  decimal,
  dynamic: (node) => ({ value: plainValue(node), text: writeJson(node) }),
  guid,
  int: (node) => whole(node, 32n),
  long: (node) => whole(node, 64n),
  real,
  string,
  timespan,
}

/** What stands in a column that nothing came for. */
export const emptyOf = (type: ColumnType): Stored => stored(type === 'string' ? '' : null)

/** What a column makes of a value: what it stores; `null`, where it is certain to store nothing; `unknown`, where no document tells. */
export type Fit = Stored | 'null' | 'unknown'

/**
 * What a column of this type stores for a value. It is `null` where the value cannot be read as the type, so that Kusto stores
 * null and says nothing, and `unknown` where it may be read, in a form that is not documented. Numbers are judged by their
 * text. Null fits every type.
 * https://learn.microsoft.com/kusto/management/mappings, "Data types" of the scalar types.
 */
export const fit = (node: JsonNode, type: ColumnType): Fit =>
  node.kind === 'null' ? emptyOf(type) : (fitted[type](node) ?? 'null')
