import type { TextPiece, Transform } from '../config.ts'
import type { Location, Position } from '../findings/diagnostic.ts'

/** A path as the config writes it, relative to the folder that the command runs in. */
export const besideConfig = (configFile: string, path: string): string => {
  const folder = configFile.slice(0, configFile.lastIndexOf('/') + 1)
  return folder + path.replace(/^(?:\.\/)+/, '')
}

/** The offset of a 1-based line and column of a text. */
const offsetOf = (text: string, { line, column }: Position): number => {
  const before = text.split('\n', line - 1)
  return before.reduce((sum, { length }) => sum + length + 1, column - 1)
}

/** The place of a character of the text, and of what is behind it. */
const placeOf = (
  origin: readonly TextPiece[],
  offset: number,
): { readonly start: Position; readonly end: Position } => {
  const piece = origin.findLast((candidate) => candidate.offset <= offset)
  const { line, column, width } = piece ?? { line: 1, column: 1 }
  if (width !== undefined) return { start: { line, column }, end: { line, column: column + width } }
  const there = column + offset - (piece?.offset ?? 0)
  return { start: { line, column: there }, end: { line, column: there + 1 } }
}

/**
 * The place of a part of a transform's text, given by 1-based lines and columns within that text; `to` is exclusive.
 * Inside the config for an inline transform, however YAML writes it; inside its own file for one of a file.
 */
export const locateInTransform = (transform: Transform, from: Position, to: Position = from): Location => {
  if (transform.file !== undefined) {
    return { file: besideConfig(transform.at.file, transform.file), range: { start: from, end: to } }
  }
  const { origin, text } = transform
  if (origin === undefined) return transform.at
  const first = offsetOf(text, from)
  const behind = offsetOf(text, to)
  const { start } = placeOf(origin, first)
  // The end is that of the last character: what follows it may stand on another line.
  return { file: transform.at.file, range: { start, end: behind > first ? placeOf(origin, behind - 1).end : start } }
}
