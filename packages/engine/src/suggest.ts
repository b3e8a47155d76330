import { type ExportSource, type ReadableTable, type RunArguments, commandLine, defined } from '@adx-export/core'
import { validateDocument } from '@adx-export/report'
import { type Capability, givenFor, readTemplate, suggestTable, suggestTransform } from '@adx-export/transform'
import { limits } from './limits.ts'
import type { Opened } from './open.ts'
import type { Invalid } from './plan.ts'
import type { Files } from './ports.ts'
import { type OpenedTables, openTables } from './tables.ts'

const textOf = async (files: Files, path: string): Promise<string | undefined> => {
  const given = await files.read(path, limits.fileBytes)
  return 'bytes' in given ? new TextDecoder().decode(given.bytes) : undefined
}

type Problem = { readonly kind: 'problem'; readonly problem: string; readonly hint?: string }

/** A text to print, or why there is none. */
export type Suggestion = { readonly kind: 'text'; readonly text: string } | Problem

const problem = (text: string, hint?: string): Problem => ({
  kind: 'problem',
  problem: text,
  ...defined({ hint }),
})

type TemplateFile = { readonly file: string; readonly text?: string | undefined }

type Devices = { readonly kind: 'devices'; readonly capabilities: readonly Capability[] }

/** Columns that an error names. */
const mostReasons = 5

const templateHint = 'Export the device template in IoT Central, and give the file that it makes.'

const devicesIn = (templates: readonly TemplateFile[]): Devices | Problem => {
  const capabilities: Capability[] = []
  for (const { file, text } of templates) {
    if (text === undefined) return problem(`${file} cannot be read.`)
    const read = readTemplate(text)
    if ('instead' in read) {
      const what = read.instead === 'message' ? 'is a message, not a device template' : 'holds no device template'
      return problem(`${file} ${what}.`, templateHint)
    }
    for (const each of read.capabilities) capabilities.push(each)
  }
  return { kind: 'devices', capabilities }
}

const read = (files: Files, paths: readonly string[]): Promise<readonly TemplateFile[]> =>
  Promise.all(paths.map(async (file) => ({ file, text: await textOf(files, file) })))

export type SuggestTableRequest = {
  readonly files: Files
  /** The path of the transform. */
  readonly transform: string
  readonly source: ExportSource
  /** Paths of device templates, which tell the types of telemetry. */
  readonly templates: readonly string[]
}

/** The columns of a table for a transform, as YAML. */
export const suggestTableFor = async (request: SuggestTableRequest): Promise<Suggestion> => {
  const text = await textOf(request.files, request.transform)
  if (text === undefined) return problem(`${request.transform} cannot be read.`)
  if (text.trim() === '') return problem(`${request.transform} is empty.`)
  const devices = devicesIn(await read(request.files, request.templates))
  if (devices.kind === 'problem') return devices
  const { capabilities } = devices
  const suggested = suggestTable(text, request.source, capabilities.length === 0 ? undefined : capabilities)
  return suggested === undefined
    ? problem(`${request.transform} could not be understood.`, 'The command `test` shows what jq says of it.')
    : { kind: 'text', text: suggested.yaml }
}

export type SuggestTransformRequest = {
  readonly environment?: string
  /** `cluster/database/table`; the cluster may be left out where one table fits. */
  readonly table: string
  /** Paths of device templates; those of the config where there is none. */
  readonly templates: readonly string[]
}

const tableOf = ({ tables }: OpenedTables, wanted: string, run: RunArguments): ReadableTable | Problem => {
  const found = tables.filter(({ name }) => `/${name}`.endsWith(`/${wanted}`))
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  const hint =
    tables.length === 0
      ? `The config has no tables that could be read: \`${commandLine('validate', run)}\` says why.`
      : `Tables of the config are ${tables.map(({ name }) => name).join(', ')}.`
  return problem(`${wanted} is ${found.length > 1 ? 'more than one table' : 'no table'} of the config.`, hint)
}

/** A row of `{}` would be a row of nothing for every message. */
const nothingFilled = (table: string, text: string, isRead: boolean, run: RunArguments): Problem => {
  const reasons = text.split('\n').flatMap((line) => (line.startsWith('# ') ? [line.slice(2)] : []))
  const give =
    'Give a device template with --template, or name a message under `tests` of a link into the table: columns are filled by the names in them.'
  const unread = `The config has errors, so its messages and enrichments were not used: \`${commandLine('validate', run)}\` shows them.`
  return problem(
    [`No column of ${table} can be filled.`, ...reasons.slice(0, mostReasons)].join(' '),
    isRead ? give : `${give} ${unread}`,
  )
}

/** A transform for a table of the config, as jq. Only the tables of the config need to be valid. */
export const suggestTransformFor = async (
  opened: Opened,
  request: SuggestTransformRequest,
): Promise<Suggestion | Invalid> => {
  const { environment, table: wanted, templates } = request
  const found = await openTables(opened, environment)
  if (found.kind === 'invalid') return found
  const { sources, file, config } = found
  const run = { config: file, ...defined({ environment }) }
  const table = tableOf(found, wanted, run)
  if ('problem' in table) return table
  if (table.errors.length > 0) return { kind: 'invalid', document: validateDocument(table.errors), sources, file }
  const devices = devicesIn(templates.length > 0 ? await read(opened.files, templates) : found.templates)
  if (devices.kind === 'problem') return devices
  const given = config === undefined ? undefined : givenFor(config, table.name)
  const { filled, text } = suggestTransform(table.columns, devices.capabilities, given)
  return filled.length > 0 ? { kind: 'text', text } : nothingFilled(table.name, text, config !== undefined, run)
}
