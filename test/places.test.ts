import { describe, expect, test } from 'vitest'
import { placeOf, regions, runSeed, zoneOf, zones } from './places.ts'

const hundred = Array.from({ length: 100 }, (_, index) => index)

test('this run has the time zone of its seed', () => {
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zoneOf(runSeed))
  expect([0, 6].map((month) => new Date(2026, month, 1).getTimezoneOffset())).not.toEqual([0, 0])
})

test('seeds reach every time zone', () => {
  expect(new Set(hundred.map(zoneOf))).toEqual(new Set(zones))
})

describe.each([
  ['numbers', hundred.map((number) => placeOf(number))],
  ['a name, by the seed of the run', hundred.map((seed) => placeOf('planner', seed))],
])('places of %s', (_, places) => {
  test('reach every region and every letter case of ids', () => {
    expect(new Set(places.map(({ region }) => region))).toEqual(new Set(regions))
    const cases = places.map(({ clusterId }) => clusterId('wards').replaceAll(/\/subscriptions\/[^/]+|Plant-\d+/gu, ''))
    expect(new Set(cases).size).toBe(4)
  })

  test('share no tenant and no subscription', () => {
    expect(new Set(places.flatMap(({ tenant, subscription }) => [tenant, subscription])).size).toBe(200)
  })

  test('spell an id otherwise, and it stays the same id', () => {
    for (const { clusterId, respell } of places) {
      expect(respell(clusterId('wards'))).not.toBe(clusterId('wards'))
      expect(respell(clusterId('wards')).toLowerCase()).toBe(clusterId('wards').toLowerCase())
    }
  })
})

test('packages live in several regions in every run', () => {
  const names = ['azure', 'cli', 'core', 'emulator', 'engine', 'planner', 'report', 'scenarios', 'transform']
  for (const run of hundred) {
    const lived = names.map((name) => placeOf(name, run).region)
    expect(new Set(lived).size).toBeGreaterThanOrEqual(3)
  }
})
