import { type Piece as AnyPiece, type Section as AnySection, amountOf, fit, gap, optionalIn } from '../parts/fit.ts'
import type { Optional as AnyOptional } from '../parts/fit.ts'

/**
 * What goes first when a text is too long, in this order. Details go from the largest, everything else from its end.
 * What is not named here never goes: the head, destructive changes, what could not be planned, where each plan stands.
 */
export const leftOutInOrder = [
  'diagram',
  'preview',
  'steps',
  'unmanaged',
  'since',
  'note',
  'detail',
  'shown risk',
  'row',
  'finding',
  'left alone',
  'acceptance',
  'no longer declared',
  'export in error',
] as const
export type Optional = (typeof leftOutInOrder)[number]

/** How a kind of block is called, for one and for more. */
const names = {
  diagram: ['the flow diagram', 'flow diagrams'],
  preview: ['the preview of a transform', 'previews of transforms'],
  steps: ['the steps that apply runs', 'lists of the steps that apply runs'],
  unmanaged: ['what is left alone', 'counts of what is left alone'],
  since: ['what changed since your last push', 'lists of what changed since your last push'],
  note: ['a note', 'notes'],
  detail: ['the details of a change', 'details of changes'],
  'shown risk': ['a risk that blocks nothing', 'risks that block nothing'],
  row: ['a row of a table of changes', 'rows of the tables of changes'],
  finding: ['a finding', 'findings'],
  'no longer declared': [
    'what is no longer declared and still live',
    'lines about what is no longer declared and still live',
  ],
  acceptance: [
    'what the config newly accepts or no longer accepts',
    'lines about what the config newly accepts or no longer accepts',
  ],
  'export in error': ['an export in error', 'exports in error'],
  'left alone': [
    'what an export has and the file does not name',
    'lines about what an export has and the file does not name',
  ],
} as const satisfies Record<Optional, readonly [string, string]>

export type Piece = AnyPiece<Optional>
export type Section = AnySection<Optional>

export const block = (text: string, kind: Piece['kind'] = 'kept'): Section => ({
  open: '',
  pieces: text === '' ? [] : [{ kind, text }],
  between: '\n',
  end: '',
})

/** A fold, whose summary is words of our own: Markdown does not look into it. */
export const fold = (summary: string, pieces: readonly Piece[]): Section => ({
  open: `<details>\n<summary>${summary}</summary>\n\n`,
  pieces,
  between: '\n\n',
  end: '\n\n</details>',
})

const rankOf = ({ piece }: AnyOptional<Optional>): number => leftOutInOrder.indexOf(piece.kind)

/** What goes last comes first: of details the smallest, of everything else what stands first. */
const byWorth = (all: readonly AnyOptional<Optional>[]): readonly AnyOptional<Optional>[] =>
  all.toSorted((a, b) => rankOf(b) - rankOf(a) || (a.piece.kind === 'detail' ? a.bytes - b.bytes : 0))

/** `the flow diagram`, `3 of 12 details of changes`, in the order in which they went. */
const wordsFor = (gone: readonly Piece[], sections: readonly Section[]): readonly string[] => {
  const all = optionalIn(sections)
  return leftOutInOrder.flatMap((kind) => {
    const amount = gone.filter((piece) => piece.kind === kind).length
    if (amount === 0) return []
    const total = all.filter(({ piece }) => piece.kind === kind).length
    const [one, many] = names[kind]
    if (total === 1) return [one]
    return [amount === total ? `all ${String(total)} ${many}` : `${String(amount)} of ${String(total)} ${many}`]
  })
}

export type Fitted = {
  readonly body: string
  readonly dropped: readonly string[]
  /** Changes whose rows are among what was left out. */
  readonly rows: number
}

/**
 * The sections as one text of at most `limit` bytes, if what never goes fits. `text` says what was left out; it stands
 * before the section at `at`, and is at most `bytes` long.
 */
export const fitted = (
  sections: readonly Section[],
  limit: number,
  note: { readonly at: number; readonly bytes: number; readonly text: (dropped: readonly string[]) => string },
): Fitted => {
  const { texts, gone } = fit(sections, limit, { byWorth, beyond: 'all', noteBytes: note.bytes })
  const dropped = wordsFor(gone, sections)
  const line = dropped.length === 0 ? '' : note.text(dropped)
  return {
    body: texts
      .toSpliced(note.at, 0, line)
      .filter((text) => text !== '')
      .join(gap),
    dropped,
    rows: amountOf(gone.filter(({ kind }) => kind === 'row')),
  }
}
