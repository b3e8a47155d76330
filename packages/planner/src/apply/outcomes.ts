import type { Outcome, Report } from '../model/report.ts'
import type { DraftPlan, DraftChange } from '../plan/plan.ts'
import { type Ledger, deadOf } from './ledger.ts'

/** Where a run stands: the changes it set out with, the last look at the world, and what was sent. */
export type Standing = {
  readonly first: DraftPlan
  /** Undefined where the world could not be read after the last write. */
  readonly last: DraftPlan | undefined
  readonly ledger: Ledger
  /** Why the run ended before its end, if it did. */
  readonly halted: string | undefined
}

type Verdict = Pick<Outcome, 'outcome'> & { readonly message?: string; readonly hint?: string }

const unread: Verdict = {
  outcome: 'unknown',
  message: 'It was sent, and could not be read again afterwards.',
  hint: 'Run the same command again: it reads the live state first and continues from there.',
}

const waitingFor = (change: DraftChange, last: DraftPlan, ledger: Ledger): string | undefined =>
  last.changes.find((other) => change.needs.includes(other.address) && deadOf(other, ledger) !== undefined)?.address

const verdictOf = (change: DraftChange, { last, ledger, halted }: Standing): Verdict => {
  const touched = ledger.touched(change.address)
  if (last === undefined) return touched ? unread : { outcome: 'skipped', message: halted ?? 'It was not started.' }
  const now = last.changes.find(({ address }) => address === change.address)
  if (now?.change.unreadable === true)
    return touched ? unread : { outcome: 'skipped', message: 'It can no longer be read.' }
  if (now === undefined || now.action === 'no-op') {
    return touched ? { outcome: 'applied' } : { outcome: 'applied', message: 'It already matched the config.' }
  }
  const refusal = now.change.refusals[0]
  if (refusal !== undefined)
    return {
      outcome: 'failed',
      message: refusal.message,
      ...(refusal.hint === undefined ? {} : { hint: refusal.hint }),
    }
  const dead = deadOf(now, ledger)
  if (dead !== undefined) return dead
  const failed = waitingFor(now, last, ledger)
  if (failed !== undefined) return { outcome: 'skipped', message: `It was not started: it needs ${failed}.` }
  return {
    outcome: touched ? 'unknown' : 'skipped',
    message: halted ?? 'It was not started: an earlier change failed.',
  }
}

/** What happened to each change that the run set out with. */
export const outcomesOf = (standing: Standing): readonly Outcome[] =>
  standing.first.changes.flatMap((change): readonly Outcome[] => {
    if (change.action === 'no-op') return []
    return [
      {
        address: change.address,
        action: change.action,
        attributes: change.change.attributes.map(({ path }) => path),
        ...verdictOf(change, standing),
      },
    ]
  })

export const summaryOf = (outcomes: readonly Outcome[]): Report['summary'] => {
  const count = (outcome: Outcome['outcome']): number => outcomes.filter((item) => item.outcome === outcome).length
  return { applied: count('applied'), failed: count('failed'), unknown: count('unknown'), skipped: count('skipped') }
}
