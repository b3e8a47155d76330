import type { ColumnType } from '@adx-export/core'
import type { Capability } from '../infer/model.ts'
import { type Mismatch, mismatchesWith, mismatchesWithMessage, typesMade } from './mismatch.ts'

export type SuggestedTransform = {
  /** The jq program. */
  readonly text: string
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
  telemetryname: '.name',
  name: '.name',
  value: '.value',
}

const folded = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

const at = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

const plainKey = /^[A-Za-z_]\w*$/
const keywords =
  /^(?:__loc__|and|as|catch|def|elif|else|end|foreach|if|import|include|label|module|or|reduce|then|try)$/

const keyOf = (name: string): string => (plainKey.test(name) && !keywords.test(name) ? name : JSON.stringify(name))

/** A message without the list has none of its values, which is no reason to stop. */
const lookup = (list: string, name: string): string =>
  `([${list}[]? | select(.name == ${JSON.stringify(name)}).value][0])`

/** Device templates may have one name of several types. */
const alike = (capability: Capability, model: readonly Capability[]): readonly Capability[] =>
  model.filter(({ kind, name }) => kind === capability.kind && name === capability.name)

const capabilityFor = (name: string, model: readonly Capability[]): Capability | undefined =>
  model.find((each) => each.name === name) ??
  model.find((each) => folded(each.name) === folded(name)) ??
  model.find(({ displayName }) => displayName !== undefined && folded(displayName) === folded(name))

const expressionFor = (capability: Capability): string => {
  if (capability.kind === 'telemetry') return lookup('.telemetry', capability.name)
  const list = capability.kind === 'cloudProperty' ? '.device.cloudProperties' : '.device.properties.reported'
  return lookup(list, capability.name)
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
    ...missing.map((name) => `Nothing in a message or the device template is called ${name.replaceAll(/\s+/g, ' ')}.`),
    ...mismatches.map(({ message }) => message),
  ]
    .map((line) => `# ${line}\n`)
    .join('')

/** The program with what is to be known of it above it; `ofModel` are the columns that take values of capabilities. */
const suggested = (
  program: string,
  columns: readonly Column[],
  found: Pick<SuggestedTransform, 'missing' | 'unused'>,
  ofModel: ReadonlyMap<string, readonly Capability[]>,
): SuggestedTransform => {
  const made = typesMade(program)
  const mismatches = columns.flatMap((column) => {
    const capabilities = ofModel.get(column.name)
    return capabilities === undefined
      ? mismatchesWithMessage(column, made.get(column.name))
      : mismatchesWith(column, capabilities)
  })
  return {
    text: `${head(found.missing, mismatches)}${program}\n`,
    ...found,
    mismatched: [...new Set(mismatches.map(({ column }) => column))],
  }
}

/** One row for each value of a message: the columns tell the name of the value and the value itself. */
const byEntry = (columns: readonly Column[], model: readonly Capability[]): SuggestedTransform => {
  const entries: (readonly [string, string])[] = []
  const missing: string[] = []
  for (const { name } of columns) {
    const own = at(ofEntry, folded(name))
    const found = own ?? at(envelope, folded(name))
    if (found === undefined) missing.push(name)
    else entries.push([name, own ?? found.replaceAll(/(^|[( ])\./g, '$1$message.')])
  }
  const program = `. as $message\n| .telemetry[]?\n| ${written(entries, '  ').trimStart()}`
  const values = columns.filter(({ name }) => folded(name) === 'value').map(({ name }) => name)
  const telemetry = model.filter(({ kind }) => kind === 'telemetry')
  return suggested(program, columns, { missing, unused: [] }, new Map(values.map((name) => [name, telemetry])))
}

const isByEntry = (columns: readonly Column[], model: readonly Capability[]): boolean => {
  const names = columns.map(({ name }) => folded(name))
  const named = names.some((name) => name === 'capability' || name === 'telemetryname' || name === 'name')
  return named && names.includes('value') && !model.some(({ name }) => folded(name) === 'value')
}

/**
 * A transform for a table: what the message itself has by the usual names of columns, the rest from telemetry and properties
 * of the device template by name. A value that a message lacks is null; no row is lost for it. A table with columns for the
 * name of a capability and for its value gets a row for each value.
 */
export const suggestTransform = (columns: readonly Column[], model: readonly Capability[]): SuggestedTransform => {
  if (isByEntry(columns, model)) return byEntry(columns, model)
  const entries: (readonly [string, string])[] = []
  const missing: string[] = []
  const used = new Set<string>()
  const ofModel = new Map<string, readonly Capability[]>()
  for (const { name } of columns) {
    const capability = capabilityFor(name, model)
    const found = capability === undefined ? at(envelope, folded(name)) : expressionFor(capability)
    if (capability !== undefined) {
      used.add(capability.name)
      ofModel.set(name, alike(capability, model))
    }
    if (found === undefined) missing.push(name)
    else entries.push([name, found])
  }
  const telemetry = model.filter(({ kind, name }) => kind === 'telemetry' && !used.has(name)).map(({ name }) => name)
  const program = entries.length === 0 ? '{}' : written(entries, '')
  return suggested(program, columns, { missing, unused: [...new Set(telemetry)] }, ofModel)
}
