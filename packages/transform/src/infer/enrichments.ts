import type { Definition, Node, Pattern } from '../parse/node.ts'
import { parse } from '../parse/parse.ts'
import { literalOf } from '../parse/text.ts'

/** What a transform takes of the enrichments of a message. */
export type EnrichmentUse = {
  /** Those that it names. */
  readonly names: ReadonlySet<string>
  /** It may take any of them: it passes the message or its enrichments on whole, or looks one up by a computed name. */
  readonly whole: boolean
}

/** Whether a value may be the message itself, or its enrichments. */
type Held = { readonly message: boolean; readonly enrichments: boolean }

const neither: Held = { message: false, enrichments: false }

const either = (...all: readonly Held[]): Held => ({
  message: all.some(({ message }) => message),
  enrichments: all.some(({ enrichments }) => enrichments),
})

type Callable = { readonly body: Node; readonly parameters: Definition['parameters']; readonly scope: Scope }

type Scope = {
  readonly variables: ReadonlyMap<string, Held>
  readonly functions: ReadonlyMap<string, Callable>
  readonly depth: number
}

/** Calls within each other that are followed; what is deeper may take anything. */
const deepest = 30
/** Steps of one program; with more of them it may take anything. */
const mostSteps = 50_000

/** Functions that read nothing of their input. */
const blind = new Set(['empty/0', 'null/0', 'true/0', 'false/0', 'now/0', 'infinite/0', 'nan/0'])

/** Functions that read another message. */
const further = new Set(['input/0', 'inputs/0'])

/** Functions that give what their arguments give of the same input, and read nothing else of it. */
const passing = new Set(['first/1', 'last/1', 'limit/2', 'skip/2', 'nth/2', 'any/2', 'all/2', 'isempty/1', 'range/1'])

type Taken = { readonly names: Set<string>; whole: boolean; steps: number }

const take = (taken: Taken, held: Held): Held => {
  if (held.message || held.enrichments) taken.whole = true
  return neither
}

const fieldOf = (taken: Taken, target: Held, name: string | undefined): Held => {
  if (name === undefined) return take(taken, target)
  if (target.enrichments) taken.names.add(name)
  return { message: false, enrichments: target.message && name === 'enrichments' }
}

const literalIn = (node: Node): string | undefined => (node.type === 'string' ? literalOf(node) : undefined)

const bound = (taken: Taken, scope: Scope, pattern: Pattern, source: Held): Scope => {
  if (pattern.type === 'variable') {
    const found = either(source, scope.variables.get(pattern.name) ?? neither)
    return { ...scope, variables: new Map([...scope.variables, [pattern.name, found]]) }
  }
  if (pattern.type === 'array') {
    take(taken, pattern.items.length > 0 ? source : neither)
    return pattern.items.reduce((within, item) => bound(taken, within, item, neither), scope)
  }
  return pattern.entries.reduce((within, { key, pattern: inner }) => {
    const name =
      key.type === 'name' || key.type === 'variable' ? key.name : key.type === 'string' ? literalOf(key) : undefined
    const value = fieldOf(taken, source, name)
    const named =
      key.type === 'variable' ? { ...within, variables: new Map([...within.variables, [key.name, value]]) } : within
    return inner === undefined ? named : bound(taken, named, inner, value)
  }, scope)
}

const signature = (name: string, parameters: number): string => `${name}/${String(parameters)}`

const withDefinition = ({ name, parameters, body }: Definition, scope: Scope): Scope => {
  const functions = new Map(scope.functions)
  // The definition itself is in scope of its body: a recursion ends at the depth limit.
  const inner: Scope = { ...scope, functions }
  functions.set(signature(name.name, parameters.length), { body, parameters, scope: inner })
  return inner
}

/** A reading of one program: what it has taken so far, and how a part of it is read. */
type Reading = { readonly taken: Taken; readonly visit: (node: Node, input: Held, scope: Scope) => Held }

const called = ({ taken, visit }: Reading, node: Node & { readonly type: 'call' }, input: Held, scope: Scope): Held => {
  const key = signature(node.name.name, node.arguments.length)
  const found = scope.functions.get(key)
  if (found === undefined) {
    const results = either(...node.arguments.map((argument) => visit(argument, input, scope)))
    if (key === 'select/1') return take(taken, results) && input
    if (passing.has(key)) return results
    take(taken, results)
    if (further.has(key)) return { message: true, enrichments: false }
    return blind.has(key) || key.endsWith('::uuid/0') ? neither : take(taken, input)
  }
  if (scope.depth > deepest) return take(taken, either(input, { message: true, enrichments: false }))
  const functions = new Map(found.scope.functions)
  const variables = new Map(found.scope.variables)
  found.parameters.forEach(({ name, value }, index) => {
    const argument = node.arguments[index]
    if (argument === undefined) return
    functions.set(signature(name, 0), { body: argument, parameters: [], scope })
    if (value) variables.set(name, visit(argument, input, scope))
  })
  return visit(found.body, input, { variables, functions, depth: scope.depth + 1 })
}

const objectOf = (
  { taken, visit }: Reading,
  { entries }: Node & { readonly type: 'object' },
  input: Held,
  scope: Scope,
): Held => {
  for (const { key, value } of entries) {
    if (key.type === 'computed') take(taken, visit(key.body, input, scope))
    if (key.type === 'string') visit(key, input, scope)
    if (value !== undefined) take(taken, visit(value, input, scope))
    else if (key.type === 'variable') take(taken, scope.variables.get(key.name) ?? neither)
    else
      take(
        taken,
        fieldOf(taken, input, key.type === 'name' ? key.name : key.type === 'string' ? literalOf(key) : undefined),
      )
  }
  return neither
}

type Block = Node & { readonly type: 'if' | 'try' | 'bind' | 'reduce' | 'foreach' | 'define' | 'label' }

const blockOf = ({ taken, visit }: Reading, node: Block, input: Held, scope: Scope): Held => {
  switch (node.type) {
    case 'if': {
      const results = node.branches.map(({ condition, result }) => {
        take(taken, { ...visit(condition, input, scope), message: false })
        return visit(result, input, scope)
      })
      return either(...results, node.otherwise === undefined ? input : visit(node.otherwise, input, scope))
    }
    case 'try':
      return either(visit(node.body, input, scope), node.handler ? visit(node.handler, neither, scope) : neither)
    case 'bind': {
      const source = visit(node.source, input, scope)
      return visit(
        node.body,
        input,
        node.patterns.reduce((within, one) => bound(taken, within, one, source), scope),
      )
    }
    case 'reduce':
    case 'foreach': {
      const source = visit(node.source, input, scope)
      const within = node.patterns.reduce((inner, one) => bound(taken, inner, one, source), scope)
      take(taken, visit(node.init, input, scope))
      take(taken, visit(node.update, neither, within))
      return node.extract === undefined ? neither : take(taken, visit(node.extract, neither, within))
    }
    case 'define':
      return visit(node.body, input, withDefinition(node.definition, scope))
    case 'label':
      return visit(node.body, input, scope)
  }
  return neither
}

type Path = Node & { readonly type: 'field' | 'index' | 'slice' | 'iterate' }

const pathOf = ({ taken, visit }: Reading, node: Path, input: Held, scope: Scope): Held => {
  if (node.type === 'field') return fieldOf(taken, visit(node.target, input, scope), node.name.name)
  if (node.type === 'index') {
    const target = visit(node.target, input, scope)
    const name = literalIn(node.key)
    if (name === undefined) take(taken, visit(node.key, input, scope))
    return fieldOf(taken, target, name)
  }
  if (node.type === 'slice') {
    for (const edge of [node.from, node.to]) if (edge !== undefined) take(taken, visit(edge, input, scope))
    return take(taken, visit(node.target, input, scope))
  }
  return take(taken, visit(node.target, input, scope))
}

const dispatch = (reading: Reading, node: Node, input: Held, scope: Scope): Held => {
  const { taken, visit } = reading
  switch (node.type) {
    case 'identity':
      return input
    case 'recurse':
    case 'format':
      return take(taken, input)
    case 'variable':
      return scope.variables.get(node.name) ?? neither
    case 'group':
    case 'optional':
      return visit(node.body, input, scope)
    case 'pipe':
      return node.stages.reduce((held, stage) => visit(stage, held, scope), input)
    case 'comma':
      return either(...node.items.map((item) => visit(item, input, scope)))
    case 'string':
      for (const part of node.parts) if (typeof part !== 'string') take(taken, visit(part, input, scope))
      return neither
    case 'negate':
      return take(taken, visit(node.body, input, scope))
    case 'array':
      return node.body === undefined ? neither : take(taken, visit(node.body, input, scope))
    case 'binary': {
      const both = either(visit(node.left, input, scope), visit(node.right, input, scope))
      if (node.operator === '//') return both
      // What is assigned to comes back whole.
      return take(taken, /[^=!<>]=$/.test(node.operator) || node.operator === '=' ? either(both, input) : both)
    }
    case 'object':
      return objectOf(reading, node, input, scope)
    case 'call':
      return called(reading, node, input, scope)
    case 'field':
    case 'index':
    case 'slice':
    case 'iterate':
      return pathOf(reading, node, input, scope)
    case 'if':
    case 'try':
    case 'bind':
    case 'reduce':
    case 'foreach':
    case 'define':
    case 'label':
      return blockOf(reading, node, input, scope)
    case 'number':
    case 'break':
      break
  }
  return neither
}

const everything: EnrichmentUse = { names: new Set(), whole: true }

/**
 * The enrichments that a transform may take, without running it: every value is followed that may be the message or its
 * enrichments. What cannot be told counts as taken, and so does a text that is no jq.
 */
export const enrichmentsUsed = (text: string): EnrichmentUse => {
  const parsed = parse(text)
  if (!parsed.ok) return everything
  const taken: Taken = { names: new Set(), whole: false, steps: mostSteps }
  const reading: Reading = {
    taken,
    visit: (node, input, scope) => {
      taken.steps -= 1
      if (taken.steps < 0) return take(taken, { message: true, enrichments: true })
      return dispatch(reading, node, input, scope)
    },
  }
  const nowhere: Scope = { variables: new Map(), functions: new Map(), depth: 0 }
  take(taken, reading.visit(parsed.program.body, { message: true, enrichments: false }, nowhere))
  return { names: taken.names, whole: taken.whole }
}
