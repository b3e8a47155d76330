import { bytesOf } from '../../text/bytes.ts'
import { count } from '../../text/clean.ts'
import type { DriftState } from '../../json/drift.ts'
import {
  type Piece as AnyPiece,
  type Section as AnySection,
  type Shortening,
  fit,
  gap,
  leastBytes,
} from '../parts/fit.ts'
import { bodyLimit } from '../parts/limits.ts'

export type Piece = AnyPiece<'block'>

/** One environment of a drift issue. */
export type Section = {
  readonly id: string
  readonly state: DriftState
  /** Something is known to differ, by this look at it or an earlier one. */
  readonly differs: boolean
  /** The last one ends the section and is never left out. */
  readonly pieces: readonly Piece[]
}

export const need = (text: string): Piece => ({ kind: 'kept', text })
export const may = (text: string): Piece => ({ kind: 'block', text })

/** What the note about environments that are left out takes at most. */
const noteBytes = 120

/** From the first environment on; what one has no room for, the next may have. */
const shortening: Shortening<'block'> = { byWorth: (all) => all, beyond: 'section', noteBytes: 0 }

const rest = (gone: number): string => `… ${count(gone, 'more block')} left out here: the command drift shows all.`

const drawn = ({ pieces }: Section): AnySection<'block'> => {
  const last = pieces.length > 1 ? pieces.at(-1) : undefined
  return {
    open: '',
    pieces: last === undefined ? pieces : pieces.slice(0, -1),
    between: gap,
    end: last === undefined ? '' : `${gap}${last.text}`,
    rest,
  }
}

/** Half of the sections, and half of these, until what never goes of them fits. */
const thatFit = (sections: readonly Section[], room: number): readonly Section[] => {
  let shown = sections
  while (leastBytes(shown.map(drawn)) > room) shown = shown.slice(0, Math.floor(shown.length / 2))
  return shown
}

/** Head and sections in whole blocks, for as long as there is room; what is left out is told. Ends with a line end. */
export const fitted = (head: string, sections: readonly Section[]): string => {
  const room = bodyLimit - bytesOf(head) - noteBytes
  const shown = thatFit(sections, room)
  const { texts } = fit(shown.map(drawn), room, shortening)
  const left = sections.length - shown.length
  const note = left === 0 ? [] : [`… ${count(left, 'more environment')} left out here: the command drift shows all.`]
  return `${[head, ...texts, ...note].join(gap)}\n`
}
