import { type JsonNode, type JsonObject, nodeOf, writeJson } from '../rows/json-text.ts'
import { mapLeaves, nodeIn, withAt, withMember } from './change.ts'
import { unknownName } from './vary-order.ts'
import { entryName, type Values, valuesOf } from './vary-values.ts'

/** Numbers far apart, so that whatever bound a transform has lies between two of them. */
const numbers = ['0', '1000000', '-1000000'] as const

const otherNumbers = (text: string): readonly string[] => [...numbers, String(Number(text) + 1)]

/** Values of the same type that stand in for one. */
const others = (value: JsonNode): readonly JsonNode[] => {
  if (value.kind === 'boolean') return [{ kind: 'boolean', value: !value.value }]
  if (value.kind === 'number') return otherNumbers(value.text).map((text) => ({ kind: 'number', text }))
  if (value.kind === 'string') return [{ kind: 'string', value: `${value.value} x` }, nodeOf('')]
  if (value.kind === 'array') return [{ kind: 'array', items: [...value.items, ...value.items.slice(0, 1), nodeOf(1)] }]
  return numbers.map((text) => mapLeaves(value, (leaf) => (leaf.kind === 'number' ? { kind: 'number', text } : leaf)))
}

/** One reading of a message, and the messages that show what a transform makes of it: texts are written for who asks for them. */
export type ReadingCase = {
  /** The name of the value, or of the field within it. */
  readonly name: string
  readonly subject: string
  readonly reading: JsonNode | undefined
  /** Texts of the message with other values in its place. */
  readonly others: () => readonly string[]
  /** The text of the message with a value in its place. */
  readonly textWith: (value: JsonNode) => string
  /** Texts of the message without it, in which all else that it holds is changed. */
  readonly withoutAndOthers: () => readonly string[]
  /** Whether a message holds it. */
  readonly isHeld: (message: JsonObject) => boolean
}

/** A case with the text of the message without the reading. */
export type PartCase = ReadingCase & { readonly without: () => string }

const list = (items: readonly JsonNode[]): JsonNode => ({ kind: 'array', items })

const valueOf = (item: JsonObject): JsonNode => item.members.get('value') ?? { kind: 'null' }

const objectsAt = (message: JsonObject, path: readonly string[]): readonly JsonObject[] => {
  const node = nodeIn(message, path)
  return node?.kind === 'array' ? node.items.filter((item) => item.kind === 'object') : []
}

const turnsOfAll = ['1', '1000000', '-1000000'] as const

/** Another leaf of the same type. */
const changedLeaf =
  (turn: (typeof turnsOfAll)[number]) =>
  (leaf: JsonNode): JsonNode => {
    if (leaf.kind === 'number') return { kind: 'number', text: turn === '1' ? String(Number(leaf.text) + 1) : turn }
    return leaf.kind === 'string' ? { kind: 'string', value: `${leaf.value} y` } : leaf
  }

/** The reading of a name in a list of a message; undefined where the name comes twice. */
const ofName = (message: JsonObject, path: readonly string[], name: string): PartCase | undefined => {
  const items = objectsAt(message, path)
  const own = items.filter((item) => entryName(item) === name)
  const [only, ...again] = own
  if (only === undefined || again.length > 0) return undefined
  const rest = items.filter((item) => item !== only)
  const more = withMember(only, 'name', nodeOf(unknownName))
  const put = (all: readonly JsonObject[]): string => writeJson(withAt(message, path, list(all)))
  const textWith = (value: JsonNode): string =>
    put(items.map((item) => (item === only ? withMember(item, 'value', value) : item)))
  return {
    name,
    subject: name,
    reading: only.members.get('value'),
    without: () => put(rest),
    others: () => others(valueOf(only)).map(textWith),
    textWith,
    withoutAndOthers: () =>
      turnsOfAll.map((turn) =>
        put([...rest, more].map((item) => withMember(item, 'value', mapLeaves(valueOf(item), changedLeaf(turn))))),
      ),
    isHeld: (given) => objectsAt(given, path).some((item) => entryName(item) === name),
  }
}

const namesAt = (message: JsonObject, path: readonly string[]): readonly string[] => [
  ...new Set(objectsAt(message, path).flatMap((item) => entryName(item) ?? [])),
]

/** The readings that a message is about. */
export const namedCases = (message: JsonObject): readonly PartCase[] => {
  const values = valuesOf(message)
  if (values === undefined) return []
  const path = [values.key]
  return namesAt(message, path).flatMap((name) => ofName(message, path, name) ?? [])
}

/** The properties of the device that a message brings. */
export const propertyCases = (message: JsonObject): readonly PartCase[] =>
  [
    ['device', 'properties', 'reported'],
    ['device', 'cloudProperties'],
  ].flatMap((path) => namesAt(message, path).flatMap((name) => ofName(message, path, name) ?? []))

/** The objects that a value is, or that it lists. */
const partsOf = (value: JsonNode): readonly JsonObject[] =>
  (value.kind === 'array' ? value.items : [value]).filter((part) => part.kind === 'object')

const changedParts = (value: JsonNode, change: (part: JsonObject) => JsonObject): JsonNode => {
  const changed = (part: JsonNode): JsonNode => (part.kind === 'object' ? change(part) : part)
  return value.kind === 'array' ? list(value.items.map(changed)) : changed(value)
}

/** A field of the objects that a value is made of. */
const ofPart = (message: JsonObject, { key, items }: Values, item: JsonObject, field: string): PartCase => {
  const name = entryName(item) ?? ''
  const put = (change: (part: JsonObject) => JsonObject): JsonObject =>
    withMember(
      message,
      key,
      list(
        items.map((each) => (each === item ? withMember(each, 'value', changedParts(valueOf(each), change)) : each)),
      ),
    )
  const reading = partsOf(valueOf(item))
    .find(({ members }) => members.has(field))
    ?.members.get(field)
  const without = put((part) => withMember(part, field, undefined))
  const textWith = (value: JsonNode): string =>
    writeJson(put((part) => (part.members.has(field) ? withMember(part, field, value) : part)))
  return {
    name: field,
    subject: `${field} of ${name}`,
    reading,
    without: () => writeJson(without),
    others: () => others(reading ?? { kind: 'null' }).map(textWith),
    textWith,
    withoutAndOthers: () =>
      turnsOfAll.map((turn) => {
        const rest = objectsAt(without, [key])
        const changed = rest.map((each) => withMember(each, 'value', mapLeaves(valueOf(each), changedLeaf(turn))))
        return writeJson(withMember(message, key, list(changed)))
      }),
    isHeld: (given) =>
      objectsAt(given, [key]).some(
        (each) => entryName(each) === name && partsOf(valueOf(each)).every(({ members }) => members.has(field)),
      ),
  }
}

/** The fields of the objects among a message's readings. */
export const partCases = (message: JsonObject): readonly PartCase[] => {
  const values = valuesOf(message)
  return (values?.items ?? []).flatMap((item) => {
    const fields = new Set(partsOf(valueOf(item)).flatMap(({ members }) => [...members.keys()]))
    return values === undefined ? [] : [...fields].map((field) => ofPart(message, values, item, field))
  })
}
