import { locateInTransform, type Location, type Position, type Transform } from '@adx-export/core'
import type { Span } from './node.ts'

/** The 1-based line and column of an offset. */
export const positionAt = (text: string, offset: number): Position => {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - before.lastIndexOf('\n') }
}

/** Where a part of a transform stands in the file that holds it. */
export const locate = (transform: Transform, { start, end }: Span): Location =>
  locateInTransform(transform, positionAt(transform.text, start), positionAt(transform.text, end))
