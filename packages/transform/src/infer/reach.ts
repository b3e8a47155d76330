import { roots, walk } from '../parse/children.ts'
import type { Node, Pattern, Program } from '../parse/node.ts'

/** The node that each node stands directly in; none for those at the top. */
export type Parents = ReadonlyMap<Node, Node>

export const parentsIn = (program: Program): Parents => {
  const parents = new Map<Node, Node>()
  for (const root of roots(program)) {
    walk(root, (node, parent) => {
      if (parent !== undefined) parents.set(node, parent)
    })
  }
  return parents
}

const variablesOf = (pattern: Pattern): readonly string[] => {
  if (pattern.type === 'variable') return [pattern.name]
  if (pattern.type === 'array') return pattern.items.flatMap(variablesOf)
  return pattern.entries.flatMap(({ key, pattern: inner }) => [
    ...(key.type === 'variable' ? [key.name] : []),
    ...(inner === undefined ? [] : variablesOf(inner)),
  ])
}

/** A shorthand `{$a}` is no node of its own; null stands in it as well as anything. */
const usesOf = (body: Node, names: readonly string[]): readonly Node[] => {
  const found: Node[] = []
  walk(body, (node) => {
    if (node.type === 'variable' && names.includes(node.name)) found.push(node)
  })
  return found
}

const passesOn = (parents: Parents, node: Node, parent: Node): boolean => {
  switch (parent.type) {
    case 'group':
    case 'optional':
    case 'comma':
    case 'array':
    case 'label':
      return true
    case 'field':
    case 'index':
      return parent.target === node
    case 'object':
      return parent.entries.some(({ value }) => value === node)
    case 'pipe':
      return parent.stages.at(-1) === node
    case 'if':
      return parent.otherwise === node || parent.branches.some(({ result }) => result === node)
    case 'try':
    case 'define':
      return parent.body === node
    case 'binary':
      return parent.operator === '//'
    case 'bind':
      if (parent.body === node) return true
      return usesOf(parent.body, parent.patterns.flatMap(variablesOf)).every((use) => reachesRow(parents, use))
    case 'identity':
    case 'recurse':
    case 'number':
    case 'string':
    case 'format':
    case 'variable':
    case 'call':
    case 'negate':
    case 'slice':
    case 'iterate':
    case 'reduce':
    case 'foreach':
    case 'break':
      break
  }
  return false
}

/** Whether what a part yields only goes into the row, or a field of it does: null stops nothing then, and makes nothing untrue. */
export const reachesRow = (parents: Parents, node: Node): boolean => {
  const parent = parents.get(node)
  if (parent === undefined) return true
  // The value of a variable goes where the variable does.
  const isSource = parent.type === 'bind' && parent.source === node
  return passesOn(parents, node, parent) && (isSource || reachesRow(parents, parent))
}
