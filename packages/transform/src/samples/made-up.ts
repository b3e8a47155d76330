import { type JsonNode, nodeOf } from '../rows/json-text.ts'
import { mapLeaves } from './change.ts'

const made = {
  number: [4211, 4219],
  text: ['the first text', 'the second text'],
  time: ['2001-02-03T04:05:06Z', '2002-03-04T05:06:07Z'],
} as const

export const isTime = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:/.test(text)

/** Two values of the same type that no message holds; undefined where there are no numbers or texts in it. */
export const pairFor = (value: JsonNode | undefined): readonly [JsonNode, JsonNode] | undefined => {
  let isOther = false
  const of = (turn: 0 | 1): JsonNode =>
    mapLeaves(value ?? { kind: 'null' }, (leaf) => {
      if (leaf.kind !== 'number' && leaf.kind !== 'string') return leaf
      isOther = true
      if (leaf.kind === 'number') return nodeOf(made.number[turn])
      return nodeOf((isTime(leaf.value) ? made.time : made.text)[turn])
    })
  const pair = [of(0), of(1)] as const
  return isOther ? pair : undefined
}

/** A member that tells of two entries which is the later: another number or time for each turn. Others stay as they are. */
export const laterMember = (member: JsonNode, turn: 0 | 1): JsonNode =>
  member.kind === 'number' || (member.kind === 'string' && isTime(member.value))
    ? (pairFor(member)?.[turn] ?? member)
    : member
