import type { Entry } from './node.ts'
import { query } from './query.ts'
import { accept, expect, nested, node, type State, take, unexpected } from './state.ts'
import { stringNode } from './text.ts'

/** The key of an entry of an object or of an object pattern. */
export const entryKey = (state: State): Entry['key'] => {
  const { type, text, start, end } = state.token
  switch (type) {
    case 'name':
    case 'keyword':
      take(state)
      return { type: 'name', name: text, start, end }
    case 'variable':
      take(state)
      return { type: 'variable', name: text, start, end }
    case 'quote':
      return stringNode(state)
    case 'format':
      take(state)
      if (state.token.type === 'quote') return stringNode(state, { name: text, start, end })
      break
    case 'symbol':
      if (accept(state, '(')) {
        const body = nested(state, () => query(state))
        expect(state, ')')
        return node(state, start, { type: 'computed', body })
      }
      break
    case 'number':
    case 'field':
    case 'end':
    case 'invalid':
      break
  }
  unexpected(state, 'a key')
  return { type: 'name', name: '', start, end: start }
}
