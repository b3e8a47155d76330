import { decimalOf } from '../rows/decimal.ts'
import { readDatetime } from '../rows/datetime.ts'
import { type JsonNode } from '../rows/json-text.ts'
import { numberLike } from './numbers.ts'

/** What stands for the texts and numbers of one message: the same always for the same. */
export type StandIns = {
  readonly text: (text: string) => string
  readonly number: (text: string) => string
  /** Another for each key, so that none of an object is lost. */
  readonly key: (key: string) => string
}

const time = /^\d{4}-\d{2}-\d{2}(?:([T ])(\d{2}:\d{2}(?::\d{2})?)(\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/
const clock = /^(\d{2}:\d{2}(?::\d{2})?)(\.\d+)?$/
const duration = /^[+-]?P(?=[\dT])[\d.YMWDTHS]+$/
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const modelId = /^(?:dtmi|urn):/
const email = /^[^\s@]+@[^\s@]+$/

const zeros = (text = ''): string => text.replaceAll(/\d/g, '0')

const noon = (digits = '', fraction?: string): string => '12:00:00'.slice(0, digits.length) + zeros(fraction)

const rfc = /^(?:([a-z]+)(,\s*))?(\d{1,2})([ -])[a-z]{3}\4\d{2}(\s+)(\d{2}:\d{2}(?::\d{2})?)(\.\d+)?(.*)$/i

/** RFC 822 and RFC 850, and forms that a datetime may or may not take: they go on being judged alike. */
const otherTime = (text: string): string | undefined => {
  const read = readDatetime(text)
  const [, weekday, comma = '', day = '', between = '', blank = '', digits = '', fraction, zone = ''] =
    rfc.exec(text) ?? []
  if (typeof read !== 'string' && digits !== '') {
    const name = weekday === undefined ? '' : weekday.length === 3 ? 'Thu' : 'Thursday'
    return `${name}${comma}${'01'.slice(-day.length)}${between}Jan${between}26${blank}${noon(digits, fraction)}${zeros(zone)}`
  }
  return read === 'unknown' && /\d:\d{2}/.test(text) ? text.replaceAll(/\d/g, '1') : undefined
}

/** Times keep their form: which parts they have, and how many digits. */
const timeLike = (text: string): string | undefined => {
  const [, between = '', digits, fraction, zone] = time.exec(text) ?? []
  if (time.test(text)) return `2026-01-01${between}${noon(digits, fraction)}${zeros(zone)}`
  const [, hours, rest] = clock.exec(text) ?? []
  if (hours !== undefined) return noon(hours, rest)
  const other = otherTime(text)
  if (other !== undefined) return other
  return duration.test(text) ? text.replaceAll(/\d/g, '1') : undefined
}

const numbered = (text: string, number: number): string => {
  if (guid.test(text)) return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
  if (modelId.test(text)) return `dtmi:example:model${number};1`
  return email.test(text) ? `user-${number}@example.org` : `text-${number}`
}

/** Every text and key of a message, so that no stand-in is one of them. */
function* textsIn(node: JsonNode): Generator<string> {
  if (node.kind === 'string') yield node.value
  if (node.kind === 'array') for (const item of node.items) yield* textsIn(item)
  if (node.kind !== 'object') return
  for (const [key, value] of node.members) {
    yield key
    yield* textsIn(value)
  }
}

const isFlag = (text: string): boolean => /^(?:true|false)$/i.test(text)

export const standInsFor = (message: JsonNode): StandIns => {
  const taken = new Set(textsIn(message))
  const texts = new Map<string, string>()
  const numbers = new Map<string, number>()
  let last = 0
  const make = (text: string): string => {
    last += 1
    const made = numbered(text, last)
    return taken.has(made) ? make(text) : made
  }
  const number = (text: string): string => {
    const index = numbers.get(text) ?? numbers.size + 1
    numbers.set(text, index)
    return numberLike(text, index)
  }
  const distinct = (text: string): string => {
    const found = texts.get(text) ?? make(text)
    texts.set(text, found)
    return found
  }
  return {
    number,
    key: distinct,
    text: (text) => {
      if (text === '' || isFlag(text)) return text
      return timeLike(text) ?? (decimalOf(text) === undefined ? distinct(text) : number(text))
    },
  }
}
