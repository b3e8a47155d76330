import type { Config } from '@adx-export/core'
import {
  applicationHost,
  applicationId,
  armHost,
  clusterHost,
  clusterId,
  clusterWith,
  configWith,
  here,
  someplace,
} from './config.ts'
import { commandOf } from './kusto.ts'
import type { Seen } from './loopback.ts'

type Rows = readonly (readonly unknown[])[]

/** One request of a plan and its right answer: a list of IoT Central or ARM, one resource, or the rows of a command. */
export type Read = { readonly name: string; readonly asks: (seen: Seen) => boolean } & (
  | { readonly kind: 'list'; readonly value: readonly unknown[] }
  | { readonly kind: 'resource'; readonly body: Readonly<Record<string, unknown>> }
  | { readonly kind: 'rows'; readonly columns: readonly string[]; readonly rows: Rows }
)

/** An application and a cluster with everything that is read of them, each list with at least two entries. */
export const wholeConfig: Config = configWith({
  application: { at: someplace, subdomain: 'contoso', host: applicationHost, resourceId: applicationId },
  clusters: [clusterWith({ resourceId: clusterId })],
  // What stands on tables is asked for only where something is removed.
  removed: {
    ...configWith().removed,
    columns: [{ names: ['wards', 'vitals', 'patch', 'Value'], at: someplace }],
  },
})

const get =
  (host: string, path: string) =>
  ({ path: asked }: Seen): boolean =>
    asked.startsWith(`/${host}${path}?`)
const list = (name: string, host: string, path: string, value: readonly unknown[]): Read => ({
  name,
  asks: get(host, path),
  kind: 'list',
  value,
})
const resource = (name: string, path: string, body: Readonly<Record<string, unknown>>): Read => ({
  name,
  asks: get(armHost, path),
  kind: 'resource',
  body,
})
const rows = (command: string, columns: readonly string[], ...found: Rows): Read => ({
  name: command,
  asks: (seen) => seen.path.startsWith(`/${clusterHost}/`) && commandOf(seen).startsWith(command),
  kind: 'rows',
  columns,
  rows: found,
})

const destination = (id: string): unknown => ({
  id,
  displayName: id.toUpperCase(),
  type: 'dataexplorer@v1',
  clusterUrl: `https://${clusterHost}`,
  database: 'vitals',
  table: id,
  authorization: { type: 'systemAssignedManagedIdentity' },
  status: 'healthy',
})
const dataExport = (id: string): unknown => ({
  id,
  displayName: id.toUpperCase(),
  enabled: true,
  source: 'telemetry',
  filter: 'SELECT * FROM devices',
  enrichments: { site: { value: 'north' } },
  destinations: [{ id: 'patch', transform: '.' }, { id: 'room' }],
  status: 'healthy',
})
const assignment = (name: string, role: string): unknown => ({
  name: `wards/vitals/${name}`,
  properties: { principalId: name, principalType: 'App', role, tenantId: 't-1', aadObjectId: `o-${name}` },
})

const retention = '{"SoftDeletePeriod":"365.00:00:00","Recoverability":"Enabled"}'
const caching = '{"DataHotSpan":"30.00:00:00","IndexHotSpan":"30.00:00:00"}'
const batching = '{"MaximumBatchingTimeSpan":"00:00:30","MaximumNumberOfItems":500,"MaximumRawDataSizeMB":1024}'
const streaming = '{"IsEnabled":true}'
const update = '[{"IsEnabled":true,"Source":"patch","Query":"f()"}]'
const principals = [
  ['Database vitals Admin', 'Microsoft Entra app', 'app', 'o-1', 'aadapp=c-1;t-1'],
  ['AllDatabasesAdmin', 'Microsoft Entra group', 'ops', 'o-2', 'aadgroup=o-2;t-1'],
] as const
const authorized = JSON.stringify(principals.map((row) => ({ Type: row[1], ObjectId: row[3], FQN: row[4] })))

const table = (name: string): unknown => ({
  Name: name,
  Folder: 'devices',
  DocString: 'what devices send',
  OrderedColumns: [
    { Name: 'At', Type: 'System.DateTime', CslType: 'datetime', DocString: 'when' },
    { Name: 'Value', Type: 'System.Object', CslType: 'dynamic' },
  ],
})
const external = (name: string): unknown => ({
  Name: name,
  OrderedColumns: [{ Name: 'At', Type: 'System.DateTime', CslType: 'datetime' }],
})
/** The cell of the schema, which other tests of wrong answers change. */
export const schemaCell = {
  Databases: {
    vitals: {
      Name: 'vitals',
      Tables: { patch: table('patch'), room: table('room') },
      Functions: {
        f: { Name: 'f', Body: '{ patch }', InputParameters: [] },
        g: { Name: 'g', Body: '{ room }', InputParameters: [] },
      },
      ExternalTables: { cold: external('cold'), warm: external('warm') },
    },
  },
}

const policyColumns = ['PolicyName', 'EntityName', 'Policy', 'ChildEntities', 'EntityType']
const ofTables = (policy: string, patch: string, room: string): Read =>
  rows(
    `.show table * policy ${policy}`,
    policyColumns,
    [policy, '[vitals].[patch]', patch, '', 'Table'],
    [policy, '[vitals].[room]', room, '', 'Table'],
  )
const ofDatabase = (policy: string, document: string): Read =>
  rows(`.show database ['vitals'] policy ${policy}`, policyColumns, [policy, '[vitals]', document, '', 'Database'])

const secured = (name: string): string => `${name} | where true`
const security = (name: string): string => JSON.stringify({ IsEnabled: true, Query: secured(name) })
const partitioning = '{"PartitionKeys":[{"ColumnName":"At","Kind":"UniformRange"}]}'
const mapping = '[{"column":"At","Properties":{"Path":"$.at"}}]'

const scripted = (name: string): Rows => [
  [`.create-merge table ${name} (At:datetime, Value:dynamic) with (folder = "devices")`],
  [`.alter table ${name} policy retention ${JSON.stringify(retention)}`],
  [`.alter table ${name} policy caching hot = 30d`],
  [`.alter table ${name} policy ingestionbatching ${JSON.stringify(batching)}`],
  [`.alter table ${name} policy streamingingestion ${JSON.stringify(streaming)}`],
  [`.alter table ${name} policy row_level_security enable ${JSON.stringify(secured(name))}`],
  [`.alter table ${name} policy partitioning ${JSON.stringify(partitioning)}`],
  [`.create-or-alter table ${name} ingestion json mapping "${name}" ${JSON.stringify(mapping)}`],
  [`.create async materialized-view last_${name} on table ${name} { ${name} | summarize take_any(Value) by At }`],
]

export const wholeWorld: readonly Read[] = [
  list('destinations', applicationHost, '/api/dataExport/destinations', ['patch', 'room'].map(destination)),
  list('exports', applicationHost, '/api/dataExport/exports', ['telemetry', 'properties'].map(dataExport)),
  resource('application', applicationId, {
    id: applicationId,
    location: here.region,
    properties: { subdomain: 'contoso', state: 'created' },
    identity: { type: 'SystemAssigned', principalId: 'p', tenantId: 't-1' },
  }),
  resource('cluster', clusterId, {
    id: clusterId,
    location: here.region,
    properties: {
      state: 'Running',
      uri: `https://${clusterHost}`,
      enableStreamingIngest: true,
      publicNetworkAccess: 'Enabled',
      allowedIpRangeList: ['10.0.0.0/8', '10.1.0.0/16'],
      privateEndpointConnections: [{ id: 'one' }],
      migrationCluster: { role: 'Source', uri: `https://new.${clusterHost}` },
    },
  }),
  list('assignments', armHost, `${clusterId}/databases/vitals/principalAssignments`, [
    assignment('one', 'Admin'),
    assignment('two', 'Viewer'),
  ]),
  rows('.show databases', ['DatabaseName', 'PrettyName'], ['vitals', ''], ['other', '']),
  rows(
    '.show database details',
    [
      'DatabaseName',
      'AuthorizedPrincipals',
      'RetentionPolicy',
      'CachingPolicy',
      'StreamingIngestionPolicy',
      'IngestionBatchingPolicy',
      'DatabaseAccessMode',
      'SuspensionState',
    ],
    ['vitals', authorized, retention, caching, streaming, batching, 'ReadWrite', 'none'],
  ),
  rows(".show databases (['vitals']) schema", ['DatabaseSchema'], [JSON.stringify(schemaCell)]),
  rows(
    '.show tables details',
    [
      'TableName',
      'TotalRowCount',
      'RetentionPolicy',
      'CachingPolicy',
      'StreamingIngestionPolicy',
      'IngestionBatchingPolicy',
      'TableId',
      'TotalOriginalSize',
      'TotalExtentSize',
      'MaxExtentsCreationTime',
    ],
    ['patch', 42, retention, caching, streaming, batching, 'a-b', 4200, 42, '2026-11-28T04:10:00Z'],
    ['room', 7, retention, caching, streaming, batching, 'a-c', 700, 7, '2026-11-29T04:10:00Z'],
  ),
  ofTables('retention', retention, retention),
  ofTables('caching', caching, caching),
  ofTables('ingestionbatching', batching, batching),
  ofTables('update', 'null', update),
  ofTables('row_level_security', security('patch'), security('room')),
  ofTables('partitioning', partitioning, partitioning),
  rows(
    '.show materialized-views',
    ['Name', 'SourceTable', 'Query'],
    ['last_patch', 'patch', 'patch | summarize take_any(Value) by At'],
    ['last_room', 'room', 'room | summarize take_any(Value) by At'],
  ),
  rows(
    '.show continuous-exports',
    ['Name', 'ExternalTableName', 'Query'],
    ['hourly', 'cold', 'patch'],
    ['daily', 'warm', 'room'],
  ),
  rows(
    ".show database ['vitals'] schema as csl script",
    ['DatabaseSchemaScript'],
    ...scripted('patch'),
    ...scripted('room'),
    [`.alter table room policy update ${JSON.stringify(update)}`],
    ['.create-or-alter function f() { patch }'],
    ['.create-or-alter function g() { room }'],
    [`.alter database vitals policy retention ${JSON.stringify(retention)}`],
    ['.alter database vitals policy caching hot = 30d'],
    [`.alter database vitals policy streamingingestion ${JSON.stringify(streaming)}`],
    [`.alter database vitals policy ingestionbatching ${JSON.stringify(batching)}`],
  ),
  rows(
    ".show database ['vitals'] principals",
    ['Role', 'PrincipalType', 'PrincipalDisplayName', 'PrincipalObjectId', 'PrincipalFQN'],
    ...principals,
  ),
  ofDatabase('streamingingestion', streaming),
  ofDatabase('retention', retention),
  ofDatabase('caching', caching),
  ofDatabase('ingestionbatching', batching),
]
