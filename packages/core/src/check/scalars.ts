import type { Entry, Node, ScalarNode } from '../parse/node.ts'

/** A scalar, and the entry of a mapping that it is the value of. */
export type Held = { readonly scalar: ScalarNode; readonly entry?: Entry }

function* held(node: Node, seen: Set<Node>, entry?: Entry): Generator<Held> {
  if (seen.has(node)) return
  seen.add(node)
  if (node.kind === 'scalar') yield entry === undefined ? { scalar: node } : { scalar: node, entry }
  else if (node.kind === 'sequence') for (const item of node.items) yield* held(item, seen)
  else for (const each of node.entries.values()) yield* held(each.value, seen, each)
}

/** Every scalar below a node, once each however many aliases name it. */
export const scalarsIn = (node: Node): Generator<Held> => held(node, new Set())
