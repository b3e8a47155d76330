import type { StateDocument } from '@adx-export/emulator'
import fc from 'fast-check'

/** Worlds that hold something to lose, and configs that declare, change, leave out or remove each part of them. */

export const host = 'contoso-wards.azureiotcentral.com'
export const cluster = 'wards.westeurope.kusto.windows.net'
const group = { objectId: '5d0d3c0a-2f0e-4b63-8f0a-7b8f2b1f4c55', tenantId: '8b0b5d2e-7c44-4c0e-8f57-0a4b1d9f2c33' }
const nurse = { objectId: '44444444-4444-4444-8444-444444444444', tenantId: group.tenantId }
const identity = {
  principalId: '11111111-1111-4111-8111-111111111111',
  applicationId: '22222222-2222-4222-8222-222222222222',
  tenantId: group.tenantId,
}
const resource = (rest: string): string =>
  `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/wards/providers/${rest}`
const applicationId = resource('Microsoft.IoTCentral/iotApps/contoso-wards')
const clusterId = resource('Microsoft.Kusto/clusters/wards')

const columns = {
  EnqueuedTime: 'datetime',
  Device: 'string',
  Value: 'dynamic',
  Ward: 'string',
  applicationId: 'string',
}
const extra = { Extra: 'string' }
const whole = '{ EnqueuedTime: .enqueuedTime, Device: .device.id, Value: .telemetry, Ward: .enrichments.ward }'
const transforms = [whole, '{ EnqueuedTime: .enqueuedTime, Device: .device.id }', 'empty', undefined] as const

const row = { EnqueuedTime: '2026-01-01T00:00:00.0000000Z', Device: 'patch-1', Value: 36.6, Ward: 'north', Extra: 'x' }

const liveTable = fc.record({
  rows: fc.boolean(),
  retention: fc.constantFrom(undefined, '400.00:00:00', '30.00:00:00'),
  caching: fc.constantFrom(undefined, '20.00:00:00'),
})

const filters = [
  'SELECT * FROM devices WHERE $simulated = false',
  'SELECT * FROM devices WHERE $provisioned = true',
] as const
const ward = { ward: { value: 'north' } }
const site = { site: { value: 'south' } }

const liveExport = fc.record({
  enabled: fc.boolean(),
  filter: fc.constantFrom(undefined, ...filters),
  enrichments: fc.constantFrom(undefined, ward, { ...ward, ...site }),
  transform: fc.constantFrom(whole, undefined),
  spare: fc.boolean(),
})

export const worlds = fc.record({
  vitals: liveTable,
  spare: liveTable,
  old: liveTable,
  retention: fc.constantFrom(undefined, '100.00:00:00'),
  caching: fc.constantFrom(undefined, '20.00:00:00'),
  viewer: fc.boolean(),
  telemetry: liveExport,
  other: fc.constantFrom('old', 'hook', undefined),
})
export type DrawnWorld = typeof worlds extends fc.Arbitrary<infer T> ? T : never

const retentionOf = (SoftDeletePeriod: string | undefined) =>
  SoftDeletePeriod === undefined ? {} : { retention: { SoftDeletePeriod, Recoverability: 'Enabled' } }
const cachingOf = (span: string | undefined) =>
  span === undefined ? {} : { caching: { DataHotSpan: span, IndexHotSpan: span } }

const tableOf = ({ rows, retention, caching }: DrawnWorld['vitals']) => ({
  columns: { ...columns, ...extra },
  policies: { ...retentionOf(retention), ...cachingOf(caching) },
  rows: rows ? [row, { ...row, Device: 'patch-2' }] : [],
})

const adx = (id: string, table: string) => ({
  id,
  displayName: id,
  type: 'dataexplorer@v1',
  clusterUrl: `https://${cluster}`,
  database: 'vitals',
  table,
  authorization: { type: 'systemAssignedManagedIdentity' },
})

const given = <T>(name: string, value: T | undefined) => (value === undefined ? {} : { [name]: value })

export const stateOf = (drawn: DrawnWorld): StateDocument => {
  const { enabled, filter, enrichments, transform, spare } = drawn.telemetry
  const links = [
    { id: 'vitals', ...given('transform', transform) },
    { id: 'hook', transform: '.telemetry' },
    ...(spare ? [{ id: 'spare', transform: whole }] : []),
  ]
  const telemetry = { id: 'telemetry', displayName: 'telemetry', enabled, source: 'telemetry', destinations: links }
  const other = { ...telemetry, id: 'other', displayName: 'other', enabled: true, source: 'properties' }
  return {
    strict: true,
    applications: {
      [host]: {
        resourceId: applicationId,
        identity,
        destinations: [
          adx('vitals', 'vitals_table'),
          adx('spare', 'spare_table'),
          adx('old', 'old_table'),
          { id: 'hook', displayName: 'hook', type: 'webhook@v1', url: 'https://hooks.contoso.example/wards' },
        ],
        exports: [
          { ...telemetry, ...given('filter', filter), ...given('enrichments', enrichments) },
          ...(drawn.other === undefined ? [] : [{ ...other, destinations: [{ id: drawn.other, transform: '.' }] }]),
        ],
      },
    },
    clusters: {
      [cluster]: {
        resourceId: clusterId,
        databases: {
          vitals: {
            policies: { ...retentionOf(drawn.retention), ...cachingOf(drawn.caching) },
            principals: [
              { role: 'Admin', type: 'user', ...nurse },
              { role: 'Admin', type: 'app', objectId: identity.principalId, tenantId: identity.tenantId },
              ...(drawn.viewer ? [{ role: 'Viewer', type: 'group' as const, ...group }] : []),
            ],
            tables: {
              vitals_table: tableOf(drawn.vitals),
              spare_table: tableOf(drawn.spare),
              old_table: tableOf(drawn.old),
            },
          },
        },
      },
    },
  }
}

/** A part that is declared, left out, or named under `removed`. */
const part = fc.constantFrom('declared', 'declared', 'omitted', 'removed')
const span = fc.constantFrom(undefined, undefined, '10d', '500d')

const wantedTable = fc.record({
  extra: part,
  retention: fc.constantFrom(undefined, undefined, 'removed', '10d', '500d', {
    softDelete: '500d',
    recoverability: 'Disabled',
  }),
  caching: fc.constantFrom(undefined, undefined, 'removed', '9d'),
})

export const configs = fc.record({
  old: fc.constantFrom('omitted', 'removed'),
  vitals: wantedTable,
  spare: fc.option(wantedTable, { nil: undefined }),
  retention: span,
  viewer: part,
  /** Where the destination `vitals` leads. */
  aim: fc.constantFrom('vitals', 'vitals', 'spare'),
  oldDestination: fc.constantFrom('omitted', 'removed'),
  telemetry: part,
  enabled: fc.boolean(),
  filter: fc.constantFrom(undefined, undefined, null, ...filters),
  enrichments: fc.constantFrom(undefined, undefined, {}, ward, site),
  transform: fc.constantFrom(whole, ...transforms),
  linked: fc.boolean(),
  hook: fc.constantFrom('omitted', 'omitted', 'removed'),
  other: fc.constantFrom('omitted', 'omitted', 'removed'),
})
export type DrawnConfig = typeof configs extends fc.Arbitrary<infer T> ? T : never

type WantedTable = DrawnConfig['vitals']

const declaredTable = ({ extra: extraColumn, retention, caching }: WantedTable) => ({
  columns: { ...columns, ...(extraColumn === 'declared' ? extra : {}) },
  ...(retention === 'removed' ? {} : given('retention', retention)),
  ...(caching === 'removed' ? {} : given('caching', caching)),
})

const place = 'wards/vitals'

const removedOf = (key: string, table: WantedTable | undefined) => ({
  columns: table?.extra === 'removed' ? [`${place}/${key}/Extra`] : [],
  policies: [
    ...(table?.retention === 'removed' ? [`${place}/${key}/retention`] : []),
    ...(table?.caching === 'removed' ? [`${place}/${key}/caching`] : []),
  ],
})

export type Accept = { readonly risk: string; readonly at: string; readonly seen: string; readonly until: string }
export type Removed = Readonly<
  Record<'exports' | 'destinations' | 'links' | 'tables' | 'columns' | 'principals' | 'policies', readonly string[]>
>

export const contentOf = (drawn: DrawnConfig, accept: readonly Accept[]) => {
  const { vitals, spare, telemetry, viewer } = drawn
  const needsSpare = drawn.aim === 'spare'
  const spareTable =
    spare ?? (needsSpare ? ({ extra: 'omitted', retention: undefined, caching: undefined } as const) : undefined)
  const [ofVitals, ofSpare] = [removedOf('vitals_table', vitals), removedOf('spare_table', spareTable)]
  const removed: Removed = {
    exports: [...(telemetry === 'removed' ? ['telemetry'] : []), ...(drawn.other === 'removed' ? ['other'] : [])],
    destinations: drawn.oldDestination === 'removed' ? ['old'] : [],
    links: telemetry === 'declared' && drawn.hook === 'removed' ? ['telemetry/hook'] : [],
    tables: drawn.old === 'removed' ? [`${place}/old_table`] : [],
    columns: [...ofVitals.columns, ...ofSpare.columns],
    principals: viewer === 'removed' ? [`${place}/viewer/group=${group.objectId}`] : [],
    policies: [...ofVitals.policies, ...ofSpare.policies],
  }
  const link = { destination: 'vitals', ...given('transform', drawn.transform) }
  const declaredExport = {
    displayName: 'telemetry',
    source: 'telemetry',
    enabled: drawn.enabled,
    ...given('filter', drawn.filter),
    ...given('enrichments', drawn.enrichments),
    destinations: drawn.linked ? [link] : [],
  }
  return {
    version: 1,
    application: { subdomain: 'contoso-wards', resourceId: applicationId },
    identities: { app: 'managedIdentity' },
    clusters: {
      wards: {
        url: `https://${cluster}`,
        resourceId: clusterId,
        databases: {
          vitals: {
            ...given('retention', drawn.retention),
            principals: [
              { role: 'admin', identity: 'app' },
              ...(viewer === 'declared' ? [{ role: 'viewer', group: group.objectId, tenantId: group.tenantId }] : []),
            ],
            tables: {
              vitals_table: declaredTable(vitals),
              ...(spareTable === undefined ? {} : { spare_table: declaredTable(spareTable) }),
            },
          },
        },
      },
    },
    destinations: {
      vitals: {
        displayName: 'vitals',
        table: `${place}/${needsSpare ? 'spare_table' : 'vitals_table'}`,
        authorization: 'app',
      },
    },
    exports: telemetry === 'declared' ? { telemetry: declaredExport } : {},
    removed,
    accept,
  }
}
export type Content = ReturnType<typeof contentOf>
