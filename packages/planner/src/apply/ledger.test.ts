import { describe, expect, test } from 'vitest'
import { type DraftChange, draft } from '../plan/plan.ts'
import { emptyConfig, emptyWorld, hash, shelfKind, want } from '../testing/example-kind.test-data.ts'
import { attemptsWithoutAnswer, createLedger, deadOf, isInvisible, remainingSteps } from './ledger.ts'

const painted = (colour: string): DraftChange => {
  const kinds = [shelfKind({ desired: { a: want({ colour }) }, live: new Map() })]
  const [change] = draft(emptyConfig, emptyWorld, { kinds, hash }).changes
  if (change === undefined) throw new Error('a shelf that is not there is to be made')
  return change
}
const red = painted('red')
const blue = painted('blue')
const stepOf = ({ steps: [step] }: DraftChange) => {
  if (step === undefined) throw new Error('a change has a step')
  return step
}
const unknown = { outcome: 'unknown', message: 'no answer' } as const
const refused = { outcome: 'refused', code: 'x', message: 'no' } as const

describe('a pending change', () => {
  test('goes on while nothing was sent for it', () => {
    expect(deadOf(red, createLedger())).toBeUndefined()
    expect(remainingSteps(red, createLedger())).toEqual(red.steps)
  })

  test('ends with a refusal of its step, and not with that of another', () => {
    const ledger = createLedger()
    ledger.record(red.address, stepOf(red), refused)
    expect(deadOf(red, ledger)).toEqual({ outcome: 'failed', message: 'no' })
    expect(deadOf(blue, ledger)).toBeUndefined()
  })

  test('ends where somebody else changed it meanwhile, whatever its steps are by now: that was not reviewed', () => {
    const ledger = createLedger()
    ledger.record(red.address, stepOf(red), { ...refused, changedMeanwhile: true, hint: 'Look.' })
    expect(deadOf(blue, ledger)).toEqual({ outcome: 'failed', message: 'no', hint: 'Look.' })
    expect(deadOf({ ...blue, steps: [] }, ledger)).toBeUndefined()
  })

  test('is sent again after no answer, as often as said', () => {
    const ledger = createLedger()
    for (let attempt = 1; attempt <= attemptsWithoutAnswer; attempt++) {
      expect(deadOf(red, ledger)).toBeUndefined()
      ledger.record(red.address, stepOf(red), unknown)
    }
    expect(deadOf(red, ledger)).toEqual(unknown)
  })

  test('is invisible only once it was answered well and the world was read since', () => {
    const ledger = createLedger()
    expect(isInvisible(red, ledger)).toBe(false)
    ledger.record(red.address, stepOf(red), { outcome: 'done' })
    expect([isInvisible(red, ledger), remainingSteps(red, ledger)]).toEqual([false, []])
    ledger.looked({ changes: [red] })
    expect([isInvisible(red, ledger), ledger.seen(red.address)]).toEqual([true, false])
    expect(deadOf(red, ledger)?.message).toContain('not visible yet')
    expect(isInvisible({ ...red, steps: [] }, ledger)).toBe(false)
  })

  test('was there and went, if a look in between did not show it as pending', () => {
    const ledger = createLedger()
    ledger.record(red.address, stepOf(red), { outcome: 'done' })
    ledger.looked({ changes: [] })
    expect(ledger.seen(red.address)).toBe(true)
    expect(deadOf(red, ledger)?.message).toContain('later it was not')
  })

  test('counts as pending while nobody can read it', () => {
    const ledger = createLedger()
    ledger.record(red.address, stepOf(red), { outcome: 'done' })
    const hidden = { ...red, action: 'no-op', change: { ...red.change, unreadable: true } } as const
    ledger.looked({ changes: [hidden] })
    expect(ledger.seen(red.address)).toBe(false)
    ledger.looked({ changes: [{ ...red, action: 'no-op' }] })
    expect(ledger.seen(red.address)).toBe(true)
  })

  test('is touched once something was sent for it', () => {
    const ledger = createLedger()
    expect(ledger.touched(red.address)).toBe(false)
    ledger.record(red.address, stepOf(red), unknown)
    expect(ledger.touched(red.address)).toBe(true)
  })
})
