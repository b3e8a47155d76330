import type { JsonNode, JsonObject } from '../rows/json-text.ts'

/** An object with one member set, or left out where there is no value. */
export const withMember = ({ members }: JsonObject, key: string, value: JsonNode | undefined): JsonObject => {
  const changed = new Map(members)
  if (value === undefined) changed.delete(key)
  else changed.set(key, value)
  return { kind: 'object', members: changed }
}

/** An object with what stands at a path set or left out; the object itself where the path leads nowhere. */
export const withAt = (object: JsonObject, path: readonly string[], value: JsonNode | undefined): JsonObject => {
  const [key = '', ...rest] = path
  if (rest.length === 0) return withMember(object, key, value)
  const inner = object.members.get(key)
  return inner?.kind === 'object' ? withMember(object, key, withAt(inner, rest, value)) : object
}

/** What stands at a path. */
export const nodeIn = (object: JsonObject, path: readonly string[]): JsonNode | undefined =>
  path.reduce<JsonNode | undefined>(
    (node, key) => (node?.kind === 'object' ? node.members.get(key) : undefined),
    object,
  )

/** Every leaf of a value replaced. */
export const mapLeaves = (node: JsonNode, change: (leaf: JsonNode) => JsonNode): JsonNode => {
  if (node.kind === 'array') return { kind: 'array', items: node.items.map((item) => mapLeaves(item, change)) }
  if (node.kind === 'object') {
    return {
      kind: 'object',
      members: new Map([...node.members].map(([key, value]) => [key, mapLeaves(value, change)])),
    }
  }
  return change(node)
}
