import { expect, test } from 'vitest'
import { hostOf, isSameDatabaseName } from './place.ts'
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
