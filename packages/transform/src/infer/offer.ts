import type { Span } from '../parse/node.ts'

/** A part of a text, by offsets, what to put there, and the names that are looked up in it. */
export type Edit = Span & { readonly text: string; readonly names: readonly string[] }

/** Something to write in the place of parts of a transform. Nobody sees it before it was proven. */
export type Offer = {
  /** The whole text after the edits. */
  readonly text: string
  /** From the start of the text on; none of them overlaps another. */
  readonly edits: readonly Edit[]
  /** What is said before the text of the first edit: `Write`. */
  readonly intro: string
  /** Reading the text alone proves that no row is lost: at most one value a match, and nothing behind it that null would stop. */
  readonly certain: boolean
}

/** In which rows an offer may differ from the text that it replaces. */
export type Aim = {
  /** Values without which rows are lost: of messages without one of them more rows may be made. */
  readonly names: readonly string[]
  /** Values that repeat a row where they come twice: of such messages fewer rows may be made. */
  readonly doubled: readonly string[]
  /** What may stand instead of a value: nothing else, false where a default stood, or any value where null stood. */
  readonly instead: 'none' | 'false' | 'any'
}

/** An offer that changes no row at all. */
export const sameRows: Aim = { names: [], doubled: [], instead: 'none' }

/** What may be offered for a finding, in the order of preference; the first that is proven is. */
export type Proposal = { readonly offers: readonly Offer[]; readonly aim: Aim }

const applied = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((found, { start, end, text: instead }) => found.slice(0, start) + instead + found.slice(end), text)

/** The text with the edits. */
export const offerOf = (text: string, edits: readonly Edit[], intro: string, certain: boolean): Offer => ({
  text: applied(text, edits),
  intro,
  edits: edits.toSorted((a, b) => a.start - b.start),
  certain,
})
