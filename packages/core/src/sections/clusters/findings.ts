import { policyFindings } from '../policies/index.ts'
import type { CatalogueEntry } from '../../findings/entry.ts'

/** Findings about clusters, databases, tables, columns and policies. */
export const clustersCatalogue = {
  'cluster-url': {
    title: 'Not the URL of a cluster',
    severity: 'error',
    cause:
      'A cluster’s URL is https:// and a host, nothing else. Tokens are sent there, and the URL becomes part of a connection string, so user names, ports, paths, queries, `;` and `=` are refused.',
    example: 'url: https://wards.westeurope.kusto.windows.net/vitals',
    fix: 'Copy the URI from the overview of the cluster in the portal.',
  },
  'cluster-url-ingest': {
    title: 'The URL of the ingestion endpoint',
    severity: 'error',
    cause: 'IoT Central and the tool talk to the engine, whose host has no `ingest-` in front.',
    example: 'url: https://ingest-wards.westeurope.kusto.windows.net',
    fix: 'Delete `ingest-`.',
  },
  'cluster-host-unknown': {
    title: 'The host is not that of a known engine',
    severity: 'error',
    cause:
      'Tokens are sent only to hosts of Azure Data Explorer, Fabric and Synapse in the clouds that adx-export supports.',
    example: 'url: https://kusto.example.com',
    fix: 'Correct the URL. Known hosts end in kusto.windows.net, kusto.usgovcloudapi.net, kusto.chinacloudapi.cn, kusto.fabric.microsoft.com, kusto.data.microsoft.com, kusto.azuresynapse.net or kusto.azuresynapse.azure.cn.',
  },
  'cluster-retired': {
    title: 'A Synapse Data Explorer pool',
    severity: 'warning',
    cause:
      'Microsoft retired Synapse Data Explorer on 2025-10-07. A migrated pool’s endpoint redirects for a while; redirects are not followed.',
    example: 'url: https://pool.workspace.kusto.azuresynapse.net',
    fix: 'Move to a Fabric eventhouse or an Azure Data Explorer cluster, and write its URL.',
  },
  'synapse-by-hand': {
    title: 'A setting of a Synapse Data Explorer pool must be made by hand',
    severity: 'warning',
    cause:
      'Synapse Data Explorer is retired, and the tool does not change the settings of its pools: the flag is neither checked nor switched.',
    example: '`streamingIngestion: true` on a cluster under `kusto.azuresynapse.net`.',
    fix: 'Move to a Fabric eventhouse or an Azure Data Explorer cluster; until then change the pool in the portal.',
  },
  'cluster-resource-differs': {
    title: 'The URL and the resource id name different clusters',
    severity: 'warning',
    cause: 'The first label of a cluster’s host is the name of its resource.',
    example: 'url: https://wards.westeurope.kusto.windows.net\nresourceId: …/Microsoft.Kusto/clusters/wardsdev\n',
    fix: 'Correct one of them.',
  },
  'cluster-flag-out-of-reach': {
    title: 'The streaming flag of a cluster is neither checked nor switched',
    severity: 'warning',
    cause: 'The flag belongs to the Azure resource of the cluster, and the file does not say which resource that is.',
    example: 'clusters:\n  wards: { url: …, streamingIngestion: true }   # and no resourceId\n',
    fix: 'Give the cluster its `resourceId`, or delete `streamingIngestion` here and switch it in the portal.',
  },
  'cluster-twice': {
    title: 'Two clusters have the same URL',
    severity: 'error',
    cause: 'What the file says of one would contradict what it says of the other.',
    example:
      'clusters:\n  a: { url: https://x.westeurope.kusto.windows.net }\n  b: { url: https://x.westeurope.kusto.windows.net }\n',
    fix: 'Put their databases under one of them.',
  },
  'key-malformed': {
    title: 'Not a usable key',
    severity: 'error',
    cause:
      'Keys are written in references such as cluster/database/table and in addresses, so they have no slash and no control characters, and are at most 1024 long.',
    example: 'clusters:\n  wards/eu: { … }\n',
    fix: 'Choose a simple key; where Azure’s name differs, give it as `name` or `id`.',
  },
  'name-invisible': {
    title: 'A name holds a character that is not seen',
    severity: 'error',
    cause:
      'Zero-width characters, fillers, marks of direction and control characters make two names look alike that are not the same, or one name look like another. A display name may hold emoji with their joiners.',
    example: 'tables: { "vitals\\u200b": … }   # looks like vitals',
    fix: 'Type the name anew, without copying it.',
  },
  'name-malformed': {
    title: 'Not a name that Kusto accepts',
    severity: 'error',
    cause: 'Names of databases, tables and columns have 1 to 1024 letters, digits, spaces, `_`, `.` and `-`.',
    example: 'columns: { "Value;": dynamic }',
    fix: 'Choose another name.',
  },
  'name-reserved': {
    title: 'A name that Kusto reserves',
    severity: 'error',
    cause: 'Names that begin or end with two underscores are reserved for the service.',
    example: 'columns: { __id__: string }',
    fix: 'Choose another name.',
  },
  'name-twice': {
    title: 'Two things have the same name in Kusto',
    severity: 'error',
    cause: 'Two keys give one table or database its name. Database names are not case-sensitive.',
    example: 'tables:\n  a: { name: vitals, … }\n  vitals: { … }\n',
    fix: 'Merge them, or correct `name`.',
  },
  'names-differ-in-case': {
    title: 'Names that differ only in upper and lower case',
    severity: 'warning',
    cause: 'Kusto tells them apart, and so does the mapping of rows to columns, but people do not.',
    example: 'columns: { DeviceId: string, deviceId: string }',
    fix: 'Choose clearly different names.',
  },
  'too-many-columns': {
    title: 'A table has too many columns',
    severity: 'error',
    cause: 'Kusto allows 10,000 columns in a table.',
    example: 'A column for every telemetry of every device.',
    fix: 'Keep varying names in a column of type dynamic.',
  },
  'column-type-unknown': {
    title: 'Not a type that Kusto accepts',
    severity: 'error',
    cause:
      'Types are bool, datetime, decimal, dynamic, guid, int, long, real, string and timespan, or one of their aliases, in lower case. `uuid` is in some documents, but the service refuses it.',
    example: 'columns: { Value: String }',
    fix: 'Write one of the types.',
  },
  'timespan-malformed': {
    title: 'Not a duration',
    severity: 'error',
    cause: 'Durations are written as Kusto does: `30d`, `12h`, `5m`, `30s`, or `1.12:00:00`.',
    example: 'caching: 1 month',
    fix: 'Write a duration in one of these forms.',
  },
  'timespan-out-of-range': {
    title: 'A duration outside its limits',
    severity: 'error',
    cause: 'Retention is longer than zero, and caching is not negative.',
    example: 'retention: 0d',
    fix: 'Write a duration within the limits.',
  },
  ...policyFindings,
} as const satisfies Record<string, CatalogueEntry>
