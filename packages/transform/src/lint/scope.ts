import { roots, walk } from '../parse/children.ts'
import type { Node, Program } from '../parse/node.ts'

/** A node with its parent; the parent of a root is undefined. */
export type Placed = { readonly node: Node; readonly parent: Node | undefined }

/** What the rules look at: a program, flat. */
export type Scope = {
  readonly program: Program
  readonly nodes: readonly Placed[]
  /** `name/arity` of everything that the program defines itself, wherever it does. */
  readonly defined: ReadonlySet<string>
}

export const signature = (name: string, arity: number): string => `${name}/${String(arity)}`

const definedBy = (node: Node): readonly string[] => {
  if (node.type !== 'define') return []
  const { name, parameters } = node.definition
  return [signature(name.name, parameters.length), ...parameters.map((parameter) => signature(parameter.name, 0))]
}

export const scopeOf = (program: Program): Scope => {
  const nodes: Placed[] = []
  for (const root of roots(program)) walk(root, (node, parent) => nodes.push({ node, parent }))
  return { program, nodes, defined: new Set(nodes.flatMap(({ node }) => definedBy(node))) }
}

/** `name/arity` of a call of a function of jq itself. */
export const builtinOf = ({ defined }: Scope, node: Node): string | undefined => {
  if (node.type !== 'call') return undefined
  const called = signature(node.name.name, node.arguments.length)
  return defined.has(called) ? undefined : called
}

/** What stands in brackets, without them. */
export const ungrouped = (node: Node): Node => (node.type === 'group' ? ungrouped(node.body) : node)

export const textOf = ({ program }: Scope, { start, end }: { readonly start: number; readonly end: number }): string =>
  program.text.slice(start, end)
