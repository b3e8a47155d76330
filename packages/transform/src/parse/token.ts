import type { Span } from './node.ts'

export type TokenType =
  | 'number'
  | 'field'
  | 'variable'
  | 'name'
  | 'keyword'
  | 'format'
  | 'quote'
  | 'symbol'
  | 'end'
  | 'invalid'

/** `text` is the name alone for fields, variables and formats; the token itself otherwise. */
export type Token = Span & { readonly type: TokenType; readonly text: string }

const reserved = '__loc__ and as catch def elif else end foreach if import include label module or reduce then try'
export const keywords: ReadonlySet<string> = new Set(reserved.split(' '))

const word = '[a-zA-Z_][a-zA-Z0-9_]*'
const blank = /[ \t\r\n]*/y
/** jq 1.8 continues a comment on the next line after an odd number of backslashes. */
const comment = /#(?:\\(?:\r?\n|[^\n])|[^\\\n])*/y

const rules: readonly (readonly [TokenType, RegExp])[] = [
  ['field', new RegExp(String.raw`\.(${word})`, 'y')],
  ['number', /(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/y],
  ['variable', new RegExp(String.raw`\$[ \t\r\n]*((?:${word}::)*${word})`, 'y')],
  ['format', /@([a-zA-Z0-9_]+)/y],
  ['name', new RegExp(`(?:${word}::)*${word}`, 'y')],
  ['quote', /"/y],
  ['symbol', /\?\/\/=?|\/\/=|[|+\-*/%!=<>]=|\/\/|\.\.|[.[\](){}|,:;=<>+\-*/%?]/y],
]

const skip = (pattern: RegExp, text: string, from: number): number => {
  pattern.lastIndex = from
  const found = pattern.exec(text)
  return found === null ? from : found.index + found[0].length
}

/** The offset of the next token: behind white space and comments. */
export const skipBlank = (text: string, from: number): number => {
  let at = from
  for (;;) {
    const next = skip(comment, text, skip(blank, text, at))
    if (next === at) return at
    at = next
  }
}

/** The token at or after an offset. A quote is a token of its own; what follows it is for the reader of strings. */
export const readToken = (text: string, from: number): Token => {
  const start = skipBlank(text, from)
  if (start >= text.length) return { type: 'end', text: '', start: text.length, end: text.length }
  for (const [type, pattern] of rules) {
    pattern.lastIndex = start
    const found = pattern.exec(text)
    if (found === null) continue
    const whole = found[0]
    const isKeyword = type === 'name' && keywords.has(whole)
    return { type: isKeyword ? 'keyword' : type, text: found[1] ?? whole, start, end: start + whole.length }
  }
  return { type: 'invalid', text: text.slice(start, start + 1), start, end: start + 1 }
}
