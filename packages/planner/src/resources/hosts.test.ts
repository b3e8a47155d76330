import { expect, test } from 'vitest'
import { armHost, armPath, hostOf, sameDatabase } from './hosts.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('planner')

test.each([
  `https://wards.${here.region}.kusto.windows.net`,
  `https://WARDS.${here.region}.kusto.windows.net/`,
  ` https://wards.${here.region}.kusto.windows.net// `,
  `https://wards.${here.region}.kusto.windows.net:443/path`,
  `wards.${here.region}.kusto.windows.net`,
])('%s is one host', (url) => {
  expect(hostOf(url)).toBe(`wards.${here.region}.kusto.windows.net`)
})

test('another host is another', () => {
  expect(hostOf('https://wards.northeurope.kusto.windows.net')).not.toBe(`wards.${here.region}.kusto.windows.net`)
})

test.each([
  ['/subscriptions/s/x', ['databases', 'a b'], '/subscriptions/s/x/databases/a%20b'],
  ['/subscriptions/s/x/', [], '/subscriptions/s/x'],
  ['/x', ['a/../b'], '/x/a%2F..%2Fb'],
])('%s with %j', (resourceId, segments, path) => {
  expect(armPath(resourceId, ...segments)).toBe(path)
})

test('each cloud has its own ARM', () => {
  expect([armHost('public'), armHost('usGovernment'), armHost('china')]).toEqual([
    'management.azure.com',
    'management.usgovcloudapi.net',
    'management.chinacloudapi.cn',
  ])
})

test.each([
  ['Vitals', 'vitals', true],
  ['vitals', 'vitals2', false],
])('databases %s and %s', (a, b, same) => {
  expect(sameDatabase(a, b)).toBe(same)
})
