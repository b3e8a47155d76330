import type { Node, Span } from '../parse/node.ts'
import { after, type Context, either, none, type Outcome, type Scope } from './context.ts'
import { describe } from './describe.ts'
import { anything, isObject, join, mergeObjects, type Shape, truthOf } from './shape.ts'
import { withPatterns } from './patterns.ts'

const conditional = (context: Context, node: Node & { readonly type: 'if' }, input: Shape, scope: Scope): Outcome => {
  const outcomes: Outcome[] = []
  for (const { condition, result } of node.branches) {
    const truth = truthOf(context.evaluate(condition, input, scope).shape)
    if (truth !== false) outcomes.push(context.evaluate(result, input, scope))
    if (truth === true) return either(outcomes, join(...outcomes.map(({ shape }) => shape)))
  }
  outcomes.push(
    node.otherwise === undefined
      ? { shape: input, min: 1, max: 1, missing: [] }
      : context.evaluate(node.otherwise, input, scope),
  )
  return either(outcomes, join(...outcomes.map(({ shape }) => shape)))
}

/** Paths into objects do not fail, so that nothing is caught. */
const cannotFail = (node: Node, input: Shape): boolean => {
  if (node.type === 'identity') return true
  if (node.type !== 'field') return false
  return cannotFail(node.target, input) && input.every(({ type }) => type === 'object' || type === 'null')
}

/** What is tried, and what takes the error, if anything does. */
type Tried = { readonly body: Node; readonly handler?: Node | undefined }

/** `f?`, `try f catch g`. */
export const trial = (context: Context, { body, handler }: Tried, input: Shape, scope: Scope): Outcome => {
  const tried = context.evaluate(body, input, { ...scope, tolerant: true })
  if (handler === undefined) return cannotFail(body, input) ? tried : { ...tried, min: 0 }
  const caught = context.evaluate(handler, anything, scope)
  const found = either([tried, caught], join(tried.shape, caught.shape))
  return { ...found, max: tried.max + caught.max }
}

type Loop = Node & { readonly type: 'reduce' | 'foreach' }

const merged = (shape: Shape): Shape => {
  const objects = shape.filter(isObject)
  return objects.length < 2 ? shape : [...shape.filter((each) => !isObject(each)), mergeObjects(objects)]
}

/** What is carried from round to round: widened until it no longer grows. */
const carried = (context: Context, node: Loop, start: Shape, scopes: readonly Scope[]): Shape => {
  let state = merged(start)
  for (let round = 0; round < 4; round++) {
    const rounds = scopes.map((scope) => context.evaluate(node.update, state, scope).shape)
    const next = merged(join(state, ...rounds))
    if (describe(next) === describe(state)) return state
    state = next
  }
  return anything
}

const loop = (context: Context, node: Loop, input: Shape, scope: Scope): Outcome => {
  const source = context.evaluate(node.source, input, scope)
  const elements = source.shape.every(isObject) ? source.shape.map((each) => [each]) : [source.shape]
  const scopes = elements.map((element) => withPatterns(context, node.patterns, element, scope))
  const start = context.evaluate(node.init, input, scope)
  const state = carried(context, node, start.shape, scopes)
  if (node.type === 'reduce') return { ...start, shape: state }
  const { extract } = node
  const extracted =
    extract === undefined ? state : join(...scopes.map((each) => context.evaluate(extract, state, each).shape))
  return { shape: extracted, min: 0, max: Number.POSITIVE_INFINITY, missing: source.missing }
}

const within = (outcome: Outcome, at: Span): Outcome => ({
  ...outcome,
  missing: outcome.missing.map((each) => (each.within === undefined ? { ...each, within: at } : each)),
})

const bound = (context: Context, node: Node & { readonly type: 'bind' }, input: Shape, scope: Scope): Outcome => {
  const source = within(context.evaluate(node.source, input, scope), node.source)
  if (source.shape.length === 0) return { ...none, missing: source.missing }
  return after(source, context.evaluate(node.body, input, withPatterns(context, node.patterns, source.shape, scope)))
}

/** The constructs that have a word for a name, and bindings. */
export const blockOf = (
  context: Context,
  node: Node & { readonly type: 'if' | 'try' | 'reduce' | 'foreach' | 'bind' | 'label' },
  input: Shape,
  scope: Scope,
): Outcome => {
  switch (node.type) {
    case 'if':
      return conditional(context, node, input, scope)
    case 'try':
      return trial(context, node, input, scope)
    case 'reduce':
    case 'foreach':
      return loop(context, node, input, scope)
    case 'bind':
      return bound(context, node, input, scope)
    case 'label':
      return { ...context.evaluate(node.body, input, scope), min: 0 }
  }
  return none
}
