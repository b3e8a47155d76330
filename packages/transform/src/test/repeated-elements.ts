import type { Transform } from '@adx-export/core'
import { heldIn } from '../compare/held.ts'
import { storedIn } from '../compare/message-values.ts'
import { rowsBesides, sameRows } from '../compare/own-rows.ts'
import { type Ran, guessText, settleHint } from '../findings/bases.ts'
import { expectedRows } from '../findings/expected.ts'
import type { Observation } from '../findings/observation.ts'
import type { Row } from '../model/row.ts'
import { type JsonNode, parseJsonText, writeJson } from '../rows/json-text.ts'
import { isTime, pairFor } from '../samples/made-up.ts'
import { entryName, valuesOf } from '../samples/vary-values.ts'
import type { Prober } from './prober.ts'
import { entryWith, type Subject, textWith } from './repeated-subject.ts'

const leavesOf = (node: JsonNode): readonly JsonNode[] => {
  if (node.kind === 'array') return node.items.flatMap(leavesOf)
  return node.kind === 'object' ? [...node.members.values()].flatMap(leavesOf) : [node]
}

/**
 * Whether an element is a measurement, so that an equal one is another measurement. An equal text is no more than that text, and
 * what has the same time is the same measurement sent twice.
 */
const isMeasured = (element: JsonNode): boolean => {
  const leaves = leavesOf(element)
  return (
    leaves.some(({ kind }) => kind === 'number') && !leaves.some((leaf) => leaf.kind === 'string' && isTime(leaf.value))
  )
}

const holds = (rows: readonly Row[], element: JsonNode): boolean => {
  const held = heldIn(rows, 'held')
  return storedIn(element).some(({ text, node }) => node.kind !== 'boolean' && held.has(text))
}

/** Whether every element of a list has rows of its own, but one that is equal to another has none. */
const isDropped = async (probe: Prober, subject: Subject, element: JsonNode): Promise<boolean> => {
  const pair = pairFor(element)
  if (pair === undefined) return false
  const [a, b] = pair
  const lists = [[a], [a, b], [a, a]].map((items) =>
    textWith(subject, [entryWith(subject, { kind: 'array', items }, 0)]),
  )
  const made = await probe(subject.base.sample, lists)
  const [one, different, equal] = made.map((rows) => rows && rowsBesides(rows, subject.others))
  if (one === undefined || different === undefined || equal === undefined || one.length === 0) return false
  if (different.length !== 2 * one.length || !holds(one, a) || !holds(different, a) || !holds(different, b))
    return false
  return sameRows(equal, one)
}

const isRepeating = (node: JsonNode | undefined): boolean =>
  node?.kind === 'array' && new Set(node.items.map(writeJson)).size < node.items.length

/** A test of a message with equal elements in the list tells how many rows they are to make. */
const isMeant = (trials: readonly Ran[], name: string): boolean =>
  trials.some(({ sample }) => {
    if (sample.variation !== undefined || expectedRows(sample) === undefined) return false
    const message = parseJsonText(sample.text)
    const items = message?.kind === 'object' ? (valuesOf(message)?.items ?? []) : []
    return items.some((item) => entryName(item) === name && isRepeating(item.members.get('value')))
  })

const observationOf = ({ base: { sample }, name }: Subject, transform: Transform): Observation => ({
  code: 'value-dropped',
  about: name,
  message: `Every element of ${name} makes a separate row, but of two equal elements only one is stored.${guessText(sample)}`,
  hint: `Make a row of each element: .value[] | { … }. If you want to store equal elements once, add such a message under \`tests\`, with the rows that you expect.${settleHint(sample)}`,
  at: transform.at,
  sample,
})

/** Elements of lists that are lost because another is equal. */
export const elementsDropped = async (
  transform: Transform,
  probe: Prober,
  trials: readonly Ran[],
  subjects: readonly Subject[],
): Promise<readonly Observation[]> => {
  for (const subject of subjects) {
    const value = subject.own.members.get('value')
    const [element] = value?.kind === 'array' ? value.items : []
    if (element === undefined || !isMeasured(element) || isMeant(trials, subject.name)) continue
    if (await isDropped(probe, subject, element)) return [observationOf(subject, transform)]
  }
  return []
}
