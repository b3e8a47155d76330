import type { Config } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import type { LiveTable, World } from '../../../model/world.ts'
import { draft } from '../../../plan/plan.ts'
import { hash } from '../../../testing/example-kind.test-data.ts'
import { kinds } from '../../index.ts'
import {
  aCluster,
  aConfig,
  aDatabase,
  aDestination,
  aLink,
  aTable,
  anExport,
  at,
  removing,
} from '../../testing/config.test-data.ts'
import {
  aWorld,
  hidden,
  liveApplication,
  liveCluster,
  liveClusterResource,
  liveDatabase,
  liveDestination,
  liveExport,
  liveTable,
  read,
} from '../../testing/world.test-data.ts'
import { isEmpty } from './incoming-rows.ts'
import { tableTargets } from './targets.ts'

type Live = {
  readonly table?: Partial<LiveTable>
  readonly database?: Parameters<typeof liveDatabase>[0]
  readonly resource?: ReturnType<typeof liveCluster>['resource']
  readonly application?: Parameters<typeof liveApplication>[0]
}

const worldOf = ({ table = {}, database = {}, resource, application = {} }: Live): World =>
  aWorld({
    application: liveApplication({ destinations: read([]), exports: read([]), ...application }),
    clusters: {
      wards: liveCluster({
        ...(resource === undefined ? {} : { resource }),
        databases: {
          vitals: read(liveDatabase({ tables: read([liveTable({ rows: 0, ...table })]), ...database })),
        },
      }),
    },
  })

const unfed: Partial<Config> = {
  clusters: [aCluster({ databases: [aDatabase({ tables: [] })] })],
  removed: removing({ tables: ['wards/vitals/vitals_table'] }),
  destinations: [],
  exports: [],
}

const on = { IsEnabled: true }
const off = { IsEnabled: false }

describe('a table counts as empty', () => {
  const emptyIn = (live: Live, over: Partial<Config> = unfed): boolean => {
    const config = aConfig(over)
    const target = tableTargets(config).get('adx/table:wards/vitals/vitals_table')
    if (target === undefined) throw new Error('no table is named')
    return isEmpty(target, { config, world: worldOf(live) })
  }
  const declared = (table: Parameters<typeof aTable>[0], database: Parameters<typeof aDatabase>[0] = {}) => ({
    ...unfed,
    clusters: [aCluster({ databases: [aDatabase({ tables: [aTable(table)], ...database })] })],
    removed: removing({}),
  })
  const feed = { destinations: read([liveDestination()]), exports: read([liveExport()]) }
  const idle = { ...feed, exports: read([liveExport({ enabled: false })]) }
  const clusterOff = read(liveClusterResource({ streamingIngestion: false }))

  test.each<[string, boolean, Live, Partial<Config>?]>([
    ['without a row', true, {}],
    ['with one', false, { table: { rows: 1 } }],
    ['with nobody knows how many', false, { table: { rows: undefined as unknown as number } }],
    ['that is not there', false, { table: { name: 'another' } }],
    ['with a streaming policy', false, { table: { explicit: { streamingingestion: on } } }],
    ['with one that is off', true, { table: { explicit: { streamingingestion: off } } }],
    ['with one in force', false, { table: { effective: { streamingingestion: on } } }],
    ['with one that is not understood', false, { table: { explicit: { streamingingestion: 'on' } } }],
    ['below a database that streams', false, { database: { policies: read({ streamingingestion: on }) } }],
    [
      'off below a database that streams',
      true,
      { table: { explicit: { streamingingestion: off } }, database: { policies: read({ streamingingestion: on }) } },
    ],
    ['below a database whose policies are hidden', false, { database: { policies: hidden } }],
    [
      'on a cluster that streams nowhere',
      true,
      { table: { explicit: { streamingingestion: on } }, resource: clusterOff },
    ],
    [
      'on a cluster of which that is unknown',
      false,
      { table: { explicit: { streamingingestion: on } }, resource: hidden },
    ],
    ['that an enabled export feeds', false, { application: feed }],
    ['that a disabled export feeds', true, { application: idle }],
    ['while exports are hidden', false, { application: { exports: hidden } }],
    ['while destinations are hidden', false, { application: { ...feed, destinations: hidden } }],
    ['that is to stream', false, {}, declared({ policies: { streamingIngestion: true } })],
    ['in a database that is to stream', false, {}, declared({}, { policies: { streamingIngestion: true } })],
    [
      'whose policy of its own is to go below a database that streams',
      false,
      { table: { explicit: { streamingingestion: off } }, database: { policies: read({ streamingingestion: on }) } },
      {
        ...declared({}),
        removed: removing({ policies: ['wards/vitals/vitals_table/streamingIngestion'] }),
      },
    ],
    [
      'that is to be fed',
      false,
      {},
      { ...declared({}), destinations: [aDestination()], exports: [anExport({ links: [aLink('vitals', '.')] })] },
    ],
  ])('%s: %s', (_what, expected, live, over) => {
    expect(emptyIn(live, over)).toBe(expected)
  })
})

/** The fingerprints of every blocking risk, by code. */
const seenIn = (over: Partial<Config>, world: World): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    draft(aConfig(over), world, { kinds, hash }).changes.flatMap(({ risks }) =>
      risks.map(({ code, fingerprint }) => [code, fingerprint.seen]),
    ),
  )

describe('consent to dropping a table', () => {
  const seen = (live: Live) => seenIn(unfed, worldOf(live))['deletes-data']

  test('for an empty one is not for the same one with rows, however many', () => {
    const [empty, one, many] = [0, 1, 1000].map((rows) => seen({ table: { rows } }))
    expect(empty).toMatch(/^[0-9a-f]{8}$/u)
    expect(one).toBe(many)
    expect(empty).not.toBe(one)
  })

  test('is for this very table', () => {
    expect(seen({ table: { id: 'one' } })).not.toBe(seen({ table: { id: 'two' } }))
  })
})

describe('consent to breaking an update policy', () => {
  const over = {
    ...unfed,
    removed: removing({ columns: ['wards/vitals/vitals_table/Value'] }),
    clusters: [
      aCluster({
        databases: [aDatabase({ tables: [aTable({ columns: [{ name: 'EnqueuedTime', type: 'datetime', at }] })] })],
      }),
    ],
  }
  type Made = {
    readonly query?: string
    readonly functions?: readonly { readonly name: string; readonly body: string }[]
  }
  const both = [
    { name: 'Clean', body: '{ Narrow() | where true }' },
    { name: 'Narrow', body: '{ vitals_table | project Value }' },
    { name: 'Other', body: '{ 1 }' },
  ]
  const seen = ({ query = 'Clean()', functions = both }: Made) => {
    const out = liveTable({
      name: 'Out',
      explicit: { update: [{ IsEnabled: true, Source: 'vitals_table', Query: query }] },
    })
    const tables = read([liveTable({ rows: 3 }), out])
    return seenIn(over, worldOf({ database: { tables, functions: read(functions) } }))['breaks-update-policy']
  }
  const changed = (name: string) => both.map((one) => (one.name === name ? { ...one, body: '{ print 2 }' } : one))

  test('ends with the function that it was given for, and with those that it runs', () => {
    expect(seen({})).toMatch(/^[0-9a-f]{8}$/u)
    expect(seen({ functions: changed('Clean') })).not.toBe(seen({}))
    expect(seen({ functions: changed('Narrow') })).not.toBe(seen({}))
    expect(seen({ query: 'Clean() | take 1' })).not.toBe(seen({}))
  })

  test('outlives a function that has no part in it, and the order of an answer', () => {
    expect(seen({ functions: changed('Other') })).toBe(seen({}))
    expect(seen({ functions: both.toReversed() })).toBe(seen({}))
  })
})

test('consent to switching an export off is for what it sends', () => {
  const live = (source: string) =>
    worldOf({ application: { destinations: read([liveDestination()]), exports: read([liveExport({ source })]) } })
  const seen = (source: 'telemetry' | 'properties') =>
    seenIn(
      {
        destinations: [aDestination()],
        exports: [anExport({ enabled: false, source, links: [aLink('vitals', '.')] })],
      },
      live(source),
    )['interrupts-export']
  expect(seen('telemetry')).toMatch(/^[0-9a-f]{8}$/u)
  expect(seen('telemetry')).not.toBe(seen('properties'))
})
