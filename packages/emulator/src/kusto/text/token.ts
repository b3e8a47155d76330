import { syntaxError } from '../refusal.ts'
import { isTimespanUnit } from '../types/timespan.ts'
import { readString } from './string.ts'

/**
 * `word`: a bare name or keyword. `name`: `['x']` or `["x"]`, `value` is x. `string`: `value` is what it stands for.
 * `typed`: `datetime(…)`, `dynamic(…)`; `value` is what stands inside. `mark`: punctuation, `value` is the mark.
 */
export type TokenKind = 'word' | 'name' | 'string' | 'number' | 'timespan' | 'typed' | 'mark' | 'end'

export type Token = {
  readonly kind: TokenKind
  readonly value: string
  readonly start: number
  readonly end: number
  /** The word before the bracket of a `typed` token. */
  readonly type?: string
}

const marks = ['<|', '==', '!=', '=~', '!~', '<=', '>=', '..', ...'.,:;=<>|()[]{}*-+/%!&$@#'.split('')]
const typedWords = new Set([
  'datetime',
  'date',
  'timespan',
  'time',
  'guid',
  'dynamic',
  'bool',
  'int',
  'long',
  'real',
  'decimal',
])

const wordAt = /[\p{L}_][\p{L}\p{N}_]*/uy
const numberAt = /0x[0-9a-fA-F]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const blankAt = /(?:\s+|\/\/[^\n]*)+/y

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

const bracketedName = (text: string, at: number): Token | undefined => {
  const inside = at + 1 + matchAt(blankAt, text, at + 1).length
  if (text[inside] !== "'" && text[inside] !== '"') return undefined
  const string = readString(text, inside)
  if (string === undefined) return undefined
  const close = string.end + matchAt(blankAt, text, string.end).length
  return text[close] === ']' ? { kind: 'name', value: string.value, start: at, end: close + 1 } : undefined
}

/** Where the bracket opened at `at` closes, strings inside it skipped. */
const closingBracket = (text: string, at: number): number | undefined => {
  let depth = 0
  for (let index = at; index < text.length; index += 1) {
    const character = text[index]
    if (character === '"' || character === "'") {
      const string = readString(text, index)
      if (string === undefined) return undefined
      index = string.end - 1
    } else if (character === '(') depth += 1
    else if (character === ')') {
      depth -= 1
      if (depth === 0) return index
    }
  }
  return undefined
}

const wordOrTyped = (text: string, at: number, word: string): Token => {
  const end = at + word.length
  const open = text[end] === '(' && typedWords.has(word) ? closingBracket(text, end) : undefined
  if (open === undefined) return { kind: 'word', value: word, start: at, end }
  return { kind: 'typed', type: word, value: text.slice(end + 1, open).trim(), start: at, end: open + 1 }
}

const numberOrTimespan = (text: string, at: number, digits: string): Token => {
  const end = at + digits.length
  const unit = matchAt(wordAt, text, end)
  if (unit === '') return { kind: 'number', value: digits, start: at, end }
  if (!isTimespanUnit(unit)) throw syntaxError(`'${digits}${unit}' is neither a number nor a timespan.`)
  return { kind: 'timespan', value: digits + unit, start: at, end: end + unit.length }
}

const stringToken = (text: string, at: number): Token | undefined => {
  const string = readString(text, at)
  return string && { kind: 'string', value: string.value, start: at, end: string.end }
}

const tokenAt = (text: string, at: number): Token => {
  const string = stringToken(text, at)
  if (string !== undefined) return string
  if (text[at] === '[') {
    const name = bracketedName(text, at)
    if (name !== undefined) return name
  }
  const word = matchAt(wordAt, text, at)
  if (word !== '') return wordOrTyped(text, at, word)
  const digits = matchAt(numberAt, text, at)
  if (digits !== '') return numberOrTimespan(text, at, digits)
  const mark = marks.find((candidate) => text.startsWith(candidate, at))
  if (mark === undefined) throw syntaxError(`unexpected character '${text[at] ?? ''}' at ${at}.`)
  return { kind: 'mark', value: mark, start: at, end: at + mark.length }
}

/** The tokens of a command or query, the last of them an `end`. Throws a syntax error on what no token begins with. */
export const tokenize = (text: string): readonly Token[] => {
  const tokens: Token[] = []
  let at = matchAt(blankAt, text, 0).length
  while (at < text.length) {
    const token = tokenAt(text, at)
    tokens.push(token)
    at = token.end + matchAt(blankAt, text, token.end).length
  }
  tokens.push({ kind: 'end', value: '', start: text.length, end: text.length })
  return tokens
}
