import { type Location, type Related, type Transform, oneLine } from '@adx-export/core'
import { locate } from '../parse/position.ts'
import type { Edit } from './offer.ts'

/** Findings cut what is longer. */
const longest = 1500

/** The style of an inline transform; quotes show by a quote that is written with two characters where it is not known. */
const styleOf = ({ style, text, origin = [] }: Transform): Transform['style'] => {
  const isDoubled = (quote: string): boolean =>
    origin.some(({ offset, width }) => width === 2 && text[offset] === quote)
  return style ?? (isDoubled('"') ? 'double' : isDoubled("'") ? 'single' : undefined)
}

/** What ends a plain scalar, or makes it something else; brackets and commas do so in a flow mapping. */
const endsPlain = /: |:$| #|^[\s[\]{},&*!|>'"%@`#?:-]/
const endsInFlow = /[[\]{},]/

const isPlainSafe = (whole: string, line: string): boolean =>
  !endsPlain.test(line) && (endsInFlow.test(whole) || !endsInFlow.test(line))

/** The text as it has to stand where the transform stands: YAML indents lines and doubles quotes. */
const spelt = (transform: Transform, text: string): string | undefined => {
  if (transform.file !== undefined) return text
  if (transform.origin === undefined) return undefined
  if (text.includes('\n') && text.includes('#')) return undefined
  const line = text.replaceAll(/\s*\n\s*/g, ' ')
  switch (styleOf(transform)) {
    case 'double':
      return line.replaceAll(/["\\]/g, String.raw`\$&`)
    case 'single':
      return line.replaceAll("'", "''")
    case 'plain':
      return isPlainSafe(transform.text, line) ? line : undefined
    case 'literal':
    case 'folded':
    case undefined:
      break
  }
  return line
}

/** Whether a finding prints a text as it is. */
export const isPrintable = (text: string): boolean =>
  text.length <= longest && text.split('\n').every((line) => oneLine(line) === line)

/** What to put over which places, for a finding that offers it. */
export type Fix = {
  readonly at: Location
  /** What to put over `at`. */
  readonly text: string
  /** The other places, each with what to put there. */
  readonly related: readonly Related[]
}

const listed = (names: readonly string[]): string => (names.length === 0 ? 'this value' : names.join(', '))

/** Edits as texts to be pasted; undefined where one of them could not be pasted as it is printed. */
export const fixOf = (transform: Transform, edits: readonly Edit[]): Fix | undefined => {
  const pastes = edits.flatMap((edit) => {
    const text = spelt(transform, edit.text)
    return text === undefined || !isPrintable(text) ? [] : [{ at: locate(transform, edit), text, names: edit.names }]
  })
  const [first, ...others] = pastes
  if (first === undefined || pastes.length < edits.length) return undefined
  const related = others.map(({ at, text, names }) => ({
    ...at,
    // What names a place is one line; white space between the parts of a program means nothing there.
    message: `the lookup of ${oneLine(listed(names))}, likewise: ${text.replaceAll(/\s*\n\s*/g, ' ')}`,
  }))
  return { at: first.at, text: first.text, related }
}
