import type { ExportSource } from '@adx-export/core'
import { type Invalid, type Suggestion, diskFiles, suggestTableFor, suggestTransformFor } from '@adx-export/engine'
import { clean, cleanLines } from '@adx-export/report'
import { UsageError, exit, type Exit } from '../exit.ts'
import type { Io } from '../io.ts'
import { type OutFile, openOutput, outFile } from '../output.ts'
import { withConfig } from './config-path.ts'
import { finishInvalid } from './session.ts'

type OutOption = {
  /** The file that takes the text in place of stdout. */
  readonly out?: string
}

export type SuggestTableOptions = OutOption & {
  readonly transform: string
  readonly source: ExportSource
  readonly template?: readonly string[]
}

export type SuggestTransformOptions = OutOption & {
  readonly table: string
  readonly template?: readonly string[]
  readonly environment?: string
  readonly config: string
}

/** Whatever stands on stdout is taken for the text itself, so findings go beside it. */
const finish = async (io: Io, out: OutFile | undefined, suggestion: Suggestion | Invalid): Promise<Exit> => {
  if (suggestion.kind === 'problem') {
    throw new UsageError(
      clean(suggestion.problem),
      suggestion.hint ?? 'See how to call it with `adx-export suggest --help`.',
    )
  }
  if (suggestion.kind === 'invalid') {
    return finishInvalid(await openOutput({ ...io, out: io.err }, { format: 'text', color: true }), suggestion)
  }
  const text = `${cleanLines(suggestion.text.replace(/\n$/, '')).join('\n')}\n`
  if (out === undefined) io.out.write(text)
  else {
    await out.write(text)
    io.err.write(`wrote ${clean(out.name)}\n`)
  }
  return exit.done
}

/** `adx-export suggest table`: the columns that a transform's rows need. */
export const runSuggestTable = async (io: Io, options: SuggestTableOptions): Promise<Exit> => {
  const { transform, source, template = [] } = options
  const given = [transform, ...template]
  const out = options.out === undefined ? undefined : await outFile(io, options.out, { given })
  const files = diskFiles(io.cwd)
  return finish(io, out, await suggestTableFor({ files, transform, source, templates: template }))
}

/** `adx-export suggest transform`: a transform that fills a table of the config. */
export const runSuggestTransform = (io: Io, options: SuggestTransformOptions): Promise<Exit> =>
  withConfig(io, options.config, async (config) => {
    const { table, template = [], environment, out: name } = options
    const out = name === undefined ? undefined : await outFile(io, name, { config, given: template, begins: true })
    const request = { table, templates: template, ...(environment === undefined ? {} : { environment }) }
    return finish(io, out, await suggestTransformFor(config, request))
  })
