import type { JsonNode, JsonObject } from '../rows/json-text.ts'

/** DTDL writes one thing or a list of things in many places. */
const listOf = (node: JsonNode | undefined): readonly JsonNode[] =>
  node?.kind === 'array' ? node.items : node === undefined ? [] : [node]

/** The text under a key, where one stands there. */
export const textIn = (object: JsonObject, key: string): string | undefined => {
  const node = object.members.get(key)
  return node?.kind === 'string' ? node.value : undefined
}

/** The objects under a key, be it one or a list. */
export const objectsIn = (object: JsonObject, key: string): readonly JsonObject[] =>
  listOf(object.members.get(key)).filter((item) => item.kind === 'object')

/** `@type` is a text or a list of texts. */
export const typesOf = (object: JsonObject): readonly string[] =>
  listOf(object.members.get('@type')).flatMap((item) => (item.kind === 'string' ? [item.value] : []))
