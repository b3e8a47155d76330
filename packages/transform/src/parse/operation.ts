import type { BinaryOperator, Node } from './node.ts'
import { postfix } from './postfix.ts'
import { accept, built, fail, nested, node, type State, take } from './state.ts'

type Grouping = 'left' | 'right' | 'none'

/** From the loosest to the tightest, as jq's grammar lists them. */
const levels: readonly (readonly [Grouping, readonly BinaryOperator[]])[] = [
  ['right', ['//']],
  ['none', ['=', '|=', '+=', '-=', '*=', '/=', '%=', '//=']],
  ['left', ['or']],
  ['left', ['and']],
  ['none', ['==', '!=', '<', '<=', '>', '>=']],
  ['left', ['+', '-']],
  ['left', ['*', '/', '%']],
]

type Binding = { readonly operator: BinaryOperator; readonly level: number; readonly grouping: Grouping }

const bindings: ReadonlyMap<string, Binding> = new Map(
  levels.flatMap(([grouping, operators], level) =>
    operators.map((operator) => [operator, { operator, level, grouping }] as const),
  ),
)

const bindingOf = ({ token }: State): Binding | undefined =>
  token.type === 'symbol' || token.type === 'keyword' ? bindings.get(token.text) : undefined

/** A term with what comes before it: signs. */
export const signed = (state: State): Node => {
  const { start } = state.token
  if (!accept(state, '-')) return postfix(state)
  const body = nested(state, () => signed(state))
  return built(state, node(state, start, { type: 'negate', body }))
}

/** Operators and what they join, without pipes and commas. */
export const operation = (state: State, from = 0): Node => {
  let left = signed(state)
  /** The level of a comparison or assignment just read: another one may not follow. */
  let closed: number | undefined
  for (;;) {
    const binding = bindingOf(state)
    if (binding === undefined || binding.level < from) return left
    const { operator, level, grouping } = binding
    if (closed === level) fail(state, `'${operator}' may not follow another comparison or assignment`)
    const at = take(state)
    const right = nested(state, () => operation(state, grouping === 'right' ? level : level + 1))
    left = built(state, node(state, left.start, { type: 'binary', operator, left, right, at: spanOf(at) }))
    closed = grouping === 'none' ? level : undefined
  }
}

const spanOf = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end })
