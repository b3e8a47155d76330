import type { Part } from '../../model/value.ts'
import type {
  ApplicationSnapshot,
  ClusterSnapshot,
  DatabaseSnapshot,
  LiveApplicationResource,
  LiveClusterResource,
  LiveDestination,
  LiveExport,
  LivePrincipal,
  LiveReaders,
  LiveTable,
  World,
} from '../../model/world.ts'
import { applicationId, clusterId } from './config.test-data.ts'
import { placeOf } from '../../../../../test/places.ts'

const here = placeOf('planner')

/** Hand-made worlds for tests. */

export const read = <T>(value: T): Part<T> => ({ state: 'read', value })
export const hidden = { state: 'unreadable', why: 'Forbidden', right: 'Viewer' } as const
export const none = { state: 'absent' } as const
export const unasked = { state: 'not-asked' } as const

export const principalId = 'aaaaaaaa-0000-0000-0000-000000000001'
export const tenantId = 'bbbbbbbb-0000-0000-0000-000000000002'

export const liveTable = (over: Partial<LiveTable> = {}): LiveTable => ({
  name: 'vitals_table',
  id: 'table-1',
  columns: [
    { name: 'EnqueuedTime', type: 'datetime' },
    { name: 'Value', type: 'dynamic' },
  ],
  rows: 1234,
  effective: {},
  explicit: {},
  ...over,
})

export const livePrincipal = (over: Partial<LivePrincipal> = {}): LivePrincipal => ({
  role: 'admin',
  type: 'Microsoft Entra app',
  displayName: 'contoso-wards',
  objectId: principalId,
  fqn: `aadapp=${principalId};${tenantId}`,
  inherited: false,
  ...over,
})

/** Nothing stands on the tables of a database, unless said otherwise. */
export const liveReaders = (over: Partial<LiveReaders> = {}): LiveReaders => ({
  'materialized-view': read([]),
  'row-level-security': read([]),
  'continuous-export': read([]),
  'ingestion-mapping': read([]),
  partitioning: read([]),
  'external-table': read([]),
  ...over,
})

export const liveDatabase = (over: Partial<DatabaseSnapshot> = {}): DatabaseSnapshot => ({
  ...liveReaders(),
  access: read({ mode: 'ReadWrite' }),
  tables: read([liveTable()]),
  functions: read([]),
  policies: read({}),
  principals: read([]),
  assignments: unasked,
  ...over,
})

export const liveClusterResource = (over: Partial<LiveClusterResource> = {}): LiveClusterResource => ({
  id: clusterId,
  state: 'Running',
  location: here.region,
  streamingIngestion: true,
  ...over,
})

export const liveCluster = (over: Partial<ClusterSnapshot> = {}): ClusterSnapshot => ({
  resource: read(liveClusterResource()),
  databaseNames: read(['vitals']),
  databases: { vitals: read(liveDatabase()) },
  ...over,
})

export const liveDestination = (over: Partial<LiveDestination> = {}): LiveDestination => ({
  id: 'vitals',
  displayName: 'Vitals in ADX',
  type: 'dataexplorer@v1',
  clusterUrl: `https://wards.${here.region}.kusto.windows.net`,
  database: 'vitals',
  table: 'vitals_table',
  authorization: { type: 'systemAssignedManagedIdentity' },
  status: 'healthy',
  errors: [],
  ...over,
})

export const liveExport = (over: Partial<LiveExport> = {}): LiveExport => ({
  id: 'telemetry',
  displayName: 'Telemetry to ADX',
  enabled: true,
  source: 'telemetry',
  enrichments: {},
  links: [{ id: 'vitals', transform: '.', raw: { id: 'vitals', transform: '.' } }],
  status: 'healthy',
  errors: [],
  lastExportTime: '2026-11-20T22:26:55Z',
  ...over,
})

export const liveResource = (over: Partial<LiveApplicationResource> = {}): LiveApplicationResource => ({
  id: applicationId,
  subdomain: 'contoso-wards',
  state: 'created',
  location: here.region,
  identity: { type: 'SystemAssigned', principalId, tenantId },
  ...over,
})

export const liveApplication = (over: Partial<ApplicationSnapshot> = {}): ApplicationSnapshot => ({
  resource: read(liveResource()),
  destinations: read([]),
  exports: read([]),
  ...over,
})

export const aWorld = (over: Partial<World> = {}): World => ({
  application: liveApplication(),
  clusters: { wards: liveCluster() },
  self: {},
  ...over,
})

/** The usual world with this in its only database. */
export const worldWith = (over: Partial<DatabaseSnapshot>, application: Partial<ApplicationSnapshot> = {}): World =>
  aWorld({
    application: liveApplication(application),
    clusters: { wards: liveCluster({ databases: { vitals: read(liveDatabase(over)) } }) },
  })
