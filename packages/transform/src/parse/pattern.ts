import { entryKey } from './key.ts'
import type { Pattern, PatternEntry } from './node.ts'
import { accept, expect, nested, node, type State, take, unexpected } from './state.ts'

const patternEntry = (state: State): PatternEntry => {
  const { start } = state.token
  const key = entryKey(state)
  if (accept(state, ':')) {
    const inner = nested(state, () => pattern(state))
    return node(state, start, { key, pattern: inner })
  }
  if (key.type !== 'variable') unexpected(state, "':'")
  return node(state, start, { key })
}

const pattern = (state: State): Pattern => {
  const { type, text, start, end } = state.token
  if (type === 'variable') {
    take(state)
    return { type: 'variable', name: text, start, end }
  }
  if (accept(state, '[')) {
    const items: Pattern[] = []
    do items.push(nested(state, () => pattern(state)))
    while (accept(state, ','))
    expect(state, ']')
    return node(state, start, { type: 'array', items })
  }
  if (accept(state, '{')) {
    const entries: PatternEntry[] = []
    do entries.push(patternEntry(state))
    while (accept(state, ','))
    expect(state, '}')
    return node(state, start, { type: 'object', entries })
  }
  unexpected(state, 'a variable or a pattern')
  return { type: 'variable', name: '', start, end: start }
}

/** What follows `as`: one pattern, or several to try in turn, with `?//` between them. */
export const patterns = (state: State): readonly Pattern[] => {
  const found = [pattern(state)]
  while (accept(state, '?//')) found.push(pattern(state))
  return found
}
