import { didYouMean } from '@adx-export/core'
import type { Cell, Row } from '../model/row.ts'
import type { Sample } from '../model/sample.ts'
import { type JsonNode, type JsonObject, writeJson } from '../rows/json-text.ts'
import type { Target, TargetColumn } from '../rows/target.ts'
import type { Observation } from './observation.ts'

const longestShown = 120

/** A value as findings quote it. */
export const quoted = (text: string): string => (text.length > longestShown ? `${text.slice(0, longestShown)}…` : text)

const kinds = {
  null: 'null',
  boolean: 'true or false',
  number: 'a number',
  string: 'a text',
  array: 'an array',
} as const

/** An output that is no object. */
export const notARow = (node: Exclude<JsonNode, JsonObject>, sample: Sample): Observation => {
  const shown = quoted(writeJson(node))
  if (node.kind !== 'array') {
    const message = `A row must be an object, but the transform makes ${kinds[node.kind]}: ${shown}`
    return { code: 'row-not-object', about: node.kind, message, sample }
  }
  const hint = 'Add `| .[]` at the end of the transform, so that each element is a row.'
  return { code: 'rows-in-array', about: 'array', message: `The transform yields one array: ${shown}`, hint, sample }
}

const lost = (value: string): string => (value === 'null' ? 'It is null besides.' : `Its value ${value} is lost.`)

const unknownKey = (key: string, row: JsonObject, target: Target, sample: Sample): Observation => {
  const value = quoted(writeJson(row.members.get(key) ?? { kind: 'null' }))
  // A column that the row fills already is not the one that is meant.
  const free = target.columns.filter(({ name }) => !row.members.has(name))
  const cased = free.find(({ name }) => name.toLowerCase() === key.toLowerCase())
  if (cased !== undefined) {
    const message = `The key '${key}' matches no column: ${target.name} has '${cased.name}'. ${lost(value)}`
    return { code: 'row-key-case', about: key, message, hint: `Write ${cased.name}: in the transform.`, sample }
  }
  const names = free.map(({ name }) => name)
  const message = `The key '${key}' has no column in ${target.name}. ${lost(value)}`
  const hint = didYouMean(key, names) ?? `Declare a column ${key}, or leave the key out.`
  return { code: 'row-key-unknown', about: key, message, hint, sample }
}

export const conversions: Readonly<Record<string, string>> = {
  bool: 'A bool takes true and false.',
  datetime: 'A datetime takes ISO 8601: 2026-11-12T10:01:30.588Z.',
  decimal: 'A decimal takes numbers of at most 38 digits.',
  guid: 'A guid takes 32 hexadecimal digits, with hyphens.',
  int: 'An int takes whole numbers from -2147483648 to 2147483647; long, real or dynamic take more.',
  long: 'A long takes whole numbers from -9223372036854775808 to 9223372036854775807; real or dynamic take more.',
  real: 'A real takes numbers up to 1.79E+308.',
  timespan: 'A timespan takes texts such as 00:00:30 and 1.02:03:04, but no numbers.',
}

const misfit = (cell: Cell, { name, type, at }: TargetColumn, sample: Sample): Observation => {
  const message = `${name} is ${type === 'int' ? 'an' : 'a'} ${type} and gets ${quoted(cell.given ?? 'null')}: Azure Data Explorer would store ${cell.text === '""' ? 'an empty text' : cell.text}.`
  const hint = conversions[type]
  const code = sample.variation === undefined ? 'value-does-not-fit' : 'value-may-not-fit'
  return {
    code,
    about: name,
    message,
    given: cell.given ?? 'null',
    misfit: { type, stored: cell.text === '""' ? 'an empty text' : cell.text },
    ...(hint === undefined ? {} : { hint }),
    ...(at === undefined ? {} : { related: [{ message: `the column ${name}`, ...at }] }),
    sample,
  }
}

/** No document says what becomes of it, so neither does this. Of variations nothing is said: what they bring is made up. */
const undocumented = (cell: Cell, { name, type, at }: TargetColumn, sample: Sample): readonly Observation[] => {
  if (sample.variation !== undefined) return []
  const given = cell.given ?? 'null'
  const message = `${name} is a ${type} and gets ${quoted(given)}. Microsoft does not document how Azure Data Explorer reads that form: the column may stay empty or hold another moment.`
  const hint =
    'Give it as ISO 8601: 2026-11-12T10:01:30.588Z. In a transform, `todate` makes that of seconds since 1970, and `. / 1000 | floor | todate` of milliseconds.'
  const related = at === undefined ? {} : { related: [{ message: `the column ${name}`, ...at }] }
  return [{ code: 'value-form-not-documented', about: name, message, given, hint, ...related, sample }]
}

/** What is wrong with one row. */
export const rowObservations = (
  output: JsonObject,
  row: Row,
  target: Target,
  sample: Sample,
): readonly Observation[] => {
  const columns = new Map(target.columns.map((column) => [column.name, column]))
  const cells = row.cells.flatMap((cell) => {
    const column = columns.get(cell.column)
    if (cell.fits === true || column === undefined) return []
    return cell.fits === 'unknown' ? undocumented(cell, column, sample) : [misfit(cell, column, sample)]
  })
  return [...row.unknownKeys.map((key) => unknownKey(key, output, target, sample)), ...cells]
}
