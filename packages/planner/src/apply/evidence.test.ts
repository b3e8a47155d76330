import { describe, expect, test } from 'vitest'
import { draft, makePlan } from '../plan/plan.ts'
import type { Evidence } from '../model/evidence.ts'
import {
  type Fault,
  type ShelfOptions,
  at,
  emptyConfig,
  emptyWorld,
  hash,
  service,
  shelfKind,
  want,
} from '../testing/example-kind.test-data.ts'
import type { Operation } from '../model/plan.ts'
import { type ApplyOptions, apply } from './apply.ts'

const evidenceIn = async (
  options: ShelfOptions,
  fault?: Fault,
  more: Partial<ApplyOptions> = {},
): Promise<Evidence> => {
  const {
    report: { evidence },
  } = await apply({
    ...service(options.live, fault),
    config: emptyConfig,
    hash,
    kinds: [shelfKind(options)],
    secrets: { read: () => undefined },
    settleSeconds: 0,
    tell: () => undefined,
    stopped: () => false,
    ...more,
  })
  if (evidence === undefined) throw new Error('the report holds no evidence')
  return evidence
}

const told = ({ operations }: Evidence) =>
  operations.map(({ address, attribute, before, after, outcome, matches }) => [
    address,
    attribute,
    before,
    after,
    outcome,
    matches,
  ])

const operationsNow = (options: ShelfOptions): readonly Operation[] =>
  makePlan(draft(emptyConfig, emptyWorld, { kinds: [shelfKind(options)], hash }), hash, 0).operations

describe('operations', () => {
  test('are those of the plan, each with the value before and after', async () => {
    const options: ShelfOptions = {
      desired: { made: want({ colour: 'red' }), painted: want({ colour: 'blue' }) },
      live: new Map([['painted', { colour: 'green' }]]),
    }
    const planned = operationsNow(options).map((one) => one.hash)
    const evidence = await evidenceIn(options)
    expect(evidence.operations.map((one) => one.hash)).toEqual(planned)
    expect(told(evidence)).toEqual([
      ['shelf:made', undefined, 'absent', 'present', 'applied', true],
      ['shelf:made', 'colour', null, 'red', 'applied', true],
      ['shelf:painted', 'colour', 'green', 'blue', 'applied', true],
    ])
  })

  test('of a run that was stopped say which were carried out and which were not', async () => {
    const options: ShelfOptions = {
      desired: { a: want({ colour: 'red' }), b: want({ colour: 'red' }) },
      live: new Map(),
      needs: { b: ['a'] },
    }
    const evidence = await evidenceIn(options, (step) =>
      step.system !== 'kusto' && step.path === '/b'
        ? { outcome: 'refused', code: 'no', message: 'not allowed' }
        : undefined,
    )
    expect(told(evidence).map(([address, , , , ...rest]) => [address, ...rest])).toEqual([
      ['shelf:a', 'applied', true],
      ['shelf:a', 'applied', true],
      ['shelf:b', 'failed', false],
      ['shelf:b', 'failed', false],
    ])
  })

  test('of a change that took in part are told one by one', async () => {
    const live: ShelfOptions['live'] = new Map([['a', { colour: 'red' }]])
    const halfway: Fault = () => {
      live.set('a', { colour: 'blue' })
      return { outcome: 'refused', code: 'no', message: 'no room for books' }
    }
    const evidence = await evidenceIn(
      { desired: { a: want({ colour: 'blue', books: { Emma: 'text' } }) }, live },
      halfway,
    )
    expect(told(evidence)).toEqual([
      ['shelf:a', 'colour', 'red', 'blue', 'failed', true],
      ['shelf:a', "books['Emma']", null, 'text', 'failed', false],
    ])
  })

  test('that could not be read after they were sent are unknown, with their values', async () => {
    const options: ShelfOptions = { desired: { a: want({ colour: 'red' }) }, live: new Map() }
    const azure = service(options.live)
    let looks = 0
    const evidence = await evidenceIn(options, undefined, {
      ...azure,
      observer: {
        ...azure.observer,
        observe: (config) => {
          looks += 1
          return looks === 1 ? azure.observer.observe(config) : Promise.reject(new Error('the host is gone'))
        },
      },
    })
    expect(told(evidence)).toEqual([
      ['shelf:a', undefined, 'absent', 'present', 'unknown', undefined],
      ['shelf:a', 'colour', null, 'red', 'unknown', undefined],
    ])
  })
})

describe('consents', () => {
  const removal: Pick<ShelfOptions, 'desired'> = { desired: { old: want({}, { presence: 'absent' }) } }
  const seen = (): string => {
    const live: ShelfOptions['live'] = new Map([['old', {}]])
    return (
      draft(emptyConfig, emptyWorld, { kinds: [shelfKind({ ...removal, live })], hash }).changes[0]?.risks[0]?.seen ??
      ''
    )
  }
  const line = (more: object = {}) => ({
    at,
    risk: 'deletes-data',
    address: 'shelf:old',
    seen: seen(),
    until: '1970-01-31',
    ...more,
  })

  test('are the lines that let a risk pass, with their place, their end and the harm', async () => {
    const config = { ...emptyConfig, accept: [line(), line({ seen: '00000000' })] }
    const evidence = await evidenceIn({ ...removal, live: new Map([['old', {}]]) }, undefined, { config })
    expect(evidence.consents).toEqual([
      {
        risk: 'deletes-data',
        at: 'shelf:old',
        seen: seen(),
        until: '1970-01-31',
        reason: 'the books go',
        file: 'adx-export.yaml',
        line: 3,
      },
    ])
    expect(told(evidence)).toEqual([['shelf:old', undefined, 'present', 'absent', 'applied', true]])
  })

  test('that end, or are not asked for, are not used', async () => {
    const config = { ...emptyConfig, accept: [line({ until: '1969-12-31' })] }
    const refused = await evidenceIn({ ...removal, live: new Map([['old', {}]]) }, undefined, { config })
    expect(refused.consents).toEqual([])
    expect(told(refused)).toEqual([['shelf:old', undefined, 'present', 'absent', 'skipped', false]])
  })
})

describe('who', () => {
  const idle: ShelfOptions = { desired: {}, live: new Map() }

  test('is the command line where nothing else is said, and nobody where the token does not tell', async () => {
    const evidence = await evidenceIn(idle)
    expect(evidence).toMatchObject({
      version: 1,
      by: 'cli',
      identity: { notRead: expect.stringContaining('does not say') },
    })
    expect(evidence).not.toHaveProperty('github')
  })

  test('signed in is told by the claims that were read', async () => {
    const azure = service(idle.live)
    const self = { applicationId: 'client', objectId: 'object', tenantId: 'tenant' }
    const observer = {
      ...azure.observer,
      observe: async (config: typeof emptyConfig) => ({ ...(await azure.observer.observe(config)), self }),
    }
    const { identity } = await evidenceIn(idle, undefined, { ...azure, observer })
    expect(identity).toEqual({ clientId: 'client', objectId: 'object', tenantId: 'tenant' })
  })
})
