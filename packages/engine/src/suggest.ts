import type { Config, ExportSource } from '@adx-export/core'
import { type Capability, capabilitiesIn, suggestTable, suggestTransform } from '@adx-export/transform'
import { limits } from './limits.ts'
import type { Files } from './ports.ts'

const textOf = async (files: Files, path: string): Promise<string | undefined> => {
  const given = await files.read(path, limits.fileBytes)
  return 'bytes' in given ? new TextDecoder().decode(given.bytes) : undefined
}

/** A text to print, or why there is none. */
export type Suggestion = { readonly text: string } | { readonly problem: string; readonly hint?: string }

const modelsIn = async (files: Files, paths: readonly string[]): Promise<readonly Capability[] | string> => {
  const models: Capability[] = []
  for (const path of paths) {
    const text = await textOf(files, path)
    if (text === undefined) return path
    const at = { file: path, range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } }
    models.push(...capabilitiesIn({ samples: { captured: [], templates: [{ at, file: path, text }] } }))
  }
  return models
}

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
  if (text === undefined) return { problem: `${request.transform} cannot be read.` }
  const models = await modelsIn(request.files, request.templates)
  if (typeof models === 'string') return { problem: `${models} cannot be read.` }
  const suggested = suggestTable(text, request.source, models.length === 0 ? undefined : models)
  return suggested === undefined
    ? { problem: `${request.transform} could not be understood.`, hint: 'adx-export test shows what jq says of it.' }
    : { text: suggested.yaml }
}

export type SuggestTransformRequest = {
  readonly files: Files
  readonly config: Config
  /** `cluster/database/table`; the cluster may be left out where one table fits. */
  readonly table: string
  readonly templates: readonly string[]
}

/** A transform for a table of the config, as jq. */
export const suggestTransformFor = async (request: SuggestTransformRequest): Promise<Suggestion> => {
  const wanted = `/${request.table}`
  const tables = request.config.clusters.flatMap(({ databases }) => databases.flatMap(({ tables: all }) => all))
  const named = tables.map((table) => ({ table, name: `${table.cluster}/${table.database}/${table.name}` }))
  const found = named.filter(({ name }) => `/${name}`.endsWith(wanted))
  const [only] = found
  if (only === undefined || found.length > 1) {
    const hint = `Tables of the config are ${named.map(({ name }) => name).join(', ')}.`
    return {
      problem: `${request.table} is ${found.length > 1 ? 'more than one table' : 'no table'} of the config.`,
      hint,
    }
  }
  const models = await modelsIn(request.files, request.templates)
  if (typeof models === 'string') return { problem: `${models} cannot be read.` }
  const all = models.length > 0 ? models : capabilitiesIn(request.config)
  return { text: suggestTransform(only.table.columns, all).text }
}
