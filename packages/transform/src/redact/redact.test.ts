import { describe, expect, test } from 'vitest'
import { fit } from '../rows/fit.ts'
import { type JsonNode, nodeOf, parseJsonText, plainValue } from '../rows/json-text.ts'
import { telemetry } from '../testing/config.test-data.ts'
import { redactMessage } from './redact.ts'

const redacted = (message: unknown): string => redactMessage(JSON.stringify(message)) ?? ''
const valuesOf = (values: Readonly<Record<string, unknown>>): readonly unknown[] =>
  JSON.parse(redacted(telemetry(values))).telemetry.map(({ value }: { readonly value: unknown }) => value)

const message = {
  ...telemetry({ temperature: 71.3, owner: 'Ada Lovelace', where: { lat: 47.37, lon: 8.54 }, running: true }),
  applicationId: '40a97c91-50cc-44f0-9f63-71386613facc',
  enrichments: { contact: 'Ada Lovelace', empty: '', site: 'north' },
  component: 'sensors',
}

describe('a message', () => {
  const text = redacted(message)

  test.each([
    'press-07',
    'Press 7',
    'Ada Lovelace',
    '40a97c91',
    '47.37',
    '8.54',
    'dtmi:a',
    '10:01:30',
    '.588',
    'north',
  ])('%s is gone', (secret) => {
    expect(text).not.toContain(secret)
  })

  test.each(['71.3', '"temperature"', '"owner"', '"sensors"', '"telemetry"', '"site"', 'true', '.000Z'])(
    '%s stays',
    (kept) => {
      expect(text).toContain(kept)
    },
  )

  test('the same text gets the same stand-in', () => {
    const made = JSON.parse(text)
    expect(made.enrichments.contact).toBe(made.telemetry[1].value)
    expect(made.enrichments.empty).toBe('')
    expect(redacted(message)).toBe(text)
  })

  test('only messages are redacted', () => {
    expect(redactMessage('[]')).toBeUndefined()
    expect(redactMessage('x')).toBeUndefined()
  })
})

describe('places', () => {
  test.each<[string, unknown]>([
    ['GeoJSON', { type: 'Point', coordinates: [8.54, 47.37] }],
    [
      'GeoJSON of lines',
      {
        type: 'LineString',
        bbox: [8.54, 47.37, 9, 48],
        coordinates: [
          [8.54, 47.37],
          [8.56, 47.38],
        ],
      },
    ],
    ['gps', { gps: { a: 47.37, b: 8.54 } }],
    ['gps_lat', { gps_lat: 47.37, gpsLng: 8.54 }],
    ['startLatitude', { startLatitude: 47.37 }],
    ['a pair without a name', [8.5417, 47.3769]],
    ['a text', '47.3769, 8.5417'],
  ])('%s', (_what, value) => {
    const [made] = valuesOf({ reading: value })
    expect(JSON.stringify(made)).not.toMatch(/47[.]3|8[.]5/)
  })

  test.each(['latitude', 'Longitude', 'gpsPosition', 'geo_alt', 'lng'])('the telemetry %s', (name) => {
    expect(redacted(telemetry({ [name]: 47.37 }))).not.toContain('47.37')
  })

  test('stay within the globe, and GeoJSON keeps its form', () => {
    const given = { type: 'Point', coordinates: [-122.4194, 37.7749, 0] }
    expect(valuesOf({ p: given })).toEqual([{ type: 'Point', coordinates: [-100.0001, 10.0002, 0] }])
  })
})

describe('numbers', () => {
  test.each<[string, unknown]>([
    ['phone', 41441234567],
    ['count', 41441234567],
    ['mobileNumber', 1234],
    ['pin', 4711],
    ['age', 47],
    ['badge', 471147],
    ['id', 4711471],
    ['x', { employee: { number: 4711 } }],
    ['x', '0041441234567'],
    ['x', '4711'],
  ])('%s: %j is replaced, and has the same type and length', (name, value) => {
    const [made] = valuesOf({ [name]: value })
    expect(JSON.stringify(made)).not.toMatch(/47|4144/)
    expect(typeof made).toBe(typeof value)
    expect(JSON.stringify(made)).toHaveLength(JSON.stringify(value).length)
  })

  test.each([71.3, -0.25, 36, 123456, 0, 1.125, 1e-3])('%s is a reading, and stays', (value) => {
    expect(valuesOf({ temperature: value })).toEqual([value])
  })

  test.each(['2147483647', '2147483648', '9007199254740993', '9223372036854775807', '9223372036854775808', '1E+400'])(
    '%s goes on fitting the same columns',
    (text) => {
      const fits = (node: JsonNode) =>
        (['int', 'long', 'real', 'decimal', 'datetime'] as const).map((type) =>
          typeof fit(node, type) === 'string' ? fit(node, type) : 'stored',
        )
      const given = `{"phone":${text}}`
      const made = parseJsonText(redactMessage(given) ?? '')
      const number = made?.kind === 'object' ? made.members.get('phone') : undefined
      if (number?.kind !== 'number') throw new Error('It is no number any more.')
      expect(fits(number)).toEqual(fits({ kind: 'number', text }))
      expect(number.text).not.toBe(text)
    },
  )

  test('the same number gets the same stand-in, another another', () => {
    const [a, b, c] = valuesOf({ phoneA: 41441234567, phoneB: 41441234567, phoneC: 41441234568 })
    expect(a).toBe(b)
    expect(a).not.toBe(c)
  })
})

describe('texts', () => {
  test.each([
    { telemetry: [{ name: 'a', value: { type: 'Ada', schema: 'Ada', component: 'Ada', module: 'Ada', name: 'Ada' } }] },
    { type: 'Ada', schema: 'Ada' },
    { enrichments: { messageSource: 'Ada', component: 'Ada', list: [{ name: 'Ada', value: 1 }] } },
    { device: { name: 'Ada', type: 'Ada', value: 'Ada' } },
    { component: 'Ada Lovelace', module: 'Ada@example.org' },
    { telemetry: [{ name: 'Ada Lovelace', value: 1 }], properties: [{ name: 'Ada@example.org', value: 1 }] },
    { messageSource: 'Ada', messageType: 'Ada' },
  ])('are kept only where they name what a transform looks up: %j', (given) => {
    expect(redacted(given)).not.toContain('Ada')
  })

  test('what names parts of the message stays', () => {
    const given = {
      messageSource: 'properties',
      messageType: 'cloudPropertyChange',
      schema: 'default@v1',
      component: 'sensors',
      module: 'Filter-Module',
      device: {
        properties: { reported: [{ name: 'fw', value: true }] },
        cloudProperties: [{ name: 'site', value: null }],
      },
      properties: [{ name: 'limit', component: 'pump', module: 'Edge_1', value: 60 }],
      actor: { type: 'apiToken' },
      resource: { type: 'device' },
    }
    expect(JSON.parse(redacted(given))).toEqual(given)
  })

  test.each([
    ['2026-11-12T10:01:30.588Z', '2026-01-01T12:00:00.000Z'],
    ['2026-11-12T10:01:30.123456789+02:00', '2026-01-01T12:00:00.000000000+00:00'],
    ['2026-11-12 10:01', '2026-01-01 12:00'],
    ['2026-11-12', '2026-01-01'],
    ['Thu, 12 Nov 26 10:01:30 GMT', 'Thu, 01 Jan 26 12:00:00 GMT'],
    ['Sunday, 8-Nov-26 10:01', 'Thursday, 1-Jan-26 12:00'],
    ['12 Nov 26 10:01:30.5', '01 Jan 26 12:00:00.0'],
    ['11/12/2026 10:01:30 AM', '11/11/1111 11:11:11 AM'],
    ['10:01:30.5', '12:00:00.0'],
    ['PT90.5S', 'PT11.1S'],
    ['ada@example.com', 'user-1@example.org'],
    ['true', 'true'],
    ['47.3769', '10.0001'],
    ['3F2504E0-4F89-41D3-9A0C-0305E82C3301', '00000000-0000-4000-8000-000000000001'],
  ])('%s becomes %s', (given, made) => {
    expect(JSON.parse(redacted({ enrichments: { x: given } }))).toEqual({ enrichments: { x: made } })
  })
})

describe('keys', () => {
  test.each([
    'ada@example.com',
    'Ada Lovelace',
    '0041441234567',
    'tel_0441234567',
    '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    'a3f2504e-4f89-41d3-9a0c-0305e82c3301',
    'press-07',
    'Zürich',
    'ada.lovelace',
  ])('%s is replaced', (key) => {
    const text = redacted({ device: { id: 'press-07' }, telemetry: [{ name: 'm', value: { [key]: 1 } }] })
    expect(text).not.toContain(key)
    expect(Object.keys(JSON.parse(text).telemetry[0].value)).toHaveLength(1)
  })

  test('a key and a text that are the same stay the same, and none is lost', () => {
    const emails = ['a@example.com', 'b@example.com', 'c@example.com']
    const given = { enrichments: { users: emails, by: Object.fromEntries(emails.map((each) => [each, 1])) } }
    const { users, by } = JSON.parse(redacted(given)).enrichments
    expect(Object.keys(by)).toEqual(users)
    const times = { '2026-11-12T10:01:30Z': 1, '2026-11-12T10:01:31Z': 1, '10:01': 1, '11:01': 1, '4711': 1, '4712': 1 }
    expect(Object.keys(JSON.parse(redacted({ enrichments: times })).enrichments)).toHaveLength(6)
    const again = JSON.parse(redacted({ 'user-1@example.org': 1, 'text-2': 1, 'x y': 2, 'z z': 3 }))
    expect(Object.keys(again)).toHaveLength(4)
  })

  test.each(['iothub-creation-time-utc', '$version', '$.sub', '__t', 'heartRate', '1', 'x1'])('%s stays', (key) => {
    expect(JSON.parse(redacted({ messageProperties: { [key]: true } }))).toEqual({ messageProperties: { [key]: true } })
  })
})

test('types and form stay as they are', () => {
  const formOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(formOf)
    if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value
    return Object.entries(value).map(([key, each]) => [key, formOf(each)])
  }
  const whole = plainValue(nodeOf(message))
  expect(formOf(JSON.parse(redacted(message)))).toEqual(formOf(whole))
})
