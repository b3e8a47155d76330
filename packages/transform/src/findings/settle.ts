import type { Code, Transform } from '@adx-export/core'
import type { Row } from '../model/row.ts'
import type { Sample, SampleOrigin, VariationChange } from '../model/sample.ts'
import { parseJsonText, writeJson } from '../rows/json-text.ts'
import { valuesOf } from '../samples/vary-values.ts'
import type { Observation } from './observation.ts'
import { namesIn } from './partial.ts'
import { writesKey } from './place.ts'

export type Settled = {
  readonly sample: Sample
  readonly rows: readonly Row[]
  readonly observations: readonly Observation[]
}

/** What a variation's finding says that its message's own finding says already. */
const baseCodes: ReadonlyMap<Code, Code> = new Map<Code, Code>([
  ['transform-fails-on-variation', 'transform-fails'],
  ['value-may-not-fit', 'value-does-not-fit'],
])

/** Variations whose values nobody expects to fit: a text sent for a number is null, and rightly so. */
const expectedMisfits: ReadonlySet<VariationChange> = new Set<VariationChange>(['value-other-type', 'value-text'])

/**
 * Changes that say nothing of a transform that fails on them: the product's own values are what the transform takes them for, and
 * a device template says of what type values are.
 */
const expectedFailures: Readonly<Partial<Record<SampleOrigin, ReadonlySet<VariationChange>>>> = {
  'built-in': new Set<VariationChange>(['value-other-type', 'value-text', 'value-boundary']),
  generated: new Set<VariationChange>(['value-other-type']),
}

/** No number type takes it and no device sends it: that it becomes null is shown, and no finding. */
const beyondAll = '1E+400'

/** What tells the thing from others: the place and the cause, or else what it is about. */
const keyOf = (code: Code, { about, cause, at }: Observation): string =>
  cause === undefined ? JSON.stringify([code, about]) : JSON.stringify([code, cause, at])

const valuesIn = (sample: Sample): ReadonlySet<string> => {
  const message = parseJsonText(sample.text)
  const items = message?.kind === 'object' ? (valuesOf(message)?.items ?? []) : []
  return new Set(items.map((item) => writeJson(item.members.get('value') ?? { kind: 'null' })))
}

const isUnknownKey = ({ code }: Observation): boolean => code === 'row-key-unknown' || code === 'row-key-case'

/** The product's own names and values are guesses: what goes wrong with one of them proves little about the transform. */
const softened = (each: Observation, worksOnGiven: boolean, transform: Transform | undefined): Observation => {
  const { code, given, sample, about } = each
  if (sample.origin !== 'built-in') return each
  if (code === 'value-does-not-fit' && given !== undefined && valuesIn(sample).has(given)) {
    return { ...each, code: 'value-may-not-fit' }
  }
  if (code === 'transform-fails' && worksOnGiven) return { ...each, code: 'transform-fails-on-variation' }
  if (!isUnknownKey(each) || transform === undefined || writesKey(transform, about)) return each
  if (!namesIn(sample).includes(about)) return each
  const message = `The keys of the rows come from the message. A value without a column is lost, as '${about}' would be.`
  const hint = 'List the columns at the end of the transform: `| { A, B }`.'
  return { code: 'row-key-from-message', about: 'keys', message, hint, sample }
}

/** Messages by how far somebody said that they come. */
type Works = { readonly onAny: boolean; readonly onGiven: boolean }

/**
 * The product's own message lacks what the transform asks for, while another message makes rows. Of the messages of a device
 * template each has another component, module or type, so that a transform may be about one of them alone.
 */
const isForeign = ({ code, sample }: Observation, { onAny, onGiven }: Works): boolean =>
  code === 'no-row' && ((sample.origin === 'built-in' && onAny) || (sample.origin === 'generated' && onGiven))

/** Where a message makes the transform fail: its variations that fail there too say nothing new. */
const placeInSample = ({ sample, at }: Observation): string => JSON.stringify([sample.name, at])

/** Leaves out what is only the echo of something else, and softens what rests on a guess. */
export const settle = (trials: readonly Settled[], transform?: Transform): readonly Observation[] => {
  const all = trials.flatMap(({ observations }) => observations)
  const failing = new Set(all.filter(({ code }) => code === 'transform-fails').map(placeInSample))
  const works = trials.some(({ sample, rows }) => sample.variation === undefined && rows.length > 0)
  const onGiven = trials.some(
    ({ sample, rows }) => sample.variation === undefined && sample.origin !== 'built-in' && rows.length > 0,
  )
  const worksOnGiven = trials.some(({ sample, rows }) => sample.origin !== 'built-in' && rows.length > 0)
  const kept = all.map((each) => softened(each, worksOnGiven, transform))
  const said = new Set(kept.map((each) => keyOf(each.code, each)))
  return kept.filter((observation) => {
    const { code, sample, given } = observation
    if (isForeign(observation, { onAny: works || worksOnGiven, onGiven })) return false
    const change = sample.variation?.change
    // That a name without a column is lost is told of names that messages have.
    if (isUnknownKey(observation) && change === 'value-unknown') return false
    if (code === 'transform-fails-on-variation' && change !== undefined) {
      if (failing.has(placeInSample(observation)) || expectedFailures[sample.origin]?.has(change) === true) return false
    }
    if (code === 'value-may-not-fit' && change !== undefined && expectedMisfits.has(change)) return false
    if (code === 'value-may-not-fit' && given === beyondAll) return false
    const base = baseCodes.get(code)
    return base === undefined || !said.has(keyOf(base, observation))
  })
}
