import type { Lines } from '../lines.ts'

/**
 * A run of a text that stands in the config character by character, up to the next piece or the end of its line; with a
 * `width`, characters that the config writes in another way: an escape.
 */
export type TextPiece = {
  /** Where it begins in the text, in UTF-16 code units. */
  readonly offset: number
  /** Where it begins in the config, 1-based. */
  readonly line: number
  readonly column: number
  /** Columns that it takes in the config. */
  readonly width?: number
}

/** Gathers the text of a scalar while it is read again from the source, and where each part of it stands there. */
export type Gatherer = {
  /** Characters that stand in the source as they are, from an offset. */
  verbatim(text: string, offset: number): void
  /** Characters that the source writes in another way, with `width` characters from an offset. */
  written(text: string, offset: number, width: number): void
  /** Characters that stand for a line break and have no place of their own. */
  folded(text: string): void
  readonly text: string
  readonly pieces: readonly TextPiece[]
}

export const createGatherer = (lines: Lines): Gatherer => {
  const pieces: TextPiece[] = []
  let text = ''
  /** Where the next verbatim character must stand to belong to the last piece. */
  let behind = -1
  const begin = (offset: number, width?: number): void => {
    pieces.push({ offset: text.length, ...lines.position(offset), ...(width === undefined ? {} : { width }) })
  }
  return {
    verbatim: (more, offset) => {
      if (offset !== behind) begin(offset)
      text += more
      behind = offset + more.length
    },
    written: (more, offset, width) => {
      begin(offset, width)
      text += more
      behind = -1
    },
    folded: (more) => {
      text += more
      behind = -1
    },
    get text() {
      return text
    },
    pieces,
  }
}
