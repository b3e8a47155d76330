import type { JsonValue } from '@adx-export/core'

/** A scalar as text; anything else as JSON. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null))

/** Equal once both are in their normal form. */
export const sameBy =
  (normal: (text: string) => string) =>
  (observed: JsonValue, desired: JsonValue): boolean =>
    normal(textOf(observed)) === normal(textOf(desired))

export const lowerCase = (text: string): string => text.toLowerCase()
