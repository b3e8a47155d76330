import { type JsonNode, type JsonObject, parseJsonText } from '../rows/json-text.ts'
import { prettyJson } from '../rows/pretty.ts'
import { type Path, isKeptText, keyJudge } from './kept.ts'
import { isShort } from './numbers.ts'
import { type StandIns, standInsFor } from './stand-ins.ts'
import { isTelling } from './telling.ts'

type Redaction = { readonly standIns: StandIns; readonly keepsKey: (key: string) => boolean }

/** Where a value stands, and whether what is above it says that its numbers tell of a place or a person. */
type Place = { readonly path: Path; readonly telling: boolean }

const nameOf = ({ members }: JsonObject): string | undefined => {
  const name = members.get('name')
  return members.has('value') && name?.kind === 'string' ? name.value : undefined
}

const memberPlace = (object: JsonObject, key: string, { path, telling }: Place): Place => {
  // An entry of telemetry says by its name what its value is about.
  const about = key === 'value' ? (nameOf(object) ?? key) : key
  return { path: [...path, key], telling: telling || isTelling(about) }
}

const redacted = (redaction: Redaction, node: JsonNode, place: Place): JsonNode => {
  const { standIns, keepsKey } = redaction
  switch (node.kind) {
    case 'string':
      return isKeptText(place.path, node.value) ? node : { kind: 'string', value: standIns.text(node.value) }
    case 'number':
      return place.telling || !isShort(node.text) ? { kind: 'number', text: standIns.number(node.text) } : node
    case 'array':
      return {
        kind: 'array',
        items: node.items.map((item) => redacted(redaction, item, { ...place, path: [...place.path, '*'] })),
      }
    case 'object':
      return {
        kind: 'object',
        members: new Map(
          [...node.members].map(([key, value]) => [
            keepsKey(key) ? key : standIns.key(key),
            redacted(redaction, value, memberPlace(node, key, place)),
          ]),
        ),
      }
    case 'boolean':
    case 'null':
      return node
  }
  return node
}

/**
 * A captured message without what may be about somebody, of the same shape and types. Texts become stable stand-ins of the same form,
 * and so do keys that are no names, numbers that are long, and numbers whose key tells of a place or a person. Flags, readings, and the
 * names of telemetry, properties, components and modules stay: without them the message would prove nothing. Undefined for what is no
 * JSON object.
 */
export const redactMessage = (text: string): string | undefined => {
  const message = parseJsonText(text)
  if (message?.kind !== 'object') return undefined
  const redaction = { standIns: standInsFor(message), keepsKey: keyJudge(message) }
  return `${prettyJson(redacted(redaction, message, { path: [], telling: false }))}\n`
}
