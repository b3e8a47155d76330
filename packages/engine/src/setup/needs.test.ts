import type { Config } from '@adx-export/core'
import { expect, test } from 'vitest'
import { needsOf } from './needs.ts'

const at = { file: 'adx-export.yaml', range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } }

const config = (manage: { readonly cluster: boolean; readonly database: boolean }, switches: boolean): Config => ({
  file: 'adx-export.yaml',
  application: { at, subdomain: 'contoso', host: 'contoso.azureiotcentral.com' },
  identities: switches ? [{ name: 'app', at, type: 'managedIdentity' }] : [],
  clusters: [
    {
      at,
      name: 'wards',
      url: 'https://wards.uksouth.kusto.windows.net',
      host: 'wards.uksouth.kusto.windows.net',
      engine: 'adx',
      cloud: 'public',
      manage: manage.cluster,
      databases: [
        {
          at,
          name: 'vitals',
          cluster: 'wards',
          databaseName: 'Vitals',
          manage: manage.database,
          principals: [],
          policies: {},
          tables: [],
        },
      ],
    },
  ],
  destinations: [],
  exports: [],
  removed: { exports: [], destinations: [], links: [], tables: [], columns: [], principals: [], policies: [] },
  accept: [],
})

test.each([
  [{ cluster: true, database: true }, true, ['Contributor', 'Contributor', 'Admin']],
  [{ cluster: true, database: true }, false, ['Reader', 'Contributor', 'Admin']],
  [{ cluster: true, database: false }, true, ['Contributor', 'Contributor', 'Monitor']],
  [{ cluster: false, database: true }, true, ['Contributor', 'Reader', 'Monitor']],
  [{ cluster: false, database: false }, false, ['Reader', 'Reader', 'Monitor']],
] as const)(
  'of %j, switching on an identity: %j, the writer needs %j and the reader reads',
  (manage, switches, roles) => {
    const found = (as: 'reader' | 'writer') => {
      const { application, clusters } = needsOf(config(manage, switches), as)
      return [application, ...clusters.flatMap(({ role, databases }) => [role, ...databases.map((one) => one.role)])]
    }
    expect(found('writer')).toEqual(roles)
    expect(found('reader')).toEqual(['Reader', 'Reader', 'Monitor'])
  },
)
