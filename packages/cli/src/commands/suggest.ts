import type { ExportSource } from '@adx-export/core'
import { type Suggestion, diskFiles, openConfig, suggestTableFor, suggestTransformFor } from '@adx-export/engine'
import { clean, cleanLines } from '@adx-export/report'
import { UsageError, exit, type Exit } from '../exit.ts'
import type { Io } from '../io.ts'
import { openOutput } from '../output.ts'
import { configAt } from './config-path.ts'
import { finishInvalid } from './session.ts'

export type SuggestTableOptions = {
  readonly transform: string
  readonly source: ExportSource
  readonly template?: readonly string[]
}

export type SuggestTransformOptions = {
  readonly table: string
  readonly template?: readonly string[]
  readonly environment?: string
  readonly config: string
}

const print = (io: Io, suggestion: Suggestion): Exit => {
  if ('problem' in suggestion) throw new UsageError(clean(suggestion.problem), suggestion.hint)
  io.out.write(`${cleanLines(suggestion.text.replace(/\n$/, '')).join('\n')}\n`)
  return exit.done
}

/** `adx-export suggest table`: the columns that a transform's rows need. */
export const runSuggestTable = async (io: Io, options: SuggestTableOptions): Promise<Exit> => {
  const { transform, source, template = [] } = options
  return print(io, await suggestTableFor({ files: diskFiles(io.cwd), transform, source, templates: template }))
}

/** `adx-export suggest transform`: a transform that fills a table of the config. */
export const runSuggestTransform = async (io: Io, options: SuggestTransformOptions): Promise<Exit> => {
  const { table, template = [], environment } = options
  const files = diskFiles(io.cwd)
  const opened = await openConfig(files, await configAt(io, options.config), environment)
  if (opened.kind === 'invalid') return finishInvalid(await openOutput(io, { format: 'text', color: true }), opened)
  return print(io, await suggestTransformFor({ files, config: opened.config, table, templates: template }))
}
