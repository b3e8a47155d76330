import type { Entry, Node, Pattern, Program } from '../../parse/node.ts'
import { literalOf } from '../../parse/text.ts'
import { binaryOf } from './binary.ts'
import { callOf, withDefinition } from './call.ts'
import { type Context, narrowed, type Scope, some } from './context.ts'
import { formatted } from './functions.ts'
import {
  fieldsOf,
  isNameOfEntry,
  itemsOf,
  literals,
  mark,
  type Place,
  placeOf,
  places,
  type Value,
  type Values,
} from './place.ts'
import { elementsOf } from './keys.ts'

const keyValues = (context: Context, key: Entry['key'], input: Values, scope: Scope): Values => {
  if (key.type === 'computed') return context.evaluate(key.body, input, scope)
  if (key.type === 'string') return context.evaluate(key, input, scope)
  return [{ type: 'literal', value: key.name }]
}

/** The objects that one `key: value` makes. */
const entryOf = (context: Context, { key, value }: Entry, input: Values, scope: Scope): readonly Value[] => {
  const bound = key.type === 'variable' ? (scope.variables.get(key.name) ?? []) : []
  const keys = key.type === 'variable' && value !== undefined ? bound : keyValues(context, key, input, scope)
  const own =
    value === undefined
      ? key.type === 'variable'
        ? bound
        : literals(keys).flatMap((name) => fieldsOf(input, String(name)))
      : context.evaluate(value, input, scope)
  return keys.flatMap((each): readonly Value[] => {
    if (each.type === 'literal') return [{ type: 'object', fields: new Map([[String(each.value), own]]) }]
    if (each.type !== 'place' || !isNameOfEntry(each.place) || each.place.parent === undefined) return []
    return [{ type: 'keyed', entry: each.place.parent, value: own }]
  })
}

const objectOf = (context: Context, entries: readonly Entry[], input: Values, scope: Scope): Values => {
  const all = entries.flatMap((entry) => entryOf(context, entry, input, scope))
  const fields = new Map(all.flatMap((each) => (each.type === 'object' ? [...each.fields] : [])))
  return [{ type: 'object', fields }, ...all.filter(({ type }) => type === 'keyed')]
}

/** The scope that computed keys of a pattern are read in, and the variables that it binds. */
type Binding = { readonly scope: Scope; readonly variables: Map<string, Values> }

const bind = (context: Context, pattern: Pattern, value: Values, binding: Binding): void => {
  const { scope, variables } = binding
  if (pattern.type === 'variable') {
    variables.set(pattern.name, value)
    return
  }
  if (pattern.type === 'array') {
    for (const item of pattern.items) bind(context, item, itemsOf(value), binding)
    return
  }
  for (const { key, pattern: inner } of pattern.entries) {
    const found = literals(keyValues(context, key, [], scope)).flatMap((name) => fieldsOf(value, String(name)))
    if (key.type === 'variable') variables.set(key.name, found)
    if (inner !== undefined) bind(context, inner, found, binding)
  }
}

const withPatterns = (context: Context, patterns: readonly Pattern[], value: Values, scope: Scope): Scope => {
  const variables = new Map(scope.variables)
  for (const pattern of patterns) bind(context, pattern, value, { scope, variables })
  return { ...scope, variables }
}

const loopOf = (
  context: Context,
  node: Node & { readonly type: 'reduce' | 'foreach' },
  input: Values,
  scope: Scope,
): Values => {
  const inner = withPatterns(context, node.patterns, context.evaluate(node.source, input, scope), scope)
  let state = context.evaluate(node.init, input, scope)
  for (let round = 0; round < 2; round++) state = some([...state, ...context.evaluate(node.update, state, inner)])
  return node.extract === undefined ? state : context.evaluate(node.extract, state, inner)
}

const conditionalOf = (context: Context, node: Node & { readonly type: 'if' }, input: Values, scope: Scope): Values => {
  const found = node.branches.flatMap(({ condition, result }) =>
    context.evaluate(result, narrowed(context, condition, input, scope), scope),
  )
  const otherwise = node.otherwise === undefined ? input : context.evaluate(node.otherwise, input, scope)
  return some([...found, ...otherwise])
}

const pathOf = (
  context: Context,
  node: Node & { readonly type: 'field' | 'index' | 'slice' | 'iterate' },
  input: Values,
  scope: Scope,
): Values => {
  const target = context.evaluate(node.target, input, scope)
  if (node.type === 'field') return fieldsOf(target, node.name.name)
  if (node.type === 'iterate') return itemsOf(target)
  if (node.type === 'slice') {
    mark(target, 'list')
    return target
  }
  return elementsOf(context, target, context.evaluate(node.key, input, scope), node.key.type === 'number')
}

type Block = Extract<
  Node,
  {
    readonly type:
      | 'if'
      | 'reduce'
      | 'foreach'
      | 'bind'
      | 'try'
      | 'optional'
      | 'group'
      | 'label'
      | 'define'
      | 'pipe'
      | 'comma'
  }
>

const blockOf = (context: Context, node: Block, input: Values, scope: Scope): Values => {
  switch (node.type) {
    case 'if':
      return conditionalOf(context, node, input, scope)
    case 'reduce':
    case 'foreach':
      return loopOf(context, node, input, scope)
    case 'bind': {
      const value = context.evaluate(node.source, input, scope)
      return context.evaluate(node.body, input, withPatterns(context, node.patterns, value, scope))
    }
    case 'try':
      if (node.handler !== undefined) context.evaluate(node.handler, [], scope)
      return context.evaluate(node.body, input, scope)
    case 'optional':
    case 'group':
    case 'label':
      return context.evaluate(node.body, input, scope)
    case 'define':
      return context.evaluate(node.body, input, withDefinition(node.definition, scope))
    case 'pipe':
      return node.stages.reduce<Values>((found, stage) => context.evaluate(stage, found, scope), input)
    case 'comma':
      return node.items.flatMap((item) => context.evaluate(item, input, scope))
  }
  return []
}

const stringOf = (context: Context, node: Node & { readonly type: 'string' }, input: Values, scope: Scope): Values => {
  const value = node.format === undefined ? literalOf(node) : undefined
  if (value !== undefined) return [{ type: 'literal', value }]
  for (const part of node.parts) if (typeof part !== 'string') context.evaluate(part, input, scope)
  return []
}

const dispatch = (context: Context, node: Node, input: Values, scope: Scope): Values => {
  switch (node.type) {
    case 'identity':
      return input
    case 'number':
      return [{ type: 'literal', value: Number(node.text) }]
    case 'string':
      return stringOf(context, node, input, scope)
    case 'format':
      return formatted(node.name, input)
    case 'variable':
      return scope.variables.get(node.name) ?? []
    case 'field':
    case 'index':
    case 'slice':
    case 'iterate':
      return pathOf(context, node, input, scope)
    case 'negate': {
      const values = context.evaluate(node.body, input, scope)
      mark(values, 'number')
      return literals(values).map((value) => ({ type: 'literal', value: -Number(value) }))
    }
    case 'array':
      return [{ type: 'array', items: node.body === undefined ? [] : context.evaluate(node.body, input, scope) }]
    case 'object':
      return objectOf(context, node.entries, input, scope)
    case 'binary':
      return binaryOf(context, node, input, scope)
    case 'call':
      return callOf(context, node, input, scope)
    case 'recurse':
    case 'break':
      return []
    case 'if':
    case 'reduce':
    case 'foreach':
    case 'bind':
    case 'try':
    case 'optional':
    case 'group':
    case 'label':
    case 'define':
    case 'pipe':
    case 'comma':
      return blockOf(context, node, input, scope)
  }
  return []
}

/** Evaluations of one program; what is further on is not looked at. */
const mostSteps = 20_000

/**
 * The places of the message that a program reads, with what it does with each, found by following the message through the program
 * without running it. It always ends.
 */
export const usesIn = (program: Program): { readonly message: Place; readonly rows: Values } => {
  const context: Context = {
    compared: [],
    left: mostSteps,
    evaluate: (node, input, scope) => {
      context.left -= 1
      return context.left < 0 ? [] : some(dispatch(context, node, input, scope))
    },
  }
  const message = placeOf()
  const scope: Scope = { variables: new Map(), functions: new Map(), depth: 0 }
  const rows = context.evaluate(program.body, [{ type: 'place', place: message }], scope)
  return { message, rows }
}

export const rowFields = (rows: Values): readonly (readonly [string, readonly Place[]])[] =>
  rows.flatMap((row) =>
    row.type === 'object' ? [...row.fields].map(([name, values]) => [name, places(values)] as const) : [],
  )
