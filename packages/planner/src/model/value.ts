import type { JsonValue } from '@adx-export/core'

/** The stable name of one resource: `<kind>:<names joined by />`. */
export type Address = string

/** A value that is known only after another change, named by where it will be read. */
export type Reference = { readonly $ref: Address; readonly attribute: string }

/** A value that must not be seen: the environment variable that holds it. */
export type Secret = { readonly $secret: string }

/** Filled, checked and quoted only when a step is sent. */
export type Hole = Reference | Secret

export type ValueWithHoles =
  | null
  | boolean
  | number
  | string
  | Hole
  | readonly ValueWithHoles[]
  | { readonly [key: string]: ValueWithHoles }

/**
 * What may not be read is unreadable, never absent.
 * `not-asked`: nothing in the config makes it needed, so no request was made.
 */
export type Part<T> =
  | { readonly state: 'read'; readonly value: T }
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable'; readonly why: string; readonly right?: string }
  | { readonly state: 'not-asked' }

/** `hint` is what to do where Azure did answer, and the answer does not tell. */
export type Seen<A> =
  | { readonly state: 'present'; readonly attributes: A }
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable'; readonly why: string; readonly right?: string; readonly hint?: string }

export const addressOf = (kind: string, ...names: readonly string[]): Address => `${kind}:${names.join('/')}`

// A hole is known by being made here, never by its shape: a value of a config or of an answer may look like one.
const made = new WeakSet<object>()

const make = <T extends object>(hole: T): T => {
  made.add(hole)
  return Object.freeze(hole)
}

export const referenceTo = ($ref: Address, attribute: string): Reference => make({ $ref, attribute })

export const secretIn = (variable: string): Secret => make({ $secret: variable })

const isHole = (value: unknown): value is object => typeof value === 'object' && value !== null && made.has(value)

export const isReference = (value: unknown): value is Reference => isHole(value) && '$ref' in value

export const isSecret = (value: unknown): value is Secret => isHole(value) && '$secret' in value

export type { JsonValue }
