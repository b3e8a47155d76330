import type { Config } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { remnantsOf } from '../all-kinds.ts'
import type { World } from '../model/world.ts'
import {
  aCluster,
  aConfig,
  aDatabase,
  aDestination,
  aLink,
  aTable,
  anExport,
  at,
  lab,
  managed,
  removing,
} from './testing/config.test-data.ts'
import {
  hidden,
  liveApplication,
  liveCluster,
  liveDatabase,
  liveDestination,
  liveExport,
  livePrincipal,
  liveTable,
  principalId,
  read,
  aWorld,
} from './testing/world.test-data.ts'

const grant = { at, role: 'admin', subject: { type: 'identity', identity: 'app' } } as const
const user = { at, role: 'viewer', subject: { type: 'user', id: 'u-1' } } as const

const databaseWith = (over: Parameters<typeof aDatabase>[0]) => [aCluster({ databases: [aDatabase(over)] })]

const columns = [
  { name: 'EnqueuedTime', type: 'datetime', at },
  { name: 'Value', type: 'dynamic', at },
] as const

const everything: Partial<Config> = {
  clusters: databaseWith({
    principals: [grant, user],
    policies: { caching: '7.00:00:00' },
    tables: [aTable({ policies: { retention: { softDelete: '365.00:00:00' } } })],
  }),
  destinations: [aDestination()],
  exports: [anExport({ filter: 'SELECT 1', enrichments: { site: { value: 'north' } } })],
}

const world = (
  over: Parameters<typeof liveDatabase>[0] = {},
  application: Parameters<typeof liveApplication>[0] = {},
): World =>
  aWorld({
    application: liveApplication({
      exports: read([liveExport({ filter: 'SELECT 1', enrichments: { site: { value: 'north' } } })]),
      destinations: read([liveDestination()]),
      ...application,
    }),
    clusters: {
      wards: liveCluster({
        databases: {
          vitals: read(
            liveDatabase({
              tables: read([
                liveTable({
                  explicit: { retention: { SoftDeletePeriod: '365.00:00:00', Recoverability: 'Enabled' } },
                  effective: { retention: { SoftDeletePeriod: '365.00:00:00', Recoverability: 'Enabled' } },
                }),
              ]),
              policies: read({ caching: { DataHotSpan: '7.00:00:00', IndexHotSpan: '7.00:00:00' } }),
              principals: read([
                livePrincipal(),
                livePrincipal({
                  role: 'viewer',
                  type: 'Microsoft Entra user',
                  displayName: 'u',
                  objectId: 'u-1',
                  fqn: 'aaduser=u-1',
                }),
              ]),
              ...over,
            }),
          ),
        },
      }),
    },
  })

const compared = (base: Partial<Config>, now: Partial<Config>, seen: World = world()) => {
  const { items, diagnostics } = remnantsOf(aConfig(base), aConfig(now), seen)
  return {
    items: items.map(({ address, attribute, what, line }) =>
      [address, attribute, what, line].filter(Boolean).join(' | '),
    ),
    findings: diagnostics.map(({ code, severity, message, hint }) => `${severity} ${code}: ${message} ${hint ?? ''}`),
  }
}

describe('what is no longer declared and still live', () => {
  test('is nothing where both say the same', () => {
    expect(compared(everything, everything)).toEqual({ items: [], findings: [] })
  })

  test('is everything that left the file, with the line that removes it', () => {
    const now = { clusters: databaseWith({ tables: [] }), destinations: [], exports: [] }
    const { items, findings } = compared(everything, now)
    expect(items).toEqual([
      'adx/database-principal:wards/vitals/admin/app | admin of database vitals for app | removed: { principals: [wards/vitals/admin/app] }',
      'adx/database-principal:wards/vitals/viewer/user=u-1 | viewer of database vitals for user=u-1 | removed: { principals: ["wards/vitals/viewer/user=u-1"] }',
      'adx/table-policy:wards/vitals/caching | the policy caching of database vitals | removed: { policies: [wards/vitals/caching] }',
      'adx/table:wards/vitals/vitals_table | table vitals_table, 1234 rows | removed: { tables: [wards/vitals/vitals_table] }',
      'iot-central/data-export:telemetry | export Telemetry to ADX of telemetry | removed: { exports: [telemetry] }',
      'iot-central/destination:vitals | destination Vitals in ADX | removed: { destinations: [vitals] }',
    ])
    expect(findings).toEqual([
      'warning grant-still-live: adx/database-principal:wards/vitals/admin/app: the file no longer declares this grant, and it is still live: admin of database vitals for app. To revoke it, write removed: { principals: [wards/vitals/admin/app] }. To keep it, declare it again.',
      expect.stringContaining('viewer of database vitals for user=u-1'),
    ])
  })

  test('is what an export, a table or a policy no longer names', () => {
    const now = {
      clusters: databaseWith({
        principals: [grant, user],
        policies: { caching: '7.00:00:00' },
        tables: [aTable({ columns: columns.slice(0, 1) })],
      }),
      destinations: [aDestination()],
      exports: [anExport({ links: [] })],
    }
    expect(compared(everything, now).items).toEqual([
      'adx/table-policy:wards/vitals/vitals_table/retention | the policy retention of table vitals_table | removed: { policies: [wards/vitals/vitals_table/retention] }',
      "adx/table:wards/vitals/vitals_table | columns['Value'] | live columns['Value']: \"dynamic\" | removed: { columns: [wards/vitals/vitals_table/Value] }",
      'iot-central/data-export:telemetry | filter | live filter: "SELECT 1" | filter: null',
      'iot-central/data-export:telemetry | enrichments | live enrichments: {"site":{"value":"north"}} | enrichments: {}',
      "iot-central/data-export:telemetry | destinations['vitals'] | live destinations['vitals'] | removed: { links: [telemetry/vitals] }",
    ])
  })

  test.each<[string, Partial<Config>]>([
    ['is named under removed', { removed: removing({ exports: ['telemetry'], destinations: ['vitals'] }) }],
    [
      'is cleared in writing',
      { destinations: [aDestination()], exports: [anExport({ filter: null, enrichments: {} })] },
    ],
    [
      'has another key',
      {
        destinations: [aDestination({ name: 'other', id: 'vitals' })],
        exports: [
          anExport({ name: 'renamed', id: 'telemetry', filter: 'x', enrichments: {}, links: [aLink('other', '.')] }),
        ],
      },
    ],
    [
      'is somebody else’s now',
      { destinations: [aDestination({ manage: false })], exports: [anExport({ manage: false })] },
    ],
  ])('leaves out what %s', (_what, now) => {
    const { clusters } = everything
    expect(compared(everything, { ...(clusters && { clusters }), ...now }).items).toEqual([])
  })

  test('follows clusters, databases and tables under other keys', () => {
    const now = {
      ...everything,
      destinations: [aDestination({ table: { cluster: 'c', database: 'd', table: 't' } })],
      clusters: [
        aCluster({
          name: 'c',
          databases: [
            aDatabase({
              name: 'd',
              databaseName: 'VITALS',
              cluster: 'c',
              principals: [grant],
              policies: { caching: '7.00:00:00' },
              tables: [aTable({ name: 't', tableName: 'vitals_table', cluster: 'c', database: 'd' })],
            }),
          ],
        }),
      ],
    }
    const seen = world()
    const wards = seen.clusters['wards']
    const database = wards?.databases['vitals']
    const moved = {
      ...seen,
      clusters: { c: { ...liveCluster(), ...wards, databases: database ? { d: database } : {} } },
    }
    expect(compared(everything, now, moved).items).toEqual([
      'adx/database-principal:c/d/viewer/user=u-1 | viewer of database VITALS for user=u-1 | removed: { principals: ["c/d/viewer/user=u-1"] }',
      'adx/table-policy:c/d/t/retention | the policy retention of table vitals_table | removed: { policies: [c/d/t/retention] }',
    ])
  })

  test('a grant of an identity that left with it is named by its id', () => {
    const both = { clusters: databaseWith({ principals: [grant] }) }
    expect(compared(both, { clusters: databaseWith({}), identities: [lab] }).items).toEqual([
      `adx/database-principal:wards/vitals/admin/application=${principalId} | admin of database vitals for app | removed: { principals: ["wards/vitals/admin/application=${principalId}"] }`,
      'iot-central/managed-identity:app | the managed identity of the application; adx-export never switches it off',
    ])
  })

  test('a grant that the file gives in another way is declared', () => {
    const byId = { at, role: 'admin', subject: { type: 'application', id: principalId } } as const
    const renamed = { at, role: 'admin', subject: { type: 'identity', identity: 'main' } } as const
    const base = { clusters: databaseWith({ principals: [grant] }) }
    expect(compared(base, { clusters: databaseWith({ principals: [byId] }) }).items).toEqual([])
    const identities = [{ ...managed, name: 'main' }]
    expect(compared(base, { identities, clusters: databaseWith({ principals: [renamed] }) }).items).toEqual([])
  })

  test('an inherited grant cannot be taken away here, so it is none', () => {
    const seen = world({ principals: read([livePrincipal({ inherited: true })]) })
    expect(compared({ clusters: databaseWith({ principals: [grant] }) }, {}, seen)).toEqual({ items: [], findings: [] })
  })

  test.each<[string, World]>([['is gone already', world({}, { exports: read([]), destinations: read([]) })]])(
    'leaves out what %s',
    (_what, seen) => {
      const { clusters = [] } = everything
      expect(compared(everything, { clusters }, seen).items).toEqual([])
    },
  )

  test('says what could not be read', () => {
    const { clusters = [] } = everything
    expect(compared(everything, { clusters }, world({}, { exports: hidden })).items).toEqual([
      'iot-central/destination:vitals | destination Vitals in ADX | removed: { destinations: [vitals] }',
      'iot-central/data-export:telemetry | not checked: Forbidden',
    ])
  })

  test('says what was not read, because the file no longer names its place', () => {
    const { clusters = [] } = everything
    const { items, findings } = compared({ clusters }, { clusters: [aCluster({ databases: [] })] })
    const why = 'not checked: the file no longer names its cluster and database, so it was not read'
    expect(items).toEqual([
      'adx/database:wards/vitals | database vitals; adx-export never deletes a database',
      ...[
        'adx/database-principal:wards/vitals/admin/app',
        'adx/database-principal:wards/vitals/viewer/user=u-1',
        'adx/table-policy:wards/vitals/caching',
        'adx/table-policy:wards/vitals/vitals_table/retention',
        'adx/table:wards/vitals/vitals_table',
      ].map((address) => `${address} | ${why}`),
    ])
    expect(findings).toEqual([])
  })

  test('says that another application was not read', () => {
    const application = { ...aConfig().application, host: 'other.azureiotcentral.com' }
    const { clusters = [] } = everything
    expect(compared(everything, { clusters, application }).items).toEqual([
      'iot-central/data-export:telemetry | not checked: the file names another application now',
      'iot-central/destination:vitals | not checked: the file names another application now',
    ])
  })

  test('tells streaming that stays on', () => {
    const on = { clusters: [aCluster({ resourceId: '/r', streamingIngestion: true })] }
    const off = { clusters: [aCluster({ resourceId: '/r' })] }
    expect(compared(on, off).items).toEqual([
      'adx/cluster-streaming:wards | streaming ingestion of the cluster; adx-export never switches it off',
    ])
  })

  test('gives no line that would mean something else', () => {
    const clash = {
      destinations: [aDestination()],
      exports: [anExport({ name: 'telemetry', id: 'guid', links: [] })],
    }
    const { clusters = [] } = everything
    expect(compared(everything, { clusters, ...clash }).items[0]).toBe(
      'iot-central/data-export:id=telemetry | export Telemetry to ADX of telemetry',
    )
  })
})
