/**
 * The text of a program with its pieces marked: which part is a name, a key of the row, a lookup. Faults take a piece and put another
 * text in its place; they know what it was written for, and nothing of how it is checked.
 */
export type Piece = {
  readonly kind: PieceKind
  readonly about: Readonly<Record<string, string>>
  /** Texts that somebody might write here by mistake, by the kind of the fault. */
  readonly wrong: Readonly<Record<string, readonly string[]>>
  readonly parts: Text
}

export type PieceKind =
  | 'comma'
  | 'each'
  | 'entry'
  | 'expression'
  | 'head'
  | 'import'
  | 'key'
  | 'literal'
  | 'lookup'
  | 'name'
  | 'other'
  | 'path'
  | 'rows'

export type Text = readonly (string | Piece)[]
type Given = string | Piece | Text

const isText = (value: Given): value is Text => Array.isArray(value)
export const asText = (value: Given): Text => (isText(value) ? value : [value])

/** A text of pieces, as a template. */
export const t = (strings: TemplateStringsArray, ...values: readonly Given[]): Text =>
  strings.flatMap((string, index) => {
    const value = values[index]
    return value === undefined ? [string] : [string, ...asText(value)]
  })

export const join = (items: readonly Given[], between: Given): Text =>
  items.flatMap((item, index) => (index === 0 ? asText(item) : [...asText(between), ...asText(item)]))

export const piece = (kind: PieceKind, about: Piece['about'], parts: Given, wrong: Piece['wrong'] = {}): Piece => ({
  kind,
  about,
  wrong,
  parts: asText(parts),
})

/** A piece that matters only for what may be written in its place. */
export const or = (parts: Given, wrong: Piece['wrong']): Piece => piece('other', {}, parts, wrong)

export const render = (given: Given): string =>
  asText(given)
    .map((part) => (typeof part === 'string' ? part : render(part.parts)))
    .join('')

/** Every piece, those around others first. */
export const piecesOf = (text: Text): readonly Piece[] =>
  text.flatMap((part) => (typeof part === 'string' ? [] : [part, ...piecesOf(part.parts)]))

/** The text with another in place of some of its pieces. */
export const replaced = (text: Text, by: ReadonlyMap<Piece, string>): Text =>
  text.map((part) => {
    if (typeof part === 'string') return part
    return by.get(part) ?? { ...part, parts: replaced(part.parts, by) }
  })
