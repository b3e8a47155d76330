import { describe, expect, test } from 'vitest'
import { kinds } from './index.ts'
import { harmOf, manyOf, titleOf, writtenValue } from './wording.ts'

const spelt = (address: string): string =>
  titleOf(address)
    .map((part) => (typeof part === 'string' ? part : `<${part.name}>`))
    .join('')

describe('what people call a resource', () => {
  test.each([
    ['adx/cluster-streaming:wards', 'streaming ingestion of cluster <wards>'],
    ['adx/database:wards/vitals', 'database <vitals>'],
    ['adx/database-principal:wards/vitals/admin/app', '<admin> for <app> on <vitals>'],
    ['adx/table:wards/vitals/smartvitals', 'table <smartvitals>'],
    ['adx/table-policy:wards/vitals/smartvitals/retention', 'retention of <smartvitals>'],
    ['adx/table-policy:wards/vitals/smartvitals/ingestion-batching', 'ingestion batching of <smartvitals>'],
    ['adx/table-policy:wards/vitals/caching', 'caching of database <vitals>'],
    ['iot-central/managed-identity:app', 'managed identity <app>'],
    ['iot-central/destination:vitals', 'destination <vitals>'],
    ['iot-central/data-export:telemetry', 'export <telemetry>'],
    ['adx/table-policy:wards/vitals/t/unheard-of', '<adx/table-policy:wards/vitals/t/unheard-of>'],
    ['adx/table:wards', '<adx/table:wards>'],
    ['constructor:x', '<constructor:x>'],
    ['', '<>'],
  ])('%s', (address, words) => {
    expect(spelt(address)).toBe(words)
  })

  test('every kind has words of its own', () => {
    for (const { id } of kinds) expect(spelt(`${id}:a/b/c/retention`)).not.toContain(id)
  })
})

test.each([
  ['adx/database-principal:wards/vitals/admin/app', 'grants-access', 'may read, change and delete everything'],
  ['adx/database-principal:wards/vitals/admin/app', 'constructor', undefined],
  ['adx/database-principal:wards/vitals/toString/app', 'grants-access', undefined],
  ['adx/table:wards/vitals/t', 'grants-access', undefined],
])('what %s does by %s', (address, risk, words) => {
  expect(harmOf(address, risk)).toBe(words)
})

test.each([
  ['adx/table-policy:wards/vitals/t/retention', 'softDelete', '365.00:00:00', '365d'],
  ['adx/table-policy:wards/vitals/t/ingestion-batching', 'time', '00:00:30', '30s'],
  ['adx/table-policy:wards/vitals/t/ingestion-batching', 'items', 500, 500],
  ['adx/table-policy:wards/vitals/t/retention', 'constructor', '365.00:00:00', '365.00:00:00'],
  // A name that looks like a duration is a name.
  ['iot-central/data-export:telemetry', 'displayName', '01:00:00', '01:00:00'],
  ['other:x', 'softDelete', '01:00:00', '01:00:00'],
])('%s %s %j', (address, path, value, written) => {
  expect(writtenValue(address, path, value)).toBe(written)
})

test.each([
  ['adx/table:wards/vitals/t', { of: 'tables', place: 'wards/vitals/t' }],
  ['adx/table-policy:wards/vitals/t/retention', { what: 'retention', of: 'tables', place: 'wards/vitals/t' }],
  ['iot-central/data-export:telemetry', { of: 'exports', place: 'telemetry' }],
  // A grant, and a policy that reaches many tables, are each read by themselves.
  ['adx/database-principal:wards/vitals/admin/app', undefined],
  ['adx/table-policy:wards/vitals/retention', undefined],
])('how many like %s are told', (address, many) => {
  expect(manyOf(address)).toEqual(many)
})
