import { bytesOf } from '../../text/bytes.ts'

/** Text that stays or goes as a whole. */
export type Piece<Kind extends string> = {
  readonly kind: Kind | 'kept'
  readonly text: string
  /** How many things it stands for. Default: 1. */
  readonly stands?: number
}

/** Pieces between an opening and an end that go with the last of them, so that nothing stays open. */
export type Section<Kind extends string> = {
  readonly open: string
  readonly pieces: readonly Piece<Kind>[]
  readonly between: '\n' | '\n\n'
  readonly end: string
  /** Stands behind the last piece where some were left out. */
  readonly rest?: (gone: number) => string
}

/** Between sections. */
export const gap = '\n\n'

export const amountOf = (pieces: readonly Piece<string>[]): number =>
  pieces.reduce((sum, { stands = 1 }) => sum + stands, 0)

const shellBytes = ({ open, end }: Section<string>): number => gap.length + bytesOf(open) + bytesOf(end)

const pieceBytes = ({ text }: Piece<string>, { between }: Section<string>): number => bytesOf(text) + between.length

const sizeOf = <Kind extends string>(section: Section<Kind>, kept: (piece: Piece<Kind>) => boolean): number => {
  const pieces = section.pieces.filter(kept)
  if (pieces.length === 0) return 0
  return shellBytes(section) + pieces.reduce((sum, piece) => sum + pieceBytes(piece, section), 0)
}

/** Bytes of what never goes, and a little more. */
export const keptBytes = (sections: readonly Section<string>[]): number =>
  sections.reduce((sum, section) => sum + sizeOf(section, ({ kind }) => kind === 'kept'), 0)

/** Bytes of all of it. */
export const allBytes = (sections: readonly Section<string>[]): number =>
  sections.reduce((sum, section) => sum + sizeOf(section, () => true), 0)

/** Bytes that the line about the rest takes at most; none for a section without one. */
const restBytes = ({ rest, between }: Section<string>): number =>
  rest === undefined ? 0 : bytesOf(rest(Number.MAX_SAFE_INTEGER)) + between.length

const restsBytes = (sections: readonly Section<string>[]): number =>
  sections.reduce((sum, section) => sum + restBytes(section), 0)

/** Bytes of what never goes, and of the lines about the rest: fewer than that no fitting comes to. */
export const leastBytes = (sections: readonly Section<string>[]): number => keptBytes(sections) + restsBytes(sections)

/** A piece that may go. */
export type Optional<Kind extends string> = {
  /** The place of its section. */
  readonly section: number
  readonly piece: Piece<Kind> & { readonly kind: Kind }
  readonly bytes: number
}

const isOptional = <Kind extends string>(piece: Piece<Kind>): piece is Optional<Kind>['piece'] => piece.kind !== 'kept'

/** Every piece that may go, in the order in which they stand. */
export const optionalIn = <Kind extends string>(sections: readonly Section<Kind>[]): readonly Optional<Kind>[] =>
  sections.flatMap((section, index) =>
    section.pieces
      .filter((piece) => isOptional(piece))
      .map((piece) => ({ section: index, piece, bytes: pieceBytes(piece, section) })),
  )

/** How a text gets shorter. */
export type Shortening<Kind extends string> = {
  /** Puts what may go into the order of its worth: what comes first goes last. */
  readonly byWorth: (all: readonly Optional<Kind>[]) => readonly Optional<Kind>[]
  /** Once a piece has no room: everything worth less goes, or only that of its own section. */
  readonly beyond: 'all' | 'section'
  /** Kept free where something is left out, to say so beside the sections. */
  readonly noteBytes: number
}

/** What is kept of what may go, for as long as there is room. */
const keptOf = <Kind extends string>(
  sections: readonly Section<Kind>[],
  room: number,
  { byWorth, beyond }: Shortening<Kind>,
): ReadonlySet<Piece<Kind>> => {
  const kept = new Set<Piece<Kind>>()
  const begun = new Set(sections.flatMap(({ pieces }, index) => (pieces.every(isOptional) ? [] : [index])))
  const full = new Set<number>()
  let left = room - keptBytes(sections)
  for (const { section: index, piece, bytes } of byWorth(optionalIn(sections))) {
    const section = sections[index]
    if (section === undefined || full.has(index)) continue
    const size = bytes + (begun.has(index) ? 0 : shellBytes(section))
    if (size > left) {
      if (beyond === 'all') break
      full.add(index)
      continue
    }
    left -= size
    begun.add(index)
    kept.add(piece)
  }
  return kept
}

const textOf = <Kind extends string>(section: Section<Kind>, stays: (piece: Piece<Kind>) => boolean): string => {
  const { open, pieces, between, end, rest } = section
  const kept = pieces.filter(stays)
  const texts = kept.map(({ text }) => text)
  if (texts.length === 0) return ''
  const left = amountOf(pieces) - amountOf(kept)
  return `${open}${[...texts, ...(left > 0 && rest !== undefined ? [rest(left)] : [])].join(between)}${end}`
}

export type Fitted<Kind extends string> = {
  /** Of each section in its place; empty if all of it is left out. */
  readonly texts: readonly string[]
  /** What is left out, what is worth least first. */
  readonly gone: readonly Optional<Kind>['piece'][]
}

/** The sections in at most `limit` bytes, if what never goes fits. */
export const fit = <Kind extends string>(
  sections: readonly Section<Kind>[],
  limit: number,
  how: Shortening<Kind>,
): Fitted<Kind> => {
  if (allBytes(sections) <= limit) return { texts: sections.map((section) => textOf(section, () => true)), gone: [] }
  const kept = keptOf(sections, limit - how.noteBytes - restsBytes(sections), how)
  const gone = how.byWorth(optionalIn(sections)).flatMap(({ piece }) => (kept.has(piece) ? [] : [piece]))
  const stays = (piece: Piece<Kind>): boolean => !isOptional(piece) || kept.has(piece)
  return { texts: sections.map((section) => textOf(section, stays)), gone: gone.toReversed() }
}
