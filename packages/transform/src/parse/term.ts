import { conditional, loop, trial } from './control.ts'
import type { Node } from './node.ts'
import { objectNode } from './object.ts'
import { bracket, fieldOf, quotedField } from './postfix.ts'
import { query } from './query.ts'
import { accept, built, expect, isSymbol, nested, node, type State, take, unexpected } from './state.ts'
import { stringNode } from './text.ts'

const dot = (state: State): Node => {
  const { start, end } = take(state)
  const identity = built(state, { type: 'identity', start, end })
  if (state.token.type === 'quote') return quotedField(state, identity)
  return isSymbol(state, '[') ? bracket(state, identity, false) : identity
}

const call = (state: State): Node => {
  const { text, start, end } = take(state)
  const given: Node[] = []
  if (accept(state, '(')) {
    do given.push(nested(state, () => query(state)))
    while (accept(state, ';'))
    expect(state, ')')
  }
  return built(state, node(state, start, { type: 'call', name: { name: text, start, end }, arguments: given }))
}

const formatted = (state: State): Node => {
  const { text: name, start, end } = take(state)
  if (state.token.type === 'quote') return stringNode(state, { name, start, end })
  return built(state, { type: 'format', name, start, end })
}

const breakOut = (state: State, start: number): Node => {
  const { text } = take(state)
  return built(state, node(state, start, { type: 'break', name: text }))
}

const named = (state: State): Node => {
  const { start, text } = state.token
  if (text !== 'break') return call(state)
  take(state)
  if (state.token.type === 'variable') return breakOut(state, start)
  unexpected(state, "a label's name")
  return { type: 'identity', start, end: start }
}

const symbol = (state: State): Node | undefined => {
  const { start, end, text } = state.token
  switch (text) {
    case '.':
      return dot(state)
    case '..':
      take(state)
      return built(state, { type: 'recurse', start, end })
    case '(': {
      take(state)
      const body = nested(state, () => query(state))
      expect(state, ')')
      return built(state, node(state, start, { type: 'group', body }))
    }
    case '[': {
      take(state)
      if (accept(state, ']')) return built(state, node(state, start, { type: 'array' }))
      const body = nested(state, () => query(state))
      expect(state, ']')
      return built(state, node(state, start, { type: 'array', body }))
    }
    case '{':
      return nested(state, () => objectNode(state))
    default:
      return undefined
  }
}

const block = (state: State): Node | undefined => {
  const { text } = state.token
  if (text === 'if') return nested(state, () => conditional(state))
  if (text === 'try') return nested(state, () => trial(state))
  if (text === 'reduce' || text === 'foreach') return nested(state, () => loop(state, text))
  return undefined
}

const read = (state: State): Node | undefined => {
  const { type, text, start, end } = state.token
  switch (type) {
    case 'number':
    case 'variable':
      take(state)
      return built(state, type === 'number' ? { type, text, start, end } : { type, name: text, start, end })
    case 'field':
      return fieldOf(state, built(state, { type: 'identity', start, end: start }))
    case 'quote':
      return stringNode(state)
    case 'format':
      return formatted(state)
    case 'name':
      return named(state)
    case 'symbol':
      return symbol(state)
    case 'keyword':
      return block(state)
    case 'end':
    case 'invalid':
      break
  }
  return undefined
}

/** The smallest whole: a literal, a path's beginning, a call, brackets, a block. */
export const term = (state: State): Node => {
  const { start } = state.token
  const found = read(state)
  if (found !== undefined) return found
  unexpected(state, 'a filter')
  return { type: 'identity', start, end: start }
}
