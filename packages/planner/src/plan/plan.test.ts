import { describe, expect, test } from 'vitest'
import type { Acceptance } from '@adx-export/core'
import {
  type ShelfOptions,
  at,
  emptyConfig,
  emptyWorld,
  hash,
  shelfKind,
  want,
} from '../testing/example-kind.test-data.ts'
import { referenceTo } from '../model/value.ts'
import { draft, isRefused, makePlan } from './plan.ts'

const planOf = (options: ShelfOptions, accept: readonly Acceptance[] = []) =>
  makePlan(
    draft({ ...emptyConfig, accept }, emptyWorld, { kinds: [shelfKind(options)], hash }, { judging: { now: 0 } }),
    hash,
    1,
  )

const codes = (plan: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  plan.diagnostics.map(({ code }) => code)

describe('actions', () => {
  test('create, update, no-op and unmanaged are told apart', () => {
    const plan = planOf({
      desired: { a: want({ colour: 'red' }), b: want({ colour: 'blue' }), c: want({ colour: 'GREEN' }) },
      live: new Map([
        ['b', { colour: 'red' }],
        ['c', { colour: 'green' }],
        ['d', {}],
      ]),
    })
    expect(plan.summary).toEqual({ create: 1, update: 1, delete: 0, noOp: 1 })
    expect(plan.unmanaged).toEqual([{ address: 'shelf:d', what: 'a shelf' }])
    expect(plan.changes.map(({ address, action }) => [address, action])).toEqual([
      ['shelf:a', 'create'],
      ['shelf:b', 'update'],
      ['shelf:c', 'no-op'],
    ])
  })

  test('what is absent and only named under removed is no change', () => {
    const plan = planOf({
      desired: { a: want({}, { presence: 'absent' }), b: want({ books: { x: null } }, { presence: 'if-present' }) },
      live: new Map(),
    })
    expect(plan.summary).toEqual({ create: 0, update: 0, delete: 0, noOp: 2 })
  })

  test('a refused difference plans no step and no operation, and the rest is planned', () => {
    const plan = planOf({
      desired: { a: want({ size: 2 }), b: want({ colour: 'red' }) },
      live: new Map([['a', { size: 1 }]]),
    })
    expect(codes(plan)).toEqual(['column-type-differs'])
    expect(plan.changes.find(({ address }) => address === 'shelf:a')?.steps).toEqual([])
    expect(plan.operations.map(({ address }) => address)).toEqual(['shelf:b', 'shelf:b'])
  })

  test('what cannot be read is refused and named with the missing right', () => {
    const plan = planOf({ desired: { a: want({ colour: 'red' }) }, live: new Map([['a', 'unreadable']]) })
    expect(plan.diagnostics[0]).toMatchObject({
      code: 'unreadable',
      severity: 'error',
      hint: 'Missing right: Key. Grant it to the identity that runs plan, then run plan again.',
    })
    expect(plan.summary).toEqual({ create: 0, update: 0, delete: 0, noOp: 0 })
  })

  test('parts that cannot be read for one reason are one finding', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const plan = planOf({
      desired: Object.fromEntries(names.map((name) => [name, want({ colour: 'red' })])),
      live: new Map(names.map((name) => [name, 'unreadable'])),
    })
    expect(plan.diagnostics.map(({ message }) => message)).toEqual([
      'shelf:a, shelf:b, shelf:c, shelf:d, shelf:e, and 2 more could not be read: locked',
    ])
  })

  test('manage false: a difference is an error and never a step', () => {
    const plan = planOf({
      desired: { a: want({ colour: 'red' }, { manage: false }) },
      live: new Map([['a', { colour: 'blue' }]]),
    })
    expect(codes(plan)).toEqual(['unmanaged-differs'])
    expect(plan.changes[0]).toMatchObject({ action: 'no-op', steps: [], attributes: [] })
  })
})

test('a reference that is known already is shown with its value, and hashed as a reference', () => {
  const reference = referenceTo('shelf:b', 'colour')
  const options = (live: ShelfOptions['live']): ShelfOptions => ({
    desired: { a: want({ books: { x: reference as unknown as string } }), b: want({}) },
    live,
  })
  const shown = (plan: ReturnType<typeof planOf>) =>
    plan.changes.find(({ address }) => address === 'shelf:a')?.attributes
  const known = planOf(options(new Map([['b', { colour: 'red' }]])))
  const later = planOf(options(new Map()))
  expect(shown(known)).toEqual([{ path: "books['x']", from: null, to: reference, known: 'red' }])
  expect(shown(later)).toEqual([{ path: "books['x']", from: null, to: reference }])
  expect(known.operations.map(({ hash: one }) => one)).toEqual(
    later.operations.filter(({ address }) => address === 'shelf:a').map(({ hash: one }) => one),
  )
})

describe('order', () => {
  test('what is needed comes first; what is deleted goes after what needs it', () => {
    const plan = planOf({
      desired: {
        a: want({ colour: 'x' }),
        b: want({ colour: 'x' }),
        c: want({}, { presence: 'absent' }),
        d: want({}, { presence: 'absent' }),
      },
      live: new Map([
        ['c', {}],
        ['d', {}],
      ]),
      needs: { a: ['b'], d: ['c'] },
    })
    expect(plan.changes.map(({ address }) => address)).toEqual(['shelf:b', 'shelf:a', 'shelf:d', 'shelf:c'])
  })
})

describe('consent', () => {
  const deletion: ShelfOptions = {
    desired: { a: want({}, { presence: 'absent' }) },
    live: new Map([['a', { colour: 'red' }]]),
  }
  const consentFrom = (plan: ReturnType<typeof planOf>): Acceptance => {
    const line = plan.changes.flatMap(({ risks }) => risks)[0]?.accept ?? ''
    const match = /risk: (\S+), at: "([^"]+)", seen: "(\w+)"/u.exec(line)
    return { at, risk: match?.[1] ?? '', address: match?.[2] ?? '', seen: match?.[3] ?? '', until: '1970-01-31' }
  }

  test('a blocking risk is refused with the line that accepts it, and that line accepts it', () => {
    const refused = planOf(deletion)
    expect(codes(refused)).toEqual(['gate'])
    const accepted = planOf(deletion, [consentFrom(refused)])
    expect(codes(accepted)).toEqual([])
    expect(accepted.changes[0]?.risks[0]).toMatchObject({ blocking: true, accepted: true })
  })

  test('consent does not fit another deletion of the same address', () => {
    const consent = consentFrom(planOf(deletion))
    const other = planOf({ ...deletion, live: new Map([['a', { colour: 'blue' }]]) }, [consent])
    expect(codes(other)).toEqual(['accept-spent', 'gate'])
    expect(isRefused(other)).toBe(true)
  })

  test('consent that fits nothing any more is a warning', () => {
    const entry = { at, risk: 'deletes-data', address: 'shelf:a', seen: '00000000', until: '1970-01-31' }
    const plan = planOf({ desired: { a: want({ colour: 'red' }) }, live: new Map([['a', { colour: 'red' }]]) }, [entry])
    expect(plan.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['accept-spent', 'warning']])
  })

  test('consent to a change of what the file does not name is a warning of its own, with the nearest address', () => {
    const entry = { at, risk: 'deletes-data', address: 'shelf:books', seen: '00000000', until: '1970-01-31' }
    const plan = planOf({ desired: { book: want({}, { presence: 'absent' }) }, live: new Map([['book', {}]]) }, [entry])
    expect(plan.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['accept-unknown', 'warning'],
      ['gate', 'error'],
    ])
    expect(plan.diagnostics[0]?.hint).toContain('shelf:book')
  })

  test('many deletions at once ask again, and the consent survives a run stopped halfway', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const desired = Object.fromEntries(names.map((name) => [name, want({}, { presence: 'absent' as const })]))
    const all = planOf({ desired, live: new Map(names.map((name) => [name, {}])) })
    const asked = all.diagnostics.find(({ code }) => code === 'deletes-large-share')
    const seen = /seen: "(\w+)"/u.exec(asked?.hint ?? '')?.[1] ?? ''
    const half = planOf({ desired, live: new Map(names.slice(2).map((name) => [name, {}])) }, [
      { at, risk: 'deletes-data', address: 'plan', seen, until: '1970-01-31' },
    ])
    expect(codes(half)).not.toContain('deletes-large-share')
  })
})

describe('operations', () => {
  const make = (live: ShelfOptions['live'], colour = 'red') =>
    planOf({ desired: { a: want({ colour, books: { x: 'one' } }) }, live })

  test('half of a creation done is covered by the review of the whole', () => {
    const whole = new Set(make(new Map()).operations.map((operation) => operation.hash))
    const rest = make(new Map([['a', { colour: 'red' }]])).operations
    expect(rest.length).toBe(1)
    expect(rest.every((operation) => whole.has(operation.hash))).toBe(true)
  })

  test('what was there before does not change an operation; what will be does', () => {
    const from = (colour: string) => make(new Map([['a', { colour, books: { x: 'one' } }]])).digest
    expect(from('blue')).toBe(from('green'))
    expect(make(new Map(), 'red').digest).not.toBe(make(new Map(), 'blue').digest)
  })

  test('another application is another operation', () => {
    const options: ShelfOptions = { desired: { a: want({ colour: 'red' }) }, live: new Map() }
    const elsewhere = { ...emptyConfig, application: { ...emptyConfig.application, host: 'other.azureiotcentral.com' } }
    const there = makePlan(draft(elsewhere, emptyWorld, { kinds: [shelfKind(options)], hash }), hash, 1)
    expect(there.digest).not.toBe(planOf(options).digest)
  })
})
