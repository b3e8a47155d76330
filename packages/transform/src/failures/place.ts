import type { Node, Pattern, Span } from '../parse/node.ts'

const last = (patterns: readonly Pattern[], otherwise: Span): Span => patterns.at(-1) ?? otherwise

/** The characters of a node that raise its own errors: of `.telemetry.t1` it is `.t1`, and of a sum on two lines the sign. */
export const raisingPart = (node: Node, text: string): Span => {
  if (node.type === 'field' || node.type === 'index' || node.type === 'slice' || node.type === 'iterate') {
    return { start: node.target.end, end: node.end }
  }
  if (node.type === 'binary') return text.slice(node.start, node.end).includes('\n') ? node.at : node
  if (node.type === 'bind') return { start: node.source.start, end: last(node.patterns, node.source).end }
  if (node.type === 'reduce' || node.type === 'foreach') {
    return { start: node.start, end: last(node.patterns, node.source).end }
  }
  return node
}
