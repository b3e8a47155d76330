import type { Code } from '@adx-export/core'
import type { Row } from '../model/row.ts'
import type { Sample, VariationChange } from '../model/sample.ts'
import { parseJsonText, writeJson } from '../rows/json-text.ts'
import { valuesOf } from '../samples/vary-values.ts'
import type { Observation } from './observation.ts'

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

/** No number type takes it and no device sends it: that it becomes null is shown, and no finding. */
const beyondAll = '1E+400'

const keyOf = (code: Code, about: string): string => JSON.stringify([code, about])

const valuesIn = (sample: Sample): ReadonlySet<string> => {
  const message = parseJsonText(sample.text)
  const items = message?.kind === 'object' ? (valuesOf(message)?.items ?? []) : []
  return new Set(items.map((item) => writeJson(item.members.get('value') ?? { kind: 'null' })))
}

/** The product's own values are guesses: that one does not fit proves nothing about the transform. */
const isGuess = ({ code, given, sample }: Observation): boolean =>
  code === 'value-does-not-fit' && sample.origin === 'built-in' && given !== undefined && valuesIn(sample).has(given)

/** The product's own message lacks what the transform asks for, while a message that was given makes rows. */
const isForeign = ({ code, sample }: Observation, trials: readonly Settled[]): boolean =>
  code === 'no-row' &&
  sample.origin === 'built-in' &&
  trials.some(({ sample: other, rows }) => other.origin !== 'built-in' && rows.length > 0)

/** Leaves out what is only the echo of something else, and softens what rests on a guess. */
export const settle = (trials: readonly Settled[]): readonly Observation[] => {
  const all = trials.flatMap(({ observations }) => observations)
  const softened = all.map((each): Observation => (isGuess(each) ? { ...each, code: 'value-may-not-fit' } : each))
  const said = new Set(softened.map(({ code, about }) => keyOf(code, about)))
  const failing = new Set(softened.filter(({ code }) => code === 'transform-fails').map(({ sample }) => sample.name))
  return softened.filter((observation) => {
    const { code, about, sample, given } = observation
    if (isForeign(observation, trials)) return false
    if (code === 'transform-fails-on-variation' && failing.has(sample.name)) return false
    const change = sample.variation?.change
    if (code === 'value-may-not-fit' && change !== undefined && expectedMisfits.has(change)) return false
    if (code === 'value-may-not-fit' && given === beyondAll) return false
    const base = baseCodes.get(code)
    return base === undefined || !said.has(keyOf(base, about))
  })
}
