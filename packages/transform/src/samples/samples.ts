import type { Config, DataExport, JsonValue, Link } from '@adx-export/core'
import type { Sample } from '../model/sample.ts'
import { namesSentIn, type Sent } from '../names/sent.ts'
import type { TargetColumn } from '../rows/target.ts'
import { builtInMessages, type Contents, contentsFor } from './built-in.ts'
import { generatedSamples } from './generated.ts'
import { capturedSamples, testSamples } from './given.ts'
import { lookedUp } from './looked-up.ts'
import { sampleLimits } from './limits.ts'
import { vary } from './vary.ts'

/** What the limits leave out. */
export type LeftOut = {
  readonly messages: number
  /** Messages that are tried as they stand and not varied. */
  readonly unvaried: number
  readonly variations: number
}

/** What a link is tried on, each message followed by its variations. */
export type LinkSamples = { readonly samples: readonly Sample[]; readonly leftOut: LeftOut }

export type SamplesRequest = {
  readonly config: Config
  readonly export: DataExport
  readonly link: Link
  readonly columns: readonly TargetColumn[]
  readonly includeCaptured: boolean
  /** What the product's own messages hold; without it, what the transform of the link looks up. */
  readonly contents?: Contents
}

type Message = Readonly<Record<string, JsonValue>>

const isNamed = (item: JsonValue, names: ReadonlySet<string>): boolean =>
  typeof item === 'object' && item !== null && 'name' in item && typeof item.name === 'string' && names.has(item.name)

/** A message without what the transform looks up and nobody sends: a name of our own would fill a column that stays empty. */
const sentNames = (transform: string, { names }: Sent) => {
  const asked = lookedUp(transform)
  return (message: Message): Message =>
    Object.fromEntries(
      Object.entries(message).map(([key, value]) => {
        const known = key === 'telemetry' || key === 'properties' ? names.get(key) : undefined
        if (known === undefined || !Array.isArray(value)) return [key, value]
        const unknown = new Set(asked.filter((name) => !known.has(name)))
        return [key, value.filter((item: JsonValue) => !isNamed(item, unknown))]
      }),
    )
}

const builtInSamples = (request: SamplesRequest): readonly Sample[] => {
  const { config, export: entry, link, columns, contents } = request
  const transform = link.transform?.text ?? ''
  const sent = contents === undefined ? sentNames(transform, namesSentIn(config, entry.source)) : undefined
  return builtInMessages(entry, contents ?? contentsFor(transform, columns)).map(({ kind, message }) => ({
    name: kind === undefined ? `built-in ${entry.source}` : `built-in ${entry.source} ${kind}`,
    origin: 'built-in',
    source: entry.source,
    text: JSON.stringify(sent === undefined ? message : sent(message)),
    assumed: entry.source !== 'telemetry',
  }))
}

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

/** Which samples come first where not all can be tried: tests, then messages as they stand, then variations. */
export const turnOf = ({ origin, variation }: Sample): 0 | 1 | 2 => {
  if (variation !== undefined) return 2
  return origin === 'test' ? 0 : 1
}

/** As many samples as a link is tried on, in the order in which they stood; tests are all kept. */
const limited = (samples: readonly Sample[]): readonly Sample[] => {
  const tests = samples.filter((sample) => turnOf(sample) === 0)
  const others = samples.filter((sample) => turnOf(sample) !== 0).toSorted((a, b) => turnOf(a) - turnOf(b))
  const kept = new Set([...tests, ...others.slice(0, Math.max(0, sampleLimits.perLink - tests.length))])
  return samples.filter((sample) => kept.has(sample))
}

/** The samples of a link: its tests, captured messages, those made from device models, and the product's own. */
export const samplesOf = (request: SamplesRequest): LinkSamples => {
  const tests = distinct(testSamples(request.export, request.link))
  const { samples: captured, leftOut } = request.includeCaptured
    ? capturedSamples(request.config, request.export)
    : { samples: [], leftOut: 0 }
  const made = generatedSamples(request.config, request.export)
  const builtIn = builtInSamples(request)
  const plain = [...captured.slice(sampleLimits.capturedVaried), ...builtIn.slice(1)]
  const withVariations = [...tests, ...captured, ...made.samples, ...builtIn].map((sample) => ({
    sample,
    ...(plain.includes(sample) ? { samples: [], leftOut: 0 } : vary(sample)),
  }))
  const all = withVariations.flatMap(({ sample, samples }) => [sample, ...samples])
  const samples = limited(all)
  const isVariation = ({ variation }: Sample): boolean => variation !== undefined
  const cut = all.length - samples.length
  const variationsCut = all.filter(isVariation).length - samples.filter(isVariation).length
  return {
    samples,
    leftOut: {
      messages: leftOut + made.leftOut + cut - variationsCut,
      unvaried: Math.max(0, captured.length - sampleLimits.capturedVaried),
      variations: variationsCut + withVariations.reduce((sum, each) => sum + each.leftOut, 0),
    },
  }
}
