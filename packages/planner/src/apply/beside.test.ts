import { describe, expect, test } from 'vitest'
import type { AnyKind } from '../model/kind.ts'
import type { Answer, FilledStep } from '../model/ports.ts'
import type { ApplyEvent } from '../model/report.ts'
import type { Stage } from '../model/step.ts'
import type { World } from '../model/world.ts'
import { emptyConfig, emptyWorld, hash, service, shelfKind, want } from '../testing/example-kind.test-data.ts'
import { apply } from './apply.ts'

const self: World['self'] = { objectId: 'me' }

type Story = {
  readonly stages: Readonly<Record<string, Stage>>
  readonly needs?: Readonly<Record<string, readonly string[]>>
  readonly admits?: (target: unknown, self: World['self']) => boolean
  readonly refuses?: string
  readonly stopAfter?: string
}

/** Runs shelves whose steps belong to stages, and tells what began, what ended and when the world was read. */
const run = async ({ stages, needs = {}, admits, refuses, stopAfter }: Story) => {
  const live = new Map()
  const desired = Object.fromEntries(Object.keys(stages).map((name) => [name, want({ colour: 'red' })]))
  const plain = shelfKind({ desired, live, needs })
  const staged = (address: string): Stage => stages[address.slice('shelf:'.length)] ?? 'schema'
  const kind: AnyKind = {
    ...plain,
    ...(admits === undefined ? {} : { admits }),
    steps: (change, context) =>
      plain.steps(change, context).map((step) => ({ ...step, stage: staged(change.address) })),
  }
  const azure = service(live)
  const log: string[] = []
  const events: ApplyEvent[] = []
  const send = async (steps: readonly FilledStep[], tell: (note: string) => void): Promise<readonly Answer[]> => {
    const titles = steps.map(({ title }) => title.slice('put '.length)).join()
    log.push(`begin ${titles}`)
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
    log.push(`end ${titles}`)
    if (titles === refuses) return steps.map(() => ({ outcome: 'refused', code: 'x', message: 'no' }))
    return azure.sender.send(steps, tell)
  }
  const { report } = await apply({
    config: emptyConfig,
    hash,
    kinds: [kind],
    clock: azure.clock,
    sender: { send, writes: azure.sender.writes },
    observer: {
      observe: async (_, how) => {
        log.push(how ?? 'look')
        return { ...emptyWorld, self }
      },
      reads: () => 0,
    },
    secrets: { read: () => undefined },
    settleSeconds: 0,
    tell: (event) => events.push(event),
    stopped: () => stopAfter !== undefined && log.includes(`end ${stopAfter}`),
  })
  const outcomes = report.outcomes.map(({ address, outcome }) => `${address.slice('shelf:'.length)} ${outcome}`)
  return { log, outcomes, told: events.flatMap((event) => (event.type === 'stage' ? [event.stage] : [])) }
}

describe('stages that do not wait for each other', () => {
  test.each<[Stage, Stage]>([
    ['identity', 'cluster'],
    ['grant', 'schema'],
  ])('%s and %s run beside each other, after one look', async (one, other) => {
    const { log, outcomes, told } = await run({ stages: { a: one, b: other } })
    expect(log).toEqual(['look', 'begin a', 'begin b', 'end a', 'end b', 'again'])
    expect(told).toEqual([one, other])
    expect(outcomes).toEqual(['a applied', 'b applied'])
  })

  test.each<[Stage, Stage]>([
    ['cluster', 'grant'],
    ['cluster', 'schema'],
    ['identity', 'grant'],
    ['schema', 'destination'],
    ['destination', 'export'],
  ])('%s comes before %s, and what is there is read in between', async (one, other) => {
    const { log } = await run({ stages: { a: one, b: other } })
    expect(log).toEqual(['look', 'begin a', 'end a', 'again', 'begin b', 'end b', 'again'])
  })

  test.each<[string, Readonly<Record<string, readonly string[]>>]>([
    ['needs a change of the stage before', { c: ['a'] }],
    ['needs one by way of another', { c: ['b'], b: ['a'] }],
  ])('where something of the other stage %s, the first goes alone and is read again', async (_, needs) => {
    const { log } = await run({ stages: { a: 'grant', b: 'schema', c: 'schema' }, needs })
    expect(log.slice(0, 4)).toEqual(['look', 'begin a', 'end a', 'again'])
    expect(log.filter((line) => line.startsWith('begin')).join()).toContain('begin a,begin b')
  })

  test('a grant that may be to whoever carries it out goes alone', async () => {
    const asked: World['self'][] = []
    const { log } = await run({
      stages: { a: 'grant', b: 'schema' },
      admits: (target, caller) => {
        asked.push(caller)
        return target === 'shelf:a'
      },
    })
    expect(log).toEqual(['look', 'begin a', 'end a', 'again', 'begin b', 'end b', 'again'])
    expect(new Set(asked)).toEqual(new Set([self]))
  })

  test.each([
    ['a', ['a failed', 'b applied']],
    ['b', ['a applied', 'b failed']],
  ])('where %s is refused, what ran beside it is told as it is, in the order of the plan', async (refuses, told) => {
    const { outcomes } = await run({ stages: { a: 'grant', b: 'schema' }, refuses })
    expect(outcomes).toEqual(told)
  })

  test('once the run is stopped nothing further is sent in either stage', async () => {
    const { log, outcomes } = await run({
      stages: { a: 'grant', b: 'schema', c: 'schema' },
      needs: { c: ['b'] },
      stopAfter: 'a',
    })
    expect(log).toEqual(['look', 'begin a', 'begin b', 'end a', 'end b', 'again'])
    expect(outcomes).toEqual(['a applied', 'b applied', 'c skipped'])
  })
})
