import type { JsonValue } from './json.ts'
import { consentDays } from './consent.ts'
import { dateText, readDate } from './days.ts'
import { replaceInvisible } from './invisible.ts'

/** Days that a line under `drift.ignore` may hold for, from the day that it is judged on: a year, and a day for a leap year. */
export const mostIgnoreDays = 366

/** What stands for the reason in a line that is offered; a line that is pasted with it is refused. */
export const reasonToWrite = '<why>'

/** What a line under `drift.ignore` says. */
export type IgnoreLine = {
  readonly at: string
  readonly attribute?: string
  readonly value?: JsonValue
  readonly until: string
  readonly only?: readonly string[]
}

/** Nothing else in YAML looks like these, so they need no quotes. */
const plain = /^(?:[a-z][A-Za-z]*|\d+[dhms])$/u
const words = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n'])

/** As YAML 1.2 knows it: https://yaml.org/spec/1.2.2/#57-escaped-characters */
const escaped = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  const [letter, width] = code <= 0xff ? ['x', 2] : code <= 0xffff ? ['u', 4] : ['U', 8]
  return `\\${letter}${code.toString(16).padStart(width, '0')}`
}

/** Whoever prints the line would have to change what is not seen, or what a runner of GitHub obeys, so that neither is in it. */
const inQuotes = (text: string): string =>
  replaceInvisible(JSON.stringify(text), escaped).replaceAll('##[', () => '\\x23\\x23[')

/** An expression of the config would be filled in, so that its beginning is escaped. */
const quoted = (text: string): string => inQuotes(text).replaceAll('${{', () => '$${{')

const scalar = (text: string): string => (plain.test(text) && !words.has(text) ? text : quoted(text))

const valueText = (value: JsonValue): string => {
  if (typeof value === 'string') return scalar(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`
  const members = Object.entries(value).map(([key, member]) => `${inQuotes(key)}: ${valueText(member)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

/** The line to paste under `drift.ignore`; only its reason is left to write. */
export const ignoreLine = ({ at, attribute, value, until, only }: IgnoreLine): string => {
  const parts = [
    `at: ${inQuotes(at)}`,
    ...(attribute === undefined ? [] : [`attribute: ${scalar(attribute)}`]),
    ...(value === undefined ? [] : [`value: ${valueText(value)}`]),
    `reason: ${JSON.stringify(reasonToWrite)}`,
    `until: ${until}`,
    ...(only === undefined ? [] : [`only: [${only.map(scalar).join(', ')}]`]),
  ]
  return `- { ${parts.join(', ')} }`
}

/** The last day of a line that is offered on a day, `2026-12-30`. Throws where that is no day. */
export const ignoreEnd = (today: string): string => {
  const day = readDate(today)
  if (day === undefined) throw new Error(`not a day: ${today}`)
  return dateText(day + consentDays)
}
