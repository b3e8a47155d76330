/** One word, string or sign of a Kusto command, and where it stands. A string's text is what it means, its escapes resolved. */
export type KustoToken = {
  readonly type: 'word' | 'string' | 'sign'
  readonly text: string
  readonly start: number
  readonly end: number
}

type Piece = readonly [text: string, end: number]

const wordPattern = /[\p{L}\p{N}_-]+/uy
const blanks = /(?:\s+|\/\/[^\n]*)+/y
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\u0007',
  '0': '\0',
}

const escapeAt = (text: string, at: number): Piece => {
  const escape = text[at + 1] ?? ''
  const unicode = escape === 'u' ? /^[0-9a-fA-F]{4}/.exec(text.slice(at + 2, at + 6))?.[0] : undefined
  if (unicode !== undefined) return [String.fromCharCode(Number.parseInt(unicode, 16)), at + 6]
  return [escapes[escape] ?? escape, at + 2]
}

/** A string in backslash form, from its opening quote. https://learn.microsoft.com/kusto/query/scalar-data-types/string */
const plainString = (text: string, start: number): Piece => {
  const quote = text[start]
  let value = ''
  let at = start + 1
  while (at < text.length && text[at] !== quote) {
    const [piece, end]: Piece = text[at] === '\\' ? escapeAt(text, at) : [text[at] ?? '', at + 1]
    value += piece
    at = end
  }
  return [value, at + 1]
}

/** A verbatim string, `@'…'`, where a doubled quote is one. `start` is the quote. */
const verbatimString = (text: string, start: number): Piece => {
  const quote = text[start]
  let value = ''
  let at = start + 1
  for (; at < text.length; at++) {
    if (text[at] === quote && text[++at] !== quote) return [value, at]
    value += text[at] ?? ''
  }
  return [value, at]
}

const stringAt = (text: string, at: number): Piece | undefined => {
  const character = text[at]
  if (character === "'" || character === '"') return plainString(text, at)
  if (text.startsWith('```', at)) {
    const end = text.indexOf('```', at + 3)
    return end < 0 ? [text.slice(at + 3), text.length] : [text.slice(at + 3, end), end + 3]
  }
  const next = text[at + 1] ?? ''
  if (character === '@' && (next === "'" || next === '"')) return verbatimString(text, at + 1)
  // `h'…'` hides a string from the service's logs; its content is written the same way.
  if ((character === 'h' || character === 'H') && /['"@]/.test(next)) return stringAt(text, at + 1)
  return undefined
}

const stickyEnd = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** Cuts a command into tokens. Never fails: what it does not know becomes a sign, and an open string ends with the text. */
export const tokensOf = (text: string): readonly KustoToken[] => {
  const tokens: KustoToken[] = []
  for (let start = stickyEnd(blanks, text, 0); start < text.length;) {
    const string = stringAt(text, start)
    const wordEnd = stickyEnd(wordPattern, text, start)
    const end = Math.min(text.length, string?.[1] ?? (wordEnd > start ? wordEnd : start + 1))
    const type = string === undefined ? (wordEnd > start ? 'word' : 'sign') : 'string'
    tokens.push({ type, text: string?.[0] ?? text.slice(start, end), start, end })
    start = stickyEnd(blanks, text, end)
  }
  return tokens
}
