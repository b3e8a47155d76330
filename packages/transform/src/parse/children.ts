import type { Entry, Node, Pattern, Program } from './node.ts'

const keyNodes = (key: Entry['key']): readonly Node[] =>
  key.type === 'string' ? [key] : key.type === 'computed' ? [key.body] : []

const present = (...nodes: readonly (Node | undefined)[]): readonly Node[] => nodes.filter((node) => node !== undefined)

/** The nodes inside a pattern: computed and quoted keys. */
export const patternNodes = (pattern: Pattern): readonly Node[] => {
  if (pattern.type === 'variable') return []
  if (pattern.type === 'array') return pattern.items.flatMap(patternNodes)
  return pattern.entries.flatMap((entry) => [
    ...keyNodes(entry.key),
    ...(entry.pattern === undefined ? [] : patternNodes(entry.pattern)),
  ])
}

/** The nodes directly inside a node, in the order of the text. */
export const children = (node: Node): readonly Node[] => {
  switch (node.type) {
    case 'string':
      return node.parts.filter((part) => typeof part !== 'string')
    case 'field':
    case 'iterate':
      return [node.target]
    case 'index':
      return [node.target, node.key]
    case 'slice':
      return present(node.target, node.from, node.to)
    case 'optional':
    case 'group':
    case 'negate':
    case 'label':
      return [node.body]
    case 'if':
      return present(...node.branches.flatMap(({ condition, result }) => [condition, result]), node.otherwise)
    case 'try':
      return present(node.body, node.handler)
    case 'reduce':
    case 'foreach':
      return present(node.source, ...node.patterns.flatMap(patternNodes), node.init, node.update, node.extract)
    case 'bind':
      return [node.source, ...node.patterns.flatMap(patternNodes), node.body]
    case 'define':
      return [node.definition.body, node.body]
    case 'call':
      return node.arguments
    case 'array':
      return present(node.body)
    case 'object':
      return node.entries.flatMap((entry) => [...keyNodes(entry.key), ...present(entry.value)])
    case 'pipe':
      return node.stages
    case 'comma':
      return node.items
    case 'binary':
      return [node.left, node.right]
    case 'identity':
    case 'recurse':
    case 'number':
    case 'format':
    case 'variable':
    case 'break':
      break
  }
  return []
}

/** Every node under one, itself first, with its parent. */
export const walk = (node: Node, visit: (node: Node, parent: Node | undefined) => void, parent?: Node): void => {
  visit(node, parent)
  for (const child of children(node)) walk(child, visit, node)
}

/** The expressions at the top of a program: its metadata, its imports' and its body. */
export const roots = (program: Program): readonly Node[] => [
  ...present(program.metadata),
  ...program.imports.flatMap(({ path, metadata }) => present(path, metadata)),
  program.body,
]
