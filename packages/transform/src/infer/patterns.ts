import type { Pattern, PatternEntry } from '../parse/node.ts'
import { literalOf } from '../parse/text.ts'
import { elementOf, fieldOf } from './access.ts'
import type { Context, Scope } from './context.ts'
import { anything, join, nil, type Shape } from './shape.ts'

type Bindings = [name: string, shape: Shape][]

const bindEntry = (context: Context, { key, pattern }: PatternEntry, value: Shape, scope: Scope): Bindings => {
  const literal = key.type === 'string' ? literalOf(key) : key.type === 'computed' ? undefined : key.name
  const found = literal === undefined ? anything : fieldOf(context, value, { name: literal, at: key }, scope)
  const own: Bindings = key.type === 'variable' ? [[key.name, found]] : []
  return pattern === undefined ? own : [...own, ...bind(context, pattern, found, scope)]
}

const bind = (context: Context, pattern: Pattern, value: Shape, scope: Scope): Bindings => {
  if (pattern.type === 'variable') return [[pattern.name, value]]
  if (pattern.type === 'array') return pattern.items.flatMap((item) => bind(context, item, elementOf(value), scope))
  return pattern.entries.flatMap((entry) => bindEntry(context, entry, value, scope))
}

/** The scope with what the patterns bind; where several are tried in turn, a variable may be null. */
export const withPatterns = (context: Context, patterns: readonly Pattern[], value: Shape, scope: Scope): Scope => {
  const variables = new Map(scope.variables)
  const several = patterns.length > 1
  for (const pattern of patterns) {
    for (const [name, shape] of bind(context, pattern, value, several ? { ...scope, tolerant: true } : scope)) {
      variables.set(name, several ? join(shape, nil, variables.get(name) ?? []) : shape)
    }
  }
  return { ...scope, variables }
}
