import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { draft, makePlan } from '../plan/plan.ts'
import {
  type Fault,
  type ShelfOptions,
  type ShelfWorld,
  emptyConfig,
  emptyWorld,
  hash,
  service,
  shelfKind,
  want,
} from '../testing/example-kind.test-data.ts'
import { type Comparisons, nothingCompared } from '../model/comparison.ts'
import { known } from '../model/knowledge.ts'
import type { AnyKind } from '../model/kind.ts'
import { type ApplyOptions, apply } from './apply.ts'

const run = async (options: ShelfOptions, fault?: Fault, more: Partial<ApplyOptions> = {}) => {
  const azure = service(options.live, fault)
  const { report, ok } = await apply({
    ...azure,
    config: emptyConfig,
    hash,
    kinds: [shelfKind(options)],
    secrets: { read: () => undefined },
    settleSeconds: 0,
    tell: () => undefined,
    stopped: () => false,
    ...more,
  })
  return { report, ok, sent: azure.sent, looks: azure.looks() }
}

const chain = (live: ShelfWorld): ShelfOptions => ({
  desired: { a: want({ colour: 'red' }), b: want({ colour: 'red' }), c: want({ colour: 'red' }) },
  live,
  needs: { b: ['a'], c: ['b'] },
})

const outcomes = (report: { readonly outcomes: readonly { readonly address: string; readonly outcome: string }[] }) =>
  Object.fromEntries(report.outcomes.map(({ address, outcome }) => [address, outcome]))

describe('what is compared', () => {
  const lost = new Map([['a', { state: 'unknown', why: 'it changed' } as const]])
  const silent: Fault = () => ({ outcome: 'unknown', message: 'no answer' })

  /** A kind whose changes lose rows as soon as a comparison says so. */
  const runWith = async (answers: readonly Comparisons[]) => {
    const options: ShelfOptions = { desired: { a: want({ colour: 'red' }) }, live: new Map() }
    const kind: AnyKind = {
      ...shelfKind(options),
      risks: (_change, { comparisons }) =>
        known(comparisons?.has('a') === true ? [{ code: 'drops-rows', message: 'rows go' }] : []),
    }
    const left = [...answers]
    const compare = async (): Promise<Comparisons> => left.shift() ?? nothingCompared
    return run(options, silent, { kinds: [kind], compare })
  }

  test('refuses the run before its first write', async () => {
    const { report, sent } = await runWith([lost])
    expect(sent).toEqual([])
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['gate'])
  })

  test('is compared anew after every stage, and stops what it finds then', async () => {
    const { report, sent } = await runWith([nothingCompared, lost])
    expect(sent).toEqual(['put a'])
    expect(report.diagnostics.map(({ code }) => code)).toContain('gate')
    expect((await runWith([nothingCompared, nothingCompared])).sent).toEqual(['put a', 'put a'])
  })
})

describe('apply', () => {
  test('runs what is needed in order and converges', async () => {
    const { report, sent, looks, ok } = await run(chain(new Map()))
    expect(sent).toEqual(['put a', 'put b', 'put c'])
    expect(looks).toBe(2)
    expect(report.summary).toEqual({ applied: 3, failed: 0, unknown: 0, skipped: 0 })
    expect(ok).toBe(true)
  })

  test('nothing to do reads once and writes nothing', async () => {
    const { report, sent, looks } = await run(
      chain(
        new Map([
          ['a', { colour: 'red' }],
          ['b', { colour: 'red' }],
          ['c', { colour: 'red' }],
        ]),
      ),
    )
    expect([sent, looks, report.outcomes, report.verified.converged]).toEqual([[], 1, [], true])
  })

  test('a refusal fails its change, skips what needs it, and says both', async () => {
    const { report, sent, ok } = await run(chain(new Map()), (step) =>
      step.title === 'put b' ? { outcome: 'refused', code: 'x', message: 'no room' } : undefined,
    )
    expect(sent).toEqual(['put a', 'put b'])
    expect(outcomes(report)).toEqual({ 'shelf:a': 'applied', 'shelf:b': 'failed', 'shelf:c': 'skipped' })
    expect(report.outcomes[1]?.message).toBe('no room')
    expect(report.outcomes[2]?.message).toContain('shelf:b')
    expect(ok).toBe(false)
  })

  test('done without an answer is found by reading again and not sent twice', async () => {
    const { report, sent } = await run(chain(new Map()), (_step, nth) => (nth === 1 ? 'lose' : undefined))
    expect(sent).toEqual(['put a', 'put b', 'put c'])
    expect(report.summary.applied).toBe(3)
  })

  test('not done and no answer is sent once more, then told as unknown', async () => {
    const silent: Fault = (step) => (step.title === 'put a' ? { outcome: 'unknown', message: 'no answer' } : undefined)
    const { report, sent } = await run(chain(new Map()), silent)
    expect(sent).toEqual(['put a', 'put a'])
    expect(outcomes(report)).toEqual({ 'shelf:a': 'unknown', 'shelf:b': 'skipped', 'shelf:c': 'skipped' })
  })

  test('success that changes nothing is told as not visible', async () => {
    const { report, sent } = await run(chain(new Map()), (step) => (step.title === 'put a' ? 'ignore' : undefined))
    expect(sent.filter((title) => title === 'put a')).toEqual(['put a'])
    expect(report.outcomes[0]).toMatchObject({ outcome: 'failed', message: expect.stringContaining('not visible yet') })
  })

  test('removals wait until everything else succeeded', async () => {
    const options: ShelfOptions = {
      desired: { a: want({ colour: 'red' }), z: want({}, { presence: 'absent' }) },
      live: new Map([['z', {}]]),
    }
    const plan = makePlan(draft(emptyConfig, emptyWorld, { kinds: [shelfKind(options)], hash }), hash, 0)
    const seen = /seen: "(\w+)"/u.exec(plan.changes.flatMap(({ risks }) => risks)[0]?.accept ?? '')?.[1] ?? ''
    const config = {
      ...emptyConfig,
      accept: [{ at: emptyConfig.application.at, risk: 'deletes-data', address: 'shelf:z', seen, until: '1970-01-31' }],
    }
    const failing = await run(
      options,
      (step) => (step.title === 'put a' ? { outcome: 'refused', code: 'x', message: 'no' } : undefined),
      { config },
    )
    expect(failing.sent).toEqual(['put a'])
    const fine = await run(options, undefined, { config })
    expect(fine.sent).toEqual(['put a', 'remove z'])
    expect(fine.ok).toBe(true)
  })

  test('an unaccepted risk sends nothing at all', async () => {
    const { report, sent } = await run({
      desired: { a: want({ colour: 'red' }), z: want({}, { presence: 'absent' }) },
      live: new Map([['z', {}]]),
    })
    expect(sent).toEqual([])
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['gate'])
    expect(report.summary.skipped).toBe(2)
  })
})

describe('the fence', () => {
  test('only what was reviewed is sent', async () => {
    const { report, sent } = await run(chain(new Map()), undefined, { reviewed: [{ hash: '0'.repeat(24) }] })
    expect(sent).toEqual([])
    expect(new Set(report.diagnostics.map(({ code }) => code))).toEqual(new Set(['unreviewed-operation']))
  })

  test('what somebody changes while it runs is not repaired without review', async () => {
    const live: ShelfWorld = new Map([['d', { colour: 'red' }]])
    const options: ShelfOptions = { ...chain(live), desired: { ...chain(live).desired, d: want({ colour: 'red' }) } }
    const { report } = await run(options, (step) => {
      if (step.title === 'put a') live.set('d', { colour: 'blue' })
      return undefined
    })
    expect(report.diagnostics.map(({ code }) => code)).toContain('unreviewed-operation')
    expect(live.get('d')).toEqual({ colour: 'blue' })
    expect(report.verified.converged).toBe(false)
  })

  test('a stop sends nothing more, and the same run again finishes the job', async () => {
    const live: ShelfWorld = new Map()
    let sends = 0
    const stopped = await run(chain(live), () => void (sends += 1), { stopped: () => sends >= 1 })
    expect(stopped.sent).toEqual(['put a'])
    expect(stopped.report.summary).toMatchObject({ applied: 1, skipped: 2 })
    expect((await run(chain(live))).ok).toBe(true)
  })
})

test('a sender that breaks loses no report', async () => {
  const live: ShelfWorld = new Map()
  const azure = service(live)
  const broken = { writes: () => 0, send: () => Promise.reject(new Error('socket gone')) }
  const { report } = await run(chain(live), undefined, { ...azure, sender: broken })
  expect(outcomes(report)).toEqual({ 'shelf:a': 'unknown', 'shelf:b': 'skipped', 'shelf:c': 'skipped' })
  expect(report.outcomes[0]?.message).toBe('socket gone')
})

test('consent that no longer fits what is there stops the run', async () => {
  const live: ShelfWorld = new Map([['z', { books: { x: 'one' } }]])
  const options: ShelfOptions = {
    desired: { a: want({ colour: 'red' }), z: want({ books: { x: null } }) },
    live,
    needs: { z: ['a'] },
  }
  const plan = makePlan(draft(emptyConfig, emptyWorld, { kinds: [shelfKind(options)], hash }), hash, 0)
  const seen = /seen: "(\w+)"/u.exec(plan.changes.flatMap(({ risks }) => risks)[0]?.accept ?? '')?.[1] ?? ''
  const accept = [
    { at: emptyConfig.application.at, risk: 'narrows-export', address: 'shelf:z', seen, until: '1970-01-31' },
  ]
  let sends = 0
  const fault: Fault = (step) => {
    sends += 1
    if (step.title === 'put a') live.set('z', { books: { x: 'another' } })
    return step.title === 'put z' && sends === 2 ? { outcome: 'unknown', message: 'no answer' } : undefined
  }
  const { report } = await run(options, fault, { config: { ...emptyConfig, accept } })
  expect(report.diagnostics.map(({ code }) => code)).toContain('gate')
  expect(live.get('z')).toEqual({ books: { x: 'another' } })
})

describe('consent of an apply', () => {
  const options = (): ShelfOptions => ({ desired: { z: want({}, { presence: 'absent' }) }, live: new Map([['z', {}]]) })
  const plan = makePlan(draft(emptyConfig, emptyWorld, { kinds: [shelfKind(options())], hash }), hash, 0)
  const seen = plan.changes.flatMap(({ risks }) => risks)[0]?.seen ?? ''
  const day = 86_400_000
  const config = {
    ...emptyConfig,
    accept: [{ at: emptyConfig.application.at, risk: 'deletes-data', address: 'shelf:z', seen, until: '1970-01-02' }],
  }
  /** A clock that puts a day between one look and the next. */
  const from = (first: number): { readonly clock: ReturnType<typeof service>['clock'] } => {
    let time = first - day
    return { clock: { now: () => (time += day), sleep: async () => undefined } }
  }

  test('is judged by the day on which it begins', async () => {
    const { report, ok } = await run(options(), undefined, { config, ...from(day) })
    expect([ok, report.summary.applied]).toEqual([true, 1])
    const late = await run(options(), undefined, { config, ...from(2 * day) })
    expect([late.sent, late.report.diagnostics.map(({ code }) => code)]).toEqual([[], ['accept-expired', 'gate']])
  })

  test('is not judged by it for operations of a plan that passed the gate', async () => {
    const reviewed = plan.operations
    const passed = await run(options(), undefined, { config, ...from(90 * day), reviewed, passed: true })
    expect(passed.ok).toBe(true)
    const unknown = await run(options(), undefined, { config, ...from(90 * day), reviewed })
    expect([unknown.sent, unknown.ok]).toEqual([[], false])
  })
})

const faults = ['ok', 'ignore', 'lose', 'refused', 'silent'] as const

test('whatever happens on the way, running again without faults reaches the same end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...faults), { maxLength: 8 }), async (script) => {
      const live: ShelfWorld = new Map([['b', { colour: 'blue' }]])
      const reviewed = makePlan(
        draft(emptyConfig, emptyWorld, { kinds: [shelfKind(chain(live))], hash }),
        hash,
        0,
      ).operations
      const fault: Fault = (_step, nth) => {
        const what = script[nth - 1] ?? 'ok'
        if (what === 'ok') return undefined
        if (what === 'refused') return { outcome: 'refused', code: 'x', message: 'no' }
        return what === 'silent' ? { outcome: 'unknown', message: 'no answer' } : what
      }
      const first = await run(chain(live), fault, { reviewed })
      expect(first.report.outcomes.length).toBe(3)
      const second = await run(chain(live), undefined, { reviewed })
      expect(second.ok).toBe(true)
      expect([...live.keys()].toSorted()).toEqual(['a', 'b', 'c'])
    }),
  )
})
