import { children } from './children.ts'
import type { Node, Span } from './node.ts'
import { readToken, type Token } from './token.ts'

/** Deeper programs are not parsed, so that no walk over a program can exhaust the stack. */
export const maxDepth = 500

export type Problem = Span & { readonly message: string }

/** Where a parse stands. After a problem every further token is the end, so that all readers return. */
export type State = {
  readonly text: string
  readonly depths: WeakMap<Node, number>
  token: Token
  /** Where the last token taken ended. */
  last: number
  open: number
  problem?: Problem
}

export const startState = (text: string): State => ({
  text,
  depths: new WeakMap(),
  token: readToken(text, 0),
  last: 0,
  open: 0,
})

export const fail = (state: State, message: string, { start, end }: Span = state.token): void => {
  state.problem ??= { message, start, end }
  state.token = { type: 'end', text: '', start: state.text.length, end: state.text.length }
}

const shown = ({ type, text }: Token): string =>
  type === 'end' ? 'the end of the program' : type === 'quote' ? 'a string' : `'${text}'`

export const unexpected = (state: State, wanted: string): void => {
  fail(state, `${shown(state.token)} where ${wanted} is expected`)
}

/** Goes on behind an offset. */
export const moveTo = (state: State, offset: number): void => {
  if (state.problem !== undefined) return
  state.last = offset
  state.token = readToken(state.text, offset)
}

export const take = (state: State): Token => {
  const { token } = state
  moveTo(state, token.end)
  return token
}

export const isSymbol = ({ token }: State, text: string): boolean => token.type === 'symbol' && token.text === text

export const isKeyword = ({ token }: State, text: string): boolean => token.type === 'keyword' && token.text === text

/** Takes the symbol or keyword if it is next. */
export const accept = (state: State, text: string): boolean => {
  if (!isSymbol(state, text) && !isKeyword(state, text)) return false
  take(state)
  return true
}

export const expect = (state: State, text: string): void => {
  if (!accept(state, text)) unexpected(state, `'${text}'`)
}

/** A node from `start` to the last token taken. */
export const node = <const N extends object>(state: State, start: number, content: N): N & Span => ({
  ...content,
  start,
  end: Math.max(start, state.last),
})

/** Records how deep a node is, and gives up on what is too deep. */
export const built = (state: State, found: Node): Node => {
  let depth = 0
  for (const child of children(found)) depth = Math.max(depth, state.depths.get(child) ?? 0)
  state.depths.set(found, depth + 1)
  if (depth >= maxDepth) fail(state, 'the program is nested too deeply', found)
  return found
}

/** Reads something inside brackets or a block, unless there are too many around it. */
export const nested = <T>(state: State, read: () => T): T => {
  state.open++
  if (state.open > maxDepth) fail(state, 'the program is nested too deeply')
  const found = read()
  state.open--
  return found
}
