import { definition } from './definition.ts'
import type { Node } from './node.ts'
import { operation } from './operation.ts'
import { patterns } from './pattern.ts'
import { accept, built, isKeyword, isSymbol, nested, node, type State, take, unexpected } from './state.ts'

/** `f as $x | body`: since jq 1.8 all of `f` is bound, operators included. The body reaches as far as it can. */
const bound = (state: State, source: Node): Node => {
  if (!accept(state, 'as')) return source
  const found = patterns(state)
  const body = afterBar(state)
  return built(state, node(state, source.start, { type: 'bind', source, patterns: found, body }))
}

const afterBar = (state: State): Node => {
  if (!accept(state, '|')) unexpected(state, "'|'")
  return nested(state, () => query(state))
}

/** One item of a comma list: what may stand for a whole query, short of a pipe or comma. */
const item = (state: State): Node => {
  const { start } = state.token
  if (isKeyword(state, 'def')) {
    const found = definition(state)
    const body = nested(state, () => query(state))
    return built(state, node(state, start, { type: 'define', definition: found, body }))
  }
  if (accept(state, 'label')) {
    const name = state.token
    if (name.type === 'variable') take(state)
    else unexpected(state, "a label's name")
    const body = afterBar(state)
    return built(state, node(state, start, { type: 'label', name: name.text, body }))
  }
  return bound(state, operation(state))
}

const commas = (state: State): Node => {
  const first = item(state)
  if (!isSymbol(state, ',')) return first
  const items = [first]
  while (accept(state, ',')) items.push(item(state))
  return built(state, node(state, first.start, { type: 'comma', items }))
}

/** A whole query: pipes, commas, definitions, bindings. */
export const query = (state: State): Node => {
  const first = commas(state)
  if (!isSymbol(state, '|')) return first
  const stages = [first]
  while (accept(state, '|')) stages.push(commas(state))
  return built(state, node(state, first.start, { type: 'pipe', stages }))
}

/** The value of an object's key: operators and pipes, but no commas, bindings or definitions. */
export const objectValue = (state: State): Node => {
  const first = operation(state)
  if (!isSymbol(state, '|')) return first
  const stages = [first]
  while (accept(state, '|')) stages.push(operation(state))
  return built(state, node(state, first.start, { type: 'pipe', stages }))
}
