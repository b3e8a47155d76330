import { describe, expect, test } from 'vitest'
import type { ApplyEvent } from '../model/report.ts'
import { type DraftChange, draft } from '../plan/plan.ts'
import {
  type Shelf,
  emptyConfig,
  emptyWorld,
  hash,
  service,
  shelfKind,
  want,
} from '../testing/example-kind.test-data.ts'
import { apply } from './apply.ts'
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
  const { report, ok } = await apply({
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
  return { report, ok, waits, seconds: azure.clock.now() / 1000, sent: azure.sent }
}

/** Waits for what never shows, each for its own seconds; stopped at that look, if ever. */
const waiting = async (withinSeconds: Readonly<Record<string, number>>, stoppedAt = Infinity) => {
  const ledger = createLedger()
  const changes = Object.entries(withinSeconds).map(([name, visibleWithinSeconds]): DraftChange => {
    const kind = {
      ...shelfKind({ desired: { [name]: want({ colour: 'red' }) }, live: new Map() }),
      visibleWithinSeconds,
    }
    const [made] = draft(emptyConfig, emptyWorld, { kinds: [kind], hash }).changes
    if (made === undefined) throw new Error('a shelf that is not there is to be made')
    for (const step of made.steps) ledger.record(made.address, step, { outcome: 'done' })
    return made
  })
  const whole = { ...draft(emptyConfig, emptyWorld, { kinds: [], hash }), changes }
  const [waits, pauses]: [string[], number[]] = [[], []]
  let looks = 0
  // A clock does not begin with the run.
  let now = 1_000_000
  const sleep = (milliseconds: number): Promise<void> => {
    pauses.push(milliseconds / 1000)
    now += milliseconds
    return Promise.resolve()
  }
  await lookUntilVisible({
    look: () => Promise.resolve({ ...whole, looks: (looks += 1) }),
    ledger,
    clock: { now: () => now, sleep },
    tell: (event) => waits.push(event.type === 'waiting' ? `${event.what} ${event.seconds}` : event.type),
    stopped: () => looks >= stoppedAt,
  })
  return { waits, pauses }
}

describe('what Azure did and does not show yet', () => {
  test('is waited for, and the wait is told; nothing is sent twice', async () => {
    const { waits, seconds, sent, ok } = await lateBy(4)
    expect(ok).toBe(true)
    expect(sent).toEqual(['put a', 'put b'])
    expect(waits).toEqual(['Azure to show shelf:a 60', 'Azure to show shelf:a 58'])
    expect(seconds).toBe(2 + 4)
  })

  test('is named while its own time runs, and not what may not be waited for any more', async () => {
    const { waits } = await waiting({ brief: 2, long: 3 })
    expect(waits).toEqual(['Azure to show shelf:brief, shelf:long 3', 'Azure to show shelf:long 1'])
  })

  test('is looked for at growing pauses of at most half a minute, and never beyond its time', async () => {
    const { pauses, waits } = await waiting({ slow: 100.5 })
    expect(pauses).toEqual([2, 4, 8, 16, 30, 30, 10.5])
    // Seconds are told whole: there is still that much, and no less.
    expect(waits.map((wait) => wait.split(' ').at(-1))).toEqual(['101', '99', '95', '87', '71', '41', '11'])
  })

  test('is not waited for once the run is to stop', async () => {
    expect((await waiting({ slow: 60 }, 2)).pauses).toEqual([2])
    expect((await waiting({ slow: 60 }, 1)).pauses).toEqual([])
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
