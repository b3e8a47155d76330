import { expect, test } from 'vitest'
import { hostOf, isSameDatabaseName, tablePlace } from './place.ts'
import { aCluster, aConfig, aDatabase, aTable } from './testing/config.test-data.ts'
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
  ['Vitals', 'vitals', true],
  ['vitals', 'vitals2', false],
])('databases %s and %s', (a, b, same) => {
  expect(isSameDatabaseName(a, b)).toBe(same)
})

test('a declared table is one place, by its key and by its name in Kusto', () => {
  const table = aTable({ name: 'readings', tableName: 'vitals_raw', manage: false })
  const config = aConfig({ clusters: [aCluster({ databases: [aDatabase({ tables: [table] })] })] })
  const keys = { clusterKey: 'wards', databaseKey: 'vitals' }
  const place = tablePlace(config, { ...keys, tableKey: 'readings' })
  expect(place).toMatchObject({ tableKey: 'readings', tableName: 'vitals_raw', table: { manage: false } })
  expect(tablePlace(config, { ...keys, tableKey: 'vitals_raw' })).toEqual(place)
  expect(tablePlace(config, { ...keys, tableKey: 'gone' })).toMatchObject({ tableName: 'gone', table: undefined })
})
