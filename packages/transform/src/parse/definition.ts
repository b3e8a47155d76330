import type { Definition, Parameter } from './node.ts'
import { query } from './query.ts'
import { accept, expect, nested, node, type State, take, unexpected } from './state.ts'

const parameter = (state: State): Parameter => {
  const { type, text, start, end } = state.token
  if (type !== 'name' && type !== 'variable') {
    unexpected(state, "a parameter's name")
    return { name: '', value: false, start, end: start }
  }
  take(state)
  return { name: text, value: type === 'variable', start, end }
}

/** `def name(f; $x): body;` */
export const definition = (state: State): Definition => {
  const { start } = take(state)
  const { type, text, start: from, end } = state.token
  if (type === 'name') take(state)
  else unexpected(state, "a function's name")
  const parameters: Parameter[] = []
  if (accept(state, '(')) {
    do parameters.push(parameter(state))
    while (accept(state, ';'))
    expect(state, ')')
  }
  expect(state, ':')
  const body = nested(state, () => query(state))
  expect(state, ';')
  return node(state, start, { name: { name: text, start: from, end }, parameters, body })
}
