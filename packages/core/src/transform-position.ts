import type { Transform } from './config.ts'
import type { Location, Position } from './diagnostic.ts'

const start: Position = { line: 1, column: 1 }

/** A path as the config writes it, relative to the folder that the command runs in. */
export const besideConfig = (configFile: string, path: string): string => {
  const folder = configFile.slice(0, configFile.lastIndexOf('/') + 1)
  return folder + path.replace(/^(?:\.\/)+/, '')
}

/**
 * The place of a part of a transform's text, given by 1-based lines and columns within that text.
 * Inside the config for an inline transform, inside its own file for one of a file.
 * Where the text does not stand in the config line by line, it is the place of the whole transform.
 */
export const locateInTransform = (transform: Transform, from: Position, to: Position = from): Location => {
  if (transform.file !== undefined) {
    return { file: besideConfig(transform.at.file, transform.file), range: { start: from, end: to } }
  }
  const { origin } = transform
  if (origin === undefined) return transform.at
  const shift = ({ line, column }: Position): Position => ({
    line: origin.line + line - start.line,
    column: origin.column + column - start.column,
  })
  return { file: transform.at.file, range: { start: shift(from), end: shift(to) } }
}
