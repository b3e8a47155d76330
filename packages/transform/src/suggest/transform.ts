import type { ColumnType } from '@adx-export/core'
import type { Capability } from '../infer/model.ts'
import { fit } from '../rows/fit.ts'
import type { JsonNode } from '../rows/json-text.ts'
import { type MessageField, type MessageFields, fieldsOf, keyOf } from './field.ts'
import { type Given, nothingGiven } from './given.ts'
import { type Mismatch, mismatchesWith, mismatchesWithMessage, mismatchesWithValues, typesMade } from './mismatch.ts'

export type SuggestedTransform = {
  /** The jq program. */
  readonly text: string
  /** Columns that it fills. */
  readonly filled: readonly string[]
  /** Columns for which neither the message nor the template has anything. */
  readonly missing: readonly string[]
  /** Telemetry of the template that no column takes. */
  readonly unused: readonly string[]
  /** Columns of another type than the device template, or the message, has for them. */
  readonly mismatched: readonly string[]
}

type Column = { readonly name: string; readonly type: ColumnType }

/** What the envelope of a message has, by the names that columns for it usually have, without case and signs. */
const envelope: Readonly<Record<string, string>> = {
  application: '.applicationId',
  applicationid: '.applicationId',
  blocked: '.device.blocked',
  approved: '.device.approved',
  component: '(.component // "")',
  device: '.device.id',
  deviceid: '.device.id',
  devicename: '.device.name',
  enqueuedtime: '.enqueuedTime',
  enrichments: '.enrichments',
  message: '(.device.id + "@" + .enqueuedTime)',
  messageid: '(.device.id + "@" + .enqueuedTime)',
  messageproperties: '.messageProperties',
  messagesource: '.messageSource',
  messagetype: '.messageType',
  module: '(.module // "")',
  provisioned: '.device.provisioned',
  simulated: '.device.simulated',
  source: '.messageSource',
  telemetry: '.telemetry',
  template: '.device.templateName',
  templateid: '.device.templateId',
  templatename: '.device.templateName',
  time: '.enqueuedTime',
  timestamp: '.enqueuedTime',
}

/** Columns of a row that is about one value: its name, its value. */
const ofEntry: Readonly<Record<string, string>> = {
  capability: '.name',
  id: '.id',
  property: '.name',
  propertyname: '.name',
  telemetryname: '.name',
  name: '.name',
  value: '.value',
}

const folded = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

const at = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** Device templates may have one name of several types. */
const alike = (capability: Capability, model: readonly Capability[]): readonly Capability[] =>
  model.filter(({ kind, name }) => kind === capability.kind && name === capability.name)

/** A field of exactly that name, else of that name in other letters, else one that people see by that name. */
const fieldFor = (name: string, fields: readonly MessageField[]): MessageField | undefined =>
  fields.find((each) => each.name === name) ??
  (folded(name) === ''
    ? undefined
    : (fields.find((each) => folded(each.name) === folded(name)) ??
      fields.find(({ displayName }) => displayName !== undefined && folded(displayName) === folded(name))))

/** JSON types that a column stores as what they are; others take any. */
const kindsOf: Readonly<Partial<Record<ColumnType, 'number' | 'boolean' | 'string'>>> = {
  bool: 'boolean',
  datetime: 'string',
  decimal: 'number',
  guid: 'string',
  int: 'number',
  long: 'number',
  real: 'number',
  timespan: 'string',
}

const fits = (type: ColumnType, values: readonly JsonNode[]): boolean =>
  values.every((value) => fit(value, type) !== 'null')

/**
 * The expression for a column that takes some of the values: others become null in the transform, as they would in the table.
 * Undefined where a column takes none of them.
 */
const forColumn = (expression: string, type: ColumnType, values: readonly JsonNode[]): string | undefined => {
  if (fits(type, values)) return expression
  const kind = kindsOf[type]
  const own = values.filter((value) => value.kind === kind)
  if (kind === undefined || own.length === 0 || !fits(type, own)) return undefined
  return `(${expression} | if type == "${kind}" then . else null end)`
}

const written = (entries: readonly (readonly [string, string])[], indent: string): string =>
  [
    '{',
    ...entries.map(([name, value], index) => `  ${keyOf(name)}: ${value}${index < entries.length - 1 ? ',' : ''}`),
    '}',
  ]
    .map((line) => indent + line)
    .join('\n')

const head = (missing: readonly string[], mismatches: readonly Mismatch[]): string =>
  [
    ...missing.map(
      (name) => `No value in a message or the device template has the name ${name.replaceAll(/\s+/g, ' ')}.`,
    ),
    ...mismatches.map(({ message }) => message),
  ]
    .map((line) => `# ${line}\n`)
    .join('')

type Filled = {
  readonly entries: readonly (readonly [string, string])[]
  readonly missing: readonly string[]
  readonly mismatches: readonly Mismatch[]
  /** Names of capabilities that a column takes. */
  readonly used: ReadonlySet<string>
}

type Filling = { readonly expression?: string; readonly mismatches: readonly Mismatch[]; readonly used?: string }

const mismatchesOf = (column: Column, field: MessageField, model: readonly Capability[]): readonly Mismatch[] =>
  field.capability === undefined
    ? mismatchesWithValues(column, field.name, field.values)
    : mismatchesWith(column, alike(field.capability, model))

/** One name may have values of several types: in models, or in messages. */
const valuesOf = (field: MessageField, fields: readonly MessageField[]): readonly JsonNode[] =>
  fields.filter((each) => each.read('') === field.read('')).flatMap(({ values }) => values)

/** What a column takes of some fields; undefined where none of them is for it. */
const fillingFrom = (
  column: Column,
  fields: readonly MessageField[],
  model: readonly Capability[],
  root: string,
): Filling | undefined => {
  const field = fieldFor(column.name, fields)
  if (field === undefined) return undefined
  const expression = forColumn(field.read(root), column.type, valuesOf(field, fields))
  return {
    ...(expression === undefined ? {} : { expression }),
    mismatches: mismatchesOf(column, field, model),
    used: field.name,
  }
}

/** What the message itself has by the usual names of columns. */
const fillingOfEnvelope = (column: Column, root: string): Filling | undefined => {
  const path = at(envelope, folded(column.name))
  if (path === undefined) return undefined
  const mismatches = mismatchesWithMessage(column, typesMade(`{ ${keyOf(column.name)}: ${path} }`).get(column.name))
  const expression = root === '' ? path : path.replaceAll(/(^|[( ])\./g, `$1${root}.`)
  return mismatches.length > 0 ? { mismatches } : { expression, mismatches }
}

/** What a row is about: the name of the message there, and what a column takes of what is not the message. */
type RowSubject = { readonly root: string; readonly own: (column: Column) => Filling | undefined }

const wholeMessage: RowSubject = { root: '', own: () => undefined }

const fill = (
  columns: readonly Column[],
  { named, others }: MessageFields,
  model: readonly Capability[],
  { root, own }: RowSubject = wholeMessage,
): Filled => {
  const fillings = columns.map((column) => {
    const from = (fields: readonly MessageField[]): Filling | undefined => fillingFrom(column, fields, model, root)
    const filling = own(column) ?? from(named) ?? fillingOfEnvelope(column, root) ?? from(others)
    return { name: column.name, filling }
  })
  return {
    entries: fillings.flatMap(({ name, filling }) =>
      filling?.expression === undefined ? [] : [[name, filling.expression] as const],
    ),
    missing: fillings.flatMap(({ name, filling }) => (filling === undefined ? [name] : [])),
    mismatches: fillings.flatMap(({ filling }) => filling?.mismatches ?? []),
    used: new Set(fillings.flatMap(({ filling }) => (filling?.used === undefined ? [] : [filling.used]))),
  }
}

/** The program with what is to be known of it above it. */
const suggested = (
  program: string,
  { entries, missing, mismatches }: Filled,
  unused: readonly string[],
): SuggestedTransform => ({
  text: `${head(missing, mismatches)}${program}\n`,
  filled: entries.map(([name]) => name),
  missing,
  unused,
  mismatched: [...new Set(mismatches.map(({ column }) => column))],
})

/** The list whose values become rows. */
const listFor = ({ sources }: Given): string => {
  const [some, properties] = [sources.includes('telemetry'), sources.includes('properties')]
  if (!properties) return '.telemetry'
  return some ? '(.telemetry // .properties)' : '.properties'
}

/** One row for each value of a message: the columns tell the name of the value and the value itself. */
const byEntry = (columns: readonly Column[], model: readonly Capability[], given: Given): SuggestedTransform => {
  const fields = fieldsOf(model, given)
  const list = listFor(given)
  const telemetry = model.filter(({ kind }) => kind === 'telemetry')
  const values = ['.telemetry', '.properties'].filter((each) => list.includes(each)).flatMap(fields.valuesIn)
  const own = (column: Column): Filling | undefined => {
    const path = at(ofEntry, folded(column.name))
    if (path !== '.value') return path === undefined ? undefined : { expression: path, mismatches: [] }
    const expression = forColumn(path, column.type, values)
    const found = mismatchesWith(column, telemetry)
    const mismatches = found.length > 0 ? found : mismatchesWithValues(column, 'values', values)
    return { ...(expression === undefined ? {} : { expression }), mismatches }
  }
  const filled = fill(columns, fields, model, { root: '$message', own })
  const program = `. as $message\n| ${list}[]?\n| ${written(filled.entries, '  ').trimStart()}`
  return suggested(program, filled, [])
}

const isByEntry = (columns: readonly Column[], { named }: MessageFields, { sources }: Given): boolean => {
  const names = columns.map(({ name }) => folded(name))
  const isNamed = names.some((name) => at(ofEntry, name) === '.name')
  const hasList = sources.length === 0 || sources.some((source) => source === 'telemetry' || source === 'properties')
  return isNamed && hasList && names.includes('value') && !named.some(({ name }) => folded(name) === 'value')
}

/**
 * A transform for a table: telemetry and properties of the device templates and of the messages given by name, enrichments
 * and properties of messages, the rest from what the message itself has by the usual names of columns. A value that a
 * message lacks is null; no row is lost for it. A table with columns for the name of a capability and for its value gets a
 * row for each value. Columns that take none of the values known for them are left out, and named in a comment.
 */
export const suggestTransform = (
  columns: readonly Column[],
  model: readonly Capability[],
  given: Given = nothingGiven,
): SuggestedTransform => {
  const fields = fieldsOf(model, given)
  if (isByEntry(columns, fields, given)) return byEntry(columns, model, given)
  const filled = fill(columns, fields, model)
  const telemetry = model
    .filter(({ kind, name }) => kind === 'telemetry' && !filled.used.has(name))
    .map(({ name }) => name)
  const program = filled.entries.length === 0 ? '{}' : written(filled.entries, '')
  return suggested(program, filled, [...new Set(telemetry)])
}
