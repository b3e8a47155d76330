import type { ValueWithHoles } from '@adx-export/planner'
import { clean, shorten } from './clean.ts'

const plainWord = /^[\p{L}_$][\p{L}\p{N}_.:/@$-]*$/u
const reserved = new Set(['true', 'false', 'null'])

const stringText = (value: string): string =>
  (plainWord.test(value) && !reserved.has(value)) || /^\d+\.\d\d:\d\d:\d\d$|^\d\d:\d\d:\d\d$/.test(value)
    ? value
    : clean(JSON.stringify(value))

const wordOf = (value: unknown): string => (typeof value === 'string' ? clean(value) : '?')

const wholeText = (value: ValueWithHoles): string => {
  if (value === null) return 'null'
  if (typeof value === 'string') return stringText(value)
  if (typeof value !== 'object') return String(value)
  if ('$ref' in value) return `(known later: ${wordOf(value.attribute)} of ${wordOf(value.$ref)})`
  if ('$secret' in value) return `(secret: ${wordOf(value.$secret)})`
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(wholeText).join(', ')} ]`
  const members = Object.entries(value).map(([key, member]) => `${stringText(key)}: ${wholeText(member)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

/** A value on one line of at most `width` characters. JSON documents hold the whole value. */
export const valueText = (value: ValueWithHoles, width = 72): string => shorten(wholeText(value), width)

/** True for text that reads better as lines. */
export const isMultiline = (value: unknown): value is string => typeof value === 'string' && value.includes('\n')
