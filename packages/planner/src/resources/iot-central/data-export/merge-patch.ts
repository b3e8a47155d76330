import type { JsonValue } from '@adx-export/core'

type JsonObject = { readonly [key: string]: JsonValue }

export const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The merge patch that makes one value of another: members that go are null, equal ones are sent again.
 * https://www.rfc-editor.org/rfc/rfc7386
 */
export const mergePatch = (from: JsonValue | undefined, to: JsonValue): JsonValue => {
  if (!isObject(from) || !isObject(to)) return to
  const gone = Object.keys(from).filter((key) => !Object.hasOwn(to, key))
  return {
    ...Object.fromEntries(gone.map((key) => [key, null])),
    ...Object.fromEntries(Object.entries(to).map(([key, value]) => [key, mergePatch(from[key], value)])),
  }
}
