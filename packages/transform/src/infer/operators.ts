import type { Node } from '../parse/node.ts'
import { onlyForNull } from '../lint/words.ts'
import { changed } from './assign.ts'
import { useNames, useTexts } from './uses.ts'
import { combined, type Context, type Outcome, type Scope } from './context.ts'
import {
  anything,
  flag,
  isObject,
  join,
  keysOfAll,
  mergeObjects,
  nil,
  number,
  type ObjectShape,
  type Shape,
  text,
  truthOf,
  truthy,
} from './shape.ts'

type Binary = Node & { readonly type: 'binary' }

const has = (shape: Shape, type: Shape[number]['type']): boolean => shape.some((each) => each.type === type)

const added = (left: ObjectShape, right: ObjectShape): ObjectShape => {
  const keys = keysOfAll([left, right])
  const fields = new Map(left.fields)
  for (const [name, value] of right.fields) {
    const before = fields.get(name)
    fields.set(
      name,
      value.optional
        ? { ...value, shape: join(value.shape, before?.shape ?? []), optional: before?.optional ?? true }
        : value,
    )
  }
  return { type: 'object', fields, open: left.open || right.open, ...(keys === undefined ? {} : { keys }) }
}

/** `a + b`; null adds nothing. */
export const sum = (left: Shape, right: Shape): Shape => {
  if (has(left, 'any') || has(right, 'any')) return anything
  const objects = [left.filter(isObject), right.filter(isObject)] as const
  const both = objects.every((each) => each.length > 0)
    ? [added(mergeObjects(objects[0]), mergeObjects(objects[1]))]
    : []
  const arrays = [...left, ...right].filter((each) => each.type === 'array')
  return join(
    both,
    arrays.length > 0 ? [{ type: 'array', items: join(...arrays.map(({ items }) => items)) }] : [],
    has(left, 'number') && has(right, 'number') ? number : [],
    has(left, 'string') && has(right, 'string') ? text : [],
    has(left, 'null') ? right : [],
    has(right, 'null') ? left : [],
  )
}

const product = (operator: Binary['operator'], left: Shape, right: Shape): Shape => {
  if (operator === '+') return sum(left, right)
  const known = !has(left, 'any') && !has(right, 'any')
  if (operator === '-') return has(left, 'array') ? left : number
  if (operator === '/') return has(left, 'string') ? [{ type: 'array', items: text }] : number
  if (operator !== '*') return number
  const [first, second] = [left.filter(isObject), right.filter(isObject)]
  if (first.length > 0 && second.length > 0) return [added(mergeObjects(first), mergeObjects(second))]
  if (has(left, 'string') || has(right, 'string')) return join(text, nil)
  return known ? number : join(number)
}

const literal = (shape: Shape): string | undefined => {
  const [only] = shape
  return shape.length === 1 && only?.type === 'string' ? only.value : undefined
}

const equality = (left: Shape, right: Shape, negated: boolean): Shape => {
  const [first, second] = [literal(left), literal(right)]
  if (first === undefined || second === undefined) return flag
  return [{ type: 'boolean', value: (first === second) !== negated }]
}

const logic = (operator: 'and' | 'or', left: Shape, right: Shape): Shape => {
  const [first, second] = [truthOf(left), truthOf(right)]
  const decisive = operator === 'or'
  if (first === decisive || second === decisive) return [{ type: 'boolean', value: decisive }]
  return first === undefined || second === undefined ? flag : [{ type: 'boolean', value: !decisive }]
}

/** A default for what may be false: by the device template, or by the message. */
const remarkOnFalse = (context: Context, { at, right }: Binary, left: Shape, second: Outcome): void => {
  const mayBeFalse = left.some((each) => each.type === 'boolean' && each.value !== true)
  if (!mayBeFalse || second.max === 0 || truthOf(second.shape) === false) return
  context.remarks.push({
    code: 'jq-alternative-loses-false',
    at: { start: at.start, end: right.end },
    message: 'The value is true or false, and the default replaces false too.',
    hint: onlyForNull,
  })
}

const alternative = (context: Context, node: Binary, input: Shape, scope: Scope): Outcome => {
  const { left, right } = node
  const first = context.evaluate(left, input, { ...scope, tolerant: true })
  if (first.min > 0 && truthOf(first.shape) === true) return first
  const second = context.evaluate(right, input, scope)
  remarkOnFalse(context, node, first.shape, second)
  return {
    shape: join(truthy(first.shape), second.shape),
    min: Math.min(1, second.min),
    max: Math.max(first.max, second.max),
    missing: second.min === 0 ? [...first.missing, ...second.missing] : [],
  }
}

const assignment = (context: Context, { operator, left, right }: Binary, input: Shape, scope: Scope): Outcome => {
  if (operator === '|=') {
    const change = (before: Shape): Shape => context.evaluate(right, before, scope).shape
    return combined(changed(context, input, { path: left, change }, scope), [])
  }
  const value = context.evaluate(right, input, scope)
  const change = (before: Shape): Shape => {
    if (operator === '=') return value.shape
    if (operator === '//=') return join(truthy(before), value.shape)
    return operator === '+=' ? sum(before, value.shape) : join(number, anything)
  }
  return combined(changed(context, input, { path: left, change }, scope), [value])
}

/** What an operator makes of its sides. */
export const binaryOf = (context: Context, node: Binary, input: Shape, scope: Scope): Outcome => {
  const { operator } = node
  if (operator === '//') return alternative(context, node, input, scope)
  if (operator === '|=' || (operator.endsWith('=') && !['==', '!=', '<=', '>='].includes(operator))) {
    return assignment(context, node, input, scope)
  }
  const left = context.evaluate(node.left, input, scope)
  // What stands behind a condition that does not hold is not asked.
  if (operator === 'and' && left.max > 0 && truthOf(left.shape) === false)
    return { ...left, shape: [{ type: 'boolean', value: false }] }
  const right = context.evaluate(node.right, input, scope)
  const shapes = [left.shape, right.shape] as const
  if (operator === 'and' || operator === 'or') {
    const both = combined(logic(operator, ...shapes), [left, right])
    // The right side is not asked where the left one decides.
    return { ...both, shape: both.shape.length === 0 ? flag : both.shape, max: Math.max(left.max, both.max) }
  }
  if (operator === '==') useNames(context, node, ...shapes)
  if (operator === '!=') useTexts(context, node, ...shapes)
  if (operator === '==' || operator === '!=') return combined(equality(...shapes, operator === '!='), [left, right])
  if (['<', '<=', '>', '>='].includes(operator)) return combined(flag, [left, right])
  return combined(product(operator, ...shapes), [left, right])
}
