import { createHash } from 'node:crypto'
import type { Config } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { draft } from '../plan/plan.ts'
import { kinds } from './index.ts'
import {
  aCluster,
  aConfig,
  aDatabase,
  aDestination,
  aLink,
  anExport,
  applicationId,
  aTable,
  at,
  clusterId,
} from './testing/config.test-data.ts'
import { aWorld, liveApplication, liveCluster, liveDatabase, liveTable, read } from './testing/world.test-data.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('planner')

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

type Names = {
  readonly url?: string
  readonly clusterId?: string
  readonly applicationId?: string
  readonly database?: string
  readonly table?: string
  readonly otherTable?: string
  readonly destination?: string
  readonly otherDestination?: string
  readonly export?: string
}

/** One config in which every kind has a change, under the names that are given. */
const configWith = (names: Names = {}): Config => {
  const url = names.url ?? `https://wards.${here.region}.kusto.windows.net`
  const fed = aTable({ tableName: names.table ?? 'vitals_table', policies: { caching: '7.00:00:00' } })
  const other = aTable({ name: 'rooms', tableName: names.otherTable ?? 'rooms' })
  const database = aDatabase({
    databaseName: names.database ?? 'vitals',
    tables: [fed, other],
    principals: [{ at, role: 'admin', subject: { type: 'identity', identity: 'lab' } }],
  })
  const cluster = aCluster({
    url,
    host: url.slice('https://'.length),
    resourceId: names.clusterId ?? clusterId,
    streamingIngestion: true,
    databases: [database],
  })
  const place = { cluster: 'wards', database: 'vitals', table: 'rooms' }
  const base = aConfig()
  return aConfig({
    application: { ...base.application, resourceId: names.applicationId ?? applicationId },
    clusters: [cluster],
    destinations: [
      aDestination({ id: names.destination ?? 'vitals' }),
      aDestination({ name: 'rooms', id: names.otherDestination ?? 'rooms', table: place }),
    ],
    exports: [
      anExport({ id: names.export ?? 'telemetry' }),
      anExport({ name: 'rooms', id: 'rooms', links: [aLink('rooms', '.')] }),
    ],
  })
}

const world = aWorld({
  application: liveApplication({ resource: read({ id: applicationId }) }),
  clusters: { wards: liveCluster({ databases: { vitals: read(liveDatabase({ tables: read([]) })) } }) },
})

/** The hashes of every address that has operations. */
const hashes = (names: Names = {}, on = world): Readonly<Record<string, string>> =>
  Object.fromEntries(
    draft(configWith(names), on, { kinds, hash })
      .changes.filter(({ operations }) => operations.length > 0)
      .map(({ address, operations }) => [address, operations.map(({ hash: one }) => one).join()]),
  )

const addresses = {
  principal: 'adx/database-principal:wards/vitals/admin/lab',
  table: 'adx/table:wards/vitals/vitals_table',
  policy: 'adx/table-policy:wards/vitals/vitals_table/caching',
  otherTable: 'adx/table:wards/vitals/rooms',
  identity: 'iot-central/managed-identity:app',
  destination: 'iot-central/destination:vitals',
  otherDestination: 'iot-central/destination:rooms',
  export: 'iot-central/data-export:telemetry',
  otherExport: 'iot-central/data-export:rooms',
} as const

type Which = keyof typeof addresses
const every: readonly Which[] = [
  'principal',
  'table',
  'policy',
  'otherTable',
  'identity',
  'destination',
  'otherDestination',
  'export',
  'otherExport',
]

describe('operations are bound to what they are aimed at', () => {
  test('every kind of the config has operations', () => {
    expect(Object.keys(hashes()).toSorted()).toEqual(Object.values(addresses).toSorted())
  })

  test.each<[Names, readonly Which[]]>([
    [{ url: `https://rounds.${here.region}.kusto.windows.net` }, every],
    [
      { clusterId: clusterId.replace('clusters/wards', 'clusters/rounds') },
      every.filter((which) => !['identity', 'destination', 'otherDestination'].includes(which)),
    ],
    [
      { applicationId: applicationId.replace('contoso-wards', 'contoso-rounds') },
      ['identity', 'destination', 'otherDestination', 'export', 'otherExport'],
    ],
    [{ database: 'rounds' }, every.filter((which) => which !== 'identity')],
    [{ table: 'rounds' }, ['table', 'policy', 'destination', 'export']],
    [{ otherTable: 'halls' }, ['otherTable', 'otherDestination', 'otherExport']],
    [{ destination: 'rounds' }, ['destination', 'export']],
    [{ otherDestination: 'halls' }, ['otherDestination', 'otherExport']],
    [{ export: 'rounds' }, ['export']],
    [{ clusterId: clusterId.toUpperCase(), database: 'VITALS' }, ['destination', 'otherDestination']],
  ])('%j', (names, touched) => {
    const [before, after] = [hashes(), hashes(names)]
    const differ = every.filter((which) => before[addresses[which]] !== after[addresses[which]])
    expect(differ).toEqual(every.filter((which) => touched.includes(which)))
  })

  test('one attribute of an export is bound to the link that it is about', () => {
    const linked = (id: string) => ({ id, raw: { id } })
    const live = (destinations: readonly string[]) =>
      aWorld({
        application: liveApplication({
          exports: read([
            {
              id: 'telemetry',
              displayName: 'Other',
              enabled: true,
              source: 'telemetry',
              enrichments: {},
              links: destinations.map(linked),
              errors: [],
            },
          ]),
        }),
        clusters: {
          wards: liveCluster({ databases: { vitals: read(liveDatabase({ tables: read([liveTable()]) })) } }),
        },
      })
    const operations = (names: Names) =>
      Object.fromEntries(
        draft(configWith(names), live([names.destination ?? 'vitals']), { kinds, hash })
          .changes.filter(({ address }) => address === addresses.export)
          .flatMap(({ operations: all }) => all.map(({ attribute, hash: one }) => [attribute, one])),
      )
    const [before, after] = [operations({}), operations({ table: 'rounds' })]
    expect(Object.keys(before)).toEqual(['displayName', "destinations['vitals'].transform"])
    expect(after['displayName']).toBe(before['displayName'])
    expect(after["destinations['vitals'].transform"]).not.toBe(before["destinations['vitals'].transform"])
  })
})
