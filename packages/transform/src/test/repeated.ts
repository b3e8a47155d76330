import type { Transform } from '@adx-export/core'
import { heldIn } from '../compare/held.ts'
import { type Ran, basesOf, guessText, settleHint, variationsOf } from '../findings/bases.ts'
import { expectedRows } from '../findings/expected.ts'
import type { Observation } from '../findings/observation.ts'
import type { RunJq } from '../model/jq.ts'
import type { Row } from '../model/row.ts'
import { type JsonNode, type JsonObject, nodeOf, parseJsonText, writeJson } from '../rows/json-text.ts'
import { sameValueText } from '../rows/same-value.ts'
import type { Target } from '../rows/target.ts'
import { withMember } from '../samples/change.ts'
import { entryName, type Values, valuesOf } from '../samples/vary-values.ts'
import { testLimits } from './limits.ts'
import { type Prober, proberOf } from './prober.ts'

/** Two values of the same type that no message holds. */
const pairFor = (value: JsonNode | undefined): readonly [JsonNode, JsonNode] | undefined => {
  if (value?.kind === 'number') return [nodeOf(4211), nodeOf(4219)]
  return value?.kind === 'string' ? [nodeOf('the first text'), nodeOf('the second text')] : undefined
}

/** Rows as texts, in no order. */
const textsOf = (rows: readonly Row[]): readonly string[] =>
  rows.map(({ cells }) => JSON.stringify(cells.map(({ column, given, text }) => [column, given ?? text]))).toSorted()

const isSame = (a: readonly string[], b: readonly string[]): boolean => JSON.stringify(a) === JSON.stringify(b)

const textFor = (message: JsonObject, { key, items }: Values, name: string, values: readonly JsonNode[]): string => {
  const own = items.find((item) => entryName(item) === name)
  const rest = items.filter((item) => item !== own)
  const given = own === undefined ? [] : values.map((value) => withMember(own, 'value', value))
  return writeJson(withMember(message, key, { kind: 'array', items: [...rest, ...given] }))
}

const holds = (rows: readonly Row[], value: JsonNode): boolean =>
  value.kind === 'number' || value.kind === 'string' ? heldIn(rows, 'held').has(sameValueText(value)) : false

type Subject = { readonly base: Ran; readonly message: JsonObject; readonly values: Values; readonly name: string }

/**
 * Whether one of two values of a name is lost where every value has rows of its own: they come and go with it while the
 * others stay. A row for a whole message rightly holds one value of each name, and one that is calculated of both loses none.
 */
const isDropped = async (probe: Prober, { base, message, values, name }: Subject, others: readonly Row[]) => {
  const value = values.items.find((item) => entryName(item) === name)?.members.get('value')
  const pair = pairFor(value)
  if (pair === undefined || others.length === 0) return false
  const given = [pair.slice(0, 1), pair.slice(1), pair, pair.toReversed()]
  const texts = given.map((each) => textFor(message, values, name, each))
  const [first, second, both, reversed] = await probe(base.sample, texts)
  if (first === undefined || second === undefined || both === undefined || reversed === undefined) return false
  const [before, inFirst] = [textsOf(others), textsOf(first)]
  if (!holds(first, pair[0]) || !holds(second, pair[1])) return false
  if (first.length <= others.length || !before.every((row) => inFirst.includes(row))) return false
  const [all, again, inSecond] = [both, reversed, second].map(textsOf)
  if (all === undefined || again === undefined || inSecond === undefined) return false
  // The greatest of two values is the same in either order.
  return (isSame(all, inFirst) && isSame(again, inSecond)) || (isSame(all, inSecond) && isSame(again, inFirst))
}

/** A test of a message that repeats a name tells which of the values are to be stored. */
const isMeant = (trials: readonly Ran[]): boolean =>
  trials.some(({ sample }) => {
    if (sample.variation !== undefined || expectedRows(sample) === undefined) return false
    const message = parseJsonText(sample.text)
    const names = message?.kind === 'object' ? (valuesOf(message)?.items ?? []).map(entryName) : []
    return new Set(names).size < names.length
  })

const subjectsOf = (base: Ran): readonly Subject[] => {
  const message = parseJsonText(base.sample.text)
  const values = message?.kind === 'object' ? valuesOf(message) : undefined
  if (message?.kind !== 'object' || values === undefined) return []
  const names = values.items.flatMap((item) => entryName(item) ?? [])
  const single = names.filter((name) => names.filter((other) => other === name).length === 1)
  return single.map((name) => ({ base, message, values, name }))
}

const observationOf = ({ base: { sample }, values, name }: Subject, transform: Transform): Observation => ({
  code: 'value-dropped',
  about: values.key,
  message: `Every value of ${values.key} makes rows of its own, but of two values of ${name} in one message only one is stored.${guessText(sample)}`,
  hint: `Make a row of each value: .${values.key}[] | { … }. If only one is to be kept, name such a message under \`tests\`, with the rows expected.${settleHint(sample)}`,
  at: transform.at,
  sample,
})

/** Values that are lost because their name comes twice. Rejects only where `runJq` does. */
export const repeatedObservations = async (
  transform: Transform,
  target: Target,
  trials: readonly Ran[],
  runJq: RunJq,
): Promise<readonly Observation[]> => {
  if (isMeant(trials)) return []
  const probe = proberOf(transform, target, runJq, testLimits.repeatProbes)
  for (const base of basesOf(trials)) {
    const without = variationsOf(trials, base, 'telemetry-missing')
    for (const subject of subjectsOf(base)) {
      const others = without.find(({ sample }) => sample.variation?.subject === subject.name)
      if (others === undefined || others.rows.length >= base.rows.length) continue
      if (await isDropped(probe, subject, others.rows)) return [observationOf(subject, transform)]
    }
  }
  return []
}
