import type { ColumnType } from '@adx-export/core'
import { type Casing, casings } from './device.ts'
import type { Capability, Columns, Enrichment, Schema } from './model.ts'
import { type Piece, type Text, join, or, piece, render, t } from './pieces.ts'
import type { Random } from './random.ts'
import type { Group } from './valid-messages.ts'

/** What a shape makes: the text in pieces, and the table and the messages that it is for. */
export type Draft = {
  readonly text: Text
  readonly columns: Columns
  readonly capabilities: readonly Capability[]
  readonly enrichments?: Readonly<Record<string, Enrichment>>
  readonly focus?: Group
  /** Application properties that the devices send with each message. */
  readonly messageProperties?: Readonly<Record<string, string>>
  readonly source?:
    | 'telemetry'
    | 'properties'
    | 'deviceConnectivity'
    | 'deviceLifecycle'
    | 'deviceTemplateLifecycle'
    | 'audit'
}

/** One key of a row. */
export type Entry = { readonly name: string; readonly type: ColumnType; readonly value: Text }

export const columnTypeOf = (schema: Schema): ColumnType => {
  switch (schema.kind) {
    case 'double':
      return 'real'
    case 'integer':
      return 'long'
    case 'long':
      return 'long'
    case 'boolean':
      return 'bool'
    case 'string':
    case 'enum':
      return 'string'
    case 'dateTime':
      return 'datetime'
    case 'geopoint':
    case 'vector':
    case 'object':
    case 'array':
      return 'dynamic'
  }
  return 'dynamic'
}

/** How one author writes rows: letter case of columns, one line or many, a comma at the end. */
export type Hand = {
  readonly column: (name: string) => string
  readonly lines: boolean
  readonly trailing: boolean
  readonly quoted: boolean
}

export const drawHand = (random: Random, casing: Casing): Hand => {
  const own = random.pick<Casing>(['pascal', 'pascal', 'snake', 'camel', casing])
  return { column: casings[own], lines: random.chance(0.8), trailing: random.chance(0.2), quoted: random.chance(0.1) }
}

const shouted = (name: string): string => (name === name.toLowerCase() ? name.toUpperCase() : name.toLowerCase())
export const otherCase = (name: string): string => {
  const turned = /^[a-z]/.test(name)
    ? `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
    : `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`
  return turned === name ? shouted(name) : turned
}
/** Two letters swapped, one lost of two alike, or one too many. */
export const mistyped = (name: string): string => {
  if (name.length === 1) return `${name}${name}`
  const at = Math.max(1, Math.floor(name.length / 2))
  const [before, a, b, after] = [
    name.slice(0, at - 1),
    name.slice(at - 1, at),
    name.slice(at, at + 1),
    name.slice(at + 1),
  ]
  return a === b ? `${before}${a}${after}` : `${before}${b}${a}${after}`
}

/** A name of telemetry, as a text of jq. */
export const quoted = (name: string): Piece =>
  piece('name', { name }, `"${name}"`, {
    'name-case': [`"${otherCase(name)}"`],
    'name-typo': [`"${mistyped(name)}"`],
  })

/** A name of telemetry, as a field. */
export const dotted = (name: string): Piece =>
  piece('name', { name }, `.${name}`, { 'name-case': [`.${otherCase(name)}`], 'name-typo': [`.${mistyped(name)}`] })

/** A text that a condition compares with, such as a kind of message. */
export const literal = (value: string, others: readonly string[] = []): Piece =>
  piece('literal', { value }, `"${value}"`, {
    'condition-value': [otherCase(value), mistyped(value), ...others].map((each) => `"${each}"`),
  })

const pathFaults: Readonly<Record<string, Piece['wrong']>> = {
  '.device.id': { 'default-record': ['.deviceId'], 'field-typo': ['.device.deviceId', '.devices.id', '.device.Id'] },
  '.device.name': { 'field-typo': ['.device.displayName', '.device.Name'], 'default-record': ['.deviceName'] },
  '.device.templateId': { 'default-record': ['.templateId'], 'field-typo': ['.device.templateID'] },
  '.device.templateName': { 'default-record': ['.templateName'], 'field-typo': ['.device.template.name'] },
  '.device.simulated': { 'field-typo': ['.device.isSimulated'], 'default-record': ['.simulated'] },
  '.enqueuedTime': {
    'field-typo': ['.enqueuedtime', '.enqueueTime', '.enqueuedTimeUtc'],
    fraction: [
      '(.enqueuedTime | .[0:19] + "Z")',
      '(.enqueuedTime | split(".") | .[0])',
      '(.enqueuedTime | fromdate | todate)',
    ],
    'time-zone': ['(.enqueuedTime | sub("Z$"; "+01:00"))', '(.enqueuedTime | .[0:23] + "-05:00")'],
  },
  '.messageType': { 'field-typo': ['.type', '.messageTypes', '.messagetype'] },
  '.messageProperties.batch': {
    'field-typo': ['.messageProperties.Batch', '.properties.batch', '.messageProperties.batchId'],
  },
  '.component': { 'field-typo': ['.device.component', '.componentName'] },
  '.module': { 'field-typo': ['.device.module', '.moduleName'] },
}

/** A path into the message; `base` is the variable that holds it, where the input is another by now. */
export const path = (field: string, base = ''): Piece => {
  const wrong = pathFaults[field] ?? {}
  const based = Object.fromEntries(
    Object.entries(wrong).map(([kind, all]) => [kind, all.map((each) => each.replace(/^(\(?)\./, `$1${base}.`))]),
  )
  return piece('path', { path: field }, `${base}${field}`, base === '' ? based : { ...based, 'lost-context': [field] })
}

const comma = (text: string): Piece => piece('comma', {}, text, { syntax: [text.replace(',', '')] })

/** The row, as an object of jq. */
export const row = (hand: Hand, entries: readonly Entry[], indent = '  '): Text => {
  const inner = hand.lines ? `\n${indent}` : ' '
  const items = entries.map(({ name, type, value }) => {
    const key = hand.column(name)
    const shown = hand.quoted ? JSON.stringify(key) : key
    const keyPiece = piece('key', { key }, shown, { 'key-case': [otherCase(key)], 'key-typo': [mistyped(key)] })
    return piece('entry', { key, type }, t`${keyPiece}: ${piece('expression', { key, type }, value)}`)
  })
  return t`{${inner}${join(items, comma(`,${inner}`))}${hand.trailing ? ',' : ''}${hand.lines ? `\n${indent.slice(2)}` : ' '}}`
}

export const columnsOf = (hand: Hand, entries: readonly Entry[]): Columns =>
  Object.fromEntries(entries.map(({ name, type }) => [hand.column(name), type]))

/** The whole of what makes the rows, so that it may be put into a list by mistake. */
export const rows = (text: Text): Piece => {
  const plain = render(text)
  return piece('rows', {}, text, { 'rows-in-array': [`[ ${plain} ]`, `[${plain}] | map(.)`] })
}

/** Where the program begins, behind imports and functions: what stands before everything else comes here. */
export const head = (): Piece => piece('head', {}, '')

/** A generator of elements of which each matters. */
export const each = (list: string): Piece =>
  piece('each', { list }, `${list}[]`, {
    multiplicity: [`first(${list}[])`, `limit(2; ${list}[])`, `${list}[0:1][]`, `(${list} | unique_by(.name) | .[])`],
    position: [`${list}[0]`, `${list}[-1]`, `${list}[1]`],
  })

export const iotc = 'import "iotc" as iotc;'
export const imported = (): Piece =>
  piece('import', {}, `${iotc}\n`, {
    'missing-import': ['', 'import "iotc" as iot;\n', 'import "iot" as iotc;\n', 'include "iotc";\n'],
  })

export { or }
