import type { Variation, VariationChange } from '../model/sample.ts'
import { type JsonNode, type JsonObject, writeJson } from '../rows/json-text.ts'
import { mapLeaves, withMember } from './change.ts'
import { sampleLimits } from './limits.ts'

/** A changed message and what was changed in it. */
export type Varied = { readonly variation: Variation; readonly message: JsonObject }

/** The list that holds what a message is about: telemetry values, or changed properties. */
export type Values = { readonly key: 'telemetry' | 'properties'; readonly items: readonly JsonObject[] }

/** The named values of a message; undefined where it is about something else. */
export const valuesOf = (message: JsonObject): Values | undefined => {
  for (const key of ['telemetry', 'properties'] as const) {
    const list = message.members.get(key)
    if (list?.kind !== 'array') continue
    const items = list.items.filter((item) => item.kind === 'object')
    if (items.length === list.items.length && items.length > 0) return { key, items }
  }
  return undefined
}

/** The name of one entry of the list. */
export const entryName = (entry: JsonObject): string | undefined => {
  const name = entry.members.get('name')
  return name?.kind === 'string' ? name.value : undefined
}

/** Numbers at which types end: int, long, the whole numbers of a double, a fraction, and more than a double holds. */
const boundaries = [
  '2147483647',
  '2147483648',
  '-2147483649',
  '9007199254740993',
  '9223372036854775807',
  '9223372036854775808',
  '0.1',
  '1E+400',
] as const

const foreignText = 'Zürich 東京 Ω 🌡 "x" \\ /'

/** A value of another type: what was a text becomes a number, everything else a text. */
const otherType = (value: JsonNode): JsonNode =>
  value.kind === 'string' ? { kind: 'number', text: '42' } : { kind: 'string', value: 'unexpected' }

type Maker = (items: readonly JsonObject[]) => readonly JsonObject[]

const withValue = (item: JsonObject, change: (value: JsonNode) => JsonNode): JsonObject =>
  withMember(item, 'value', change(item.members.get('value') ?? { kind: 'null' }))

const changedAt =
  (index: number, change: (value: JsonNode) => JsonNode): Maker =>
  (items) =>
    items.map((item, at) => (at === index ? withValue(item, change) : item))

const changedEverywhere =
  (change: (leaf: JsonNode) => JsonNode): Maker =>
  (items) =>
    items.map((item) => withValue(item, (value) => mapLeaves(value, change)))

type Step = {
  readonly change: VariationChange
  readonly title: string
  readonly subject?: string
  readonly make: Maker
}

const twice = (item: JsonObject): JsonObject =>
  withValue(item, (value) => (value.kind === 'number' ? { kind: 'number', text: '41' } : value))

/** The changes to one item, which stands at the index. */
type OfOne = (item: JsonObject, index: number) => Generator<Step>

const counted: OfOne = function* (item, index) {
  const subject = entryName(item)
  if (subject === undefined) return
  const missing: Maker = (all) => all.filter((_, at) => at !== index)
  yield { change: 'telemetry-missing', title: `without ${subject}`, subject, make: missing }
  const doubled: Maker = (all) => [...all, twice(item)]
  yield { change: 'telemetry-twice', title: `with ${subject} twice`, subject, make: doubled }
}

const retyped: OfOne = function* (item, index) {
  const nothing = (): JsonNode => ({ kind: 'null' })
  const subject = entryName(item)
  if (subject === undefined) return
  yield { change: 'value-null', title: `with ${subject} null`, subject, make: changedAt(index, nothing) }
  const title = `with ${subject} of another type`
  yield { change: 'value-other-type', title, subject, make: changedAt(index, otherType) }
  if (item.members.get('value')?.kind !== 'array') return
  const empty = (): JsonNode => ({ kind: 'array', items: [] })
  yield { change: 'array-empty', title: `with ${subject} empty`, subject, make: changedAt(index, empty) }
}

const turns: readonly (readonly [OfOne, number])[] = [
  [counted, sampleLimits.variedInTurn],
  [retyped, sampleLimits.retypedInTurn],
]

const textOf = (items: readonly JsonObject[]): string => writeJson({ kind: 'array', items })

/** How many changes are left out because a message holds more values than are changed in turn; none of them is made. */
export const unvariedValues = ({ items }: Values): number =>
  turns.reduce((sum, [changes, most]) => {
    const beyond = items.slice(most).flatMap((item) => {
      const own = textOf([item])
      return [...changes(item, 0)].filter(({ make }) => textOf(make([item])) !== own)
    })
    return sum + beyond.length
  }, 0)

const inTurn = (items: readonly JsonObject[], [changes, most]: (typeof turns)[number]): readonly Step[] =>
  items.slice(0, most).flatMap((item, index) => [...changes(item, index)])

function* leaves(): Generator<Step> {
  for (const text of boundaries) {
    const number = (leaf: JsonNode): JsonNode => (leaf.kind === 'number' ? { kind: 'number', text } : leaf)
    yield { change: 'value-boundary', title: `with numbers at ${text}`, make: changedEverywhere(number) }
  }
  const other = (leaf: JsonNode): JsonNode => (leaf.kind === 'string' ? { kind: 'string', value: foreignText } : leaf)
  yield { change: 'value-text', title: 'with texts of other scripts', make: changedEverywhere(other) }
}

const asMessage = (message: JsonObject, key: Values['key'], items: readonly JsonObject[]): JsonObject =>
  withMember(message, key, { kind: 'array', items })

/** Changes to the named values of a message: each missing in turn, none, each twice, null, of another type, at boundaries. */
export function* variedValues(message: JsonObject, { key, items }: Values): Generator<Varied> {
  const none: Step = { change: 'telemetry-none', title: `without any ${key}`, make: () => [] }
  const [first, ...further] = turns.map((turn) => inTurn(items, turn))
  for (const { change, title, subject, make } of [...(first ?? []), none, ...further.flat(), ...leaves()]) {
    const changed = asMessage(message, key, make(items))
    if (writeJson(changed) === writeJson(message)) continue
    yield { variation: { title, change, ...(subject === undefined ? {} : { subject }) }, message: changed }
  }
}
