import { type Ran, variationsOf } from '../findings/bases.ts'
import type { Row } from '../model/row.ts'
import { type JsonNode, type JsonObject, parseJsonText, writeJson } from '../rows/json-text.ts'
import { withMember } from '../samples/change.ts'
import { laterMember } from '../samples/made-up.ts'
import { entryName, type Values, valuesOf } from '../samples/vary-values.ts'

/** One value of a message whose name stands in it once, and the rows of the message without it. */
export type Subject = {
  readonly base: Ran
  readonly message: JsonObject
  readonly values: Values
  readonly own: JsonObject
  readonly name: string
  readonly others: readonly Row[]
}

const named: ReadonlySet<string> = new Set(['id', 'name', 'value'])

/** The entry with another value. What else is a time or a number in it is another one too, in the order of the turns. */
export const entryWith = ({ own }: Subject, value: JsonNode, turn: 0 | 1): JsonObject => {
  const members = [...own.members].map(
    ([key, member]) => [key, named.has(key) ? member : laterMember(member, turn)] as const,
  )
  return withMember({ kind: 'object', members: new Map(members) }, 'value', value)
}

/** The message with other entries in place of the one, at the end. */
export const textWith = ({ message, values: { key, items }, own }: Subject, entries: readonly JsonObject[]): string => {
  const rest = items.filter((item) => item !== own)
  return writeJson(withMember(message, key, { kind: 'array', items: [...rest, ...entries] }))
}

/** The values that have rows of their own: the message without one of them makes fewer. */
export const subjectsOf = (trials: readonly Ran[], base: Ran): readonly Subject[] => {
  const message = parseJsonText(base.sample.text)
  const values = message?.kind === 'object' ? valuesOf(message) : undefined
  if (message?.kind !== 'object' || values === undefined) return []
  const without = variationsOf(trials, base, 'telemetry-missing')
  return [...Map.groupBy(values.items, entryName)].flatMap(([name, [own, ...again]]) => {
    if (name === undefined || own === undefined || again.length > 0) return []
    const others = without.find(({ sample }) => sample.variation?.subject === name)?.rows
    if (others === undefined || others.length >= base.rows.length) return []
    return [{ base, message, values, own, name, others }]
  })
}
