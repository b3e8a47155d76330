import { type Location, locateInTransform, type Position, type Transform } from '@adx-export/core'
import type { CompileError } from './compile-errors.ts'

/** Bytes of a character in UTF-8; half of a surrogate pair is sent as U+FFFD, which has three. */
const bytesOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
}

/** The 1-based column, in UTF-16 code units, of the character that a 1-based byte of a line belongs to. */
export const columnOfByte = (line: string, byteColumn: number): number => {
  let bytes = 0
  let column = 1
  for (const character of line) {
    bytes += bytesOf(character)
    if (bytes >= byteColumn) break
    column += character.length
  }
  return column
}

/** The column behind the character that a byte belongs to. */
const columnBehindByte = (line: string, byteColumn: number): number => {
  const column = columnOfByte(line, byteColumn)
  return column + String.fromCodePoint(line.codePointAt(column - 1) ?? 0).length
}

/** The offset of a 1-based line and column. */
export const offsetAt = (text: string, { line, column }: Position): number =>
  text.split('\n', line - 1).reduce((sum, { length }) => sum + length + 1, column - 1)

const ofText = (transform: Transform, start: number, end: number): Location => {
  const position = (offset: number): Position => {
    const before = transform.text.slice(0, offset)
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
  }
  return locateInTransform(transform, position(start), position(end))
}

const notFound = /^module not found: (.+)$/
const imports = /(?<![\w$.])(?:import|include)\s*("(?:[^"\\]|\\.)*")/g
/** Comments as blanks of the same length. A `#` within a text hides the rest of its line, no more. */
const withoutComments = (text: string): string => text.replaceAll(/#[^\n]*/g, (comment) => ' '.repeat(comment.length))

const ofImport = (transform: Transform, module: string): Location => {
  for (const found of withoutComments(transform.text).matchAll(imports)) {
    const [whole, quoted = ''] = found
    const end = found.index + whole.length
    if (quoted === `"${module}"`) return ofText(transform, end - quoted.length, end)
  }
  return transform.at
}

/** Where an error stands in the config or in the transform's own file; the whole transform where that is not known. */
export const placeOfError = (transform: Transform, { at, text }: CompileError): Location => {
  const module = notFound.exec(text)?.[1]
  if (module !== undefined) return ofImport(transform, module)
  const line = at === undefined ? undefined : transform.text.split('\n')[at.line - 1]
  if (at === undefined || line === undefined) return transform.at
  return locateInTransform(
    transform,
    { line: at.line, column: columnOfByte(line, at.byteColumn) },
    { line: at.line, column: columnBehindByte(line, at.byteColumn + at.length - 1) },
  )
}
