import { type Code, type Diagnostic, type Location, type Transform, diagnose, oneLine } from '@adx-export/core'
import type { Sample } from '../model/sample.ts'
import { isGuess, settledBy } from './evidence.ts'
import { nameOf, type Observation } from './observation.ts'
import { placeOfKey } from './place.ts'

/** Samples that one finding names. */
const mostNamed = 6

/** What a finding about a key or a column is about is written in the transform. */
const keyed: ReadonlySet<Code> = new Set<Code>([
  'row-key-unknown',
  'row-key-case',
  'value-does-not-fit',
  'value-may-not-fit',
  'value-form-not-documented',
  'column-not-filled',
])

/** Codes whose message names its samples already. */
const unnamed: ReadonlySet<Code> = new Set<Code>([
  'expected-rows-differ',
  'expected-rows-malformed',
  'sample-malformed',
  'sample-of-default-record',
  'sample-of-other-source',
  'column-not-filled',
])

/** Where an observation stands. */
export const placeOf = (observation: Observation, transform: Transform | undefined, link: Location): Location => {
  if (observation.at !== undefined) return observation.at
  if (transform === undefined) return link
  return keyed.has(observation.code) ? placeOfKey(transform, observation.about) : transform.at
}

const someOf = (names: readonly string[]): string => {
  const more = names.length - mostNamed
  const named = names.slice(0, mostNamed).join(', ')
  return more > 0 ? `${named} and ${more} more` : named
}

const variationsOf = (amount: number): string => (amount === 1 ? 'one variation' : `${amount} variations`)

/** `samples/a.json and 20 variations of it`, or the variations by name where the message itself does not show it. */
const seenWith = (samples: readonly Sample[]): string => {
  const own = new Set(samples.filter(({ variation }) => variation === undefined).map(({ name }) => name))
  const counted = [...own].map((name) => {
    const amount = samples.filter((each) => each.name === name && each.variation !== undefined).length
    return amount === 0 ? name : `${name} and ${variationsOf(amount)} of it`
  })
  return someOf([...counted, ...new Set(samples.filter(({ name }) => !own.has(name)).map(nameOf))])
}

const guessText = 'Built-in sample messages are no evidence of what your devices send.'

/** Whatever the code: what rests on a guess is a warning at most, and says how to settle it. */
const hintOf = ({ hint, sample }: Observation, guessed: boolean): string | undefined =>
  guessed ? [hint, settledBy(sample.source)].filter((each) => each !== undefined).join('\n') : hint

/** One observation as a finding. */
export const findingOf = (
  observation: Observation,
  transform: Transform | undefined,
  link: Location,
  samples: readonly Sample[] = [observation.sample],
): Diagnostic => {
  const { code, message, related } = observation
  const guessed = observation.certain !== true && isGuess(samples)
  const seen = `Seen with ${oneLine(seenWith(samples))}.${guessed ? ` ${guessText}` : ''}`
  const text = unnamed.has(code) ? message : `${oneLine(message)}\n${seen}`
  const lines = guessed || !unnamed.has(code) || code === 'expected-rows-differ'
  const more = {
    hint: hintOf(observation, guessed),
    lines,
    guessed,
    ...(related === undefined ? {} : { related }),
  }
  return diagnose(code, placeOf(observation, transform, link), text, more)
}

/** The same thing seen with many samples is one finding that names them. The order of first sight is kept. */
export const mergeObservations = (
  observations: readonly Observation[],
  transform: Transform | undefined,
  link: Location,
): readonly Diagnostic[] => {
  const groups = new Map<string, { readonly first: Observation; readonly samples: Set<Sample> }>()
  for (const observation of observations) {
    const key = JSON.stringify([observation.code, observation.about])
    const group = groups.get(key) ?? { first: observation, samples: new Set<Sample>() }
    group.samples.add(observation.sample)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ first, samples }) => findingOf(first, transform, link, [...samples]))
}
