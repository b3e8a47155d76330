import type { Cluster, Config, Location } from '@adx-export/core'
import { placeOf } from '../../../../test/places.ts'

export const here = placeOf('azure')

const at: Location = { file: 'adx-export.yaml', range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } } }

export const applicationHost = 'contoso.azureiotcentral.com'
export const clusterHost = `wards.${here.region}.kusto.windows.net`
export const armHost = 'management.azure.com'
export const applicationId = here.applicationId('contoso')
export const clusterId = here.clusterId('wards')

export const clusterWith = (more: Partial<Cluster> = {}): Cluster => ({
  name: 'wards',
  at,
  url: `https://${clusterHost}`,
  host: clusterHost,
  engine: 'adx',
  cloud: 'public',
  manage: true,
  databases: [
    {
      name: 'vitals',
      at,
      cluster: 'wards',
      databaseName: 'vitals',
      manage: true,
      principals: [],
      policies: {},
      tables: [],
    },
  ],
  ...more,
})

export const configWith = (more: Partial<Config> = {}): Config => ({
  file: 'adx-export.yaml',
  application: { at, subdomain: 'contoso', host: applicationHost },
  identities: [],
  clusters: [clusterWith()],
  destinations: [],
  exports: [],
  removed: { exports: [], destinations: [], links: [], tables: [], columns: [], principals: [], policies: [] },
  accept: [],
  ...more,
})

export const someplace = at
