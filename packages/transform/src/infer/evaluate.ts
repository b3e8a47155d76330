import type { Node } from '../parse/node.ts'
import { literalOf } from '../parse/text.ts'
import { elementOf, fieldOf, itemsOf } from './access.ts'
import { blockOf, trial } from './blocks.ts'
import { callOf, withDefinition } from './calls.ts'
import { combined, type Context, none, one, type Outcome, type Scope, unknown } from './context.ts'
import { commas, pipeline, settled } from './flow.ts'
import { objectOf } from './objects.ts'
import { binaryOf } from './operators.ts'
import { useKey } from './uses.ts'
import { anything, arrayOf, join, nil, number, type Shape, text, widened } from './shape.ts'

const stringOf = (context: Context, node: Node & { readonly type: 'string' }, input: Shape, scope: Scope): Outcome => {
  const value = node.format === undefined ? literalOf(node) : undefined
  if (value !== undefined) return one([{ type: 'string', value, at: { start: node.start, end: node.end } }])
  const parts = node.parts.filter((part) => typeof part !== 'string')
  return combined(
    text,
    parts.map((part) => context.evaluate(part, input, scope)),
  )
}

const whole = /^[0-9]+$/

const pathOf = (
  context: Context,
  node: Node & { readonly type: 'field' | 'index' | 'slice' | 'iterate' },
  input: Shape,
  scope: Scope,
): Outcome => {
  const target = context.evaluate(node.target, input, scope)
  if (node.type === 'field') {
    const key = { name: node.name.name, at: node.name }
    return settled(fieldOf(context, target.shape, key, scope), target)
  }
  if (node.type === 'slice') return settled(widened(target.shape), target)
  if (node.type === 'iterate') {
    const many = unknown(itemsOf(target.shape))
    return { ...many, missing: target.missing }
  }
  const literal = node.key.type === 'string' ? literalOf(node.key) : undefined
  if (literal !== undefined)
    return settled(fieldOf(context, target.shape, { name: literal, at: node.key }, scope), target)
  const key = context.evaluate(node.key, input, scope)
  useKey(context, node.key, target.shape, key.shape)
  return settled(elementOf(target.shape), target, key)
}

const dispatch = (context: Context, node: Node, input: Shape, scope: Scope): Outcome => {
  switch (node.type) {
    case 'identity':
      return one(input)
    case 'recurse':
      return { ...unknown(anything), min: 1 }
    case 'number':
      return one(whole.test(node.text) ? [{ type: 'number', meaning: 'long' }] : number)
    case 'string':
      return stringOf(context, node, input, scope)
    case 'format':
      return one(text)
    case 'variable':
      return one(scope.variables.get(node.name) ?? anything)
    case 'field':
    case 'index':
    case 'slice':
    case 'iterate':
      return pathOf(context, node, input, scope)
    case 'group':
      return context.evaluate(node.body, input, scope)
    case 'optional':
      return trial(context, node, input, scope)
    case 'negate':
      return combined(number, [context.evaluate(node.body, input, scope)])
    case 'array':
      return one(arrayOf(node.body === undefined ? [] : context.evaluate(node.body, input, scope).shape))
    case 'object':
      return objectOf(context, node.entries, input, scope)
    case 'pipe':
      return pipeline(context, node.stages, input, scope)
    case 'comma':
      return commas(context, node.items, input, scope)
    case 'binary':
      return binaryOf(context, node, input, scope)
    case 'call':
      return callOf(context, node, input, scope)
    case 'define':
      return context.evaluate(node.body, input, withDefinition(node.definition, scope))
    case 'if':
    case 'try':
    case 'reduce':
    case 'foreach':
    case 'bind':
    case 'label':
      return blockOf(context, node, input, scope)
    case 'break':
      return none
  }
  return one(join(anything, nil))
}

/** Evaluations of one program; with more of them than this its result counts as unknown. */
const maxEvaluations = 50_000

/** A way to evaluate a program's parts on shapes in place of values. It always ends. */
export const startContext = (modules: ReadonlySet<string>): Context => {
  const context: Context = {
    remarks: [],
    uses: [],
    modules,
    bounds: new Map(),
    left: maxEvaluations,
    evaluate: (node, input, scope) => {
      context.left -= 1
      const found = context.left < 0 ? unknown(anything) : dispatch(context, node, input, scope)
      const { min, max } = context.bounds.get(node) ?? found
      context.bounds.set(node, { min: Math.min(min, found.min), max: Math.max(max, found.max) })
      return found
    },
  }
  return context
}
