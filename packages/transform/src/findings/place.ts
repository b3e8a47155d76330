import { type Location, type Transform, locateInTransform } from '@adx-export/core'

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

const positionOf = (text: string, offset: number): { readonly line: number; readonly column: number } => {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** Comments as blanks, so that what is found stands in the program; a `#` within a text hides the rest of its line, no more. */
const withoutComments = (text: string): string => text.replaceAll(/#[^\n]*/g, (comment) => ' '.repeat(comment.length))

const offsetOfKey = ({ text }: Transform, key: string): number | undefined => {
  const written = new RegExp(String.raw`(?<![\w.$"])"?${escaped(key)}"?\s*:`, 'u')
  return written.exec(withoutComments(text))?.index
}

/** Whether a key stands in the text of a transform; keys of other rows come from the message. */
export const writesKey = (transform: Transform, key: string): boolean =>
  offsetOfKey(transform, key) !== undefined ||
  // The short form: { A, B }.
  new RegExp(String.raw`[{,]\s*"?${escaped(key)}"?\s*[,}]`, 'u').test(withoutComments(transform.text))

/** The place of a key in the objects that a transform makes; the whole transform where it is not written out. */
export const placeOfKey = (transform: Transform, key: string): Location => {
  const offset = offsetOfKey(transform, key)
  if (offset === undefined) return transform.at
  const quote = transform.text[offset] === '"' ? 2 : 0
  return locateInTransform(
    transform,
    positionOf(transform.text, offset),
    positionOf(transform.text, offset + key.length + quote),
  )
}

/** The place of the first such text in a transform; the whole transform where it does not stand there. */
export const placeOfText = (transform: Transform, text: string): Location => {
  const offset = withoutComments(transform.text).indexOf(text)
  if (offset < 0) return transform.at
  return locateInTransform(
    transform,
    positionOf(transform.text, offset),
    positionOf(transform.text, offset + text.length),
  )
}
