import type { Node, Span } from '../parse/node.ts'
import { literalOf } from '../parse/text.ts'
import type { Context, Outcome, Scope } from './context.ts'
import { named } from './message.ts'
import {
  anything,
  type Alternative,
  isObject,
  join,
  listOf,
  type NameList,
  type ObjectShape,
  type Shape,
  truthOf,
} from './shape.ts'

type Comparison = Span & { readonly name: string }

const isName = (node: Node): boolean =>
  node.type === 'field' && node.name.name === 'name' && node.target.type === 'identity'

const literalIn = (node: Node): Comparison | undefined => {
  const name = node.type === 'string' ? literalOf(node) : undefined
  return name === undefined ? undefined : { name, start: node.start, end: node.end }
}

/** The texts that a condition compares `.name` with. */
export const namesIn = (condition: Node): readonly Comparison[] => {
  if (condition.type === 'group') return namesIn(condition.body)
  if (condition.type !== 'binary') return []
  const { operator, left, right } = condition
  if (operator === 'and' || operator === 'or') return [...namesIn(left), ...namesIn(right)]
  if (operator !== '==') return []
  const found = isName(left) ? literalIn(right) : isName(right) ? literalIn(left) : undefined
  return found === undefined ? [] : [found]
}

const hasOr = (condition: Node): boolean => {
  if (condition.type === 'group') return hasOr(condition.body)
  if (condition.type !== 'binary') return false
  return (
    condition.operator === 'or' || (condition.operator === 'and' && (hasOr(condition.left) || hasOr(condition.right)))
  )
}

/** The one name that elements must have to be chosen. */
const uniqueName = (condition: Node): string | undefined => {
  const [first, ...more] = namesIn(condition)
  return more.length === 0 && !hasOr(condition) ? first?.name : undefined
}

/** What a path begins with: the filter under its fields and brackets. */
const base = (node: Node): Node => {
  if (node.type === 'field' || node.type === 'index') return base(node.target)
  return node.type === 'optional' || node.type === 'group' ? base(node.body) : node
}

const conditionOf = (node: Node): Node | undefined => {
  const found = base(node)
  if (found.type !== 'call' || found.arguments.length !== 1) return undefined
  return found.name.name === 'select' || found.name.name.endsWith('find') ? found.arguments[0] : undefined
}

/** Whether a filter chooses by a condition, then goes into what it chose. */
export const isSelection = (node: Node): boolean => conditionOf(node) !== undefined

/** Whether it chooses by one name alone. */
export const isUniqueSelection = (node: Node): boolean => {
  const condition = conditionOf(node)
  return condition !== undefined && uniqueName(condition) !== undefined
}

const withList = (value: string, list: NameList | undefined): Alternative =>
  list === undefined ? { type: 'string', value } : { type: 'string', value, list }

const withName = (each: ObjectShape, name: string): ObjectShape => {
  const found = each.fields.get('name')
  if (found === undefined) return each
  return {
    ...each,
    fields: new Map([...each.fields, ['name', { ...found, shape: [withList(name, listOf(found.shape))] }]]),
  }
}

const literalName = (each: Alternative): string | undefined => {
  const [found] = isObject(each) ? (each.fields.get('name')?.shape ?? []) : []
  return found?.type === 'string' ? found.value : undefined
}

/** The names that elements can have, where a device template tells. */
const knownNames = (input: Shape): readonly string[] => {
  const known = input.map(literalName).filter((name) => name !== undefined)
  return known.length === input.length ? known : []
}

/** Telemetry that no template models is exported too: its value may be anything. */
const unmodelled = (input: Shape, name: string | undefined): Shape => {
  const known = knownNames(input)
  return name === undefined || known.length < 2 || known.includes(name) ? [] : named(name, anything)
}

/** A condition, and the call that chooses by it. */
type Selection = { readonly condition: Node; readonly at: Span }

/** `select(condition)` on a value of the shape. */
export const selected = (context: Context, input: Shape, { condition, at }: Selection, scope: Scope): Outcome => {
  const only = uniqueName(condition)
  const judged = input.map((each) => {
    const kept = isObject(each) && only !== undefined && literalName(each) === undefined ? withName(each, only) : each
    return { kept, truth: truthOf(context.evaluate(condition, [each], scope).shape) }
  })
  const shape = join(
    judged.filter(({ truth }) => truth !== false).map(({ kept }) => kept),
    unmodelled(input, only),
  )
  if (judged.every(({ truth }) => truth === true)) return { shape, min: 1, max: 1, missing: [] }
  const names = namesIn(condition).map(({ name }) => name)
  return { shape, min: 0, max: shape.length === 0 ? 0 : 1, missing: [{ names, at }] }
}

/** `iotc::find(condition)`: every element of an array for which the condition holds. */
export const foundIn = (context: Context, items: Shape, selection: Selection, scope: Scope): Outcome => {
  const { condition, at } = selection
  const { shape, max } = selected(context, items, selection, scope)
  const most = isUniqueSelection(condition) || uniqueName(condition) !== undefined ? 1 : Number.POSITIVE_INFINITY
  const names = namesIn(condition).map(({ name }) => name)
  return { shape, min: 0, max: max === 0 ? 0 : most, missing: [{ names, at }] }
}
