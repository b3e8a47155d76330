import type { Node } from './node.ts'
import { query } from './query.ts'
import { accept, built, expect, isSymbol, nested, node, type State, take } from './state.ts'
import { term } from './term.ts'
import { readToken } from './token.ts'
import { stringNode } from './text.ts'

/** What stands in brackets after a term: nothing, a key, or the bounds of a slice. */
export const bracket = (state: State, target: Node, dotted: boolean): Node => {
  expect(state, '[')
  const make = (found: Parameters<typeof node>[2] & Content): Node => {
    expect(state, ']')
    return built(state, node(state, target.start, found))
  }
  if (isSymbol(state, ']')) return make({ type: 'iterate', target, dotted })
  if (accept(state, ':')) return make({ type: 'slice', target, to: nested(state, () => query(state)), dotted })
  const key = nested(state, () => query(state))
  if (!accept(state, ':')) return make({ type: 'index', target, key, dotted })
  if (isSymbol(state, ']')) return make({ type: 'slice', target, from: key, dotted })
  return make({ type: 'slice', target, from: key, to: nested(state, () => query(state)), dotted })
}

type Content =
  | { readonly type: 'iterate'; readonly target: Node; readonly dotted: boolean }
  | { readonly type: 'index'; readonly target: Node; readonly key: Node; readonly dotted: boolean }
  | {
      readonly type: 'slice'
      readonly target: Node
      readonly from?: Node
      readonly to?: Node
      readonly dotted: boolean
    }

/** `.name`: the token holds both. */
export const fieldOf = (state: State, target: Node): Node => {
  const { text, start, end } = take(state)
  const name = { name: text, start: start + 1, end }
  return built(state, { type: 'field', target, name, start: Math.min(target.start, start), end })
}

/** `."name"`: the string is the next token. */
export const quotedField = (state: State, target: Node): Node => {
  const key = stringNode(state)
  return built(state, node(state, target.start, { type: 'index', target, key, dotted: false }))
}

const suffix = (state: State, target: Node): Node | undefined => {
  if (state.token.type === 'field') return fieldOf(state, target)
  if (accept(state, '?')) return built(state, node(state, target.start, { type: 'optional', body: target }))
  if (isSymbol(state, '[')) return bracket(state, target, false)
  if (!isSymbol(state, '.')) return undefined
  const next = readToken(state.text, state.token.end)
  if (next.type !== 'quote' && next.text !== '[') return undefined
  take(state)
  return next.type === 'quote' ? quotedField(state, target) : bracket(state, target, true)
}

/** A term and what follows it: fields, brackets, question marks. */
export const postfix = (state: State): Node => {
  let found = term(state)
  for (;;) {
    const longer = suffix(state, found)
    if (longer === undefined) return found
    found = longer
  }
}
