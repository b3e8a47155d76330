import { besideConfig, exportSources } from '@adx-export/core'
import type { Config, DataExport, ExportSource, Link, SampleFile } from '@adx-export/core'
import type { Sample } from '../model/sample.ts'
import { parseJsonText } from '../rows/json-text.ts'
import { sampleLimits } from './limits.ts'

const sources: readonly string[] = exportSources

/** What a message says of its own source. */
export const sourceOf = (text: string): string | undefined => {
  const message = parseJsonText(text)
  const named = message?.kind === 'object' ? message.members.get('messageSource') : undefined
  return named?.kind === 'string' ? named.value : undefined
}

/** The messages that the config names as tests of a link. */
export const testSamples = (entry: DataExport, link: Link): readonly Sample[] =>
  link.tests.map(({ at, message, rows }) => ({
    name: message.file,
    origin: 'test',
    source: entry.source,
    text: message.text,
    assumed: false,
    at,
    ...(rows === undefined
      ? {}
      : {
          expected: {
            file: rows.file,
            text: rows.text,
            at: { file: besideConfig(at.file, rows.file), range: { start: first, end: first } },
          },
        }),
  }))

const first = { line: 1, column: 1 }

/** A folder called like a source holds messages of that source; elsewhere a message says it itself. */
const sourceOfFile = ({ file, text }: SampleFile): string | undefined =>
  file
    .split('/')
    .slice(0, -1)
    .findLast((folder) => sources.includes(folder)) ?? sourceOf(text)

/** The captured messages of a source. */
export const capturedFiles = (config: Config, source: ExportSource): readonly SampleFile[] =>
  (config.samples?.captured ?? []).filter((each) => each.file.endsWith('.json') && sourceOfFile(each) === source)

/** Captured messages of an export's source, and how many of them are left out for being too many. */
export const capturedSamples = (
  config: Config,
  { source }: DataExport,
): { readonly samples: readonly Sample[]; readonly leftOut: number } => {
  const own = capturedFiles(config, source)
  const samples = own
    .slice(0, sampleLimits.captured)
    .map(({ at, file, text }): Sample => ({ name: file, origin: 'captured', source, text, assumed: false, at }))
  return { samples, leftOut: own.length - samples.length }
}
