import type { Sample, VariationChange } from '../model/sample.ts'
import { equalJson } from '../rows/equal.ts'
import { type JsonNode, parseJsonText } from '../rows/json-text.ts'
import { entryName, valuesOf } from '../samples/vary-values.ts'
import { expectedRows } from './expected.ts'

/** What a sample makes, and no more than is needed to compare. */
export type Made = { readonly sample: Sample; readonly outputs: readonly string[]; readonly failure?: string }

/** A message and what becomes of it with a value less or once more. */
type Family = {
  readonly base: Made
  readonly missing: ReadonlyMap<string, Made>
  readonly twice: ReadonlyMap<string, Made>
}

const variedBy = (trials: readonly Made[], base: Made, change: VariationChange): ReadonlyMap<string, Made> =>
  new Map(
    trials.flatMap((made) => {
      const { name, variation } = made.sample
      if (name !== base.sample.name || variation?.change !== change || variation.subject === undefined) return []
      // Of what a message holds twice, one is taken away: the value is there still.
      if (change === 'telemetry-missing' && namesIn(made.sample).includes(variation.subject)) return []
      return made.failure === undefined ? [[variation.subject, made] as const] : []
    }),
  )

const familiesOf = (trials: readonly Made[]): readonly Family[] =>
  trials
    .filter(
      ({ sample, failure, outputs }) => sample.variation === undefined && failure === undefined && outputs.length > 0,
    )
    .map((base) => ({
      base,
      missing: variedBy(trials, base, 'telemetry-missing'),
      twice: variedBy(trials, base, 'telemetry-twice'),
    }))

/** The values that a row needs to be as it is: without one of them the row is gone or another. */
const needsOf = (row: string, { missing }: Family): readonly string[] =>
  [...missing].filter(([, made]) => !made.outputs.includes(row)).map(([name]) => name)

/**
 * The values on which a row hangs that holds others too. A row of one value alone goes with that value, and rightly so;
 * a row that also needs another value takes it along.
 */
const sharedNeeds = (family: Family): ReadonlySet<string> =>
  new Set(
    family.base.outputs
      .map((row) => needsOf(row, family))
      .filter((needs) => needs.length > 1)
      .flat(),
  )

/** The names of the telemetry, or of the properties, in a message. */
export const namesIn = (sample: Sample): readonly string[] => {
  const message = parseJsonText(sample.text)
  const values = message?.kind === 'object' ? valuesOf(message) : undefined
  return values?.items.flatMap((item) => entryName(item) ?? []) ?? []
}

/** Every `name` anywhere in a message: of telemetry, and of properties of the device. */
function* allNames(node: JsonNode): Generator<string> {
  if (node.kind === 'array') for (const item of node.items) yield* allNames(item)
  if (node.kind !== 'object') return
  const name = entryName(node)
  if (name !== undefined) yield name
  for (const member of node.members.values()) yield* allNames(member)
}

/** The names that messages hold of which a test expects no row: what they lack may cost a row. */
export const heldWithoutRow = (samples: readonly Sample[]): readonly ReadonlySet<string>[] =>
  samples
    .filter((sample) => expectedRows(sample)?.length === 0)
    .map(({ text }) => new Set(allNames(parseJsonText(text) ?? { kind: 'null' })))

/** Whether a row is another one with nothing but null in the place of some of its values. */
const isEmptied = (row: JsonNode, whole: JsonNode): boolean => {
  if (row.kind === 'null') return true
  if (row.kind !== 'object' || whole.kind !== 'object') return equalJson(row, whole)
  if (row.members.size !== whole.members.size) return false
  return [...row.members].every(([key, value]) => {
    const other = whole.members.get(key)
    return other !== undefined && isEmptied(value, other)
  })
}

/** Whether a row is gone without a value: one row with null may stand for several that held its elements. */
const isGone = (row: string, made: readonly string[]): boolean => {
  const whole = parseJsonText(row)
  if (whole?.kind !== 'object') return !made.includes(row)
  return !made.some((text) => {
    const other = parseJsonText(text)
    return other?.kind === 'object' && isEmptied(other, whole)
  })
}

/** What a transform makes of messages that lack a value, or hold one twice. */
export type Partial = {
  /** Values without which a row is lost that holds others too. */
  readonly lost: readonly string[]
  /** Values that, held twice, repeat others in a row more. */
  readonly doubled: readonly string[]
  /** The sample that showed each of the lost ones first. */
  readonly lostBy: ReadonlyMap<string, Sample>
  /** The sample that showed it first. */
  readonly lostIn?: Sample
  readonly doubledIn?: Sample
}

/** Compares each message with itself, a value less and a value twice. */
export const partialMessages = (trials: readonly Made[]): Partial => {
  const meant = heldWithoutRow(trials.map(({ sample }) => sample))
  const isMeant = (name: string): boolean => meant.some((held) => !held.has(name))
  const lost = new Map<string, Sample>()
  const doubled = new Map<string, Sample>()
  for (const family of familiesOf(trials)) {
    const shared = sharedNeeds(family)
    const rows = family.base.outputs.length
    for (const [name, made] of family.missing) {
      if (!shared.has(name) || made.outputs.length >= rows || isMeant(name) || lost.has(name)) continue
      if (family.base.outputs.some((row) => isGone(row, made.outputs))) lost.set(name, made.sample)
    }
    for (const [name, made] of family.twice) {
      if (shared.has(name) && made.outputs.length > rows && !doubled.has(name)) doubled.set(name, made.sample)
    }
  }
  const [lostIn] = lost.values()
  const [doubledIn] = doubled.values()
  return {
    lost: [...lost.keys()],
    lostBy: lost,
    doubled: [...doubled.keys()],
    ...(lostIn === undefined ? {} : { lostIn }),
    ...(doubledIn === undefined ? {} : { doubledIn }),
  }
}
