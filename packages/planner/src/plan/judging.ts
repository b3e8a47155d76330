import {
  type Acceptance,
  type Config,
  type Deviation,
  type Diagnostic,
  dayOf,
  diagnose,
  mostConsentDays,
  mostIgnoreDays,
  readDate,
} from '@adx-export/core'
import type { Operation } from '../model/plan.ts'

/** When consent is judged, and for what the calendar no longer counts. */
export type Judging = {
  /** Milliseconds since the epoch. */
  readonly now: number
  /**
   * Hashes of operations that were reviewed in a plan that passed the gate: their consent counted then, and waiting for an
   * approval or a second attempt does not end it.
   */
  readonly reviewed?: ReadonlySet<string>
}

/** Without a clock no consent counts: every date is in the past. */
export const noTime: Judging = { now: Number.POSITIVE_INFINITY }

/** Where a line of consent stands in its time. */
export type Term = 'counts' | 'ended' | 'too-long'

const termWithin = (until: string, now: number, most: number): Term => {
  const last = readDate(until)
  const today = dayOf(now)
  if (last === undefined || last < today) return 'ended'
  return last > today + most ? 'too-long' : 'counts'
}

export const termOf = ({ until }: Acceptance, { now }: Judging): Term => termWithin(until, now, mostConsentDays)

/** The same for a difference that is accepted. */
export const deviationTerm = ({ until }: Deviation, { now }: Judging): Term => termWithin(until, now, mostIgnoreDays)

/** Lines that would hide what somebody changes years from now; a plan says so, since it is what is reviewed. */
export const longDeviations = ({ ignore = [] }: Config, judging: Judging): readonly Diagnostic[] =>
  ignore
    .filter((line) => deviationTerm(line, judging) === 'too-long')
    .map(({ at, address, until }) =>
      diagnose(
        'ignore-too-long',
        at,
        `The line of ${address} ends on ${until}, more than ${String(mostIgnoreDays)} days ahead, so it does not count.`,
        { hint: 'Write an earlier date.' },
      ),
    )

/** Whether review covers an operation: as it is, or as it was while the same thing still held data. */
export const isReviewed = (
  { hash, coveredBy }: Pick<Operation, 'hash' | 'coveredBy'>,
  reviewed: ReadonlySet<string>,
): boolean => reviewed.has(hash) || (coveredBy !== undefined && reviewed.has(coveredBy))
