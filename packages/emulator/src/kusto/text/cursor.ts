import { notImplemented, syntaxError } from '../refusal.ts'
import { isReserved } from './reserved.ts'
import { type Token, tokenize } from './token.ts'

/** A place in a command or query; the functions below move it. */
export type Cursor = { readonly text: string; readonly tokens: readonly Token[]; at: number }

export const cursorOver = (text: string): Cursor => ({ text, tokens: tokenize(text), at: 0 })

const endToken: Token = { kind: 'end', value: '', start: 0, end: 0 }

export const peek = (cursor: Cursor, ahead = 0): Token =>
  cursor.tokens[cursor.at + ahead] ?? cursor.tokens.at(-1) ?? endToken

export const advance = (cursor: Cursor): Token => {
  const token = peek(cursor)
  if (token.kind !== 'end') cursor.at += 1
  return token
}

export const atEnd = (cursor: Cursor): boolean => peek(cursor).kind === 'end'

export const unexpected = (cursor: Cursor, wanted: string): Error => {
  const token = peek(cursor)
  const found = token.kind === 'end' ? 'the end' : `'${cursor.text.slice(token.start, token.end)}'`
  return syntaxError(`A recognition error occurred: expected ${wanted}, found ${found} at ${token.start}.`)
}

/** Where an option or another form of the command may stand: a word that is not known here may well be known to Kusto. */
export const unknownForm = (cursor: Cursor, wanted: string): Error => {
  const { kind, value } = peek(cursor)
  const isCommand = cursor.tokens[0]?.value === '.'
  if (kind !== 'word' && value !== '*') return unexpected(cursor, wanted)
  return notImplemented(
    isCommand ? 'command' : 'operator',
    isCommand ? cursor.text : cursor.text.slice(peek(cursor).start),
  )
}

/** The same where the command may also be whole: it is one of Kusto's that is not known here. */
export const unknownOrWhole = (cursor: Cursor, wanted: string): Error =>
  atEnd(cursor) ? notImplemented('command', cursor.text) : unknownForm(cursor, wanted)

/** False where a hyphen goes on with the word, as in `set-or-append` after `set`. */
const endsWord = (cursor: Cursor, ahead: number, end: number): boolean => {
  const [hyphen, word] = [peek(cursor, ahead), peek(cursor, ahead + 1)]
  return hyphen.value !== '-' || hyphen.start !== end || word.kind !== 'word' || word.start !== hyphen.end
}

/** How many tokens spell `text`, which may hold hyphens (`column-docstrings`); 0 when the next ones do not. */
const spelled = (cursor: Cursor, text: string): number => {
  const parts = text.split(/(-)/)
  let end = peek(cursor).start
  for (const [index, part] of parts.entries()) {
    const token = peek(cursor, index)
    if (token.start !== end || token.value !== part || (token.kind !== 'word' && token.kind !== 'mark')) return 0
    end = token.end
  }
  return endsWord(cursor, parts.length, end) ? parts.length : 0
}

/** True where the next tokens are these words and marks, one after the other; the cursor stays. */
export const looksAt = (cursor: Cursor, ...texts: readonly string[]): boolean => {
  const start = cursor.at
  const found = accept(cursor, ...texts)
  cursor.at = start
  return found
}

/** Passes these words and marks if all of them come next. Case counts, as it does for Kusto. */
export const accept = (cursor: Cursor, ...texts: readonly string[]): boolean => {
  const start = cursor.at
  for (const text of texts) {
    const count = spelled(cursor, text)
    if (count === 0) {
      cursor.at = start
      return false
    }
    cursor.at += count
  }
  return true
}

export const expect = (cursor: Cursor, ...texts: readonly string[]): void => {
  for (const text of texts) if (!accept(cursor, text)) throw unexpected(cursor, `'${text}'`)
}

/** The one of these words that comes next. */
export const oneOf = <W extends string>(cursor: Cursor, words: readonly W[]): W => {
  const found = words.find((word) => accept(cursor, word))
  if (found === undefined) throw unexpected(cursor, `one of ${words.join(', ')}`)
  return found
}

export const expectEnd = (cursor: Cursor): void => {
  if (!atEnd(cursor)) throw unexpected(cursor, 'the end of the command')
}

/** Passes these words, after which a known form of the command goes on. */
export const expectForm = (cursor: Cursor, ...words: readonly string[]): void => {
  for (const word of words) if (!accept(cursor, word)) throw unknownForm(cursor, `'${word}'`)
}

/** A name, bare or in brackets. */
export const name = (cursor: Cursor): string => {
  const token = peek(cursor)
  if (token.kind !== 'name' && (token.kind !== 'word' || isReserved(token.value))) throw unexpected(cursor, 'a name')
  return advance(cursor).value
}

export const stringLiteral = (cursor: Cursor): string => {
  if (peek(cursor).kind !== 'string') throw unexpected(cursor, 'a string literal')
  return advance(cursor).value
}

/** One or more of something, with commas between. */
export const listOf = <T>(cursor: Cursor, item: (cursor: Cursor) => T): readonly T[] => {
  const items = [item(cursor)]
  while (accept(cursor, ',')) items.push(item(cursor))
  return items
}

/** The same between brackets. */
export const bracketed = <T>(cursor: Cursor, item: (cursor: Cursor) => T): readonly T[] => {
  expect(cursor, '(')
  const items = listOf(cursor, item)
  expect(cursor, ')')
  return items
}

/** Everything after the next token, as it was written; the cursor is then at the end. */
export const restAfter = (cursor: Cursor, mark: string): string => {
  expect(cursor, mark)
  const rest = cursor.text.slice(cursor.tokens[cursor.at - 1]?.end ?? 0)
  cursor.at = cursor.tokens.length - 1
  return rest
}

/** The text from `open` to the mark that closes it, both included. */
export const block = (cursor: Cursor, open: '(' | '{', close: ')' | '}'): string => {
  const { start } = peek(cursor)
  expect(cursor, open)
  let depth = 1
  while (depth > 0) {
    if (atEnd(cursor)) throw unexpected(cursor, `'${close}'`)
    const token = advance(cursor)
    if (token.kind !== 'mark') continue
    if (token.value === open) depth += 1
    if (token.value === close) depth -= 1
  }
  return cursor.text.slice(start, cursor.tokens[cursor.at - 1]?.end)
}
