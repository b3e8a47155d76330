import { describe, expect, test } from 'vitest'
import type { AnyKind, Health } from '../model/kind.ts'
import { known } from '../model/knowledge.ts'
import type { ApplyEvent } from '../model/report.ts'
import {
  type Fault,
  type ShelfOptions,
  emptyConfig,
  hash,
  service,
  shelfKind,
  want,
} from '../testing/example-kind.test-data.ts'
import { apply } from './apply.ts'

const base = (options: ShelfOptions): ShelfOptions => options

const run = async (
  kind: AnyKind,
  live: ShelfOptions['live'],
  more: { readonly fault?: Fault; readonly settleSeconds?: number } = {},
) => {
  const azure = service(live, more.fault)
  const events: ApplyEvent[] = []
  const { report, ok } = await apply({
    ...azure,
    config: emptyConfig,
    hash,
    kinds: [kind],
    secrets: { read: () => undefined },
    settleSeconds: more.settleSeconds ?? 0,
    tell: (event) => events.push(event),
    stopped: () => false,
  })
  return { report, ok, events, sent: azure.sent, seconds: azure.clock.now() / 1000, looks: azure.looks() }
}

const unknownPrincipal = { outcome: 'refused', code: 'x', message: 'who is that?', principalUnknown: true } as const

describe('a principal that was made in this run and is not known yet', () => {
  const options = base({
    desired: { identity: want({ colour: 'red' }), grant: want({ colour: 'red' }) },
    live: new Map(),
    needs: { grant: ['identity'] },
  })

  test('is asked for again until it is known, and the wait is told', async () => {
    const live: ShelfOptions['live'] = new Map()
    const fault: Fault = (step, nth) => (step.title === 'put grant' && nth < 5 ? unknownPrincipal : undefined)
    const { sent, events, seconds, ok } = await run(shelfKind({ ...options, live }), live, { fault })
    expect(sent).toEqual(['put identity', 'put grant', 'put grant', 'put grant', 'put grant'])
    expect(ok).toBe(true)
    expect(events.filter(({ type }) => type === 'waiting').length).toBe(3)
    expect(seconds).toBe(30)
  })

  test('fails after three minutes', async () => {
    const live: ShelfOptions['live'] = new Map()
    const fault: Fault = (step) => (step.title === 'put grant' ? unknownPrincipal : undefined)
    const { report, seconds } = await run(shelfKind({ ...options, live }), live, { fault })
    expect(report.outcomes[1]).toMatchObject({ outcome: 'failed', message: 'who is that?' })
    expect(seconds).toBe(180)
  })

  test('is not waited for where it was there before', async () => {
    const live: ShelfOptions['live'] = new Map([['identity', { colour: 'red' }]])
    const fault: Fault = (step) => (step.title === 'put grant' ? unknownPrincipal : undefined)
    const { report, sent, seconds } = await run(shelfKind({ ...options, live }), live, { fault })
    expect([sent, seconds]).toEqual([['put grant'], 0])
    expect(report.summary.failed).toBe(1)
  })
})

describe('settling', () => {
  const reporting = (live: ShelfOptions['live'], health: () => Health | undefined): AnyKind => ({
    ...shelfKind({ desired: { a: want({ colour: 'red' }) }, live }),
    health,
  })
  const starting: Health = { status: 'starting', settled: false, errors: [] }
  const healthy: Health = { status: 'healthy', settled: true, flowing: true, errors: [] }
  const broken: Health = {
    status: 'error',
    settled: true,
    errors: [{ code: 'x', message: 'denied', hint: 'grant it' }],
  }

  test('ends as soon as everything touched is healthy', async () => {
    const live: ShelfOptions['live'] = new Map()
    let looked = 0
    const { report, seconds, ok } = await run(
      reporting(live, () => ((looked += 1) > 3 ? healthy : starting)),
      live,
      { settleSeconds: 120 },
    )
    expect(report.verified.exports).toEqual([{ address: 'shelf:a', status: 'healthy', flowing: true, errors: [] }])
    expect(seconds).toBe(15)
    expect(ok).toBe(true)
  })

  test('waiting at the end is success', async () => {
    const live: ShelfOptions['live'] = new Map()
    const { report, seconds, ok } = await run(
      reporting(live, () => starting),
      live,
      { settleSeconds: 60 },
    )
    expect([report.verified.exports[0]?.status, seconds, ok]).toEqual(['starting', 60, true])
  })

  test('an error of what was touched fails the run, with the words of the service and a hint', async () => {
    const live: ShelfOptions['live'] = new Map()
    const { report, ok } = await run(
      reporting(live, () => broken),
      live,
      { settleSeconds: 60 },
    )
    expect(report.verified.exports[0]?.errors).toEqual([{ code: 'x', message: 'denied', hint: 'grant it' }])
    expect([report.summary.applied, report.verified.converged, ok]).toEqual([1, true, false])
  })

  test('errors fail the run whatever the status says', async () => {
    const live: ShelfOptions['live'] = new Map()
    const { ok } = await run(
      reporting(live, () => ({ ...broken, status: 'healthy' })),
      live,
      { settleSeconds: 60 },
    )
    expect(ok).toBe(false)
  })

  test('what was not touched is not waited for, and is told as it is', async () => {
    const live: ShelfOptions['live'] = new Map([['z', { colour: 'red' }]])
    const kind: AnyKind = {
      ...shelfKind({ desired: { a: want({ colour: 'red' }), z: want({ colour: 'red' }) }, live }),
      health: (target) => (target === 'shelf:a' ? healthy : starting),
    }
    const { report, seconds, events } = await run(kind, live, { settleSeconds: 60 })
    expect([seconds, events.filter(({ type }) => type === 'settling')]).toEqual([0, []])
    expect(report.verified.exports.map(({ address, status }) => [address, status])).toEqual([
      ['shelf:a', 'healthy'],
      ['shelf:z', 'starting'],
    ])
  })

  test.each([
    ['fails no run if the run did not touch it', {}, true],
    ['fails the run if it needs something that the run changed', { z: ['a'] }, false],
  ])('an export in error %s', async (_, needs, fine) => {
    const live: ShelfOptions['live'] = new Map([['z', { colour: 'red' }]])
    const kind: AnyKind = {
      ...shelfKind({ desired: { a: want({ colour: 'red' }), z: want({ colour: 'red' }) }, live, needs }),
      health: (target) => (target === 'shelf:a' ? healthy : broken),
    }
    const { report, ok } = await run(kind, live, { settleSeconds: 60 })
    expect(report.verified.exports.map(({ address, status }) => [address, status])).toEqual([
      ['shelf:a', 'healthy'],
      ['shelf:z', 'error'],
    ])
    expect([report.summary.applied, ok]).toEqual([1, fine])
  })

  test('an export in error fails a run that removed something: it may have used it', async () => {
    const live: ShelfOptions['live'] = new Map([
      ['a', {}],
      ['z', { colour: 'red' }],
    ])
    const kind: AnyKind = {
      ...shelfKind({ desired: { a: want({}, { presence: 'absent' }), z: want({ colour: 'red' }) }, live }),
      risks: () => known([]),
      health: (target) => (target === 'shelf:z' ? broken : undefined),
    }
    const { report, ok } = await run(kind, live, { settleSeconds: 60 })
    expect([report.summary.applied, ok]).toEqual([1, false])
  })

  test('an export that vanishes while it is waited for is an error', async () => {
    const live: ShelfOptions['live'] = new Map()
    let looks = 0
    const { report, ok } = await run(
      reporting(live, () => ((looks += 1) < 2 ? starting : undefined)),
      live,
      { settleSeconds: 60 },
    )
    expect(report.verified.exports).toMatchObject([{ address: 'shelf:a', status: 'error', errors: [{ code: 'gone' }] }])
    expect(ok).toBe(false)
  })

  test('what needs something that was touched is waited for', async () => {
    const live: ShelfOptions['live'] = new Map([['z', { colour: 'red' }]])
    const desired = { a: want({ colour: 'red' }), z: want({ colour: 'red' }) }
    const kind: AnyKind = {
      ...shelfKind({ desired, live, needs: { z: ['a'] } }),
      health: (target) => (target === 'shelf:z' ? starting : undefined),
    }
    const { seconds, events } = await run(kind, live, { settleSeconds: 10 })
    expect(seconds).toBe(10)
    expect(events.find(({ type }) => type === 'settling')).toMatchObject({ waitingFor: ['shelf:z'] })
  })

  test('what stands beside the declared exports is told, and fails no run', async () => {
    const live: ShelfOptions['live'] = new Map()
    const beside = { address: 'shelf:d', beside: 'unlinked', status: 'error', errors: [] } as const
    const own = { address: 'shelf:a', status: 'error', errors: [] }
    const kind: AnyKind = { ...reporting(live, () => healthy), healthNow: () => [own, beside] }
    const { report, ok } = await run(kind, live, { settleSeconds: 60 })
    expect(report.verified.exports).toEqual([
      { address: 'shelf:a', status: 'healthy', flowing: true, errors: [] },
      beside,
    ])
    expect(ok).toBe(true)
  })

  test('what was read is told of a run that is refused, too', async () => {
    const live: ShelfOptions['live'] = new Map([['a', { size: 1 }]])
    const own = { address: 'shelf:a', status: 'error', errors: [] }
    const kind: AnyKind = { ...shelfKind({ desired: { a: want({ size: 2 }) }, live }), healthNow: () => [own] }
    const { report } = await run(kind, live, { settleSeconds: 60 })
    expect(report.verified).toEqual({ converged: false, exports: [own] })
  })

  test('with nothing applied it does not wait, and an error does not fail the run', async () => {
    const live: ShelfOptions['live'] = new Map([['a', { colour: 'red' }]])
    const { seconds, looks, ok } = await run(
      reporting(live, () => broken),
      live,
      { settleSeconds: 60 },
    )
    expect([seconds, looks, ok]).toEqual([0, 1, true])
  })
})
