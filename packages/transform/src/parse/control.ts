import type { Branch, Node } from './node.ts'
import { signed } from './operation.ts'
import { patterns } from './pattern.ts'
import { query } from './query.ts'
import { accept, built, expect, node, type State, take } from './state.ts'

/** `if a then b elif c then d else e end`; the last part may be left out. */
export const conditional = (state: State): Node => {
  const { start } = state.token
  const branches: Branch[] = []
  do {
    take(state)
    const condition = query(state)
    expect(state, 'then')
    branches.push({ condition, result: query(state) })
  } while (state.token.type === 'keyword' && state.token.text === 'elif')
  const otherwise = accept(state, 'else') ? query(state) : undefined
  expect(state, 'end')
  return built(state, node(state, start, { type: 'if', branches, ...(otherwise === undefined ? {} : { otherwise }) }))
}

/** `try a catch b`: both reach over terms only. */
export const trial = (state: State): Node => {
  const { start } = take(state)
  const body = signed(state)
  const handler = accept(state, 'catch') ? signed(state) : undefined
  return built(state, node(state, start, { type: 'try', body, ...(handler === undefined ? {} : { handler }) }))
}

/** `reduce a as $x (init; update)`, `foreach a as $x (init; update; extract)`. */
export const loop = (state: State, type: 'reduce' | 'foreach'): Node => {
  const { start } = take(state)
  const source = signed(state)
  expect(state, 'as')
  const found = patterns(state)
  expect(state, '(')
  const init = query(state)
  expect(state, ';')
  const update = query(state)
  const extract = type === 'foreach' && accept(state, ';') ? query(state) : undefined
  expect(state, ')')
  const more = extract === undefined ? {} : { extract }
  return built(state, node(state, start, { type, source, patterns: found, init, update, ...more }))
}
