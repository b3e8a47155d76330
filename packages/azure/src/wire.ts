import type { JsonValue } from '@adx-export/core'

/** What arrives from the network is `unknown` until one of these has looked at it. */
export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A text that says something: empty is as good as absent in every answer that is read here. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

export const isJson = (value: unknown): value is JsonValue => {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return true
  if (Array.isArray(value)) return value.every(isJson)
  return isFields(value) && Object.values(value).every(isJson)
}

/** A field by its name whatever the letter case: ARM and older engines differ in it. */
export const fieldOf = (fields: Fields, name: string): unknown => {
  if (name in fields) return fields[name]
  const wanted = name.toLowerCase()
  const found = Object.keys(fields).find((key) => key.toLowerCase() === wanted)
  return found === undefined ? undefined : fields[found]
}

/** A parsed text, or undefined where it is not JSON. */
export const parseJson = (text: string): JsonValue | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return isJson(value) ? value : undefined
  } catch {
    return undefined
  }
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** The fields that are there, for optional ones that are left out rather than undefined. */
export const present = <T extends Readonly<Record<string, unknown>>>(fields: T): Present<T> => {
  const there: Iterable<readonly unknown[]> = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(there)
}
