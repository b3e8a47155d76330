import type { Import, Name, Node, Program } from './node.ts'
import { query } from './query.ts'
import { postfix } from './postfix.ts'
import {
  accept,
  expect,
  fail,
  isKeyword,
  isSymbol,
  node,
  type Problem,
  type State,
  startState,
  take,
  unexpected,
} from './state.ts'
import { literalOf, stringNode } from './text.ts'

/** A program, or why this parser does not read it. jq itself stays the judge of what is a program. */
export type Parsed =
  | { readonly ok: true; readonly program: Program }
  | { readonly ok: false; readonly problem: Problem }

const alias = (state: State): Name & { readonly value: boolean } => {
  const { type, text, start, end } = state.token
  if (type !== 'name' && type !== 'variable') {
    unexpected(state, "a module's name")
    return { name: '', value: false, start, end: start }
  }
  take(state)
  return { name: text, value: type === 'variable', start, end }
}

const metadata = (state: State): { readonly metadata?: Node } =>
  isSymbol(state, ';') ? {} : { metadata: postfix(state) }

const importOf = (state: State): Import => {
  const named = isKeyword(state, 'import')
  const { start } = take(state)
  if (state.token.type !== 'quote') unexpected(state, 'the path of a module')
  const path = stringNode(state)
  if (literalOf(path) === undefined) fail(state, 'the path of a module must be constant', path)
  if (named) expect(state, 'as')
  const as = named ? { as: alias(state) } : {}
  const more = metadata(state)
  expect(state, ';')
  return node(state, start, { path, ...as, ...more })
}

const programOf = (state: State): Program => {
  let moduleMetadata: Node | undefined
  if (accept(state, 'module')) {
    moduleMetadata = postfix(state)
    expect(state, ';')
  }
  const imports: Import[] = []
  while (isKeyword(state, 'import') || isKeyword(state, 'include')) imports.push(importOf(state))
  const body = query(state)
  if (state.token.type !== 'end') unexpected(state, 'the end of the program')
  return { text: state.text, ...(moduleMetadata === undefined ? {} : { metadata: moduleMetadata }), imports, body }
}

/**
 * Reads a jq program of the grammar that versions 1.6 to 1.8 share, as 1.8 understands it.
 * Takes some programs that jq refuses for their meaning: names that are defined nowhere, breaks without a label.
 */
export const parse = (text: string): Parsed => {
  const state = startState(text)
  const program = programOf(state)
  return state.problem === undefined ? { ok: true, program } : { ok: false, problem: state.problem }
}

/** Where a program stops being one, and where what was read before that ends; undefined for a program that is read. */
export const stopOf = (text: string): { readonly problem: Problem; readonly after: number } | undefined => {
  const state = startState(text)
  programOf(state)
  return state.problem === undefined ? undefined : { problem: state.problem, after: state.last }
}
