import type { JsonValue } from '@adx-export/core'
import { type Address, type Hole, type Reference, type Seen, isReference, isSecret } from '../model/value.ts'
import type { AnyAttributes } from '../model/kind.ts'

export type Resolver = (reference: Reference) => JsonValue | undefined

/** Looks references up in what was observed; undefined where it is not known yet. */
export const resolverOf =
  (observed: ReadonlyMap<Address, Seen<AnyAttributes>>): Resolver =>
  ({ $ref, attribute }) => {
    const seen = observed.get($ref)
    return seen?.state === 'present' ? seen.attributes[attribute] : undefined
  }

/** The value with every known reference replaced; what is not known yet, and secrets, stay holes. */
export const resolve = (value: JsonValue | undefined, resolver: Resolver): JsonValue | undefined => {
  if (isReference(value)) return resolver(value) ?? value
  if (isSecret(value) || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: JsonValue) => resolve(item, resolver) ?? null)
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, resolve(member, resolver) ?? null]))
}

/** Every hole in a value. */
export const holesOf = (value: unknown): readonly Hole[] => {
  if (isReference(value) || isSecret(value)) return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(holesOf)
}
