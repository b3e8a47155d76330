import { describe, expect, test } from 'vitest'
import type { Answer } from '../model/ports.ts'
import { type DraftPlan, draft } from '../plan/plan.ts'
import { type ShelfOptions, emptyConfig, emptyWorld, hash, shelfKind, want } from '../testing/example-kind.test-data.ts'
import { type Ledger, createLedger } from './ledger.ts'
import { nextStage, readySteps } from './schedule.ts'

const shelves: ShelfOptions = {
  desired: { a: want({ colour: 'red' }), b: want({ colour: 'red' }), z: want({}, { presence: 'absent' }) },
  live: new Map([['z', {}]]),
  needs: { b: ['a'] },
}
const drafted = (options = shelves): DraftPlan => draft(emptyConfig, emptyWorld, { kinds: [shelfKind(options)], hash })

const done: Answer = { outcome: 'done' }
const silent: Answer = { outcome: 'unknown', message: 'no answer' }
const refused: Answer = { outcome: 'refused', code: 'x', message: 'no' }

/** What was answered to the first step of an address, and whether the world was read since. */
const after = (...answers: readonly (readonly [address: string, answer: Answer, looked: boolean])[]): Ledger => {
  const ledger = createLedger()
  for (const [address, answer, looked] of answers) {
    const step = drafted().changes.find((change) => change.address === address)?.steps[0]
    if (step === undefined) throw new Error(`${address} has no step`)
    ledger.record(address, step, answer)
    if (looked) ledger.looked(drafted())
  }
  return ledger
}

const ready = (ledger: Ledger, stage: 'schema' | 'remove' = 'schema', parked: ReadonlySet<string> = new Set()) =>
  readySteps(drafted().changes, stage, ledger, parked).map(({ change }) => change.address)

describe('what may run', () => {
  test('what is needed comes first, and what needs it waits', () => {
    expect(ready(after())).toEqual(['shelf:a'])
    expect(ready(after(['shelf:a', done, false]))).toEqual(['shelf:b'])
  })

  test.each<[string, Ledger]>([
    ['is not visible', after(['shelf:a', done, true])],
    ['was refused', after(['shelf:a', refused, true])],
    ['was not answered twice', after(['shelf:a', silent, true], ['shelf:a', silent, true])],
  ])('nothing that needs a change that %s', (_what, ledger) => {
    expect(ready(ledger)).toEqual([])
    expect(nextStage(drafted().changes, ledger)).toBeUndefined()
  })

  test('what was not answered once is sent again, unless it is parked until the next reading', () => {
    const once = after(['shelf:a', silent, true])
    expect(ready(once)).toEqual(['shelf:a'])
    expect(ready(once, 'schema', new Set(['shelf:a']))).toEqual([])
  })

  test('removals only once nothing else is left, and all of it succeeded', () => {
    expect(ready(after(), 'remove')).toEqual([])
    expect(ready(after(['shelf:a', done, false]), 'remove')).toEqual([])
    expect(ready(after(['shelf:a', done, false], ['shelf:b', done, false]), 'remove')).toEqual(['shelf:z'])
    expect(ready(after(['shelf:a', done, true], ['shelf:b', done, true]), 'remove')).toEqual([])
    expect(ready(after(['shelf:a', done, false], ['shelf:b', refused, false]), 'remove')).toEqual([])
  })
})
