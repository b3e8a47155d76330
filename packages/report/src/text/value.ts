import { type JsonValue, maskSecretForms } from '@adx-export/core'
import { type ValueWithHoles, isReference, isSecret } from '@adx-export/planner'
import { clean, speltBlanks } from './clean.ts'

const plainWord = /^[\p{L}_$][\p{L}\p{N}_.:/@$-]*$/u
const reserved = new Set(['true', 'false', 'null'])

/** Nothing else looks like these, so they need no quotes. */
const timespan = /^(?:(?:\d+\.)?\d\d:\d\d:\d\d|\d+(?:[dhms]|ms))$/
const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

const stringText = (given: string): string => {
  const value = maskSecretForms(given)
  return (plainWord.test(value) && !reserved.has(value)) || timespan.test(value) || guid.test(value)
    ? clean(value)
    : clean(speltBlanks(JSON.stringify(value)))
}

const wordOf = (value: unknown): string => (typeof value === 'string' ? clean(value) : '?')

/** The part of a value at one key or index. */
const partAt = (value: JsonValue | undefined, key: string | number): JsonValue | undefined =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === String(key))?.[1]
    : undefined

/**
 * A value on one line, whole: what a plan changes is never cut. `known` is what the references in it stand for, where
 * that is known already.
 */
export const valueText = (value: ValueWithHoles, known?: JsonValue): string => {
  if (value === null) return 'null'
  if (typeof value === 'string') return stringText(value)
  if (typeof value !== 'object') return String(value)
  if (isReference(value)) {
    const origin = `${wordOf(value.attribute)} of ${wordOf(value.$ref)}`
    return known === undefined ? `(known later: ${origin})` : `${valueText(known)} (${origin})`
  }
  if (isSecret(value)) return `(secret: ${wordOf(value.$secret)})`
  if (Array.isArray(value)) {
    const items = value.map((item: ValueWithHoles, index) => valueText(item, partAt(known, index)))
    return items.length === 0 ? '[]' : `[ ${items.join(', ')} ]`
  }
  const members = Object.entries(value).map(
    ([key, member]) => `${stringText(key)}: ${valueText(member, partAt(known, key))}`,
  )
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

/** True for text that reads better as lines. */
export const isMultiline = (value: unknown): value is string => typeof value === 'string' && value.includes('\n')
