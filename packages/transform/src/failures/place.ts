import type { Node, Pattern, Span } from '../parse/node.ts'

const last = (patterns: readonly Pattern[], otherwise: Span): Span => patterns.at(-1) ?? otherwise

/** The characters of a node that raise its own errors: of `.telemetry.t1` it is `.t1`, and of a sum on two lines the sign. */
export const raisingPart = (node: Node, text: string): Span => {
  switch (node.type) {
    case 'field':
      return { start: node.target.end, end: node.end }
    case 'index':
    case 'slice':
    case 'iterate':
      return { start: node.target.end, end: node.end }
    case 'binary':
      return text.slice(node.start, node.end).includes('\n') ? node.at : node
    case 'bind':
      return { start: node.source.start, end: last(node.patterns, node.source).end }
    case 'reduce':
    case 'foreach':
      return { start: node.start, end: last(node.patterns, node.source).end }
    default:
      return node
  }
}
