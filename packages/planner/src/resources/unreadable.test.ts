import { createHash } from 'node:crypto'
import type { Config, DataExport, Policies } from '@adx-export/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DraftPlan, draft, isRefused } from '../plan/plan.ts'
import type { Part } from '../model/value.ts'
import type { DatabaseSnapshot, World } from '../model/world.ts'
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
} from './testing/world.test-data.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('planner')

/**
 * Whatever part of the world cannot be read, a plan that passes never does more, and never names less harm, than the plan
 * of somebody who can read it all.
 */

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

const otherId = 'dddddddd-0000-0000-0000-000000000004'

const worlds = fc.record({
  rows: fc.constantFrom(0, 12, undefined),
  streaming: fc.constantFrom(undefined, true, false),
  retention: fc.constantFrom(undefined, '10.00:00:00', '400.00:00:00'),
  enabled: fc.boolean(),
  linked: fc.boolean(),
  aimed: fc.constantFrom('vitals_table', 'elsewhere'),
  ingest: fc.boolean(),
  doubled: fc.boolean(),
  updating: fc.boolean(),
  functions: fc.constantFrom<readonly string[]>([], ['fresh_table']),
  principals: fc.subarray(['self', 'admin', 'ingestor', 'viewer'] as const),
  assigned: fc.boolean(),
  clusterStreams: fc.boolean(),
})

type Drawn = typeof worlds extends fc.Arbitrary<infer T> ? T : never

const policiesOf = ({ streaming, retention }: Drawn) => ({
  ...(streaming === undefined ? {} : { streamingingestion: { IsEnabled: streaming } }),
  ...(retention === undefined ? {} : { retention: { SoftDeletePeriod: retention, Recoverability: 'Enabled' } }),
})

const databaseOf = (drawn: Drawn): Partial<DatabaseSnapshot> => {
  const policies = policiesOf(drawn)
  const { rows: _rows, ...bare } = liveTable()
  const table = { ...bare, ...(drawn.rows === undefined ? {} : { rows: drawn.rows }) }
  const update = [{ IsEnabled: true, Source: 'vitals_table', Query: 'f()' }]
  return {
    tables: read([
      { ...table, explicit: policies, effective: policies },
      ...(drawn.updating ? [liveTable({ name: 'target', id: 'table-2', rows: 1, explicit: { update } })] : []),
    ]),
    functions: read(drawn.functions.map((name) => ({ name, body: '{ vitals_table }' }))),
    principals: read([
      ...(drawn.principals.includes('self') ? [livePrincipal()] : []),
      ...drawn.principals.flatMap((role) =>
        role === 'self' ? [] : [livePrincipal({ role, objectId: otherId, fqn: `aadapp=${otherId};x` })],
      ),
    ]),
    assignments: read(
      drawn.assigned
        ? [{ name: 'made', principalId, aadObjectId: principalId, principalType: 'App', role: 'Admin' }]
        : [],
    ),
  }
}

const worldOf = (drawn: Drawn): World => {
  const host = drawn.ingest ? 'ingest-wards' : 'wards'
  const clusterUrl = `https://${host}.${here.region}.kusto.windows.net`
  const links = drawn.linked ? [{ id: 'vitals', raw: { id: 'vitals' } }] : []
  const other = { id: 'other', displayName: 'Other', links: [{ id: 'other-vitals', raw: { id: 'other-vitals' } }] }
  return aWorld({
    application: liveApplication({
      destinations: read([
        liveDestination({ table: drawn.aimed, clusterUrl }),
        ...(drawn.doubled ? [liveDestination({ id: 'other-vitals', clusterUrl })] : []),
      ]),
      exports: read([
        liveExport({ enabled: drawn.enabled, links, filter: 'SELECT * FROM devices' }),
        ...(drawn.doubled ? [liveExport(other)] : []),
      ]),
    }),
    clusters: {
      wards: liveCluster({
        resource: read({ id: clusterId, state: 'Running', location: 'x', streamingIngestion: drawn.clusterStreams }),
        databases: { vitals: read(liveDatabase(databaseOf(drawn))) },
      }),
    },
  })
}

const policies = fc.constantFrom<Policies>(
  {},
  { retention: { softDelete: '1.00:00:00' } },
  { streamingIngestion: false },
  { streamingIngestion: true, caching: '5.00:00:00' },
)

const configs = fc
  .record({
    policies,
    ofDatabase: policies,
    fresh: fc.boolean(),
    exported: fc.constantFrom<DataExport | 'removed' | undefined>(
      undefined,
      'removed',
      anExport(),
      anExport({ enabled: false }),
      anExport({ name: 'beside', id: 'beside' }),
    ),
    declared: fc.boolean(),
    removed: fc.subarray([
      'tables',
      'columns',
      'admin',
      'ingestor',
      'destinations',
      'policies',
      'databasePolicies',
    ] as const),
  })
  .map(({ policies: ofTable, ofDatabase, fresh, exported, declared, removed }): Config => {
    const gone = (what: (typeof removed)[number], names: string): readonly string[] =>
      removed.includes(what) ? [names] : []
    const tables = [
      ...(removed.includes('tables') ? [] : [aTable({ policies: ofTable })]),
      ...(fresh ? [aTable({ name: 'fresh_table', tableName: 'fresh_table' })] : []),
    ]
    const needed = typeof exported === 'object'
    return aConfig({
      clusters: [
        aCluster({ resourceId: clusterId, databases: [aDatabase({ tables, policies: ofDatabase, principals: [] })] }),
      ],
      destinations: declared || needed ? [aDestination()] : [],
      exports: needed ? [exported] : [],
      removed: removing({
        tables: gone('tables', 'wards/vitals/vitals_table'),
        columns: removed.includes('tables') ? [] : gone('columns', 'wards/vitals/vitals_table/Value'),
        principals: [
          ...gone('admin', `wards/vitals/admin/application=${principalId}`),
          ...gone('ingestor', `wards/vitals/ingestor/application=${otherId}`),
        ],
        destinations: declared || needed ? [] : gone('destinations', 'vitals'),
        policies: [
          ...(Object.hasOwn(ofTable, 'retention') || removed.includes('tables')
            ? []
            : gone('policies', 'wards/vitals/vitals_table/retention')),
          ...(Object.hasOwn(ofDatabase, 'retention') ? [] : gone('databasePolicies', 'wards/vitals/retention')),
        ],
        exports: exported === 'removed' ? ['telemetry'] : [],
      }),
    })
  })

type Hide = (world: World) => World

const hideApplication =
  (part: 'exports' | 'destinations' | 'resource'): Hide =>
  (world) => ({ ...world, application: { ...world.application, [part]: hidden } })

const mapCluster =
  (change: (cluster: World['clusters'][string]) => World['clusters'][string]): Hide =>
  (world) => ({
    ...world,
    clusters: Object.fromEntries(Object.entries(world.clusters).map(([key, one]) => [key, change(one)])),
  })

const hideIn = (part: keyof DatabaseSnapshot): Hide =>
  mapCluster((cluster) => ({
    ...cluster,
    databases: Object.fromEntries(
      Object.entries(cluster.databases).map(([key, database]): [string, Part<DatabaseSnapshot>] => [
        key,
        database.state === 'read' ? read({ ...database.value, [part]: hidden }) : database,
      ]),
    ),
  }))

const parts: Readonly<Record<string, Hide>> = {
  'the exports': hideApplication('exports'),
  'the destinations': hideApplication('destinations'),
  'the application': hideApplication('resource'),
  'the cluster': mapCluster((cluster) => ({ ...cluster, resource: hidden })),
  'the names of databases': mapCluster((cluster) => ({ ...cluster, databaseNames: hidden })),
  'the database': mapCluster((cluster) => ({
    ...cluster,
    databases: Object.fromEntries(Object.keys(cluster.databases).map((key) => [key, hidden])),
  })),
  ...Object.fromEntries(
    Object.keys(liveDatabase()).map((part) => [`the ${part}`, hideIn(part as keyof DatabaseSnapshot)]),
  ),
}

/** What would be done, and which harm of it is named. */
const doneBy = ({ changes }: DraftPlan): readonly string[] =>
  changes.flatMap(({ operations }) =>
    operations.map(({ address, attribute, value, risks }) => {
      // What is deleted counts as holding data while nobody can tell: it needs more consent, never less.
      const isDeletion = typeof value === 'object' && value !== null && 'absent' in value
      return JSON.stringify([address, attribute, isDeletion ? 'absent' : value, risks])
    }),
  )

const blockedBy = ({ changes }: DraftPlan): readonly string[] =>
  changes.flatMap(({ address, risks }) =>
    risks.filter(({ blocking }) => blocking).map(({ code, attribute }) => `${address} ${code} ${attribute}`),
  )

const removedWhat = (drafted: DraftPlan): readonly string[] =>
  drafted.changes.filter(({ change }) => change.wanted.presence !== 'present').map(({ address }) => address)

const runs = { numRuns: 150 }

describe.each(Object.entries(parts))('where %s cannot be read', (_part, hide) => {
  test('a plan that is not refused does the same and names the same harm', () => {
    const verdicts = { refused: 0, same: 0 }
    fc.assert(
      fc.property(worlds, configs, (drawn, config) => {
        const world = worldOf(drawn)
        const whole = draft(config, world, { kinds, hash })
        const partial = draft(config, hide(world), { kinds, hash })
        // Whether a cluster streams is said to be unchecked: what is asked for is refused by Azure, and harms nothing.
        const said = partial.diagnostics.some(({ code }) => ['unreadable', 'streaming-not-checked'].includes(code))
        if (said) {
          verdicts.refused += 1
          return
        }
        verdicts.same += 1
        expect(doneBy(partial)).toEqual(doneBy(whole))
        expect(blockedBy(partial)).toEqual(blockedBy(whole))
        expect(removedWhat(partial)).toEqual(removedWhat(whole))
        expect(isRefused(partial)).toBe(isRefused(whole))
      }),
      runs,
    )
    expect(verdicts.same + verdicts.refused).toBe(runs.numRuns)
  })
})

test('what no change depends on refuses nothing', () => {
  const config = aConfig({
    clusters: [aCluster({ databases: [aDatabase({ principals: [] })] })],
    destinations: [],
    exports: [],
  })
  const world = aWorld({ application: liveApplication({ exports: hidden }) })
  const drafted = draft(config, world, { kinds, hash })
  expect(drafted.diagnostics.map(({ code }) => code)).toEqual(['not-checked'])
  expect(drafted.diagnostics[0]?.message).toContain('the exports of contoso-wards.azureiotcentral.com')
})

test('the places of the file are those of the change that asks', () => {
  const config = aConfig({
    clusters: [aCluster({ databases: [aDatabase({ tables: [], principals: [] })] })],
    destinations: [],
    exports: [],
    removed: removing({ tables: ['wards/vitals/vitals_table'] }),
  })
  const world = aWorld({ application: liveApplication({ exports: hidden }) })
  const [finding] = draft(config, world, { kinds, hash }).diagnostics.filter(({ code }) => code === 'unreadable')
  expect(finding?.range).toEqual(at.range)
  expect(finding?.message).toContain('depends on the exports of contoso-wards.azureiotcentral.com')
  expect(finding?.hint).toContain('Missing right: Viewer.')
})
