import type { TextPiece } from './pieces.ts'
import type { Document } from '../document.ts'
import type { Node } from '../node.ts'
import { readFolded, readLiteral } from './block.ts'
import { readFlow } from './flow.ts'
import { createGatherer } from './pieces.ts'

/**
 * Where a text that stands in a document stands there, character by character. `text` is the scalar's value, or its beginning.
 * Undefined where the document does not write it as YAML 1.2 would have it, so that no place is ever wrong.
 */
export const originOf = (
  document: Document,
  node: Node | undefined,
  text: string,
): readonly TextPiece[] | undefined => {
  if (node?.kind !== 'scalar') return undefined
  const gatherer = createGatherer(document.lines)
  if (node.style === 'literal') readLiteral(document.text, node, gatherer)
  else if (node.style === 'folded') readFolded(document.text, node, gatherer)
  else readFlow(document.text, node, gatherer)
  return gatherer.text.startsWith(text) ? gatherer.pieces : undefined
}
