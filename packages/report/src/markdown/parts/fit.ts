import { bytesOf } from '../../text/bytes.ts'

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
  acceptance: ['what the config accepts other than before', 'lines about what the config accepts other than before'],
  'export in error': ['an export in error', 'exports in error'],
  'left alone': [
    'what an export has and the file does not name',
    'lines about what an export has and the file does not name',
  ],
} as const satisfies Record<Optional, readonly [string, string]>

/** Text that stays or goes as a whole. */
export type Piece = {
  readonly kind: Optional | 'kept'
  readonly text: string
  /** How many things it stands for. Default: 1. */
  readonly stands?: number
}

const amountOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { stands = 1 }) => sum + stands, 0)

/** Pieces between an opening and an end that go with the last of them, so that nothing stays open. */
export type Section = {
  readonly open: string
  readonly pieces: readonly Piece[]
  readonly between: '\n' | '\n\n'
  readonly end: string
  /** Stands behind the last piece where some were left out. */
  readonly rest?: (gone: number) => string
}

/** Between sections. */
const gap = '\n\n'

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

const sizeOf = (section: Section, kept: (piece: Piece) => boolean): number => {
  const pieces = section.pieces.filter(kept)
  if (pieces.length === 0) return 0
  const inside = pieces.reduce((sum, { text }) => sum + bytesOf(text) + section.between.length, 0)
  return gap.length + bytesOf(section.open) + bytesOf(section.end) + inside
}

/** Bytes of what never goes, and a little more. */
export const keptBytes = (sections: readonly Section[]): number =>
  sections.reduce((sum, section) => sum + sizeOf(section, ({ kind }) => kind === 'kept'), 0)

/** Bytes of all of it. */
export const allBytes = (sections: readonly Section[]): number =>
  sections.reduce((sum, section) => sum + sizeOf(section, () => true), 0)

type Candidate = { readonly section: number; readonly piece: Piece; readonly bytes: number; readonly rank: number }

const candidatesOf = (sections: readonly Section[]): readonly Candidate[] =>
  sections
    .flatMap(({ pieces, between }, section) =>
      pieces.flatMap((piece) =>
        piece.kind === 'kept'
          ? []
          : {
              section,
              piece,
              bytes: bytesOf(piece.text) + between.length,
              rank: leftOutInOrder.indexOf(piece.kind),
            },
      ),
    )
    .toReversed()
    .toSorted((a, b) => a.rank - b.rank || (a.piece.kind === 'detail' ? b.bytes - a.bytes : 0))

const textOf = (section: Section, gone: ReadonlySet<Piece>): string => {
  const { open, pieces, between, end, rest } = section
  const kept = pieces.filter((piece) => !gone.has(piece))
  const texts = kept.map(({ text }) => text)
  if (texts.length === 0) return ''
  const left = amountOf(pieces) - amountOf(kept)
  return `${open}${[...texts, ...(left > 0 && rest !== undefined ? [rest(left)] : [])].join(between)}${end}`
}

/** Bytes that the line about the rest takes at most; none for a section without one. */
const restBytes = ({ rest, between }: Section): number =>
  rest === undefined ? 0 : bytesOf(rest(Number.MAX_SAFE_INTEGER)) + between.length

/** `the flow diagram`, `3 of 12 details of changes`, in the order in which they went. */
const wordsFor = (gone: readonly Piece[], all: readonly Candidate[]): readonly string[] =>
  leftOutInOrder.flatMap((kind) => {
    const amount = gone.filter((piece) => piece.kind === kind).length
    if (amount === 0) return []
    const total = all.filter(({ piece }) => piece.kind === kind).length
    const [one, many] = names[kind]
    if (total === 1) return [one]
    return [amount === total ? `all ${String(total)} ${many}` : `${String(amount)} of ${String(total)} ${many}`]
  })

export type Fitted = {
  readonly body: string
  readonly dropped: readonly string[]
  /** Changes whose rows are among what was left out. */
  readonly rows: number
}

/**
 * The sections as one text of at most `limit` bytes, if what never goes fits. `told` says what was left out; it stands
 * before the section at `at`, and is at most `note.bytes` long.
 */
export const fit = (
  sections: readonly Section[],
  limit: number,
  note: { readonly at: number; readonly bytes: number; readonly text: (dropped: readonly string[]) => string },
): Fitted => {
  const candidates = candidatesOf(sections)
  const left = sections.map((section) => section.pieces.length)
  let bytes = allBytes(sections)
  const gone: Piece[] = []
  const rests = sections.reduce((sum, section) => sum + restBytes(section), 0)
  const room = bytes <= limit ? limit : limit - note.bytes - rests
  for (const { section, piece, bytes: size } of candidates) {
    if (bytes <= room) break
    gone.push(piece)
    left[section] = (left[section] ?? 0) - 1
    const shell = sections[section]
    bytes -= size + (left[section] === 0 && shell ? gap.length + bytesOf(shell.open) + bytesOf(shell.end) : 0)
  }
  const dropped = wordsFor(gone, candidates)
  const isGone = new Set(gone)
  const texts = sections.map((section) => textOf(section, isGone))
  const told = dropped.length === 0 ? '' : note.text(dropped)
  return {
    body: texts
      .toSpliced(note.at, 0, told)
      .filter((text) => text !== '')
      .join(gap),
    dropped,
    rows: amountOf(gone.filter(({ kind }) => kind === 'row')),
  }
}
