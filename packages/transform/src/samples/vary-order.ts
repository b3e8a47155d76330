import { type JsonNode, type JsonObject, writeJson } from '../rows/json-text.ts'
import { mapLeaves, nodeIn, withAt, withMember } from './change.ts'
import { sampleLimits } from './limits.ts'
import { entryName, type Values, type Varied } from './vary-values.ts'

/** A name that no device template, message or transform has. */
export const unknownName = 'unknownToEveryTemplate'

const unknownComponent = 'unknownComponent'

type Items = readonly JsonObject[]

/** Entries of one name keep their order: which of them counts is another question than which name comes first. */
const groupsOf = (items: Items): readonly Items[] => [
  ...Map.groupBy(items, (item) => entryName(item) ?? writeJson(item)).values(),
]

const numbersIn = (node: JsonNode): readonly number[] => {
  if (node.kind === 'number') return [Number(node.text)]
  if (node.kind === 'array') return node.items.flatMap(numbersIn)
  return node.kind === 'object' ? [...node.members.values()].flatMap(numbersIn) : []
}

const valueOf = (item: JsonObject): JsonNode => item.members.get('value') ?? { kind: 'null' }

/** A number that no entry has, and that is neither the least nor the greatest where there are two. */
const otherNumber = (items: Items): string => {
  const numbers = items.flatMap((item) => numbersIn(valueOf(item)))
  const least = numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const greatest = numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  if (numbers.length === 0 || !Number.isFinite(greatest)) return '4217'
  if (least === greatest) return String(least + 1)
  const middle = (least + greatest) / 2
  return String(numbers.includes(middle) ? (middle + greatest) / 2 : middle)
}

/** An entry whose name nobody knows, of the type of another. */
const unknownLike = (item: JsonObject, items: Items): JsonObject => {
  const number = otherNumber(items)
  const value = mapLeaves(valueOf(item), (leaf) => {
    if (leaf.kind === 'number') return { kind: 'number', text: number }
    return leaf.kind === 'string' ? { kind: 'string', value: 'a text of its own' } : leaf
  })
  const named = withMember(item, 'name', { kind: 'string', value: unknownName })
  const id: JsonNode = { kind: 'string', value: `dtmi:contoso:press:${unknownName};1` }
  return withMember(withMember(named, 'id', id), 'value', value)
}

const again = (item: JsonObject, items: Items): JsonObject => {
  const number = otherNumber(items)
  const value = mapLeaves(valueOf(item), (leaf) => (leaf.kind === 'number' ? { kind: 'number', text: number } : leaf))
  return withMember(item, 'value', value)
}

type Step = { readonly variation: Varied['variation']; readonly items: Items }

function* reordered(items: Items, list: string): Generator<Step> {
  const groups = groupsOf(items)
  if (groups.length < 2) return
  const change = 'order-changed'
  yield {
    variation: { title: `with ${list} in reverse order`, change, subject: list },
    items: groups.toReversed().flat(),
  }
  if (groups.length < 3) return
  const rotated = [...groups.slice(1), ...groups.slice(0, 1)].flat()
  yield { variation: { title: `with the first of ${list} last`, change, subject: list }, items: rotated }
}

function* counted(items: Items, list: string): Generator<Step> {
  const [first] = items
  if (first === undefined) return
  const change = 'value-unknown'
  const more = unknownLike(first, items)
  yield {
    variation: { title: `with an unknown value first in ${list}`, change, subject: 'first' },
    items: [more, ...items],
  }
  yield {
    variation: { title: `with an unknown value last in ${list}`, change, subject: 'last' },
    items: [...items, more],
  }
  // Lookups of values that come twice multiply: of more values that would be very many rows.
  if (items.length > sampleLimits.repeatedTogether) return
  const doubled = [...items, ...items.map((item) => again(item, items))]
  yield { variation: { title: `with all of ${list} twice`, change: 'telemetry-twice' }, items: doubled }
}

const places = [
  ['device', 'properties', 'reported'],
  ['device', 'cloudProperties'],
] as const

function* deviceLists(message: JsonObject): Generator<Varied> {
  for (const path of places) {
    const node = nodeIn(message, path)
    const items = node?.kind === 'array' ? node.items : []
    const objects = items.filter((item) => item.kind === 'object')
    if (objects.length < items.length) continue
    const [step] = reordered(objects, path.join('.'))
    if (step === undefined) continue
    yield { variation: step.variation, message: withAt(message, path, { kind: 'array', items: step.items }) }
  }
}

/** Changes to order and number: lists in another order, a value more that nobody knows, every value twice, another component. */
export function* variedOrder(message: JsonObject, values: Values | undefined): Generator<Varied> {
  if (values !== undefined) {
    const { key, items } = values
    for (const step of [...reordered(items, key), ...counted(items, key)]) {
      yield { variation: step.variation, message: withMember(message, key, { kind: 'array', items: step.items }) }
    }
  }
  yield* deviceLists(message)
  if (message.members.get('component')?.kind !== 'string') return
  const variation = { title: 'with an unknown component', change: 'component-unknown', subject: 'component' } as const
  yield { variation, message: withMember(message, 'component', { kind: 'string', value: unknownComponent }) }
}
