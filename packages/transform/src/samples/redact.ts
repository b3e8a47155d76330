import { type JsonNode, parseJsonText } from '../rows/json-text.ts'
import { prettyJson } from '../rows/pretty.ts'

/** What stands for the texts of a message: the same text always gets the same stand-in within one message. */
type StandIns = Map<string, string>

/** Keys whose texts are part of the form of a message, and say nothing about anybody. */
const kept: ReadonlySet<string> = new Set(['messageSource', 'messageType', 'schema', 'type'])

/** Keys whose texts are names that transforms look up: without them a sample would prove nothing. */
const names: ReadonlySet<string> = new Set(['name', 'component', 'module'])

/** Whose `name` is one of those: an entry of telemetry or properties. The name of a device or template is not. */
const isEntry = (members: ReadonlyMap<string, JsonNode>): boolean => members.has('value')

const places: ReadonlySet<string> = new Set(['lat', 'latitude', 'lon', 'lng', 'longitude', 'alt', 'altitude'])

const time = /^\d{4}-\d{2}-\d{2}[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?$/
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const modelId = /^(?:dtmi|urn):/

const standIn = (text: string, seen: StandIns): string => {
  const known = seen.get(text)
  if (known !== undefined) return known
  const number = seen.size + 1
  const made = guid.test(text)
    ? `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
    : modelId.test(text)
      ? `dtmi:example:model${number};1`
      : `text-${number}`
  seen.set(text, made)
  return made
}

/** Times keep their form, their digits of a second and nothing else. */
const timeLike = (text: string): string =>
  text.replace(/^\d{4}-\d{2}-\d{2}([T ])\d{2}:\d{2}:\d{2}/, '2026-01-01$112:00:00')

const textFor = (text: string, seen: StandIns): string => {
  if (text === '') return text
  return time.test(text) ? timeLike(text) : standIn(text, seen)
}

const isKept = (key: string, members: ReadonlyMap<string, JsonNode>): boolean =>
  kept.has(key) || (names.has(key) && (key !== 'name' || isEntry(members)))

const redacted = (node: JsonNode, seen: StandIns): JsonNode => {
  if (node.kind === 'string') return { kind: 'string', value: textFor(node.value, seen) }
  if (node.kind === 'array') return { kind: 'array', items: node.items.map((item) => redacted(item, seen)) }
  if (node.kind !== 'object') return node
  const members = [...node.members].map(([key, value]): readonly [string, JsonNode] => {
    if (places.has(key.toLowerCase()) && value.kind === 'number') return [key, { kind: 'number', text: '0.5' }]
    return [key, value.kind === 'string' && isKept(key, node.members) ? value : redacted(value, seen)]
  })
  return { kind: 'object', members: new Map(members) }
}

/**
 * A captured message without what may be about somebody: ids, names, places, times and every other text become stable
 * stand-ins of the same form. Names of telemetry, properties, components and modules stay, and so do numbers and flags.
 * Undefined for what is no JSON object.
 */
export const redactMessage = (text: string): string | undefined => {
  const message = parseJsonText(text)
  return message?.kind === 'object' ? `${prettyJson(redacted(message, new Map()))}\n` : undefined
}
