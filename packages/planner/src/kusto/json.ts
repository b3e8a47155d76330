import type { JsonValue } from '@adx-export/core'

/** One member of a JSON object; undefined for anything that is no object or lacks it. */
export const member = (json: JsonValue | undefined, name: string): JsonValue | undefined =>
  typeof json === 'object' && json !== null && !Array.isArray(json) && Object.hasOwn(json, name)
    ? Object.entries(json).find(([key]) => key === name)?.[1]
    : undefined

export const textMember = (json: JsonValue | undefined, name: string): string | undefined => {
  const value = member(json, name)
  return typeof value === 'string' ? value : undefined
}

/** Kusto writes a boolean inside policies as JSON's own, older engines as 0 and 1. */
export const booleanMember = (json: JsonValue | undefined, name: string): boolean | undefined => {
  const value = member(json, name)
  if (typeof value === 'boolean') return value
  return value === 0 || value === 1 ? value === 1 : undefined
}

/** The items of a JSON list; none for anything else. */
export const itemsOf = (json: JsonValue | undefined): readonly JsonValue[] =>
  Array.isArray(json) ? json.map((item: JsonValue) => item) : []
