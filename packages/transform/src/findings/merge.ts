import {
  catalogue,
  type Code,
  type Diagnostic,
  diagnose,
  type Location,
  oneLine,
  type Transform,
} from '@adx-export/core'
import type { Sample } from '../model/sample.ts'
import { counted, someOf } from './counted.ts'
import { settledBy } from './evidence.ts'
import { nameOf, type Observation } from './observation.ts'
import { placeOfKey } from './place.ts'
import { evidenceOf, harmOf, severityFor, strongestOf } from './severity.ts'

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

const variationsOf = (amount: number): string => (amount === 1 ? 'one variation' : counted(amount, 'variation'))

/** `samples/a.json and 20 variations of it`, or the variations by name where the message itself does not show it. */
const seenWith = (samples: readonly Sample[]): string => {
  const own = new Set(samples.filter(({ variation }) => variation === undefined).map(({ name }) => name))
  const counted = [...own].map((name) => {
    const amount = samples.filter((each) => each.name === name && each.variation !== undefined).length
    return amount === 0 ? name : `${name} and ${variationsOf(amount)} of it`
  })
  return someOf([...counted, ...new Set(samples.filter(({ name }) => !own.has(name)).map(nameOf))], mostNamed)
}

const guessText = 'Built-in sample messages may differ from the messages of your devices.'

/** Whatever the code: what rests on a guess is a warning at most, and says how to settle it; beside the fix, if there is one. */
const settling = (
  { hint, sample }: Observation,
  guessed: boolean,
): { readonly more: string; readonly hint?: string } => {
  if (!guessed) return { more: '', ...(hint === undefined ? {} : { hint }) }
  const way = settledBy(sample.source)
  return hint === undefined ? { more: ` ${guessText}`, hint: way } : { more: ` ${guessText} ${way}`, hint }
}

/** Observations of one thing as one finding: the first one's words, and the severity of the surest of them. */
const findingOfAll = (
  first: Observation,
  all: readonly Observation[],
  transform: Transform | undefined,
  link: Location,
): Diagnostic => {
  const { code, message, related } = first
  const evidence = all.map((each) => evidenceOf(each, transform))
  const guessed = evidence.every((each) => each === 'built-in')
  const told =
    strongestOf(
      all.flatMap((each, index) => {
        const harm = harmOf(each)
        const sure = evidence[index]
        return harm === undefined || sure === undefined ? [] : [severityFor(harm, sure)]
      }),
    ) ?? catalogue[code].severity
  const severity = guessed && told === 'error' ? 'warning' : told
  const samples = [...new Set(all.map(({ sample }) => sample))]
  const { more, hint } = settling(first, guessed)
  const seen = `Seen with ${oneLine(seenWith(samples))}.${more}`
  const text = unnamed.has(code) ? message : `${oneLine(message)}\n${seen}`
  return diagnose(code, placeOf(first, transform, link), text, {
    hint,
    lines: guessed || !unnamed.has(code) || code === 'expected-rows-differ',
    severity,
    ...(related === undefined ? {} : { related }),
  })
}

/** One observation as a finding. */
export const findingOf = (observation: Observation, transform: Transform | undefined, link: Location): Diagnostic =>
  findingOfAll(observation, [observation], transform, link)

/** What a failure on a message and one on its variation have in common. */
const kindOf = (code: Code): Code => (code === 'transform-fails-on-variation' ? 'transform-fails' : code)

/** The same cause at the same place is the same thing, whatever the words in which jq or a value tells of it. */
const keyOf = ({ code, about, cause, at, misfit }: Observation): string => {
  if (cause !== undefined) return JSON.stringify([kindOf(code), cause, at])
  return JSON.stringify(code === 'value-may-not-fit' && misfit !== undefined ? [code, misfit] : [code, about])
}

/** Columns of one type that the same values do not fit, as one observation: a note for each would say the same. */
const ofColumns = (first: Observation, all: readonly Observation[]): Observation => {
  const byColumn = [...new Map(all.map((each) => [each.about, each])).values()]
  if (first.misfit === undefined || byColumn.length < 2) return first
  const { type, stored } = first.misfit
  const names = someOf(
    byColumn.map(({ about }) => about),
    mostNamed,
  )
  const message = `${names} are of type ${type} and get values that do not fit, such as ${first.given ?? 'null'}: Azure Data Explorer would store ${stored}.`
  const related = byColumn.slice(0, mostNamed).flatMap((each) => each.related ?? [])
  return { ...first, message, ...(related.length === 0 ? {} : { related }) }
}

/** The one that speaks for all: what a message as it stands shows says more than what a variation shows. */
const speaker = (all: readonly Observation[]): Observation | undefined =>
  all.find(({ code }) => code !== 'transform-fails-on-variation') ?? all[0]

/** The same thing seen with many samples is one finding that names them. The order of first sight is kept. */
export const mergeObservations = (
  observations: readonly Observation[],
  transform: Transform | undefined,
  link: Location,
): readonly Diagnostic[] =>
  [...Map.groupBy(observations, keyOf).values()].flatMap((all) => {
    const first = speaker(all)
    return first === undefined ? [] : [findingOfAll(ofColumns(first, all), all, transform, link)]
  })
