import type { Acceptance, Config, Deviation } from '@adx-export/core'
import { expect, test } from 'vitest'
import { at, emptyConfig } from '../testing/example-kind.test-data.ts'
import { acceptanceChanges } from './acceptances.ts'

const line = (over: Partial<Deviation> = {}): Deviation => ({
  at,
  address: 'adx/table-policy:w/v/t/caching',
  attribute: 'hot',
  value: '60d',
  reason: 'audit',
  until: '2026-12-30',
  ...over,
})

const consent = (over: Partial<Acceptance> = {}): Acceptance => ({
  at,
  risk: 'deletes-data',
  address: 'adx/table:w/v/t',
  seen: '01234567',
  until: '2026-12-30',
  ...over,
})

const config = (over: Partial<Config>): Config => ({ ...emptyConfig, ...over })

/** A line lower down in the file is the same line. */
const moved = { at: { ...at, range: { start: { line: 9, column: 1 }, end: { line: 9, column: 4 } } } }

const bare = ({ at: _at, ...rest }: Deviation) => rest
const given = ({ at: _at, ...rest }: Acceptance) => rest

test.each<[string, readonly Deviation[], readonly Deviation[], readonly unknown[]]>([
  ['the same', [line()], [line(moved)], []],
  ['a new one', [], [line()], [{ now: bare(line()) }]],
  ['one that is gone', [line()], [], [{ was: bare(line()) }]],
  ['another value', [line()], [line({ value: '90d' })], [{ was: bare(line()), now: bare(line({ value: '90d' })) }]],
  [
    'another end',
    [line()],
    [line({ until: '2027-01-30' })],
    [{ was: bare(line()), now: bare(line({ until: '2027-01-30' })) }],
  ],
  [
    'another attribute',
    [line()],
    [line({ attribute: 'x' })],
    [{ now: bare(line({ attribute: 'x' })) }, { was: bare(line()) }],
  ],
  [
    'a second value beside the first',
    [line()],
    [line(), line({ value: '90d' })],
    [{ now: bare(line({ value: '90d' })) }],
  ],
  [
    'two of which each changed',
    [line(), line({ value: '90d' })],
    [line({ reason: 'b' }), line({ value: '90d', reason: 'c' })],
    [
      { was: bare(line()), now: bare(line({ reason: 'b' })) },
      { was: bare(line({ value: '90d' })), now: bare(line({ value: '90d', reason: 'c' })) },
    ],
  ],
])('deviations: %s', (_what, before, now, expected) => {
  const found = acceptanceChanges(config({ ignore: before }), config({ ignore: now }), { consents: true })
  expect(found).toEqual(expected.map((each) => ({ of: 'deviation', ...Object(each) })))
})

test.each<[string, readonly Acceptance[], readonly Acceptance[], readonly unknown[]]>([
  ['the same', [consent()], [consent(moved)], []],
  ['a new one', [], [consent()], [{ now: given(consent()) }]],
  ['one that is gone', [consent()], [], [{ was: given(consent()) }]],
  [
    'for another change',
    [consent()],
    [consent({ seen: 'ffffffff' })],
    [{ was: given(consent()), now: given(consent({ seen: 'ffffffff' })) }],
  ],
])('consents: %s', (_what, before, now, expected) => {
  const [base, after] = [config({ accept: before }), config({ accept: now })]
  const found = acceptanceChanges(base, after, { consents: true })
  expect(found).toEqual(expected.map((each) => ({ of: 'consent', ...Object(each) })))
  expect(acceptanceChanges(base, after, { consents: false })).toEqual([])
})

test('a config that accepts nothing and says so is one that says nothing', () => {
  expect(acceptanceChanges(config({}), config({ ignore: [] }), { consents: true })).toEqual([])
})
