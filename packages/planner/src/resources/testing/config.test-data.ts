import type {
  AdxDestination,
  Cluster,
  Config,
  Database,
  DataExport,
  Identity,
  Link,
  Location,
  Removal,
  Removed,
  Table,
} from '@adx-export/core'
import { placeOf } from '../../../../../test/places.ts'

const here = placeOf('planner')

/** Hand-made configs for tests: everything has a default, and a test says only what it is about. */

export const at: Location = {
  file: 'adx-export.yaml',
  range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
}

export const applicationId = here.applicationId('contoso-wards')
export const clusterId = here.clusterId('wards')

export const aTable = (over: Partial<Table> = {}): Table => ({
  name: 'vitals_table',
  tableName: over.name ?? 'vitals_table',
  at,
  cluster: 'wards',
  database: 'vitals',
  manage: true,
  columns: [
    { name: 'EnqueuedTime', type: 'datetime', at },
    { name: 'Value', type: 'dynamic', at },
  ],
  policies: {},
  ...over,
})

export const aDatabase = (over: Partial<Database> = {}): Database => ({
  name: 'vitals',
  databaseName: over.name ?? 'vitals',
  at,
  cluster: 'wards',
  manage: true,
  principals: [],
  policies: {},
  tables: [aTable()],
  ...over,
})

export const aCluster = (over: Partial<Cluster> = {}): Cluster => ({
  name: 'wards',
  at,
  url: `https://wards.${here.region}.kusto.windows.net`,
  host: `wards.${here.region}.kusto.windows.net`,
  engine: 'adx',
  cloud: 'public',
  manage: true,
  databases: [aDatabase()],
  ...over,
})

export const managed: Identity = { name: 'app', at, type: 'managedIdentity' }

export const lab: Identity = {
  name: 'lab',
  at,
  type: 'servicePrincipal',
  clientId: '11111111-1111-1111-1111-111111111111',
  tenantId: here.tenant,
  clientSecret: { env: 'ADX_LAB_SECRET' },
}

export const aDestination = (over: Partial<AdxDestination> = {}): AdxDestination => ({
  name: 'vitals',
  id: over.name ?? 'vitals',
  at,
  type: 'adx',
  displayName: 'Vitals in ADX',
  manage: true,
  table: { cluster: 'wards', database: 'vitals', table: 'vitals_table' },
  authorization: 'app',
  ...over,
})

export const aLink = (destination = 'vitals', transform?: string): Link => ({
  at,
  destination,
  tests: [],
  ...(transform === undefined ? {} : { transform: { text: transform, at } }),
})

export const anExport = (over: Partial<DataExport> = {}): DataExport => ({
  name: 'telemetry',
  id: over.name ?? 'telemetry',
  at,
  displayName: 'Telemetry to ADX',
  manage: true,
  source: 'telemetry',
  enabled: true,
  links: [aLink('vitals', '.')],
  ...over,
})

const nothing: Removed = {
  exports: [],
  destinations: [],
  links: [],
  tables: [],
  columns: [],
  principals: [],
  policies: [],
}

const removal = (text: string): Removal => ({ at, names: text.split('/') })

/** `removed` with entries as the file writes them. */
export const removing = (entries: Partial<Record<keyof Removed, readonly string[]>>): Removed => ({
  ...nothing,
  ...Object.fromEntries(Object.entries(entries).map(([key, texts]) => [key, texts.map(removal)])),
})

export const aConfig = (over: Partial<Config> = {}): Config => ({
  file: 'adx-export.yaml',
  application: {
    at,
    subdomain: 'contoso-wards',
    host: 'contoso-wards.azureiotcentral.com',
    resourceId: applicationId,
  },
  identities: [managed, lab],
  clusters: [aCluster()],
  destinations: [],
  exports: [],
  removed: nothing,
  accept: [],
  ...over,
})
