import { type JsonValue, type Timespan } from '@adx-export/core'
import { readTimespan } from './duration.ts'
import { booleanMember, itemsOf, member, textMember } from './json.ts'

/**
 * Normal forms of policy documents: what commands answer in several spellings becomes one. A member that is not set is
 * left out; where anything that is set is not understood there is no normal form, since a guess could lose data.
 */

export type Streaming = { readonly enabled: boolean; readonly hint?: number }
export type UpdatePolicy = { readonly source: string; readonly query: string }

const isUnset = (json: JsonValue | undefined): json is null | undefined => json === undefined || json === null

/** The document; a policy that is not set is one without members. */
const documentOf = (json: JsonValue | undefined): JsonValue | undefined => {
  if (isUnset(json) || json === 'null' || (Array.isArray(json) && json.length === 0)) return {}
  return typeof json === 'object' && !Array.isArray(json) ? json : undefined
}

/** Where a member stands in a document, and what it means; `read` is undefined for what is not understood. */
export type Member<T> = { readonly of: string; readonly read: (json: JsonValue) => T | undefined }

/** The members of a document that are set; undefined where one of them is not understood. */
export const membersIn = <T extends object>(
  json: JsonValue | undefined,
  members: { readonly [Key in keyof T]-?: Member<NonNullable<T[Key]>> },
): Partial<T> | undefined => {
  const document = documentOf(json)
  if (document === undefined) return undefined
  const found: Partial<T> = {}
  for (const key in members) {
    const { of, read } = members[key]
    const there = member(document, of)
    if (isUnset(there)) continue
    const value = read(there)
    if (value === undefined) return undefined
    found[key] = value
  }
  return found
}

/** Both shapes: `.show tables details` says `"4.00:00:00"`, policy commands wrap it in `{ "Value": … }`. */
export const timespan = (json: JsonValue): Timespan | undefined => {
  const text = typeof json === 'string' ? json : textMember(json, 'Value')
  return text === undefined ? undefined : readTimespan(text)
}

export const number = (json: JsonValue): number | undefined => (typeof json === 'number' ? json : undefined)

/** Kusto writes a boolean inside policies as JSON's own, older engines as 0 and 1. */
export const flag = (json: JsonValue): boolean | undefined => booleanMember({ flag: json }, 'flag')

/** The service adds members that are documented nowhere; only these two mean anything. */
export const streamingOf = (json: JsonValue | undefined): Streaming | undefined => {
  const form = membersIn<Streaming>(json, {
    enabled: { of: 'IsEnabled', read: flag },
    hint: { of: 'HintAllocatedRate', read: number },
  })
  return form === undefined ? undefined : { enabled: false, ...form }
}

/** The enabled update policies that a table has, so those that write into it. */
export const updatePoliciesOf = (json: JsonValue | undefined): readonly UpdatePolicy[] =>
  itemsOf(json).flatMap((policy) => {
    const source = textMember(policy, 'Source')
    return source === undefined || booleanMember(policy, 'IsEnabled') === false
      ? []
      : [{ source, query: textMember(policy, 'Query') ?? '' }]
  })
