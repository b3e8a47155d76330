import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { draft, isRefused, makePlan } from '../plan/plan.ts'
import { stages } from '../model/step.ts'
import { kinds } from './index.ts'
import {
  aCluster,
  aConfig,
  aDatabase,
  aDestination,
  aTable,
  anExport,
  at,
  clusterId,
  removing,
} from './testing/config.test-data.ts'
import {
  aWorld,
  liveApplication,
  liveCluster,
  liveClusterResource,
  liveDatabase,
  liveDestination,
  liveExport,
  livePrincipal,
  liveTable,
  none,
  read,
} from './testing/world.test-data.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

const policies = {
  streamingIngestion: true,
  retention: { softDelete: '365.00:00:00' },
  caching: '30.00:00:00',
  ingestionBatching: { time: '00:00:30' },
}
const config = aConfig({
  clusters: [
    aCluster({
      resourceId: clusterId,
      streamingIngestion: true,
      databases: [
        aDatabase({
          principals: [{ at, role: 'admin', subject: { type: 'identity', identity: 'app' } }],
          tables: [aTable({ policies })],
        }),
      ],
    }),
  ],
  destinations: [aDestination()],
  exports: [anExport()],
})
const nothing = aWorld({
  application: liveApplication({ resource: read({ id: 'x' }) }),
  clusters: {
    wards: liveCluster({
      resource: read(liveClusterResource({ streamingIngestion: false })),
      databaseNames: read([]),
      databases: { vitals: none },
    }),
  },
})
const everything = aWorld({
  application: liveApplication({ destinations: read([liveDestination()]), exports: read([liveExport()]) }),
  clusters: {
    wards: liveCluster({
      databases: {
        vitals: read(
          liveDatabase({
            principals: read([
              livePrincipal(),
              livePrincipal({ objectId: 'boss', fqn: 'aaduser=boss', inherited: true }),
            ]),
            tables: read([
              liveTable({
                effective: {
                  streamingingestion: { IsEnabled: true },
                  retention: { SoftDeletePeriod: '365.00:00:00', Recoverability: 'Enabled' },
                  caching: { DataHotSpan: { Value: '30.00:00:00' } },
                  ingestionbatching: { MaximumBatchingTimeSpan: '00:00:30' },
                },
              }),
            ]),
          }),
        ),
      },
    }),
  },
})

describe('all kinds together', () => {
  test('make everything, in order, from nothing', () => {
    const drafted = draft(config, nothing, { kinds, hash })
    expect([isRefused(drafted), drafted.diagnostics]).toEqual([false, []])
    const made = drafted.changes.map(({ action, address }) => `${action} ${address}`)
    expect(made).toEqual([
      'create iot-central/managed-identity:app',
      'update adx/cluster-streaming:wards',
      'create adx/database:wards/vitals',
      'create adx/database-principal:wards/vitals/admin/app',
      'create adx/table:wards/vitals/vitals_table',
      'create adx/table-policy:wards/vitals/vitals_table/caching',
      'create adx/table-policy:wards/vitals/vitals_table/ingestion-batching',
      'create adx/table-policy:wards/vitals/vitals_table/retention',
      'create adx/table-policy:wards/vitals/vitals_table/streaming-ingestion',
      'create iot-central/destination:vitals',
      'create iot-central/data-export:telemetry',
    ])
    const ranks = drafted.changes.flatMap(({ steps }) => steps.map(({ stage }) => stages.indexOf(stage)))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  })

  test('have nothing to do where everything is there', () => {
    const plan = makePlan(draft(config, everything, { kinds, hash }), hash, 0)
    expect(plan.changes.filter(({ action }) => action !== 'no-op')).toEqual([])
    expect([plan.unmanaged, plan.diagnostics, plan.operations]).toEqual([[], [], []])
    expect(plan.summary.noOp).toBe(11)
  })

  test('take everything away in the reverse order', () => {
    const removed = removing({
      exports: ['telemetry'],
      destinations: ['vitals'],
      tables: ['wards/vitals/vitals_table'],
      principals: [`wards/vitals/admin/app`],
    })
    const bare = aConfig({ clusters: [aCluster({ databases: [aDatabase({ tables: [] })] })], removed })
    const drafted = draft(bare, everything, { kinds, hash })
    expect(drafted.changes.filter(({ action }) => action === 'delete').map(({ address }) => address)).toEqual([
      'iot-central/data-export:telemetry',
      'iot-central/destination:vitals',
      'adx/database-principal:wards/vitals/admin/app',
      'adx/table:wards/vitals/vitals_table',
    ])
    const codes = drafted.diagnostics.map(({ code }) => code).toSorted()
    expect(codes).toEqual(['deletes-large-share', 'gate', 'gate', 'gate'])
  })

  test('need only what the same config names', () => {
    const { changes } = draft(config, nothing, { kinds, hash })
    const addresses = new Set(changes.map(({ address }) => address))
    const needs = changes.flatMap((change) => change.needs)
    expect(needs.length).toBeGreaterThan(10)
    expect(needs.filter((need) => !addresses.has(need))).toEqual([])
  })

  test('begin their addresses with their own id', () => {
    for (const kind of kinds) {
      const addresses = [...kind.desire(config).keys()]
      expect(addresses.length).toBeGreaterThan(0)
      expect(addresses.filter((address) => !address.startsWith(`${kind.id}:`))).toEqual([])
    }
  })
})
