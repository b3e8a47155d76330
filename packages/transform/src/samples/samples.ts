import type { Config, DataExport, Link } from '@adx-export/core'
import type { Sample } from '../model/sample.ts'
import type { TargetColumn } from '../rows/target.ts'
import { builtInMessages } from './built-in.ts'
import { generatedSamples } from './generated.ts'
import { capturedSamples, testSamples } from './given.ts'
import { sampleLimits } from './limits.ts'
import { vary } from './vary.ts'

/** What a link is tried on: messages in the order of trying, each followed by its variations. */
export type LinkSamples = { readonly samples: readonly Sample[]; readonly leftOut: number }

export type SamplesRequest = {
  readonly config: Config
  readonly export: DataExport
  readonly link: Link
  readonly columns: readonly TargetColumn[]
  readonly includeCaptured: boolean
}

const builtInSamples = ({ export: entry, link, columns }: SamplesRequest): readonly Sample[] =>
  builtInMessages(entry, link.transform?.text ?? '', columns).map(({ kind, message }) => ({
    name: kind === undefined ? `built-in ${entry.source}` : `built-in ${entry.source} ${kind}`,
    origin: 'built-in',
    source: entry.source,
    text: JSON.stringify(message),
    assumed: entry.source !== 'telemetry',
  }))

/** One file may be named by two tests: what is the same text is tried once. */
const distinct = (samples: readonly Sample[]): readonly Sample[] => {
  const seen = new Set<string>()
  return samples.filter(({ name, expected }) => {
    const key = JSON.stringify([name, expected?.file])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The samples of a link: its tests, captured messages, those made from device models, and the product's own. */
export const samplesOf = (request: SamplesRequest): LinkSamples => {
  const tests = distinct(testSamples(request.export, request.link))
  const { samples: captured, leftOut } = request.includeCaptured
    ? capturedSamples(request.config, request.export)
    : { samples: [], leftOut: 0 }
  const made = generatedSamples(request.config, request.export)
  const builtIn = builtInSamples(request)
  const varied = [
    ...tests.flatMap((sample) => [sample, ...vary(sample)]),
    ...captured.flatMap((sample, index) =>
      index < sampleLimits.capturedVaried ? [sample, ...vary(sample)] : [sample],
    ),
    ...made.samples.flatMap((sample) => [sample, ...vary(sample)]),
    ...builtIn.flatMap((sample, index) => (index === 0 ? [sample, ...vary(sample)] : [sample])),
  ]
  const samples = varied.slice(0, sampleLimits.perLink)
  return { samples, leftOut: leftOut + made.leftOut + varied.length - samples.length }
}
