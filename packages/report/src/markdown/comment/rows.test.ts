import type { PlannedChange, Preview } from '@adx-export/planner'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  exportUpdated,
  grantCreated,
  input,
  policyDeleted,
  risk,
  tableCreated,
  tableDeleted,
  target,
} from '../../testing/comments.test-data.ts'
import { change, plan } from '../../testing/plans.test-data.ts'
import { aPreview } from '../../testing/previews.test-data.ts'
import { renderComment } from './comment.ts'
import { rowGroups, rowsOf, standsAlone } from './rows.ts'

const rowTexts = (...changes: readonly PlannedChange[]): readonly string[] => rowsOf(changes).map(({ text }) => text)

const policy = (table: string, name: string, path: string, from: string | null, to: string): PlannedChange =>
  change({
    action: from === null ? 'create' : 'update',
    address: `adx/table-policy:wards/vitals/${table}/${name}`,
    attributes: [{ path, from, to }],
  })
const retention = (table: string, to = '365.00:00:00'): PlannedChange =>
  policy(table, 'retention', 'softDelete', null, to)
const caching = (table: string): PlannedChange => policy(table, 'caching', 'hot', null, '30.00:00:00')
const named = (amount: number): readonly string[] => Array.from({ length: amount }, (_, index) => `t${String(index)}`)

describe('the row of a changed transform', () => {
  const compared = {
    messages: 3,
    before: 14,
    after: 13,
    same: 1,
    changed: 12,
    gone: 1,
    new: 0,
    columns: ['Va|ue'],
    columnsOmitted: 0,
  }
  const cellOf = (over: Partial<Preview>): string =>
    rowsOf([exportUpdated], [aPreview(over)])[0]
      ?.text.split('<br>')[1]
      ?.split(' |')[0] ?? ''

  test.each<[string, Partial<Preview>, string]>([
    [
      'says what changes in which rows',
      { compared },
      "`destinations['vitals'].transform` changed: 12 of 14 rows change in `Va\u2502ue`; 1 row lost (on 3 sample messages)",
    ],
    [
      'says that it is a guess',
      { compared, onlyBuiltIn: true },
      "`destinations['vitals'].transform` changed: 12 of 14 rows change in `Va\u2502ue`; 1 row lost (on 3 built-in messages)",
    ],
    [
      'says that nobody compared it',
      { notCompared: 'jq stopped' },
      "`destinations['vitals'].transform` changed: **not compared** with the live transform",
    ],
    ['says no more than is known', {}, "`destinations['vitals'].transform` changed"],
    ['is not that of another export', { export: 'other', compared }, "`destinations['vitals'].transform` changed"],
    ['is not that of another link', { destination: 'other', compared }, "`destinations['vitals'].transform` changed"],
  ])('%s', (_, over, cell) => {
    expect(cellOf(over)).toBe(cell)
  })
})

describe('a row', () => {
  test.each<[string, PlannedChange, string]>([
    ['of a new thing', tableCreated, '| `+` table `smartvitals` | new |  |'],
    ['of a grant', grantCreated, '| `+` `ingestor` for `app` on `vitals` | new | may write rows into every table |'],
    ['of a deletion', tableDeleted, '| `-` table `old_vitals` | removed | deletes data (**not accepted**) |'],
    [
      'of an accepted harm',
      { ...tableDeleted, risks: [risk({ accepted: true })] },
      '| `-` table `old_vitals` | removed | deletes data (accepted) |',
    ],
    [
      'of a policy',
      policy('t', 'caching', 'hot', '30.00:00:00', '60.00:00:00'),
      '| caching of `t` | `30d` → `60d` |  |',
    ],
    ['of a new policy', retention('t'), '| `+` retention of `t` | new: `365d` |  |'],
    [
      'of several attributes, long and short',
      exportUpdated,
      '| export `telemetry` | `displayName`: `Telemetry` → `"Telemetry of all wards"`<br>`destinations[\'vitals\'].transform` changed |  |',
    ],
    [
      'of a part that goes',
      change({ action: 'update', attributes: [{ path: "columns['A']", from: 'string', to: null }] }),
      "| table `t` | `columns['A']`: removed, was `string` |  |",
    ],
    [
      'of more attributes than it names',
      change({
        action: 'update',
        attributes: named(6).map((path) => ({ path, from: null, to: 'x' })),
      }),
      '| table `t` | `t0`: new: `x`<br>`t1`: new: `x`<br>`t2`: new: `x`<br>`t3`: new: `x`<br>2 more |  |',
    ],
    [
      'of a risk without words',
      change({ risks: [risk({ code: 'toString', blocking: false })] }),
      '| `+` table `t` | new: `dynamic` | `toString` |',
    ],
    ['of an unheard-of kind', change({ address: 'x|y:z', attributes: [] }), '| `+` `x│y:z` | new |  |'],
  ])('%s', (_, one, row) => {
    expect(rowTexts(one)).toEqual([row])
  })

  test('with harm stands before one without, the worst first', () => {
    const costly = {
      ...policy('c', 'caching', 'hot', null, '1.00:00:00'),
      risks: [risk({ code: 'raises-cost', blocking: false })],
    }
    const accepted = { ...exportUpdated, risks: [risk({ code: 'drops-rows', accepted: true })] }
    const rows = rowTexts(tableCreated, costly, grantCreated, policyDeleted, accepted, tableDeleted)
    expect(rows.map((row) => row.split(' | ').at(-1))).toEqual([
      'deletes data (**not accepted**) |',
      'drops rows (accepted) |',
      ' |',
      'may write rows into every table |',
      'costs more |',
      ' |',
    ])
  })

  test('says where a thing is if another has the same title', () => {
    const two = ['a', 'b'].map((database) => change({ address: `adx/table:wards/${database}/t`, attributes: [] }))
    expect(rowTexts(...two)).toEqual([
      '| `+` table `t` (`wards/a/t`) | new |  |',
      '| `+` table `t` (`wards/b/t`) | new |  |',
    ])
  })
})

describe('alike changes', () => {
  test('are one row that names each', () => {
    expect(rowTexts(...['a', 'b', 'c'].map((table) => retention(table)))).toEqual([
      '| `+` <details><summary>retention of 3 tables</summary>`a`, `b`, `c`</details> | new: `365d` |  |',
    ])
  })

  test('are told together where they are of the same tables, and an exception stands by itself', () => {
    const changes = [
      ...named(200).map((table) => retention(table)),
      ...named(200).map(caching),
      retention('other', '7.00:00:00'),
    ]
    const rows = rowTexts(...changes)
    expect(rows).toHaveLength(3)
    expect(rows[0]).toMatch(/^\| `\+` <details><summary>retention and caching of 100 tables<\/summary>`t0`, `t1`, /)
    expect(rows[0]).toContain('</details> | retention: new: `365d`<br>caching: new: `30d` |')
    expect(rows[2]).toBe('| `+` retention of `other` | new: `7d` |  |')
  })

  test('are told with the tables that they are made with', () => {
    const tables = named(3).map((table) => ({ ...tableCreated, address: `adx/table:wards/vitals/${table}` }))
    const policies = named(3).map((table) => retention(table))
    expect(rowTexts(...tables, ...policies)).toEqual([
      '| `+` <details><summary>3 tables with the same retention</summary>`t0`, `t1`, `t2`</details> | tables: new<br>retention: new: `365d` |  |',
    ])
  })

  test('say where each is if two have the same name', () => {
    const three = ['a/t', 'b/t', 'c/u'].map((name) => ({ ...tableCreated, address: `adx/table:wards/${name}` }))
    expect(rowTexts(...three)[0]).toContain('`wards/a/t`, `wards/b/t`, `wards/c/u`')
  })

  test.each<[string, PlannedChange]>([
    ['a deletion', policyDeleted],
    ['a grant', { ...tableCreated, risks: [risk({ code: 'grants-access', blocking: false })] }],
    ['a blocking risk', { ...tableCreated, risks: [risk()] }],
    ['a blocking risk that is accepted', { ...tableCreated, risks: [risk({ accepted: true })] }],
    ['a part that goes', { ...exportUpdated, attributes: [{ path: 'filter', from: 'x', to: null }] }],
  ])('are never %s', (_, one) => {
    const { address } = one
    const many = named(5).map((name) => ({ ...one, address: address.replace(/[^/:]+$/, name) }))
    expect(rowGroups(many)).toHaveLength(5)
  })

  test('are told as one risk with the number of the others', () => {
    const costly = named(4).map((table) => ({
      ...caching(table),
      risks: [risk({ code: 'raises-cost', blocking: false, message: `Data of table ${table} stays.` })],
    }))
    const { body } = renderComment(input([target(plan(costly))]))
    expect(body).toContain('- Data of table `t0` stays. The same holds for 3 more changes like it. (`raises-cost`)\n')
    expect(body.match(/\(`raises-cost`\)/g)).toHaveLength(1)
  })
})

describe('whatever a plan holds', () => {
  const risks = fc.subarray([
    risk(),
    risk({ accepted: true }),
    risk({ code: 'grants-access', blocking: false }),
    risk({ code: 'raises-cost', blocking: false }),
  ])
  const anyChange = fc.record({
    kind: fc.constantFrom('adx/table', 'adx/table-policy', 'adx/database-principal', 'iot-central/data-export', 'x'),
    action: fc.constantFrom('create' as const, 'update' as const, 'delete' as const),
    value: fc.constantFrom('a', 'b', null),
    risks: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, risks),
    last: fc.constantFrom('retention', 'caching'),
  })
  const anyChanges = fc.array(anyChange, { maxLength: 30 }).map((all) =>
    all.map(({ kind, action, value, last, ...one }, index) =>
      change({
        ...one,
        action,
        address: `${kind}:wards/vitals/name${String(index)}${kind === 'adx/table-policy' ? `/${last}` : ''}`,
        attributes: [{ path: 'p', from: value === null ? 'x' : null, to: value }],
      }),
    ),
  )

  test('every change is named in exactly one row, and what stands alone is in no group', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const groups = rowGroups(changes)
        expect(groups.flatMap((group) => group.changes)).toHaveLength(changes.length)
        expect(new Set(groups.flatMap((group) => group.changes))).toEqual(new Set(changes))
        for (const group of groups) if (group.changes.some(standsAlone)) expect(group.changes).toHaveLength(1)
        const rows = rowsOf(changes)
        expect(rows.reduce((sum, { stands = 1 }) => sum + stands, 0)).toBe(changes.length)
        for (const [index] of changes.entries()) {
          const name = new RegExp(`name${String(index)}(?![0-9])`)
          expect(rows.filter(({ text }) => name.test(text))).toHaveLength(1)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a change whose row has no room is counted as unlisted, however many stand in one row', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => retention(`${'long'.repeat(20)}${String(index)}`))
    const { body, unlisted } = renderComment(input([target(plan(many))]))
    const shown = new Set(body.match(/`(?:long)+\d+`/g)).size
    expect(unlisted).toBeGreaterThan(0)
    expect(shown + unlisted).toBe(3_000)
    expect(body).toContain(`| … and ${String(unlisted)} more changes | | |`)
  })
})
