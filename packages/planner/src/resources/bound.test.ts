import { describe, expect, test } from 'vitest'
import type { Config, Policies } from '@adx-export/core'
import { createHash } from 'node:crypto'
import { draft } from '../plan/plan.ts'
import type { DatabaseSnapshot, World } from '../model/world.ts'
import { kinds } from './index.ts'
import { aCluster, aConfig, aDatabase, aDestination, aTable, removing } from './testing/config.test-data.ts'
import { liveDestination, liveExport, liveTable, read, unasked, worldWith } from './testing/world.test-data.ts'

/** Consent and review are bound to every harm that the message names: another one asks again, in both. */

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const days = (count: number) => ({ retention: { SoftDeletePeriod: `${count}.00:00:00`, Recoverability: 'Enabled' } })
const own = { explicit: days(365), effective: days(365) }
const over3650 = { effective: days(3650) }

const bindingsOf = (config: Config, world: World) => {
  const { changes } = draft(config, world, { kinds, hash })
  const blocking = changes.flatMap(({ risks }) => risks.filter((risk) => risk.blocking))
  const operations = changes.flatMap((change) => change.operations.filter(({ risks }) => risks.length > 0))
  return {
    seen: blocking.map(({ fingerprint }) => fingerprint.seen),
    reviewed: operations.map((one) => one.hash),
    messages: blocking.map(({ message }) => message),
    codes: blocking.map(({ code, attribute }) => `${code}${attribute === undefined ? '' : ` at ${attribute}`}`),
  }
}

const databaseWith = (policies: Policies, over: Partial<Config> = {}, ofTable: Policies = {}): Config =>
  aConfig({
    clusters: [
      aCluster({ databases: [aDatabase({ tables: [aTable({ policies: ofTable })], principals: [], policies })] }),
    ],
    destinations: [],
    exports: [],
    ...over,
  })
const views = { 'materialized-view': read([]) }
const holding = (over: Partial<DatabaseSnapshot>): World => worldWith({ policies: read(days(3650)), ...views, ...over })
const short = { retention: { softDelete: '30.00:00:00' } }

describe('consent and review fit', () => {
  test('the policy that follows one that is removed', () => {
    const config = databaseWith({}, { removed: removing({ policies: ['wards/vitals/vitals_table/retention'] }) })
    const [long, brief] = [180, 1].map((count) =>
      bindingsOf(config, worldWith({ tables: read([liveTable(own)]), policies: read(days(count)) })),
    )
    expect(long?.codes).toEqual(['shortens-retention'])
    expect(brief?.seen).not.toEqual(long?.seen)
    expect(brief?.reviewed).not.toEqual(long?.reviewed)
  })

  test('the tables that a policy of the database reaches, and none without rows', () => {
    const other = liveTable({ name: 'other', id: 'table-2', ...own })
    const first = liveTable(over3650)
    const [alone, both, empty] = [
      [first, other],
      [first, { ...other, explicit: {}, ...over3650 }],
      [first, { ...other, explicit: {}, ...over3650, rows: 0 }],
    ].map((tables) => bindingsOf(databaseWith(short), holding({ tables: read(tables) })))
    expect(alone?.codes).toEqual(['shortens-retention at softDelete'])
    expect(both?.seen).not.toEqual(alone?.seen)
    expect(both?.reviewed).not.toEqual(alone?.reviewed)
    expect(empty).toMatchObject({ seen: alone?.seen, reviewed: alone?.reviewed })
  })

  test('the exports that write through a destination', () => {
    const config = databaseWith(
      {},
      { destinations: [aDestination({ table: { cluster: 'wards', database: 'vitals', table: 'b' } })] },
    )
    const declared = {
      ...config,
      clusters: [
        aCluster({
          databases: [aDatabase({ tables: [aTable(), aTable({ name: 'b', tableName: 'b' })], principals: [] })],
        }),
      ],
    }
    const tables = read([liveTable(), liveTable({ name: 'b', id: 'b' })])
    const audit = liveExport({ id: 'audit', displayName: 'Audit', source: 'audit' })
    const [one, two] = [[liveExport()], [liveExport(), audit]].map((exports) =>
      bindingsOf(declared, worldWith({ tables }, { exports: read(exports), destinations: read([liveDestination()]) })),
    )
    expect(one?.codes).toEqual(['interrupts-export at table'])
    expect(two?.seen).not.toEqual(one?.seen)
    expect(two?.reviewed).not.toEqual(one?.reviewed)
  })

  test('the exports that feed a table which loses a column', () => {
    const config = databaseWith(
      {},
      {
        clusters: [
          aCluster({
            databases: [aDatabase({ tables: [aTable({ columns: aTable().columns.slice(0, 1) })], principals: [] })],
          }),
        ],
        removed: removing({ columns: ['wards/vitals/vitals_table/Value'] }),
      },
    )
    const none = Object.fromEntries(
      [
        'materialized-view',
        'row-level-security',
        'continuous-export',
        'ingestion-mapping',
        'partitioning',
        'external-table',
      ].map((kind) => [kind, read([])]),
    )
    const destinations = read([liveDestination()])
    const [fed, quiet] = [[liveExport()], []].map((exports) =>
      bindingsOf(config, worldWith({ tables: read([liveTable()]), ...none }, { exports: read(exports), destinations })),
    )
    expect(quiet?.codes).toEqual(["deletes-data at columns['Value']"])
    expect(fed?.messages[0]).toContain('The enabled export telemetry (Telemetry to ADX) feeds the table')
    expect(fed?.seen).not.toEqual(quiet?.seen)
    expect(fed?.reviewed).not.toEqual(quiet?.reviewed)
  })
})

describe('what is lost is told from what is in force now', () => {
  test('a table that gets a policy of its own while its database changes', () => {
    const config = databaseWith(short, {}, { retention: { softDelete: '365.00:00:00' } })
    const found = bindingsOf(config, holding({ tables: read([liveTable(over3650)]) }))
    expect(found.messages).toEqual([
      'Data of table vitals_table older than 365d is deleted; until now it was kept for 3650d.',
    ])
  })

  test('a table that keeps what is in force gets a policy, and loses nothing', () => {
    const config = databaseWith(short, {}, { retention: { softDelete: '3650.00:00:00' } })
    const { changes } = draft(config, holding({ tables: read([liveTable(over3650)]) }), { kinds, hash })
    const table = changes.find(({ address }) => address.endsWith('vitals_table/retention'))
    expect([table?.action, table?.risks.filter(({ blocking }) => blocking)]).toEqual(['update', []])
  })
})

describe('a database without rows', () => {
  const empty = liveTable({ ...over3650, rows: 0 })

  test.each<[string, Partial<DatabaseSnapshot>, readonly string[]]>([
    ['and without views loses nothing', views, []],
    [
      'may hold rows in a view',
      { 'materialized-view': read([{ name: 'v', table: 'vitals_table' }]) },
      ['shortens-retention at softDelete'],
    ],
  ])('%s', (_what, over, codes) => {
    expect(bindingsOf(databaseWith(short), holding({ tables: read([empty]), ...over })).codes).toEqual(codes)
  })

  test('whose views were not asked for is not judged', () => {
    const world = holding({ tables: read([empty]), 'materialized-view': unasked })
    const codes = draft(databaseWith(short), world, { kinds, hash }).diagnostics.map(({ code }) => code)
    expect(codes).toContain('unreadable')
  })
})
