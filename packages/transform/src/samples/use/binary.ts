import type { Node } from '../../parse/node.ts'
import { type Context, equals, narrowed, type Scope, some } from './context.ts'
import { isOfAnyEntry, type Kind, literals, mark, type Place, places, type Values } from './place.ts'

type Binary = Node & { readonly type: 'binary' }

const kinds: Readonly<Record<string, Kind>> = {
  number: 'number',
  string: 'text',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
}

/** `a == b`, in either order; `type == "number"` tells the kind. */
export const compared = (context: Context, left: Values, right: Values, isEqual = true): void => {
  for (const [values, others] of [
    [left, right],
    [right, left],
  ] as const) {
    for (const literal of literals(others)) {
      for (const place of places(values)) {
        if (isEqual) equals(context, place, literal)
        else if (!place.unequal.includes(literal)) place.unequal.push(literal)
      }
      for (const each of values) {
        const kind = each.type === 'kind' && isEqual ? kinds[String(literal)] : undefined
        if (kind === undefined || each.type !== 'kind') continue
        if (isOfAnyEntry(each.of)) each.of.eachOf.add(kind)
        else each.of.kinds.add(kind)
      }
    }
  }
}

/** A number on the side of a bound that the comparison asks for. */
const passing = (operator: string, bound: number): number =>
  operator === '>' ? bound + 1 : operator === '<' ? bound - 1 : bound

const turned: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' }

const ordered = (operator: string, left: Values, right: Values): void => {
  for (const literal of literals(right)) {
    for (const place of places(left)) {
      if (typeof literal === 'number') place.numbers.push(passing(operator, literal))
      if (typeof literal === 'string') place.texts.push(literal)
    }
  }
}

const added = (left: Values, right: Values): Values => {
  for (const [values, others] of [
    [left, right],
    [right, left],
  ] as const) {
    for (const literal of literals(others)) {
      if (typeof literal === 'number') mark(values, 'number')
      if (typeof literal === 'string') mark(values, 'text')
    }
    if (others.some(({ type }) => type === 'array')) mark(values, 'list')
  }
  // Numbers and texts that are added are others afterwards; lists and objects go on.
  return [...left, ...right].filter(({ type }) => type !== 'literal' && type !== 'place')
}

const isArithmetic = (operator: string): boolean => ['-', '*', '/', '%'].includes(operator)

const textIn = (values: Values): string | undefined => literals(values).find((each) => typeof each === 'string')

/** `a / ","` splits, `a - [1]` takes elements away; else both are numbers. */
const arithmetic = (operator: string, left: Values, right: Values): Values => {
  const separator = operator === '/' ? textIn(right) : undefined
  if (separator !== undefined) {
    mark(left, 'text')
    return [{ type: 'array', items: left }]
  }
  if (operator === '-' && right.some(({ type }) => type === 'array')) {
    mark(left, 'list')
    return left
  }
  const objects = [...left, ...right].filter(({ type }) => type === 'object' || type === 'keyed')
  if (objects.length > 0) return [...left, ...right]
  mark(left, 'number')
  mark(right, 'number')
  return []
}

/** What is set by `path = value` is there afterwards, beside what was there. */
const assigned = (context: Context, { left, operator, right }: Binary, input: Values, scope: Scope): Values => {
  const target = context.evaluate(left, input, scope)
  const value = context.evaluate(right, operator === '|=' ? target : input, scope)
  if (['+=', '-=', '*=', '/=', '%='].includes(operator)) arithmetic('*', target, value)
  if (left.type === 'field' && left.target.type === 'identity') {
    return some([...input, { type: 'object', fields: new Map([[left.name.name, value]]) }])
  }
  if (left.type !== 'index' || left.target.type !== 'identity') return input
  return some([...input, ...keyedBy(context.evaluate(left.key, input, scope), value)])
}

const keyedBy = (keys: Values, value: Values): Values =>
  keys.flatMap((key): Values => {
    if (key.type === 'literal') return [{ type: 'object', fields: new Map([[String(key.value), value]]) }]
    const entry: Place | undefined = key.type === 'place' && key.place.key === 'name' ? key.place.parent : undefined
    return entry?.isEntry === true ? [{ type: 'keyed', entry, value }] : []
  })

/** What an operator makes of its sides. */
export const binaryOf = (context: Context, node: Binary, input: Values, scope: Scope): Values => {
  const { operator, left, right } = node
  if (operator === 'and') {
    // The right side is asked only where the left one holds.
    context.evaluate(right, narrowed(context, left, input, scope), scope)
    return []
  }
  if (operator.endsWith('=') && !['==', '!=', '<=', '>='].includes(operator)) {
    return assigned(context, node, input, scope)
  }
  const [first, second] = [context.evaluate(left, input, scope), context.evaluate(right, input, scope)]
  if (operator === '==' || operator === '!=') compared(context, first, second, operator === '==')
  else if (operator === '//') return [...first, ...second]
  else if (operator === '+') return added(first, second)
  else if (isArithmetic(operator)) return arithmetic(operator, first, second)
  else if (operator in turned) {
    ordered(operator, first, second)
    ordered(turned[operator] ?? operator, second, first)
  }
  return []
}
