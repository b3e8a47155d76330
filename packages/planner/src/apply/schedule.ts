import { type Stage, type Step, stages } from '../model/step.ts'
import type { Address } from '../model/value.ts'
import { predecessorsOf } from '../plan/order.ts'
import type { DraftChange } from '../plan/plan.ts'
import { type Ledger, deadOf, remainingSteps, stageRank } from './ledger.ts'

export type Ready = { readonly change: DraftChange; readonly step: Step }

const pendingUpTo = (change: DraftChange, stage: Stage, ledger: Ledger): boolean =>
  remainingSteps(change, ledger).some((step) => stageRank(step.stage) <= stageRank(stage)) ||
  deadOf(change, ledger) !== undefined

/**
 * The next step of every change that may run in a stage now: what it waits for is finished, nothing of it failed.
 * `parked` are addresses whose last answer is to be settled by reading again first.
 */
export const readySteps = (
  changes: readonly DraftChange[],
  stage: Stage,
  ledger: Ledger,
  parked: ReadonlySet<Address>,
): readonly Ready[] => {
  const before = predecessorsOf(changes)
  const byAddress = new Map(changes.map((change) => [change.address, change]))
  const waits = (need: Address): boolean => {
    const change = byAddress.get(need)
    return change !== undefined && pendingUpTo(change, stage, ledger)
  }
  if (stage === 'remove' && changes.some((change) => blocksRemoval(change, ledger))) return []
  return changes.flatMap((change) => {
    const [step] = remainingSteps(change, ledger)
    if (step === undefined || step.stage !== stage || parked.has(change.address)) return []
    if (deadOf(change, ledger) !== undefined) return []
    return [...(before.get(change.address) ?? [])].some(waits) ? [] : [{ change, step }]
  })
}

/** Removals come last, and only if everything before them succeeded. */
const blocksRemoval = (change: DraftChange, ledger: Ledger): boolean =>
  deadOf(change, ledger) !== undefined || remainingSteps(change, ledger).some(({ stage }) => stage !== 'remove')

/** The first stage in which anything may run. */
export const nextStage = (changes: readonly DraftChange[], ledger: Ledger): Stage | undefined =>
  stages.find((stage) => readySteps(changes, stage, ledger, new Set()).length > 0)
