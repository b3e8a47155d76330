import type { Config, DataExport, Link } from '@adx-export/core'
import type { Sample } from '../model/sample.ts'
import { type JsonObject, parseJsonText } from '../rows/json-text.ts'
import type { TargetColumn } from '../rows/target.ts'
import { messagesAsked } from './asked-for.ts'
import { builtInMessages } from './built-in.ts'
import { type Contents, contentsFor } from './contents.ts'
import { generatedSamples } from './generated.ts'
import { capturedSamples, testSamples } from './given.ts'
import { sampleLimits } from './limits.ts'
import { usesOf } from './use/uses.ts'
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

const builtInSamples = ({ export: entry, link, columns, contents }: SamplesRequest): readonly Sample[] => {
  const transform = link.transform?.text ?? ''
  const uses = usesOf(transform, columns)
  const all = builtInMessages(entry, contents ?? contentsFor(transform, columns, uses))
  return all.flatMap(({ kind, message }, turn) => {
    const messages = contents === undefined ? messagesAsked(message, uses) : [message]
    // What else a transform asks for is tried on one kind of message: it is asked of all alike.
    return messages.slice(0, turn === 0 ? messages.length : 1).map((each, index): Sample => ({
      name: ['built-in', entry.source, kind, index === 0 ? undefined : String(index + 1)]
        .filter((part) => part !== undefined)
        .join(' '),
      origin: 'built-in',
      source: entry.source,
      text: JSON.stringify(each),
      assumed: entry.source !== 'telemetry',
    }))
  })
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

const propertiesIn = (text = ''): JsonObject | undefined => {
  const message = parseJsonText(text)
  const found = message?.kind === 'object' ? message.members.get('messageProperties') : undefined
  return found?.kind === 'object' ? found : undefined
}

/** The samples of a link: its tests, captured messages, those made from device models, and the product's own. */
export const samplesOf = (request: SamplesRequest): LinkSamples => {
  const tests = distinct(testSamples(request.export, request.link))
  const { samples: captured, leftOut } = request.includeCaptured
    ? capturedSamples(request.config, request.export)
    : { samples: [], leftOut: 0 }
  const builtIn = builtInSamples(request)
  // Which application properties devices send is told by messages alone; if none tells it, it is those that the transform reads.
  const isTold = [...tests, ...captured].some(({ text }) => (propertiesIn(text)?.members.size ?? 0) > 0)
  const made = generatedSamples(request.config, request.export, isTold ? undefined : propertiesIn(builtIn[0]?.text))
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
