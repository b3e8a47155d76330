import { canonical } from '../diff/canonical.ts'
import type { Answer } from '../model/ports.ts'
import { type Stage, type Step, stages } from '../model/step.ts'
import type { Address } from '../model/value.ts'
import type { DraftPlan, DraftChange } from '../plan/plan.ts'

/** A step without an answer is sent this many times; each time the world is read in between. */
export const attemptsWithoutAnswer = 2

type Refused = Extract<Answer, { readonly outcome: 'refused' }>

export type Entry = {
  readonly attempts: number
  readonly answer: Answer
  /** The world was read since. */
  readonly settled: boolean
}

/** What was sent in this run and what came back, by address and step. */
export type Ledger = {
  entry(address: Address, step: Step): Entry | undefined
  record(address: Address, step: Step, answer: Answer): void
  touched(address: Address): boolean
  /** The world was read: what was sent and no longer shows as pending has been seen to take. */
  looked(now: Pick<DraftPlan, 'changes'>): void
  /** It was sent, and a look at the world has shown it since. */
  seen(address: Address): boolean
  /** Somebody else changed it while this run went on: what is there now was not reviewed. */
  changedMeanwhile(address: Address): Refused | undefined
}

export const createLedger = (): Ledger => {
  const entries = new Map<string, Entry>()
  const addresses = new Set<Address>()
  const visible = new Set<Address>()
  const changed = new Map<Address, Refused>()
  const keyOf = (address: Address, step: Step): string => `${address}\n${canonical(step)}`
  return {
    entry: (address, step) => entries.get(keyOf(address, step)),
    record(address, step, answer) {
      const key = keyOf(address, step)
      entries.set(key, { attempts: (entries.get(key)?.attempts ?? 0) + 1, answer, settled: false })
      addresses.add(address)
      if (answer.outcome === 'refused' && answer.changedMeanwhile === true) changed.set(address, answer)
    },
    touched: (address) => addresses.has(address),
    changedMeanwhile: (address) => changed.get(address),
    seen: (address) => visible.has(address),
    looked({ changes }) {
      const isPending = ({ action, change }: DraftChange): boolean => action !== 'no-op' || change.unreadable === true
      const pending = new Set(changes.filter(isPending).map(({ address }) => address))
      for (const address of addresses) if (!pending.has(address)) visible.add(address)
      for (const [key, entry] of entries) entries.set(key, { ...entry, settled: true })
    },
  }
}

/** Why nothing more can be sent for a change that is still pending. */
export type Dead =
  | { readonly outcome: 'failed'; readonly message: string; readonly hint?: string }
  | { readonly outcome: 'unknown'; readonly message: string }

const failedWith = ({ message, hint }: Refused): Dead => ({
  outcome: 'failed',
  message,
  ...(hint === undefined ? {} : { hint }),
})

const notVisible: Dead = {
  outcome: 'failed',
  message: 'It is not visible yet: Azure answered success, and reading it again shows no change.',
  hint: 'Wait a few minutes and run the same command again: it reads the live state first and continues from there.',
}

const changedBack: Dead = {
  outcome: 'failed',
  message: 'The change was undone: it was visible at first, and later it was not.',
  hint: 'Find out who or what else changes it, then run the same command again.',
}

/** The steps that are still to be sent, in order; those already answered well in this run are behind us. */
export const remainingSteps = ({ address, steps }: DraftChange, ledger: Ledger): readonly Step[] =>
  steps.filter((step) => ledger.entry(address, step)?.answer.outcome !== 'done')

const allSettled = ({ address, steps }: DraftChange, ledger: Ledger): boolean =>
  steps.length > 0 && steps.every((step) => ledger.entry(address, step)?.settled === true)

/** Every step was answered well and the world was read since, but the change still shows as pending. */
export const isInvisible = (change: DraftChange, ledger: Ledger): boolean =>
  remainingSteps(change, ledger).length === 0 && allSettled(change, ledger)

/** Why a pending change cannot go on; undefined while it may. */
export const deadOf = (change: DraftChange, ledger: Ledger): Dead | undefined => {
  const changed = ledger.changedMeanwhile(change.address)
  if (changed !== undefined && change.steps.length > 0) return failedWith(changed)
  const remaining = remainingSteps(change, ledger)
  if (isInvisible(change, ledger)) return ledger.seen(change.address) ? changedBack : notVisible
  for (const step of remaining) {
    const entry = ledger.entry(change.address, step)
    if (entry === undefined) continue
    const { answer, attempts } = entry
    if (answer.outcome === 'refused') return failedWith(answer)
    if (answer.outcome === 'unknown' && attempts >= attemptsWithoutAnswer) {
      return { outcome: 'unknown', message: answer.message }
    }
  }
  return undefined
}

export const stageRank = (stage: Stage): number => stages.indexOf(stage)
