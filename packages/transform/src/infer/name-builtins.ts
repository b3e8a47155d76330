import type { Node } from '../parse/node.ts'
import { itemsOf } from './access.ts'
import { type Context, one, type Outcome, type Scope } from './context.ts'
import { evaluateEach } from './flow.ts'
import { anything, flag, join, keyedBy, listOf, nil, nothing, number, type Shape } from './shape.ts'
import { useKey, useNames } from './uses.ts'

export type Call = {
  readonly context: Context
  readonly node: Node & { readonly type: 'call' }
  readonly input: Shape
  readonly scope: Scope
}

export type Builtin = (call: Call) => Outcome

/** What an argument yields for an input; nothing where it is not given. */
const argument = ({ context, node, scope }: Call, index: number, input: Shape): Shape => {
  const given = node.arguments[index]
  return given === undefined ? nothing : evaluateEach(context, given, input, scope).shape
}

/** `IN("a", "b")` */
const isAmong: Builtin = (call) => {
  useNames(call.context, call.node, call.input, argument(call, 0, call.input))
  return one(flag)
}

/** `IN(.name; "a", "b")` */
const isAmongThese: Builtin = (call) => {
  useNames(call.context, call.node, argument(call, 0, call.input), argument(call, 1, call.input))
  return one(flag)
}

/** `index(.name)` of an array: the place of the element that is equal. */
const placeIn: Builtin = (call) => {
  const sought = argument(call, 0, call.input)
  const isArray = call.input.length > 0 && call.input.every(({ type }) => type === 'array')
  if (isArray) useNames(call.context, call.node, itemsOf(call.input), sought)
  return one(join(number, nil))
}

const hasKey: Builtin = (call) => {
  useKey(call.context, call.node, call.input, argument(call, 0, call.input))
  return one(flag)
}

/** `any(condition)`, `all(condition)`: the condition is tried on each element. */
const someElement: Builtin = (call) => {
  argument(call, 0, itemsOf(call.input))
  return one(flag)
}

/** `any(generator; condition)`, `all(generator; condition)` */
const someOutput: Builtin = (call) => {
  argument(call, 1, argument(call, 0, call.input))
  return one(flag)
}

const isEmpty: Builtin = (call) => {
  argument(call, 0, call.input)
  return one(flag)
}

/** The elements of an array, each under a key that is made of it. */
const byKey: Builtin = (call) => one([keyedBy(listOf(argument(call, 0, itemsOf(call.input))))])

const byKeyOfOutputs: Builtin = (call) => {
  const outputs = argument(call, 0, call.input)
  return one([keyedBy(listOf(argument(call, 1, outputs.length === 0 ? anything : outputs)))])
}

/** The functions that compare texts with names, or make names the keys of an object. */
export const nameBuiltins: Readonly<Record<string, Builtin>> = {
  'IN/1': isAmong,
  'IN/2': isAmongThese,
  'index/1': placeIn,
  'rindex/1': placeIn,
  'has/1': hasKey,
  'any/1': someElement,
  'all/1': someElement,
  'any/2': someOutput,
  'all/2': someOutput,
  'isempty/1': isEmpty,
  'INDEX/1': byKey,
  'INDEX/2': byKeyOfOutputs,
}
