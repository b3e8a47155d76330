import type { Node, StringNode } from './node.ts'
import { query } from './query.ts'
import { built, fail, moveTo, nested, node, type State } from './state.ts'

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

const plain = /[^"\\]*/y
const unicode = /[0-9a-fA-F]{4}/y

const match = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** `\(…)`; returns the offset behind it. */
const interpolation = (state: State, at: number, parts: (string | Node)[]): number => {
  moveTo(state, at + 2)
  parts.push(nested(state, () => query(state)))
  const closing = state.token
  if (closing.type !== 'symbol' || closing.text !== ')') {
    fail(state, 'an interpolation is not closed', { start: at, end: at + 2 })
    return state.text.length
  }
  return closing.end
}

/** What an escape stands for, and the offset behind it. */
const escape = (state: State, at: number): readonly [string, number] => {
  const letter = state.text[at + 1] ?? ''
  if (letter === 'u') {
    const digits = match(unicode, state.text, at + 2)
    if (digits !== '') return [String.fromCharCode(Number.parseInt(digits, 16)), at + 6]
  }
  const meant = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined
  if (meant !== undefined) return [meant, at + 2]
  fail(state, `'\\${letter}' is no escape`, { start: at, end: Math.min(at + 2, state.text.length) })
  return ['', state.text.length]
}

/** The string whose opening quote is the next token. `start` is that of its format, where it has one. */
export const stringNode = (
  state: State,
  format?: { readonly name: string; readonly start: number; readonly end: number },
): StringNode => {
  const opening = state.token
  const parts: (string | Node)[] = []
  let literal = ''
  let at = opening.end
  for (;;) {
    const run = match(plain, state.text, at)
    literal += run
    at += run.length
    const next = state.text[at]
    if (state.problem !== undefined || next === undefined) {
      fail(state, 'the string is not closed', opening)
      break
    }
    if (next === '"') break
    if (state.text[at + 1] === '(') {
      if (literal !== '') parts.push(literal)
      literal = ''
      at = interpolation(state, at, parts)
    } else {
      const [meant, behind] = escape(state, at)
      literal += meant
      at = behind
    }
  }
  if (literal !== '' || parts.length === 0) parts.push(literal)
  moveTo(state, at + 1)
  const found = node(state, format?.start ?? opening.start, {
    type: 'string',
    ...(format === undefined ? {} : { format }),
    parts,
  })
  built(state, found)
  return found
}

/** The text of a string without interpolations; undefined for one with. */
export const literalOf = ({ parts }: StringNode): string | undefined => {
  const [only] = parts
  return parts.length === 1 && typeof only === 'string' ? only : undefined
}
