import type { Location, Position } from '../findings/diagnostic.ts'

/** Turns offsets of one text into lines and columns. */
export type Lines = {
  readonly file: string
  position(offset: number): Position
  /** From `start` up to, not including, `end`. */
  location(start: number, end: number): Location
  /** The offset at which a 1-based line begins; the end of the text for lines past it. */
  startOf(line: number): number
}

const lineBreak = /\r\n|\n|\r/g

/** The offset at which every line begins. */
const startsOf = (text: string): readonly number[] => {
  const starts = [0]
  for (const found of text.matchAll(lineBreak)) starts.push(found.index + found[0].length)
  return starts
}

/** The last entry of `starts` that is not past `offset`. */
const lineIndex = (starts: readonly number[], offset: number): number => {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The lines of a text; `file` is the name that locations carry. */
export const linesOf = (text: string, file: string): Lines => {
  const starts = startsOf(text)
  const position = (offset: number): Position => {
    const inside = Math.min(Math.max(offset, 0), text.length)
    const index = lineIndex(starts, inside)
    return { line: index + 1, column: inside - (starts[index] ?? 0) + 1 }
  }
  return {
    file,
    position,
    location: (start, end) => ({ file, range: { start: position(start), end: position(Math.max(start, end)) } }),
    startOf: (line) => starts[line - 1] ?? text.length,
  }
}
