import { catalogue, type Code, type Severity } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import type { Sample, VariationChange } from '../model/sample.ts'
import { place } from '../testing/config.test-data.ts'
import { mergeObservations } from './merge.ts'
import type { Observation } from './observation.ts'
import { type Evidence, evidenceOf, type Harm, harmOf, isAtLeast, severityFor, strongestOf } from './severity.ts'

const harms = ['row-lost', 'row-left-out', 'row-of-other-form-lost', 'value-lost', 'untrue', 'value-at-edge'] as const
/** From the surest to the least sure. */
const evidences = ['text', 'test', 'captured', 'template', 'varied', 'built-in'] as const
const pairs = harms.flatMap((harm) => evidences.map((evidence) => [harm, evidence] as const))

/** What the table says, in one glance: e is an error, w a warning, i a note. */
test.each<[Harm, string]>([
  ['row-lost', 'eeeeww'],
  ['row-left-out', 'eewwww'],
  ['row-of-other-form-lost', 'iiiiii'],
  ['value-lost', 'eeeeww'],
  ['untrue', 'wwwwww'],
  ['value-at-edge', 'iiiiii'],
])('%s is %s, from the text to built-in messages', (harm, letters) => {
  expect(evidences.map((evidence) => severityFor(harm, evidence)[0]).join('')).toBe(letters)
})

test.each(pairs)('%s shown by %s: nothing less sure is more severe', (harm, evidence) => {
  for (const weaker of evidences.slice(evidences.indexOf(evidence))) {
    expect(isAtLeast(severityFor(harm, evidence), severityFor(harm, weaker))).toBe(true)
  }
})

test.each(evidences)('by %s a lost row is never weaker than any other harm', (evidence) => {
  for (const harm of harms) expect(isAtLeast(severityFor('row-lost', evidence), severityFor(harm, evidence))).toBe(true)
})

test.each(pairs)('%s: the row of a given message is never weaker than what %s shows', (harm, evidence) => {
  for (const real of ['test', 'captured'] as const) {
    expect(isAtLeast(severityFor('row-lost', real), severityFor(harm, evidence))).toBe(true)
  }
  // Whether a row is left out on purpose can be said with a test, so without that it counts as lost.
  expect(isAtLeast(severityFor('row-left-out', 'test'), severityFor(harm, evidence))).toBe(true)
})

test.each(harms)('%s: what only made-up messages show is no error', (harm) => {
  expect(severityFor(harm, 'built-in')).not.toBe('error')
  expect(severityFor(harm, 'varied')).not.toBe('error')
})

const observed = (
  code: Code,
  origin: Sample['origin'],
  varied: boolean,
  more: Partial<Observation> = {},
): Observation => ({
  code,
  about: 'A',
  message: '',
  ...more,
  sample: {
    name: 'a',
    origin,
    source: 'telemetry',
    text: '{}',
    assumed: false,
    ...(varied ? { variation: { title: 'without a', change: 'telemetry-missing' } } : {}),
  },
})

describe('evidence', () => {
  test.each<[Sample['origin'], boolean, Evidence]>([
    ['test', false, 'test'],
    ['captured', false, 'captured'],
    ['generated', false, 'template'],
    ['built-in', false, 'built-in'],
    ['test', true, 'varied'],
    ['captured', true, 'varied'],
    ['generated', true, 'varied'],
    ['built-in', true, 'built-in'],
  ])('a sample of %s, varied: %s, is %s', (origin, varied, evidence) => {
    expect(evidenceOf(observed('transform-fails', origin, varied))).toBe(evidence)
  })

  test.each<[string, Observation, Evidence]>([
    ['an array of rows', observed('rows-in-array', 'built-in', false), 'built-in'],
    ['a key that the text has', observed('row-key-unknown', 'built-in', false), 'text'],
    ['a key that the message brought', observed('row-key-unknown', 'built-in', false, { about: 'B' }), 'built-in'],
    ['a part of the message', observed('value-does-not-fit', 'built-in', false, { given: '{"a":1}' }), 'text'],
    ['a made-up number', observed('value-does-not-fit', 'built-in', false, { given: '1' }), 'built-in'],
    ['a text of a template', observed('value-does-not-fit', 'generated', false, { given: '"text 3"' }), 'built-in'],
    ['a duration of a template', observed('value-does-not-fit', 'generated', false, { given: '"PT90S"' }), 'template'],
    ['a number of a template', observed('value-does-not-fit', 'generated', false, { given: '1' }), 'template'],
    ['a text of a test', observed('value-does-not-fit', 'test', false, { given: '"text 3"' }), 'test'],
  ])('%s', (_, observation, evidence) => {
    expect(evidenceOf(observation, { text: '{ A: 1 }', at: place() })).toBe(evidence)
  })

  test('of several the strongest counts', () => {
    expect(strongestOf(['info', 'error', 'warning'])).toBe('error')
    expect(strongestOf(['info', 'warning'])).toBe('warning')
    expect(strongestOf([])).toBeUndefined()
  })
})

test.each<[VariationChange, string | undefined, Harm]>([
  ['value-null', 'a', 'row-of-other-form-lost'],
  ['value-other-type', 'a', 'row-of-other-form-lost'],
  ['field-absent', 'device.properties', 'row-of-other-form-lost'],
  ['field-absent', 'device.cloudProperties', 'row-of-other-form-lost'],
  ['field-absent', 'messageProperties', 'row-lost'],
  ['field-absent', undefined, 'row-lost'],
  ['telemetry-missing', 'a', 'row-lost'],
  ['telemetry-none', undefined, 'row-lost'],
  ['array-empty', 'device.cloudProperties', 'row-lost'],
  ['order-changed', 'telemetry', 'row-lost'],
  ['value-unknown', 'first', 'row-lost'],
])('a transform that fails on %s of %s: %s', (change, subject, harm) => {
  const variation = { title: 'a', change, ...(subject === undefined ? {} : { subject }) }
  expect(harmOf({ code: 'transform-fails-on-variation', sample: { variation } })).toBe(harm)
  expect(harmOf({ code: 'value-does-not-fit', sample: { variation } })).toBe('value-lost')
})

test('of one cause the strongest counts, whichever was seen first', () => {
  const seenWith = (change: VariationChange): Observation => {
    const seen = observed('transform-fails-on-variation', 'test', true, { cause: 'x', at: place() })
    return { ...seen, sample: { ...seen.sample, variation: { title: change, change } } }
  }
  const severities = (...changes: readonly VariationChange[]): readonly Severity[] =>
    mergeObservations(changes.map(seenWith), undefined, place()).map(({ severity }) => severity)
  expect(severities('value-null', 'value-other-type')).toEqual(['info'])
  expect(severities('value-null', 'telemetry-missing')).toEqual(['warning'])
  expect(severities('telemetry-missing', 'value-null')).toEqual(['warning'])
})

test('no entry of the catalogue is weaker than what the table makes of its code, but for the two that name their evidence', () => {
  const weaker = (Object.keys(catalogue) as Code[]).filter((code) => {
    const harm = harmOf({ code })
    const most: Severity | undefined =
      harm === undefined ? undefined : strongestOf(evidences.map((each) => severityFor(harm, each)))
    return most !== undefined && !isAtLeast(catalogue[code].severity, most)
  })
  // They are shown by variations alone, of which no evidence is stronger than a warning.
  expect(weaker).toEqual(['transform-fails-on-variation', 'row-key-from-message', 'row-lost-when-missing'])
})
