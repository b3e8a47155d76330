import type { JsonNode, JsonObject } from '../rows/json-text.ts'
import { mapLeaves, withMember } from './change.ts'
import { entryName, type Values, valuesOf } from './vary-values.ts'

/** A number of a 64th is exact, and hardly any device sends it. */
const step = 1 / 64

const listOf = (items: readonly JsonNode[]): JsonNode => ({ kind: 'array', items })

/** The message with one entry of each name, all of whose numbers and texts differ from each other. */
const withDistinctValues = (message: JsonObject, { key, items }: Values): JsonObject => {
  const names = items.map(entryName)
  const single = items.filter((_, index) => names.indexOf(names[index]) === index)
  const texts = new Set<string>()
  let seen = 0
  const distinct = (leaf: JsonNode): JsonNode => {
    seen += 1
    if (leaf.kind === 'number') return { kind: 'number', text: String(Number(leaf.text) + seen * step) }
    if (leaf.kind !== 'string') return leaf
    const value = texts.has(leaf.value) ? `${leaf.value} ${String(seen)}` : leaf.value
    texts.add(value)
    return { kind: 'string', value }
  }
  const changed = single.map((item) =>
    withMember(item, 'value', mapLeaves(item.members.get('value') ?? { kind: 'null' }, distinct)),
  )
  return withMember(message, key, listOf(changed))
}

/** Members that are named by the user, so that a transform may go through them as through a list. */
const maps: ReadonlySet<string> = new Set(['enrichments', 'messageProperties'])

const reduced = (node: JsonNode, key = ''): JsonNode => {
  if (node.kind === 'array') return listOf(node.items.slice(0, 1).map((item) => reduced(item)))
  if (node.kind !== 'object') return node
  const members = [...node.members].slice(0, maps.has(key) ? 1 : node.members.size)
  return { kind: 'object', members: new Map(members.map(([name, value]) => [name, reduced(value, name)])) }
}

/** The message with one element in each list: with each plain value alone, or with none if it is about no values. */
const withOneOfEach = (message: JsonObject, most: number): readonly JsonObject[] => {
  const values = valuesOf(message)
  const whole = reduced(message)
  if (whole.kind !== 'object') return []
  if (values === undefined) return [whole]
  const plain = values.items.filter(({ members }) => {
    const kind = members.get('value')?.kind
    return kind === 'boolean' || kind === 'number' || kind === 'string'
  })
  return plain.slice(0, most).map((item) => withMember(whole, values.key, listOf([item])))
}

/** Messages in which nothing repeats, made from one. */
export type Distinct = {
  /** All numbers and texts among its values differ; undefined where it is about no values. */
  readonly together?: JsonObject
  /** Each list has one element. */
  readonly alone: readonly JsonObject[]
}

export const distinctMessages = (message: JsonObject, most: number): Distinct => {
  const values = valuesOf(message)
  const alone = withOneOfEach(message, most)
  return values === undefined ? { alone } : { together: withDistinctValues(message, values), alone }
}
