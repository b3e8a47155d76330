/**
 * A config that is right, and what a person writes in it instead.
 * The mistakes are those that newcomers made: texts of other tools, of the portal and of Azure's APIs, and slips of the keyboard.
 */
export const right = `version: 1

application:
  subdomain: contoso-wards
  resourceId: /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/wards/providers/Microsoft.IoTCentral/iotApps/contoso-wards

identities:
  app: managedIdentity
  writer:
    servicePrincipal:
      clientId: 3f6c4f6e-1c1a-4f3e-9a7b-6f0d2b8c9e10
      tenantId: 8b0b5d2e-7c44-4c0e-8f57-0a4b1d9f2c33
      clientSecret: { env: ADX_WRITER_SECRET }

clusters:
  wards:
    url: https://wards.westeurope.kusto.windows.net
    resourceId: /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/wards/providers/Microsoft.Kusto/clusters/wards
    streamingIngestion: true
    databases:
      vitals:
        retention: \${{ environment.keep }}
        principals:
          - { role: admin, identity: app }
          - { role: viewer, user: ada@contoso.com }
        tables:
          readings:
            columns:
              EnqueuedTime: datetime
              Device: string
              Value: dynamic
            streamingIngestion: true
            retention: 30d
            caching: 7d
            ingestionBatching: { time: 30s, items: 500, megabytes: 1024 }

destinations:
  vitals:
    displayName: Vitals in ADX
    table: wards/vitals/readings
    authorization: app

exports:
  telemetry:
    displayName: Telemetry to ADX
    source: telemetry
    enabled: true
    filter: SELECT * FROM devices WHERE $simulated = false
    enrichments:
      site: { value: north }
    destinations:
      - destination: vitals
        transform: { file: transforms/telemetry.jq }
        tests:
          - { message: samples/telemetry.json, rows: samples/telemetry.rows.json }

removed:
  exports: [audit]

environments:
  dev: { keep: 30d }
  prod: { keep: 365d }
`

/** The text, and what takes its place. */
export const mistakes: readonly (readonly [name: string, from: string, to: string])[] = [
  ['no version', 'version: 1\n', ''],
  ['another version', 'version: 1', 'version: 2'],
  ['no application', right.slice(right.indexOf('application:'), right.indexOf('identities:')), ''],
  ['a misspelt section', 'destinations:\n  vitals', 'destination:\n  vitals'],
  ['a section at the wrong depth', 'destinations:\n  vitals:', '  destinations:\n  vitals:'],
  [
    'the whole address as subdomain',
    'subdomain: contoso-wards',
    'subdomain: https://contoso-wards.azureiotcentral.com',
  ],
  [
    'a resource id of the portal',
    'resourceId: /subscriptions',
    'resourceId: https://portal.azure.com/#@contoso.com/resource/subscriptions',
  ],
  ['a resource id of another type', 'Microsoft.IoTCentral/iotApps', 'Microsoft.Devices/IotHubs'],
  ['an unknown kind of identity', 'app: managedIdentity', 'app: userAssigned'],
  ['a misspelt kind of identity', 'servicePrincipal:', 'serviceprincipal:'],
  ['a client id that is none', 'clientId: 3f6c4f6e-1c1a-4f3e-9a7b-6f0d2b8c9e10', 'clientId: my-app'],
  ['no tenant', '      tenantId: 8b0b5d2e-7c44-4c0e-8f57-0a4b1d9f2c33\n', ''],
  ['a secret in the file', 'clientSecret: { env: ADX_WRITER_SECRET }', 'clientSecret: not-a-real-secret'],
  ['a cluster without its URL', '    url: https://wards.westeurope.kusto.windows.net\n', ''],
  ['the URL of ingestion', 'https://wards.', 'https://ingest-wards.'],
  [
    'the URL of the web UI',
    'https://wards.westeurope.kusto.windows.net',
    'https://dataexplorer.azure.com/clusters/wards.westeurope',
  ],
  ['a URL without its scheme', 'url: https://wards.', 'url: wards.'],
  ['a URL that is not encrypted', 'https://wards.', 'http://wards.'],
  ['a host that is not of Azure', 'wards.westeurope.kusto.windows.net', 'wards.example.com'],
  ['yes instead of true', 'streamingIngestion: true\n    databases', 'streamingIngestion: yes\n    databases'],
  ['true in quotes', 'enabled: true', "enabled: 'true'"],
  ['a principal without a role', '{ role: viewer, user: ada@contoso.com }', '{ user: ada@contoso.com }'],
  ['a role of Azure', 'role: viewer', 'role: Contributor'],
  ['a role with a capital', 'role: admin', 'role: Admin'],
  ['a principal of two kinds', 'user: ada@contoso.com', 'user: ada@contoso.com, group: ops@contoso.com'],
  [
    'a table without columns',
    '            columns:\n              EnqueuedTime: datetime\n              Device: string\n              Value: dynamic\n',
    '',
  ],
  ['a type of SQL', 'Device: string', 'Device: varchar'],
  [
    'columns as a list',
    'EnqueuedTime: datetime\n              Device: string\n              Value: dynamic',
    '- EnqueuedTime\n              - Device',
  ],
  ['a table too deep', '          readings:', '              readings:'],
  ['a key too shallow', '            retention: 30d', '          retention: 30d'],
  ['a duration of ISO 8601', 'retention: 30d', 'retention: P30D'],
  ['a duration as a number', 'caching: 7d', 'caching: 7'],
  ['a unit of another service', 'time: 30s', 'time: PT30S'],
  ['a number in quotes', 'items: 500', "items: '500'"],
  ['fewer items than Kusto takes', 'items: 500', 'items: 0'],
  ['a table without its database', 'table: wards/vitals/readings', 'table: readings'],
  ['a destination without its table', '    table: wards/vitals/readings\n', ''],
  [
    'an authorization that is spelt in full',
    'authorization: app',
    'authorization: { type: systemAssignedManagedIdentity }',
  ],
  ['a source of another name', 'source: telemetry', 'source: connectivity'],
  ['an export that does not say if it runs', '    enabled: true\n', ''],
  [
    'a mapping instead of a list',
    '      - destination: vitals\n        transform',
    '        destination: vitals\n        transform',
  ],
  ['a transform by a misspelt key', '{ file: transforms/telemetry.jq }', '{ path: transforms/telemetry.jq }'],
  ['an apostrophe in single quotes', 'displayName: Vitals in ADX', "displayName: 'Ada's vitals'"],
  ['two braces of another tool', '${{ environment.keep }}', '{{ environment.keep }}'],
  ['an identity nobody declares', 'authorization: app', 'authorization: apps'],
  ['a key that is there twice', '    enabled: true\n', '    enabled: true\n    enabled: false\n'],
]
