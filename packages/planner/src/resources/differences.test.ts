import type { Config, Deviation, Table } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { differencesIn, draft } from '../all-kinds.ts'
import { hash } from '../testing/shelf.test-data.ts'
import { aCluster, aConfig, aDatabase, aTable, at, removing } from './testing/config.test-data.ts'
import { aWorld, hidden, liveCluster, liveTable, worldWith, read } from './testing/world.test-data.ts'

const table = 'adx/table:wards/vitals/vitals_table'
const retention = 'adx/table-policy:wards/vitals/vitals_table/retention'
const day = Date.UTC(2026, 10, 30, 12)

const withTables = (tables: readonly Table[], over: Partial<Config> = {}): Config =>
  aConfig({ clusters: [aCluster({ databases: [aDatabase({ tables })] })], ...over })
const keeping = (softDelete: string, over: Partial<Config> = {}): Config =>
  withTables([aTable({ policies: { retention: { softDelete } } })], over)
const live = (softDelete: string) => {
  const retention = { SoftDeletePeriod: softDelete, Recoverability: 'Enabled' }
  return worldWith({ tables: read([liveTable({ explicit: { retention }, effective: { retention } })]) })
}

const found = (config: Config, world: Parameters<typeof draft>[1], applied?: Config) =>
  differencesIn(draft(config, world, hash), applied, { now: day })

const [year, two, three] = ['365.00:00:00', '730.00:00:00', '1095.00:00:00'] as const

describe('where a difference comes from', () => {
  test.each<[string, Config, string, Config, string | undefined]>([
    ['live was changed since the apply', keeping(year), two, keeping(year), 'live'],
    ['the config was changed since, and waits', keeping(two), year, keeping(year), 'merged'],
    ['both were, to other values', keeping(two), three, keeping(year), 'both'],
    ['both were, to the same value', keeping(two), two, keeping(year), undefined],
    ['neither was', keeping(year), year, keeping(year), undefined],
  ])('%s', (_what, config, kept, applied, origin) => {
    const { differences } = found(config, live(kept), applied)
    expect(differences).toEqual(origin === undefined ? [] : [{ address: retention, attribute: 'softDelete', origin }])
  })

  const more = aTable({ name: 'more' })

  test.each<[string, Config, Config, string]>([
    ['a table that was declared since', withTables([aTable(), more]), withTables([aTable()]), 'merged'],
    ['a table that was applied and is gone', withTables([aTable(), more]), withTables([aTable(), more]), 'live'],
    [
      'a table that is gone and was changed in the config since',
      withTables([aTable(), aTable({ name: 'more', docstring: 'new' })]),
      withTables([aTable(), more]),
      'both',
    ],
  ])('%s', (_what, config, applied, origin) => {
    expect(found(config, aWorld(), applied).differences).toEqual([{ address: 'adx/table:wards/vitals/more', origin }])
  })

  test('what is to be removed waits where it was not before, and came back where it was', () => {
    const removed = withTables([], { removed: removing({ tables: ['wards/vitals/vitals_table'] }) })
    expect(found(removed, aWorld(), withTables([aTable()])).differences).toEqual([{ address: table, origin: 'merged' }])
    expect(found(removed, aWorld(), removed).differences).toEqual([{ address: table, origin: 'live' }])
  })

  test('the config that was applied may call its cluster by another name', () => {
    const renamed = aConfig({
      clusters: [
        aCluster({
          name: 'other',
          databases: [
            aDatabase({
              cluster: 'other',
              tables: [aTable({ cluster: 'other', policies: { retention: { softDelete: year } } })],
            }),
          ],
        }),
      ],
    })
    // The address is another one, so nothing is claimed of what was changed live.
    expect(found(keeping(year), live(two), renamed).differences).toMatchObject([
      { address: retention, origin: 'merged' },
    ])
  })

  test('is not told where the config that was applied is not known, or where nothing could be read', () => {
    expect(found(keeping(two), live(year)).differences).toEqual([{ address: retention, attribute: 'softDelete' }])
    const unread = aWorld({ clusters: { wards: liveCluster({ databases: { vitals: hidden } }) } })
    expect(found(keeping(two), unread, keeping(year)).differences).toEqual([])
  })
})

describe('differences that are accepted', () => {
  const line = (over: Partial<Deviation> = {}): Deviation => ({
    at,
    address: retention,
    reason: 'audit',
    until: '2026-11-30',
    ...over,
  })
  const attribute = found(keeping(year), live(two)).differences[0]?.attribute ?? ''
  const judged = (...ignore: readonly Deviation[]) => {
    const { differences, diagnostics } = found(keeping(year, { ignore }), live(two), keeping(year))
    return { ignored: differences.map((one) => one.ignored), codes: diagnostics.map(({ code }) => code) }
  }

  test.each<[string, readonly Deviation[], unknown]>([
    ['none', [], { ignored: [undefined], codes: [] }],
    ['the whole', [line()], { ignored: [{ reason: 'audit', until: '2026-11-30' }], codes: [] }],
    ['the attribute', [line({ attribute })], { ignored: [{ reason: 'audit', until: '2026-11-30' }], codes: [] }],
    ['another attribute', [line({ attribute: 'recoverability' })], { ignored: [undefined], codes: ['ignore-spent'] }],
    ['another table', [line({ address: `${retention}s` })], { ignored: [undefined], codes: ['ignore-spent'] }],
    ['one that ended', [line({ until: '2026-11-29' })], { ignored: [undefined], codes: ['ignore-ended'] }],
    [
      'the later of two',
      [line(), line({ until: '2027-01-01', reason: 'longer' })],
      { ignored: [{ reason: 'longer', until: '2027-01-01' }], codes: [] },
    ],
  ])('%s', (_what, ignore, expected) => {
    expect(judged(...ignore)).toEqual(expected)
  })

  test('that a table is missing is never accepted', () => {
    const gone = withTables([aTable(), aTable({ name: 'more' })], {
      ignore: [line({ address: 'adx/table:wards/vitals/more' })],
    })
    const { differences } = found(gone, aWorld(), gone)
    expect(differences).toEqual([{ address: 'adx/table:wards/vitals/more', origin: 'live' }])
  })

  test('a line that no difference needs is told', () => {
    const { diagnostics } = found(keeping(year, { ignore: [line()] }), live(year))
    expect(diagnostics).toMatchObject([{ code: 'ignore-spent', severity: 'info' }])
  })
})
