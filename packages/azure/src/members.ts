import type { JsonValue } from '@adx-export/core'
import { AzureError } from './errors.ts'
import { fieldOf, isFields, isJson, type Fields } from './wire.ts'

/**
 * The members of one object of an answer. A member that the service leaves out, or says `null` or nothing for, is
 * undefined, and what is then meant is for the reader to say; `need…` has no answer to that. A member of another type
 * than it should have is an answer of another shape: read as if it were left out, it would hide what is there.
 */
export type Members = {
  readonly fields: Fields
  text(name: string): string | undefined
  needText(name: string): string
  flag(name: string): boolean | undefined
  needFlag(name: string): boolean
  number(name: string): number | undefined
  list(name: string): readonly unknown[] | undefined
  needList(name: string): readonly unknown[]
  object(name: string): Members | undefined
  needObject(name: string): Members
  /** Any JSON but null. */
  json(name: string): JsonValue | undefined
}

export const badAnswer = (what: string, wrong: string, hint?: string): AzureError =>
  new AzureError('bad-answer', `Azure's answer has an unexpected shape: ${what} ${wrong}.`, { hint })

const isUnsaid = (value: unknown): boolean => value === undefined || value === null || value === ''

/** Old engines write a bool as a number, and documents as a text. */
const flagOf = (value: unknown): boolean | undefined => {
  if (typeof value === 'boolean') return value
  if (value === 1 || (typeof value === 'string' && value.toLowerCase() === 'true')) return true
  return value === 0 || (typeof value === 'string' && value.toLowerCase() === 'false') ? false : undefined
}

/** Old engines write a number as a text. */
const numberOf = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** A list that names one thing twice is not the list that was asked for. */
export const withoutDoubles = <T>(entries: readonly T[], keyOf: (entry: T) => string, what: string): readonly T[] => {
  const keys = entries.map((entry) => keyOf(entry).toLowerCase())
  const twice = keys.find((key, at) => keys.indexOf(key) !== at)
  if (twice !== undefined) throw badAnswer(what, `names '${twice}' twice`)
  return entries
}

/** `what` names the object, at the start of a sentence's end: `the export 'e'`. Throws an AzureError where it is no object. */
export const membersOf = (value: unknown, what: string): Members => {
  if (!isFields(value)) throw badAnswer(what, 'is not an object')
  const said = <T>(name: string, type: string, read: (found: unknown) => T | undefined): T | undefined => {
    const found = fieldOf(value, name)
    if (isUnsaid(found)) return undefined
    const known = read(found)
    if (known === undefined) throw badAnswer(what, `has a member '${name}' that is not ${type}`)
    return known
  }
  const need = <T>(name: string, found: T | undefined): T => {
    if (found === undefined) throw badAnswer(what, `has no member '${name}'`)
    return found
  }
  const members: Members = {
    fields: value,
    text: (name) => said(name, 'text', (found) => (typeof found === 'string' ? found : undefined)),
    needText: (name) => need(name, members.text(name)),
    flag: (name) => said(name, 'true or false', flagOf),
    needFlag: (name) => need(name, members.flag(name)),
    number: (name) => said(name, 'a number', numberOf),
    list: (name) => said(name, 'a list', (found) => (Array.isArray(found) ? found : undefined)),
    needList: (name) => need(name, members.list(name)),
    object: (name) =>
      said(name, 'an object', (found) => (isFields(found) ? membersOf(found, `'${name}' of ${what}`) : undefined)),
    needObject: (name) => need(name, members.object(name)),
    json: (name) => said(name, 'JSON', (found) => (isJson(found) && found !== null ? found : undefined)),
  }
  return members
}
