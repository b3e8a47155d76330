import type { Clock } from '../model/ports.ts'
import type { ApplyEvent } from '../model/report.ts'
import type { DraftPlan, DraftChange } from '../plan/plan.ts'
import { type Ledger, isInvisible } from './ledger.ts'

/** The pauses between two looks at what was sent and does not show yet: from the first, doubled, up to the last. */
export const visiblePauses = { firstSeconds: 2, lastSeconds: 30 } as const

export type Looking = {
  /** Reads everything and plans again. */
  readonly look: () => Promise<DraftPlan>
  readonly ledger: Ledger
  readonly clock: Clock
  readonly tell: (event: ApplyEvent) => void
  readonly stopped: () => boolean
}

const invisibleIn = ({ changes }: DraftPlan, ledger: Ledger): readonly DraftChange[] =>
  changes.filter((change) => isInvisible(change, ledger))

/**
 * Looks until everything that Azure said it did can be read, for as long as each kind may take: a grant can read back as
 * absent for minutes after it was made. What is not visible by then is reported as it is.
 */
export const lookUntilVisible = async ({ look, ledger, clock, tell, stopped }: Looking): Promise<DraftPlan> => {
  const since = clock.now()
  let pause: number = visiblePauses.firstSeconds
  for (;;) {
    const last = await look()
    ledger.looked(last)
    const waited = (clock.now() - since) / 1000
    const patient = invisibleIn(last, ledger).filter(({ kind }) => kind.visibleWithinSeconds > waited)
    const longest = patient.reduce((most, { kind }) => Math.max(most, kind.visibleWithinSeconds - waited), 0)
    if (longest === 0 || stopped()) return last
    const what = patient.map(({ address }) => address).join(', ')
    tell({ type: 'waiting', what: `Azure to show ${what}`, seconds: Math.ceil(longest) })
    await clock.sleep(Math.min(pause, longest) * 1000)
    pause = Math.min(pause * 2, visiblePauses.lastSeconds)
  }
}
