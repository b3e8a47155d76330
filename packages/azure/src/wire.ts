import type { JsonValue } from '@adx-export/core'
import { AzureError } from './errors.ts'
import { deepestJson } from './limits.ts'

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

/** Whether brackets outside of strings open deeper than that. Reads the text once, whether or not it is JSON. */
export const isTooDeep = (text: string): boolean => {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (quoted) {
      if (character === '\\') at++
      else if (character === '"') quoted = false
    } else if (character === '"') quoted = true
    else if (character === '[' || character === '{') {
      if (++depth > deepestJson) return true
    } else if (character === ']' || character === '}') depth--
  }
  return false
}

/** A parsed text, or undefined where it is not JSON or nested too deep. */
export const parseJson = (text: string): JsonValue | undefined => {
  if (isTooDeep(text)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isJson(value) ? value : undefined
  } catch {
    return undefined
  }
}

export const tooDeep = (what: string): AzureError =>
  new AzureError('bad-answer', `${what} is JSON that is nested more than ${deepestJson} deep; it was not read.`)

/** The same for a text within an answer; throws an AzureError that names it where it is nested too deep. */
export const parseWithin = (text: string, what: string): JsonValue | undefined => {
  if (isTooDeep(text)) throw tooDeep(what)
  return parseJson(text)
}
