import type { Entry, Node, ScalarNode } from './node.ts'

/** A scalar, and the entry of a mapping that it is the value of. */
export type Held = { readonly scalar: ScalarNode; readonly entry?: Entry }

type Visit = (scalar: ScalarNode, entry: Entry | undefined) => void

const visitAll = (node: Node, seen: Set<Node>, visit: Visit, entry?: Entry): void => {
  if (node.kind === 'scalar') {
    visit(node, entry)
    return
  }
  if (seen.has(node)) return
  seen.add(node)
  if (node.kind === 'sequence') for (const item of node.items) visitAll(item, seen, visit)
  else for (const each of node.entries.values()) visitAll(each.value, seen, visit, each)
}

/** Where the first of some ascending offsets stands that is not before one; their number where all are. */
const firstFrom = (offsets: readonly number[], start: number): number => {
  let [low, high] = [0, offsets.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((offsets[middle] ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

export type Sought = {
  /** Each once, however many aliases name it; in the order of the text. */
  readonly held: readonly Held[]
  /** The offsets that lie in no scalar. */
  readonly outside: readonly number[]
}

/**
 * The scalars below a node in which a form is to be looked for whose `offsets` in the text are known, ascending: those around one of
 * them, and those whose value does not stand in the text as it is. Of a long file that is next to none.
 */
export const scalarsAround = (node: Node, offsets: readonly number[]): Sought => {
  const [held, taken, inside] = [[] as Held[], new Set<ScalarNode>(), new Set<number>()]
  visitAll(node, new Set(), (scalar, entry) => {
    let isAround = false
    for (let at = firstFrom(offsets, scalar.start); at < offsets.length; at += 1) {
      const offset = offsets[at] ?? scalar.end
      if (offset >= scalar.end) break
      inside.add(offset)
      isAround = true
    }
    if ((scalar.verbatim && !isAround) || taken.has(scalar)) return
    taken.add(scalar)
    held.push(entry === undefined ? { scalar } : { scalar, entry })
  })
  return { held, outside: offsets.filter((offset) => !inside.has(offset)) }
}
