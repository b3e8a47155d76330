import type { CatalogueEntry } from '../../findings/entry.ts'

/** Findings about clusters. */
export const clusterFindings = {
  'cluster-url': {
    title: 'Not the URL of a cluster',
    severity: 'error',
    cause:
      "A cluster's URL is https:// and a host, nothing else. Tokens are sent there, and the URL becomes part of a connection string, so user names, ports, paths, queries, `;` and `=` are refused.",
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
    title: 'The cluster is a Synapse Data Explorer pool',
    severity: 'warning',
    cause:
      'Microsoft retired Synapse Data Explorer on 2025-10-07. The endpoint of a migrated pool redirects for a while. adx-export does not follow redirects.',
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
    cause: "The first label of a cluster's host is the name of its resource.",
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
} as const satisfies Record<string, CatalogueEntry>
