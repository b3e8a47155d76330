import { walk } from '../parse/children.ts'
import type { Node, Span } from '../parse/node.ts'
import { parse } from '../parse/parse.ts'
import { literalOf } from '../parse/text.ts'
import { type JsonNode, nodeOf } from '../rows/json-text.ts'
import { isNaming } from './hangs-on-values.ts'

/** A comparison of something with what the transform writes out. */
export type Comparison = { readonly at: Span; readonly literal: Span; readonly constant: JsonNode }

const constantOf = (node: Node): JsonNode | undefined => {
  if (node.type === 'group') return constantOf(node.body)
  if (node.type === 'number') return { kind: 'number', text: node.text }
  if (node.type === 'negate' && node.body.type === 'number') return { kind: 'number', text: `-${node.body.text}` }
  if (node.type === 'call' && (node.name.name === 'true' || node.name.name === 'false')) {
    return nodeOf(node.name.name === 'true')
  }
  const text = node.type === 'string' ? literalOf(node) : undefined
  return text === undefined ? undefined : nodeOf(text)
}

/** Every `==` and `!=` of a value with a constant; what asks for the name of an entry is a lookup. */
export const comparisonsIn = (transform: string): readonly Comparison[] => {
  const parsed = parse(transform)
  const found: Comparison[] = []
  if (!parsed.ok) return found
  walk(parsed.program.body, (node) => {
    if (node.type !== 'binary' || (node.operator !== '==' && node.operator !== '!=')) return
    for (const [side, other] of [
      [node.right, node.left],
      [node.left, node.right],
    ] as const) {
      const constant = constantOf(side)
      if (constant === undefined || constantOf(other) !== undefined || isNaming(other)) continue
      const at = { start: node.start, end: node.end }
      found.push({ at, literal: { start: side.start, end: side.end }, constant })
    }
  })
  return found
}
