import { syntaxError } from '../refusal.ts'

/** Source: Microsoft Learn, "The string data type". */
const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['a', '\u0007'],
  ['0', '\0'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
])

export type StringLiteral = { readonly value: string; readonly end: number }

const unended = (): never => {
  throw syntaxError('a string has no end.')
}

const coded = (text: string, at: number): StringLiteral | undefined => {
  const match = /^(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))/.exec(text.slice(at, at + 5))
  const digits = match?.[1] ?? match?.[2]
  if (match === null || digits === undefined) return undefined
  return { value: String.fromCharCode(Number.parseInt(digits, 16)), end: at + match[0].length }
}

const escaped = (text: string, open: number): StringLiteral => {
  const quote = text[open]
  let value = ''
  for (let at = open + 1; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (character === quote) return { value, end: at + 1 }
    if (character === '\n') break
    if (character !== '\\') {
      value += character
      continue
    }
    const code = coded(text, at + 1)
    const plain = escapes.get(text[at + 1] ?? '')
    if (code === undefined && plain === undefined) throw syntaxError(`'\\${text[at + 1] ?? ''}' is no escape sequence.`)
    value += code?.value ?? plain ?? ''
    at = (code?.end ?? at + 2) - 1
  }
  return unended()
}

const verbatim = (text: string, open: number): StringLiteral => {
  const quote = text[open] ?? ''
  let value = ''
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] !== quote) value += text[at]
    else if (text[at + 1] === quote) {
      value += quote
      at += 1
    } else return { value, end: at + 1 }
  }
  return unended()
}

const multiLine = (text: string, open: number, fence: string): StringLiteral => {
  const close = text.indexOf(fence, open + fence.length)
  return close < 0 ? unended() : { value: text.slice(open + fence.length, close), end: close + fence.length }
}

const isQuote = (character: string | undefined): boolean => character === "'" || character === '"'

/**
 * The string literal that begins at `at`, in any of Kusto's four forms, with or without the `h` that hides it in traces;
 * undefined where none begins.
 */
export const readString = (text: string, at: number): StringLiteral | undefined => {
  const hidden = text[at] === 'h' || text[at] === 'H'
  const start = hidden ? at + 1 : at
  for (const fence of ['```', '~~~']) if (text.startsWith(fence, start)) return multiLine(text, start, fence)
  if (isQuote(text[start])) return escaped(text, start)
  if (text[start] === '@' && isQuote(text[start + 1])) return verbatim(text, start + 1)
  return undefined
}

// oxlint-disable-next-line no-control-regex -- control characters are what has to be escaped.
const special = /[\\'"\u0000-\u001f]/g

const escapeCharacter = (quote: string, character: string): string => {
  if (character === '\\' || character === quote) return `\\${character}`
  const name = [...escapes].find(([, value]) => value === character && character < ' ')?.[0]
  if (name !== undefined) return `\\${name}`
  return character < ' ' ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}` : character
}

const quoted = (quote: string, value: string): string =>
  `${quote}${value.replaceAll(special, (character) => escapeCharacter(quote, character))}${quote}`

/** `'…'` with backslash escapes. */
export const quoteString = (value: string): string => quoted("'", value)

/** `"…"`, as the service writes strings in scripts. */
export const quoteScript = (value: string): string => quoted('"', value)

/** `['…']`, which every command takes wherever a name goes. */
export const quoteName = (name: string): string => `[${quoteString(name)}]`
