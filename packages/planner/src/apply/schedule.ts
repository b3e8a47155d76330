import { type Stage, type Step, stages } from '../model/step.ts'
import type { Address } from '../model/value.ts'
import type { World } from '../model/world.ts'
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

/** Nothing of the second goes to the same resource of Azure Resource Manager as the first. */
const pairs: Readonly<Partial<Record<Stage, Stage>>> = { identity: 'cluster', grant: 'schema' }

/** Whether any of these comes after one of those, however many others stand in between. */
const follows = (
  some: readonly DraftChange[],
  others: readonly DraftChange[],
  before: ReturnType<typeof predecessorsOf>,
): boolean => {
  const reached = new Set(some.map(({ address }) => address))
  for (const address of reached) for (const earlier of before.get(address) ?? []) reached.add(earlier)
  return others.some(({ address }) => reached.has(address))
}

const mayAdmit = ({ kind, change }: DraftChange, self: World['self']): boolean =>
  kind.admits?.(change.wanted.target, self) === true

/**
 * The stages that run beside each other after one look. A stage goes alone where something of the other waits for it, or
 * where it may give a right to whoever carries this out: what comes then may need that right, and the look waits until it shows.
 */
export const nextStages = (changes: readonly DraftChange[], self: World['self'], ledger: Ledger): readonly Stage[] => {
  const stage = nextStage(changes, ledger)
  if (stage === undefined) return []
  const beside = pairs[stage]
  if (beside === undefined || readySteps(changes, beside, ledger, new Set()).length === 0) return [stage]
  const inStage = (one: Stage): readonly DraftChange[] =>
    changes.filter((change) => remainingSteps(change, ledger).some((step) => step.stage === one))
  const first = inStage(stage)
  const isAlone =
    first.some((change) => mayAdmit(change, self)) || follows(inStage(beside), first, predecessorsOf(changes))
  return isAlone ? [stage] : [stage, beside]
}
