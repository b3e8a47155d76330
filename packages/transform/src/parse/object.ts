import { entryKey } from './key.ts'
import type { Entry, Node } from './node.ts'
import { objectValue } from './query.ts'
import { accept, built, isSymbol, nested, node, type State, unexpected } from './state.ts'

const entry = (state: State): Entry => {
  const { start } = state.token
  const key = entryKey(state)
  if (accept(state, ':')) {
    const value = nested(state, () => objectValue(state))
    return node(state, start, { key, value })
  }
  if (key.type === 'computed') unexpected(state, "':'")
  return node(state, start, { key })
}

/** `{a: 1, $b, "c", (d): 2}`, with a comma at the end or not. */
export const objectNode = (state: State): Node => {
  const { start } = state.token
  accept(state, '{')
  const entries: Entry[] = []
  while (!isSymbol(state, '}')) {
    entries.push(entry(state))
    if (!accept(state, ',')) break
  }
  if (!accept(state, '}')) unexpected(state, "',' or '}'")
  return built(state, node(state, start, { type: 'object', entries }))
}
