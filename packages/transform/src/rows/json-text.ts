import type { JsonValue } from '@adx-export/core'

/** JSON as its text says it: numbers keep their spelling, which a JavaScript number would round. */
export type JsonNode =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonNode> }

export type JsonObject = Extract<JsonNode, { kind: 'object' }>
export type JsonArray = Extract<JsonNode, { kind: 'array' }>

/** Deeper values are not read: nothing that is stored nests so deep, and reading recurses. */
export const deepestJson = 100

class NotJson extends Error {}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
// Control characters may not stand in a string as they are.
// oxlint-disable-next-line no-control-regex
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const word = /true|false|null/y

type Reader = { readonly text: string; at: number }

const take = (reader: Reader, pattern: RegExp): string | undefined => {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)?.[0]
  if (found !== undefined) reader.at += found.length
  return found
}

const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\n' || character === '\t' || character === '\r'

const skipBlank = (reader: Reader): void => {
  while (isBlank(reader.text[reader.at])) reader.at += 1
}

const isNext = (reader: Reader, character: string): boolean => {
  skipBlank(reader)
  if (reader.text[reader.at] !== character) return false
  reader.at += 1
  return true
}

const expect = (reader: Reader, character: string): void => {
  if (!isNext(reader, character)) throw new NotJson()
}

const stringOf = (reader: Reader): string => {
  skipBlank(reader)
  const found = take(reader, string)
  if (found === undefined) throw new NotJson()
  const value: unknown = JSON.parse(found)
  return String(value)
}

const membersOf = (reader: Reader, depth: number): JsonObject => {
  const members = new Map<string, JsonNode>()
  if (isNext(reader, '}')) return { kind: 'object', members }
  do {
    const key = stringOf(reader)
    expect(reader, ':')
    members.set(key, valueOf(reader, depth + 1))
  } while (isNext(reader, ','))
  expect(reader, '}')
  return { kind: 'object', members }
}

const itemsOf = (reader: Reader, depth: number): JsonArray => {
  const items: JsonNode[] = []
  if (isNext(reader, ']')) return { kind: 'array', items }
  do items.push(valueOf(reader, depth + 1))
  while (isNext(reader, ','))
  expect(reader, ']')
  return { kind: 'array', items }
}

function valueOf(reader: Reader, depth: number): JsonNode {
  if (depth > deepestJson) throw new NotJson()
  if (isNext(reader, '{')) return membersOf(reader, depth)
  if (isNext(reader, '[')) return itemsOf(reader, depth)
  if (reader.text[reader.at] === '"') return { kind: 'string', value: stringOf(reader) }
  const digits = take(reader, number)
  if (digits !== undefined) return { kind: 'number', text: digits }
  const name = take(reader, word)
  if (name === undefined) throw new NotJson()
  return name === 'null' ? { kind: 'null' } : { kind: 'boolean', value: name === 'true' }
}

/** Texts that were read last: a message and its rows are asked for again and again. Values never change, so they are shared. */
const known = new Map<string, JsonNode | undefined>()
/** How many are kept, and how long each may be. */
const mostKnown = { texts: 2000, characters: 16 * 1024 } as const

/** Reads one JSON text; undefined where it is none, or nests deeper than `deepestJson`. Of equal keys the last one counts. */
export const parseJsonText = (text: string): JsonNode | undefined => {
  if (text.length > mostKnown.characters) return read(text)
  if (known.has(text)) return known.get(text)
  const node = read(text)
  if (known.size === mostKnown.texts) known.clear()
  known.set(text, node)
  return node
}

const read = (text: string): JsonNode | undefined => {
  const reader = { text: text.startsWith('\ufeff') ? text.slice(1) : text, at: 0 }
  try {
    const value = valueOf(reader, 0)
    skipBlank(reader)
    return reader.at === reader.text.length ? value : undefined
  } catch (error) {
    if (error instanceof NotJson) return undefined
    throw error
  }
}

/** Compact JSON text, numbers as they were spelt. */
export const writeJson = (node: JsonNode): string => {
  if (node.kind === 'null') return 'null'
  if (node.kind === 'boolean') return String(node.value)
  if (node.kind === 'number') return node.text
  if (node.kind === 'string') return JSON.stringify(node.value)
  if (node.kind === 'array') return `[${node.items.map(writeJson).join(',')}]`
  return `{${[...node.members].map(([key, value]) => `${JSON.stringify(key)}:${writeJson(value)}`).join(',')}}`
}

/** As a plain value; numbers are rounded to doubles, and what no double holds is null, as JSON would print it. */
export const plainValue = (node: JsonNode): JsonValue => {
  if (node.kind === 'null') return null
  if (node.kind === 'number') return Number.isFinite(Number(node.text)) ? Number(node.text) : null
  if (node.kind === 'array') return node.items.map(plainValue)
  if (node.kind === 'object') {
    return Object.fromEntries([...node.members].map(([key, value]) => [key, plainValue(value)]))
  }
  return node.value
}

/** A plain value as a node. */
export const nodeOf = (value: JsonValue): JsonNode => parseJsonText(JSON.stringify(value)) ?? { kind: 'null' }
