import { expect, test } from 'vitest'
import { at, emptyConfig, emptyWorld } from '../testing/example-kind.test-data.ts'
import { resourceMismatches } from './resource.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('planner')

const id = '/subscriptions/s/resourceGroups/g/providers/Microsoft.IoTCentral/iotApps/a'
const applicationWith = (subdomain: string) => ({
  ...emptyWorld,
  application: { ...emptyWorld.application, resource: { state: 'read' as const, value: { id, subdomain } } },
})
const clusterWith = (uri: string) => ({
  ...emptyWorld,
  clusters: {
    wards: {
      resource: { state: 'read' as const, value: { id, uri, streamingIngestion: true } },
      databaseNames: { state: 'not-asked' as const },
      databases: {},
    },
  },
})
const host = `wards.${here.region}.kusto.windows.net`
const cluster = {
  name: 'wards',
  at,
  url: `https://${host}`,
  host,
  engine: 'adx',
  cloud: 'public',
  manage: true,
  databases: [],
} as const
const config = { ...emptyConfig, clusters: [cluster] }

test.each([
  ['the application itself', applicationWith('shelves'), 0],
  ['the application in other letters', applicationWith('Shelves'), 0],
  ['another application', applicationWith('evil-app'), 1],
  ['the cluster itself', clusterWith(`https://${host}`), 0],
  ['the cluster, spelt otherwise', clusterWith(`https://WARDS.${here.region}.kusto.windows.net:443/`), 0],
  ['another cluster', clusterWith(`https://payroll.${here.region}.kusto.windows.net`), 1],
  ['nothing that was read', emptyWorld, 0],
])('a resource that is %s', (_what, world, count) => {
  const found = resourceMismatches({ config, world })
  expect(found.map(({ code, severity }) => [code, severity])).toEqual(
    Array.from({ length: count }, () => ['resource-mismatch', 'error']),
  )
})
