import type { Config } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { draft } from '../all-kinds.ts'
import type { AgedAnswer, AgedCount } from '../model/row-age.ts'
import type { World } from '../model/world.ts'
import { agedIn, makePlan } from '../plan/plan.ts'
import { aCluster, aConfig, aDatabase, aTable } from './testing/config.test-data.ts'
import { liveDestination, liveExport, liveTable, read, unasked, worldWith } from './testing/world.test-data.ts'

const hash = (text: string): string => Buffer.from(text).toString('hex').padEnd(64, '0').slice(-64)

const days = (count: number) => ({ SoftDeletePeriod: `${String(count)}.00:00:00`, Recoverability: 'Enabled' })
const year = '365d'
const place = { cluster: 'wards', database: 'vitals' }

const policies = { retention: { softDelete: '365.00:00:00' } }

const asking = (ofDatabase = {}): Config =>
  aConfig({
    clusters: [
      aCluster({
        databases: [
          aDatabase({
            policies: ofDatabase,
            tables: [
              aTable({ name: 'a', tableName: 'A', policies }),
              aTable({ name: 'b', tableName: 'B', policies: { retention: { softDelete: '30.00:00:00' } } }),
              aTable({ name: 'c', tableName: 'C' }),
            ],
          }),
        ],
      }),
    ],
  })

const tables = (rows = 5): World =>
  worldWith({
    policies: read({ retention: days(3650) }),
    tables: read(
      ['A', 'B', 'C'].map((name) =>
        liveTable({
          name,
          rows,
          effective: { retention: days(3650) },
          explicit: name === 'C' ? {} : { retention: days(3650) },
        }),
      ),
    ),
  })

const answer = (...counts: readonly (readonly [string, string, AgedCount])[]): readonly AgedAnswer[] => [
  { ...place, tables: counts.map(([table, period, rows]) => ({ table, period, rows })) },
]

const month = '30d'

const planned = (config: Config, aged?: readonly AgedAnswer[]) =>
  makePlan(draft(config, tables(), hash, aged === undefined ? {} : { aged }), hash, 0)

const risksOf = (aged: readonly AgedAnswer[], config = asking()) =>
  planned(config, aged)
    .changes.flatMap(({ risks }) => risks)
    .filter(({ code }) => code === 'shortens-retention')

describe('what is asked', () => {
  test('is how old the rows of the tables are that are kept for a shorter time', () => {
    expect(agedIn(draft(asking(), tables(), hash))).toEqual([
      {
        ...place,
        tables: [
          { table: 'A', period: year },
          { table: 'B', period: month },
        ],
      },
    ])
  })

  test('is one question for the database and its tables', () => {
    const asks = agedIn(draft(asking({ retention: { softDelete: '100.00:00:00' } }), tables(), hash))
    expect(asks).toHaveLength(1)
    expect(asks[0]?.tables.map(({ table, period }) => `${table} ${period}`).toSorted()).toEqual([
      `A ${year}`,
      `B ${month}`,
      'C 100d',
    ])
  })

  test('reaches back as far as Kusto knows days', () => {
    const config = aConfig({
      clusters: [
        aCluster({ databases: [aDatabase({ policies: { retention: { softDelete: '99999.00:00:00' } }, tables: [] })] }),
      ],
    })
    const world = worldWith({ policies: read({ retention: days(365_000) }), tables: read([liveTable({ rows: 1 })]) })
    expect(agedIn(draft(config, world, hash)).flatMap((one) => one.tables.map(({ period }) => period))).toEqual([
      '36500d',
    ])
  })

  test('is nothing where nothing gets shorter', () => {
    expect(agedIn(draft(aConfig({}), tables(), hash))).toEqual([])
  })

  test('is nothing of tables that hold no row', () => {
    expect(agedIn(draft(asking(), tables(0), hash))).toEqual([])
  })
})

describe('what was counted', () => {
  const known = answer(['A', year, { older: 2_104_311, all: 4_012_332 }], ['B', month, { older: 0, all: 7 }])

  test('stands in the risk, in words and numbers', () => {
    expect(risksOf(known).map(({ rows, message }) => [rows, message.replace(/^.*kept for 3650d\. /u, '')])).toEqual([
      [
        { older: 2_104_311, all: 4_012_332 },
        '2.1 M of 4.0 M rows would be deleted: they are in extents without newer rows.',
      ],
      [{ older: 0, all: 7 }, 'None of the 7 rows is old enough to be deleted today.'],
    ])
  })

  test('stands in the refusal too', () => {
    const { diagnostics } = planned(asking(), known)
    const [gate] = diagnostics.filter(({ code }) => code === 'gate')
    expect(gate?.message).toContain('2.1 M of 4.0 M rows')
  })

  test('is in no hash: neither review nor consent is bound to it', () => {
    const plans = [undefined, known, answer(['A', year, { older: 1, all: 1 }])].map((aged) => planned(asking(), aged))
    expect(new Set(plans.map(({ digest }) => digest)).size).toBe(1)
    expect(new Set(plans.map(({ operations }) => JSON.stringify(operations))).size).toBe(1)
    expect(new Set(plans.map(({ madeFrom }) => JSON.stringify(madeFrom))).size).toBe(1)
    const seen = plans.map(({ changes }) => changes.flatMap(({ risks }) => risks.map((risk) => risk.seen)))
    expect(new Set(seen.map((each) => JSON.stringify(each))).size).toBe(1)
  })

  test.each<[string, readonly AgedAnswer[], string]>([
    ['a refusal', answer(['A', year, { uncounted: 'Azure said no.' }]), 'Azure said no'],
    ['no answer', [], 'nothing was answered'],
    ['an answer of another period', answer(['A', month, { older: 1, all: 1 }]), 'nothing was answered'],
    ['an answer of another table', answer(['a', year, { older: 1, all: 1 }]), 'nothing was answered'],
  ])('is never 0 for %s', (_, aged, why) => {
    const [risk] = risksOf(aged)
    expect(JSON.stringify(risk?.rows)).toContain('uncounted')
    expect(risk?.message).toContain(`How many rows that is could not be counted: ${why}.`)
  })

  test('of a database is the sum of its tables, or unknown if one of them is', () => {
    const config = aConfig({
      clusters: [aCluster({ databases: [aDatabase({ policies, tables: [] })] })],
    })
    const world = worldWith({
      policies: read({ retention: days(3650) }),
      tables: read(['A', 'B'].map((name) => liveTable({ name, rows: 5, effective: {}, explicit: {} }))),
    })
    const rowsOf = (aged: readonly AgedAnswer[]) =>
      makePlan(draft(config, world, hash, { aged }), hash, 0)
        .changes.flatMap(({ risks }) => risks)
        .map(({ rows }) => rows)
    expect(rowsOf(answer(['A', year, { older: 1, all: 2 }], ['B', year, { older: 10, all: 20 }]))).toEqual([
      { older: 11, all: 22 },
    ])
    expect(rowsOf(answer(['A', year, { older: 1, all: 2 }], ['B', year, { uncounted: 'no' }]))).toEqual([
      { uncounted: 'no' },
    ])
  })
})

describe('a policy of a database', () => {
  const config = aConfig({ clusters: [aCluster({ databases: [aDatabase({ policies, tables: [] })] })] })
  const worldOf = (rows: readonly number[], over = {}, application = {}) =>
    worldWith(
      {
        policies: read({ retention: days(3650) }),
        tables: read(
          rows.map((count, index) =>
            liveTable({
              name: ['A', 'B'][index] ?? '',
              rows: count,
              effective: { retention: days(3650) },
              explicit: {},
            }),
          ),
        ),
        ...over,
      },
      application,
    )
  const riskIn = (world: World, aged: readonly AgedAnswer[]) =>
    makePlan(draft(config, world, hash, { aged }), hash, 0)
      .changes.flatMap(({ risks }) => risks)
      .find(({ code }) => code === 'shortens-retention')

  const views = { 'materialized-view': read([{ name: 'v', table: 'A' }]) }

  test.each<[string, object, AgedCount, string]>([
    [
      'that has views, and no table loses a row',
      views,
      { older: 0, all: 1 },
      'The only row in tables is not old enough to be deleted today. Rows of materialized views are not counted.',
    ],
    [
      'that has views',
      views,
      { older: 2_040_000, all: 2_049_000 },
      '2,040,000 of 2,049,000 rows in tables would be deleted: they are in extents without newer rows. Rows of materialized views are not counted.',
    ],
    [
      'whose views are not known',
      { 'materialized-view': unasked },
      { older: 1, all: 1 },
      '1 of 1 row in tables would be deleted: they are in extents without newer rows. Rows of materialized views are not counted.',
    ],
  ])('%s says what was not counted', (_what, over, rows, words) => {
    const risk = riskIn(worldOf([5], over), answer(['A', year, rows]))
    expect(risk?.message.replace(/^.*kept for 3650d\. /u, '')).toBe(words)
    expect(risk?.rows).toEqual({ ...rows, withoutViews: true })
  })

  test('says which table showed no row, so that the others are counted', () => {
    const world = worldOf([5, 0])
    expect(agedIn(draft(config, world, hash))).toEqual([
      {
        ...place,
        tables: [
          { table: 'A', period: year },
          { table: 'B', period: year, empty: true },
        ],
      },
    ])
    expect(riskIn(world, answer(['A', year, { older: 5, all: 5 }], ['B', year, { older: 0, all: 0 }]))?.rows).toEqual({
      older: 5,
      all: 5,
    })
  })

  const fed = {
    exports: read([liveExport({})]),
    destinations: read([liveDestination({ table: 'A' })]),
  }

  test('says why a table without rows is one to consent for', () => {
    expect(riskIn(worldOf([0], {}, fed), answer(['A', year, { older: 0, all: 0 }]))?.message).toMatch(
      / Table A was empty when it was read, but export telemetry .*feeds it, and rows that stream in are not counted at once, so consent is needed\. There are no rows today\.$/u,
    )
    expect(riskIn(worldOf([0]), [])).toBeUndefined()
    expect(riskIn(worldOf([0, 5], {}, fed), [])?.message).not.toContain('was empty when it was read')
  })
})
