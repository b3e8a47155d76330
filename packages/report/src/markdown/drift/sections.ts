import { bytesOf } from '../../text/bytes.ts'
import { count } from '../../text/clean.ts'
import type { DriftStanding } from '../../json/drift.ts'

export type Piece = { readonly text: string; readonly optional: boolean }

/** One environment of a drift issue. */
export type Section = {
  readonly id: string
  readonly standing: DriftStanding
  /** Something is known to differ, by this look at it or an earlier one. */
  readonly differs: boolean
  /** The last one ends the section and is never left out. */
  readonly pieces: readonly Piece[]
}

export const need = (text: string): Piece => ({ text, optional: false })
export const may = (text: string): Piece => ({ text, optional: true })

/** GitHub takes 65,536 characters. */
const mostBytes = 60_000

/** What a note about something left out takes at most. */
const noteBytes = 120

const gap = '\n\n'

/** How many optional pieces of each section there is room for, from the first section on. */
const roomFor = (sections: readonly Section[], bytes: number): readonly number[] => {
  let room = bytes
  return sections.map(({ pieces }) => {
    let kept = 0
    for (const { text, optional } of pieces) {
      if (!optional) continue
      const size = bytesOf(text) + gap.length
      if (size > room) break
      room -= size
      kept++
    }
    return kept
  })
}

const textOf = ({ pieces }: Section, most: number): string => {
  const optional = pieces.filter((piece) => piece.optional)
  const gone = new Set(optional.slice(most))
  const kept = pieces.filter((piece) => !gone.has(piece)).map(({ text }) => text)
  const note = `… ${count(gone.size, 'more block')} left out here: the command drift shows all.`
  return (gone.size === 0 ? kept : kept.toSpliced(-1, 0, note)).join(gap)
}

const sizeOf = (sections: readonly Section[]): number =>
  sections
    .flatMap(({ pieces }) => pieces)
    .reduce((sum, { text, optional }) => sum + (optional ? 0 : bytesOf(text) + gap.length), sections.length * noteBytes)

/** Head and sections in whole blocks, for as long as there is room; what is left out is told. Ends with a line end. */
export const fitted = (head: string, sections: readonly Section[]): string => {
  const room = mostBytes - bytesOf(head) - noteBytes
  let shown = sections
  while (sizeOf(shown) > room) shown = shown.slice(0, Math.floor(shown.length / 2))
  const kept = roomFor(shown, room - sizeOf(shown))
  const left = sections.length - shown.length
  const note = left === 0 ? [] : [`… ${count(left, 'more environment')} left out here: the command drift shows all.`]
  return `${[head, ...shown.map((section, index) => textOf(section, kept[index] ?? 0)), ...note].join(gap)}\n`
}
