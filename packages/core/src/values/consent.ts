import { dateText, dayOf } from './days.ts'

/** Days that a printed line of consent holds for. */
export const consentDays = 30
/** Days that a line of consent may hold for, from the day that it is judged on. */
export const mostConsentDays = 90

/**
 * What stands for the date in a line of consent wherever it must not change from day to day. It is no date, so that a
 * line that is pasted with it is refused.
 */
const undated = 'until: <date>'

/** What a line of consent says, but for its end. */
export type ConsentLine = {
  readonly risk: string
  readonly at: string
  /** The fingerprint, or one for each environment. */
  readonly seen: string | Readonly<Record<string, string | undefined>>
  readonly only?: readonly string[]
}

const quoted = (text: string): string => JSON.stringify(text)

const seenText = (seen: ConsentLine['seen']): string => {
  if (typeof seen === 'string') return quoted(seen)
  const each = Object.entries(seen).map(([name, fingerprint]) => `${name}: ${quoted(fingerprint ?? '')}`)
  return `{ ${each.join(', ')} }`
}

/** The line to paste under `accept`, with a placeholder for the date. */
export const consentLine = ({ risk, at, seen, only }: ConsentLine): string => {
  const where = only === undefined ? '' : `, only: [${only.join(', ')}]`
  const address = /^[a-z]+$/.test(at) ? at : quoted(at)
  return `- { risk: ${risk}, at: ${address}, seen: ${seenText(seen)}, ${undated}${where} }`
}

/** The date that a line of consent gets that is printed now. */
export const consentEnd = (now: number): string => dateText(dayOf(now) + consentDays)

/** A text for people: lines of consent in it end on a date. */
export const withConsentEnd = (text: string, end: string): string => text.replaceAll(undated, `until: ${end}`)
