import type { Definition, Node } from '../../parse/node.ts'
import type { Context, Scope } from './context.ts'
import { functions } from './functions.ts'
import type { Values } from './place.ts'

/** Functions call each other no deeper than this. */
const deepest = 16

const signature = (name: string, arity: number): string => `${name}/${arity}`

/** The scope in which a definition can be called, by itself too. */
export const withDefinition = (definition: Definition, scope: Scope): Scope => {
  const own = new Map(scope.functions)
  const inner: Scope = { ...scope, functions: own }
  own.set(signature(definition.name.name, definition.parameters.length), {
    type: 'definition',
    definition,
    scope: () => inner,
  })
  return inner
}

/** A call of a function of the program, of an argument, or of jq. */
export const callOf = (
  context: Context,
  node: Node & { readonly type: 'call' },
  input: Values,
  scope: Scope,
): Values => {
  const found = scope.functions.get(signature(node.name.name, node.arguments.length))
  if (scope.depth > deepest) return []
  const depth = scope.depth + 1
  if (found?.type === 'argument') return context.evaluate(found.node, input, { ...found.scope, depth })
  if (found === undefined) return functions(context, node, input, scope)
  const { parameters, body } = found.definition
  const inner = found.scope()
  const [variables, own] = [new Map(inner.variables), new Map(inner.functions)]
  for (const [index, { name, value }] of parameters.entries()) {
    const given = node.arguments[index]
    if (given === undefined) continue
    own.set(signature(name, 0), { type: 'argument', node: given, scope })
    if (value) variables.set(name, context.evaluate(given, input, scope))
  }
  return context.evaluate(body, input, { variables, functions: own, depth })
}
