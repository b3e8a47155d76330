import { describe, expect, test } from 'vitest'
import type { ApplyEvent } from '../model/report.ts'
import { type DraftChange, draft } from '../plan/plan.ts'
import { type Shelf, emptyConfig, emptyWorld, hash, service, shelfKind, want } from '../testing/shelf.test-data.ts'
import { apply, succeeded } from './apply.ts'
import { createLedger } from './ledger.ts'
import { lookUntilVisible } from './visible.ts'

/** A service that takes what it is sent, and shows it from the given look on (the first look is the plan's). */
const lateBy = async (shownFrom: number, goneFrom = Infinity) => {
  const live = new Map<string, Shelf>()
  const desired = { a: want({ colour: 'red' }), b: want({ colour: 'blue' }) }
  const azure = service(live, (step, nth) => {
    if (step.title === 'put a') return 'ignore'
    // A second round, so that there is a look after the one that showed it.
    return goneFrom < Infinity && nth === 2 ? { outcome: 'unknown', message: 'no answer' } : undefined
  })
  const events: ApplyEvent[] = []
  const report = await apply({
    ...azure,
    observer: {
      ...azure.observer,
      observe: async (config) => {
        const world = await azure.observer.observe(config)
        if (azure.looks() >= shownFrom && azure.sent.includes('put a')) live.set('a', { colour: 'red' })
        if (azure.looks() >= goneFrom) live.delete('a')
        return world
      },
    },
    config: emptyConfig,
    hash,
    kinds: [shelfKind({ desired, live, needs: { b: ['a'] } })],
    secrets: { read: () => undefined },
    settleSeconds: 0,
    tell: (event) => events.push(event),
    stopped: () => false,
  })
  const waits = events.flatMap((event) => (event.type === 'waiting' ? [`${event.what} ${event.seconds}`] : []))
  return { report, waits, seconds: azure.clock.now() / 1000, sent: azure.sent }
}

describe('what Azure did and does not show yet', () => {
  test('is waited for, and the wait is told; nothing is sent twice', async () => {
    const { report, waits, seconds, sent } = await lateBy(4)
    expect(succeeded(report)).toBe(true)
    expect(sent).toEqual(['put a', 'put b'])
    expect(waits).toEqual(['Azure to show shelf:a 60', 'Azure to show shelf:a 58'])
    expect(seconds).toBe(2 + 4)
  })

  test('is named while its own time runs, and not what may not be waited for any more', async () => {
    const ledger = createLedger()
    const change = (name: string, visibleWithinSeconds: number): DraftChange => {
      const kind = {
        ...shelfKind({ desired: { [name]: want({ colour: 'red' }) }, live: new Map() }),
        visibleWithinSeconds,
      }
      const [made] = draft(emptyConfig, emptyWorld, hash, [kind]).changes
      if (made === undefined) throw new Error('a shelf that is not there is to be made')
      for (const step of made.steps) ledger.record(made.address, step, { outcome: 'done' })
      return made
    }
    const changes = [change('brief', 2), change('long', 3)]
    const whole = { ...draft(emptyConfig, emptyWorld, hash, []), changes }
    const waits: string[] = []
    // A clock does not begin with the run.
    let now = 1_000_000
    await lookUntilVisible({
      look: () => Promise.resolve(whole),
      ledger,
      clock: { now: () => now, sleep: (ms) => Promise.resolve(void (now += ms)) },
      tell: (event) => waits.push(event.type === 'waiting' ? `${event.what} ${event.seconds}` : event.type),
      stopped: () => false,
    })
    expect(waits).toEqual(['Azure to show shelf:brief, shelf:long 3', 'Azure to show shelf:long 1'])
  })

  test('is not waited for where it shows at once', async () => {
    expect((await lateBy(2)).waits).toEqual([])
  })

  test('is told as not visible after the limit of its kind, without a cause that nobody saw', async () => {
    const { report, seconds } = await lateBy(Infinity)
    expect(seconds).toBe(60)
    expect(report.outcomes).toMatchObject([{ outcome: 'failed' }, { outcome: 'applied' }])
    expect(report.outcomes[0]?.message).toContain('not visible yet')
    expect(JSON.stringify(report)).not.toMatch(/changes it/u)
  })

  test('is told as changed by somebody else only if it was there in between', async () => {
    const { report } = await lateBy(2, 3)
    expect(report.outcomes[0]).toMatchObject({
      outcome: 'failed',
      message: expect.stringContaining('later it was not'),
      hint: expect.stringContaining('who or what else changes it'),
    })
  })
})
