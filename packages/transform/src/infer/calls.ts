import type { Definition, Node } from '../parse/node.ts'
import { builtins, find } from './builtins.ts'
import { combined, type Context, one, type Outcome, type Scope, unknown } from './context.ts'
import type { Call } from './name-builtins.ts'
import { anything, type Shape } from './shape.ts'

/** Functions call each other no deeper than this before their result counts as unknown. */
const maxDepth = 24

const signature = (name: string, arity: number): string => `${name}/${String(arity)}`

/** The scope in which a definition can be called, by itself too. */
export const withDefinition = (definition: Definition, scope: Scope): Scope => {
  const functions = new Map(scope.functions)
  const inner: Scope = { ...scope, functions }
  functions.set(signature(definition.name.name, definition.parameters.length), {
    callable: { type: 'definition', definition },
    scope: inner,
  })
  return inner
}

/** A call of a definition: each argument that is a value is gone through before the body runs. */
const ofDefinition = (call: Call, { parameters, body }: Definition, inner: Scope): Outcome => {
  const { context, node, input, scope } = call
  const functions = new Map(inner.functions)
  const variables = new Map(inner.variables)
  const values: Outcome[] = []
  for (const [index, { name, value }] of parameters.entries()) {
    const given = node.arguments[index]
    if (given === undefined) continue
    functions.set(signature(name, 0), { callable: { type: 'argument', node: given, scope }, scope: undefined })
    if (!value) continue
    const found = context.evaluate(given, input, scope)
    values.push(found)
    variables.set(name, found.shape)
  }
  const { depth, tolerant } = scope
  const result = context.evaluate(body, input, { functions, variables, depth: depth + 1, tolerant })
  return combined(result.shape, [...values, result])
}

const ofModule = (context: Context, name: string): boolean => {
  const [module] = name.split('::')
  return name.endsWith('::find') && module !== undefined && context.modules.has(module)
}

const builtin = (call: Call): Outcome => {
  const { context, node, input, scope } = call
  const called = signature(node.name.name, node.arguments.length)
  if (node.arguments.length === 1 && ofModule(context, node.name.name)) return find(call)
  const known = Object.hasOwn(builtins, called) ? builtins[called] : undefined
  if (known !== undefined) return known(call)
  // What is passed to a function that is not known is looked at all the same.
  for (const given of node.arguments) context.evaluate(given, anything, scope)
  return input.length === 0 ? one(anything) : unknown(anything)
}

/** A call of a function of the program, of an argument, or of jq. */
export const callOf = (
  context: Context,
  node: Node & { readonly type: 'call' },
  input: Shape,
  scope: Scope,
): Outcome => {
  const found = scope.functions.get(signature(node.name.name, node.arguments.length))
  const call: Call = { context, node, input, scope }
  if (found === undefined) return builtin(call)
  if (scope.depth >= maxDepth) return unknown(anything)
  const { callable } = found
  if (callable.type === 'argument') {
    return context.evaluate(callable.node, input, {
      ...callable.scope,
      depth: scope.depth + 1,
      tolerant: scope.tolerant,
    })
  }
  return ofDefinition(call, callable.definition, found.scope ?? scope)
}
