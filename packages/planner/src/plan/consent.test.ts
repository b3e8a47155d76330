import { type Acceptance, blockingRisks } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import {
  type ShelfOptions,
  at,
  emptyConfig,
  emptyWorld,
  hash,
  shelfKind,
  want,
} from '../testing/example-kind.test-data.ts'
import type { AnyKind } from '../model/kind.ts'
import { type Judging, isReviewed } from './judging.ts'
import { draft, makePlan } from './plan.ts'

const day = 86_400_000
const noon = Date.UTC(2026, 10, 30, 12)

type Given = {
  readonly options: ShelfOptions
  readonly accept?: readonly Acceptance[]
  readonly judging?: Judging
  readonly acceptFile?: string
}

const planOf = ({ options, accept = [], judging = { now: noon }, acceptFile }: Given) => {
  const config = { ...emptyConfig, accept, ...(acceptFile === undefined ? {} : { acceptFile }) }
  return makePlan(draft(config, emptyWorld, { kinds: [shelfKind(options)], hash }, { judging }), hash, 1)
}

type Planned = ReturnType<typeof planOf>

const codes = ({ diagnostics }: Planned) => diagnostics.map(({ code }) => code)
const riskIn = ({ changes }: Planned) => changes.flatMap(({ risks }) => risks)[0]
const seenIn = (plan: Planned): string => riskIn(plan)?.seen ?? ''

/** A shelf that goes, and one of whose books goes. */
const deletion: ShelfOptions = {
  desired: { a: want({}, { presence: 'absent' }) },
  live: new Map([['a', { colour: 'red' }]]),
}
const removal: ShelfOptions = {
  desired: { a: want({ books: { x: null } }) },
  live: new Map([['a', { books: { x: 'one' } }]]),
}

const line = (seen: string, until: string, risk = 'deletes-data'): Acceptance => ({
  at,
  risk,
  address: 'shelf:a',
  seen,
  until,
})
const reviewOf = ({ operations }: Planned): Judging['reviewed'] => new Set(operations.map((one) => one.hash))

describe('the end of consent', () => {
  test.each<[until: string, now: number, expected: readonly string[]]>([
    ['2026-11-30', noon, []],
    ['2026-11-30', Date.UTC(2026, 11, 1) - 1, []],
    ['2026-11-30', Date.UTC(2026, 11, 1), ['accept-expired', 'gate']],
    ['2026-11-29', noon, ['accept-expired', 'gate']],
    ['2027-02-28', noon, []],
    ['2027-03-01', noon, ['accept-too-long', 'gate']],
    ['2027-03-01', noon + day, []],
    ['9999-12-31', noon, ['accept-too-long', 'gate']],
    ['2026-02-30', noon, ['accept-expired', 'gate']],
  ])('%s, judged at %d', (until, now, expected) => {
    const seen = seenIn(planOf({ options: deletion }))
    const plan = planOf({ options: deletion, accept: [line(seen, until)], judging: { now } })
    expect(codes(plan)).toEqual(expected)
    expect(riskIn(plan)?.accepted).toBe(expected.length === 0)
  })

  test('without a clock no consent counts', () => {
    const seen = seenIn(planOf({ options: deletion }))
    const config = { ...emptyConfig, accept: [line(seen, '9999-12-31')] }
    expect(
      draft(config, emptyWorld, { kinds: [shelfKind(deletion)], hash }).diagnostics.map(({ code }) => code),
    ).toEqual(['accept-expired', 'gate'])
  })

  test('a line that has ended is printed anew, as long as its change is pending', () => {
    const seen = seenIn(planOf({ options: deletion }))
    const plan = planOf({ options: deletion, accept: [line(seen, '2026-11-01')] })
    const fresh = `- { risk: deletes-data, at: "shelf:a", seen: "${seen}", until: <date> }`
    expect(plan.diagnostics.map(({ code, severity, message, hint }) => [code, severity, message, hint])).toEqual([
      [
        'accept-expired',
        'warning',
        'The accept of deletes-data at shelf:a ended with 2026-11-01.',
        `If the change is still what you want, replace it with this line: ${fresh}`,
      ],
      [
        'gate',
        'error',
        'shelf:a: deletes-data: the books go',
        `To accept the risk, add this line under accept: ${fresh}`,
      ],
    ])
    const gone = planOf({ options: { ...deletion, live: new Map() }, accept: [line(seen, '2026-11-01')] })
    expect(codes(gone)).toEqual(['accept-spent'])
  })

  test('beside one that counts is only to be deleted', () => {
    const seen = seenIn(planOf({ options: deletion }))
    const plan = planOf({ options: deletion, accept: [line(seen, '2026-11-01'), line(seen, '2026-12-30')] })
    expect(plan.diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
      ['accept-expired', 'Another line accepts this risk. Delete this one.'],
    ])
  })

  test('another risk of the same change is not accepted', () => {
    const seen = seenIn(planOf({ options: deletion }))
    const others = blockingRisks.filter((risk) => risk !== 'deletes-data')
    for (const risk of others) {
      expect(codes(planOf({ options: deletion, accept: [line(seen, '2026-12-30', risk)] }))).toContain('gate')
    }
  })

  test('the line goes into the file that holds consent, where there is one', () => {
    const plan = planOf({ options: deletion, acceptFile: 'adx-export.accept.yaml' })
    expect(plan.acceptFile).toBe('adx-export.accept.yaml')
    expect(plan.diagnostics[0]?.hint).toMatch(/add this line to adx-export\.accept\.yaml: - \{/u)
  })

  test('no document differs from day to day', () => {
    const seen = seenIn(planOf({ options: deletion }))
    const all = [[], [line(seen, '2026-12-30')], [line(seen, '2026-11-01')], [line('00000000', '2026-12-30')]]
    for (const accept of all) {
      const on = (days: number) => planOf({ options: deletion, accept, judging: { now: noon + days * day } })
      expect(JSON.stringify(on(7))).toBe(JSON.stringify(on(0)))
    }
  })
})

describe('what was reviewed', () => {
  const accept = [line(seenIn(planOf({ options: deletion })), '2026-12-30')]
  const later = noon + 300 * day

  test('is judged at the time of its review', () => {
    const reviewed = reviewOf(planOf({ options: deletion, accept }))
    expect(codes(planOf({ options: deletion, accept, judging: { now: later } }))).toEqual(['accept-expired', 'gate'])
    const plan = planOf({ options: deletion, accept, judging: { now: later, reviewed: reviewed ?? new Set() } })
    expect([codes(plan), riskIn(plan)?.accepted]).toEqual([[], true])
  })

  test('still needs a line that fits', () => {
    const reviewed = reviewOf(planOf({ options: deletion })) ?? new Set()
    expect(codes(planOf({ options: deletion, judging: { now: noon, reviewed } }))).toEqual(['gate'])
    const other = [line('00000000', '2026-12-30')]
    expect(codes(planOf({ options: deletion, accept: other, judging: { now: noon, reviewed } }))).toEqual([
      'accept-spent',
      'gate',
    ])
  })

  test('is only the operation that holds the risk', () => {
    const options: ShelfOptions = { ...removal, desired: { a: want({ books: { x: null }, colour: 'blue' }) } }
    const open = planOf({ options })
    const known = [line(seenIn(open), '2026-12-30', 'narrows-export')]
    const colour = open.operations.filter(({ attribute }) => attribute === 'colour').map((one) => one.hash)
    const judging = { now: later, reviewed: new Set(colour) }
    expect(colour.length).toBe(1)
    expect(codes(planOf({ options, accept: known, judging }))).toEqual(['accept-expired', 'gate'])
    const all = { now: later, reviewed: reviewOf(open) ?? new Set() }
    expect(codes(planOf({ options, accept: known, judging: all }))).toEqual([])
  })
})

describe('consent fits what is lost', () => {
  const full = { ...deletion, empty: [] }
  const empty = { ...deletion, empty: ['a'] }

  test('one for what is empty does not cover it once it holds data', () => {
    const accept = [line(seenIn(planOf({ options: empty })), '2026-12-30')]
    expect(codes(planOf({ options: empty, accept }))).toEqual([])
    expect(codes(planOf({ options: full, accept }))).toEqual(['accept-spent', 'gate'])
  })

  test('one for what holds data covers it once it is empty, as a stopped run may leave it', () => {
    const accept = [line(seenIn(planOf({ options: full })), '2026-12-30')]
    expect(codes(planOf({ options: full, accept }))).toEqual([])
    expect(codes(planOf({ options: empty, accept }))).toEqual([])
  })

  const part: Readonly<Record<string, readonly [ShelfOptions, ShelfOptions]>> = {
    'another thing of the same name': [
      { ...removal, identity: 'one' },
      { ...removal, identity: 'two' },
    ],
    'empty or not': [
      { ...removal, empty: ['a'] },
      { ...removal, empty: [] },
    ],
    'what the harm depends on': [
      { ...removal, evidence: ['f', '{ raw }'] },
      { ...removal, evidence: ['f', '{ raw | take 1 }'] },
    ],
    'what was there': [removal, { ...removal, live: new Map([['a', { books: { x: 'two' } }]]) }],
    'what is deleted': [deletion, { ...deletion, live: new Map([['a', { colour: 'blue' }]]) }],
  }

  test.each(Object.entries(part))('%s', (_what, [one, other]) => {
    expect(seenIn(planOf({ options: one }))).toMatch(/^[0-9a-f]{8}$/u)
    expect(seenIn(planOf({ options: one }))).not.toBe(seenIn(planOf({ options: other })))
    expect(seenIn(planOf({ options: one }))).toBe(seenIn(planOf({ options: { ...one } })))
  })

  test('each risk and each attribute has its own', () => {
    const options: ShelfOptions = {
      desired: { a: want({ books: { x: null, y: null } }) },
      live: new Map([['a', { books: { x: 'one', y: 'one' } }]]),
      worse: true,
    }
    const seen = planOf({ options }).changes.flatMap(({ risks }) => risks.map((risk) => risk.seen))
    expect(new Set(seen).size).toBe(4)
  })
})

describe('what a thing is can differ for its deletion and its update', () => {
  const seenBy = (options: ShelfOptions, identity: NonNullable<AnyKind['identity']>): string => {
    const kind = { ...shelfKind(options), identity }
    return draft(emptyConfig, emptyWorld, { kinds: [kind], hash }).changes[0]?.risks[0]?.fingerprint.seen ?? ''
  }

  test.each([
    ['delete', deletion],
    ['update', removal],
  ] as const)('%s is what the kind is asked about', (asked, options) => {
    const byUse = seenBy(options, (_target, _observed, _context, use) => use)
    expect(byUse).toMatch(/^[0-9a-f]{8}$/u)
    expect(byUse).toBe(seenBy(options, () => asked))
  })
})

describe('review of an operation', () => {
  test.each<[what: string, Parameters<typeof isReviewed>[0], reviewed: readonly string[], expected: boolean]>([
    ['covers it as it is', { hash: 'a' }, ['a'], true],
    ['covers it as it was while it held data', { hash: 'a', coveredBy: 'b' }, ['b'], true],
    ['covers no other', { hash: 'a' }, ['b'], false],
    ['covers none only because it could have held data', { hash: 'a', coveredBy: 'b' }, ['c'], false],
    ['that covers nothing', { hash: 'a', coveredBy: 'b' }, [], false],
  ])('%s', (_what, operation, reviewed, expected) => {
    expect(isReviewed(operation, new Set(reviewed))).toBe(expected)
  })
})

describe('an operation covers what is lost', () => {
  const hashOf = (options: ShelfOptions) => planOf({ options }).operations.map((one) => one.hash)

  const part: Readonly<Record<string, readonly [ShelfOptions, ShelfOptions]>> = {
    'another thing of the same name': [
      { ...removal, identity: 'one' },
      { ...removal, identity: 'two' },
    ],
    'a change of what was empty': [
      { ...removal, empty: ['a'] },
      { ...removal, empty: [] },
    ],
    'a deletion of what was empty': [
      { ...deletion, empty: ['a'] },
      { ...deletion, empty: [] },
    ],
    'a deletion of another thing': [
      { ...deletion, identity: 'one' },
      { ...deletion, identity: 'two' },
    ],
    'one more risk': [removal, { ...removal, worse: true }],
  }

  test.each(Object.entries(part))('%s', (_what, [one, other]) => {
    expect(hashOf(one)).not.toEqual(hashOf(other))
    expect(hashOf(one)).toHaveLength(1)
  })

  test.each([
    ['deletion', deletion],
    ['removal', removal],
  ])('a review of a %s of what holds data covers it once it is empty, not the other way round', (_what, options) => {
    const [full] = planOf({ options: { ...options, empty: [] } }).operations
    const [empty] = planOf({ options: { ...options, empty: ['a'] } }).operations
    expect(full?.coveredBy).toBeUndefined()
    expect(empty?.coveredBy).toBe(full?.hash)
    expect(empty?.hash).not.toBe(full?.hash)
  })

  test('what a deletion leaves is the absence of that thing, by a short hash: plans stay small', () => {
    expect(planOf({ options: deletion }).operations[0]?.value).toEqual({
      absent: expect.stringMatching(/^[0-9a-f]{24}$/u),
    })
  })

  test('what harms nothing is bound to no thing', () => {
    const options: ShelfOptions = {
      desired: { a: want({ colour: 'red' }) },
      live: new Map([['a', { colour: 'blue' }]]),
    }
    expect(hashOf({ ...options, identity: 'one' })).toEqual(hashOf({ ...options, identity: 'two' }))
    expect(planOf({ options: { ...options, empty: ['a'] } }).operations[0]?.coveredBy).toBeUndefined()
  })
})
