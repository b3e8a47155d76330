import type { ColumnType, Config, Enrichment, ExportSource } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { capabilitiesOf } from '../infer/model.ts'
import { remarksOn } from '../lint/lint.ts'
import { parse } from '../parse/parse.ts'
import { configWith, file, runJq, telemetry, testOf } from '../testing/config.test-data.ts'
import { testTransforms } from '../test/test-transforms.ts'
import { givenFor, mostMessages } from './given.ts'
import { suggestTransform } from './transform.ts'

type Case = {
  readonly columns: Readonly<Record<string, ColumnType>>
  readonly enrichments?: Readonly<Record<string, Enrichment>>
  readonly source?: ExportSource
  readonly tests?: readonly unknown[]
  readonly captured?: readonly unknown[]
  readonly template?: { readonly contents: readonly unknown[] }
}

const configOf = (
  { columns, enrichments = {}, source = 'telemetry', tests = [], captured = [], template }: Case,
  transform = '.',
): Config => {
  const config = configWith({
    columns,
    source,
    transforms: [transform],
    tests: tests.map((message, index) => {
      const one = testOf(message)
      return { ...one, message: { ...one.message, file: `samples/${String(index)}.json` } }
    }),
    captured: captured.map((message, index) => file(`captured/${source}/${String(index)}.json`, message)),
    templates: template === undefined ? [] : [file('model.json', template)],
  })
  return { ...config, exports: config.exports.map((entry) => ({ ...entry, enrichments })) }
}

const columnsIn = ({ columns }: Case) => Object.entries(columns).map(([name, type]) => ({ name, type }))

const suggest = (given: Case) => {
  const model = given.template === undefined ? [] : capabilitiesOf(JSON.parse(JSON.stringify(given.template)))
  return suggestTransform(columnsIn(given), model, givenFor(configOf(given), 'w/v/t'))
}

const trial = async (given: Case) => {
  const { text } = suggest(given)
  const [result] = await testTransforms({ config: configOf(given, text), runJq, includeCaptured: true })
  if (result === undefined) throw new Error('no link')
  const whole = result.results.filter(({ sample }) => sample.variation === undefined)
  const evidence = whole.filter(({ sample }) => sample.origin !== 'built-in')
  return {
    errors: result.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    rows: evidence.map(({ rows }) =>
      rows.map(({ cells }) => Object.fromEntries(cells.map(({ column, stored }) => [column, stored]))),
    ),
    none: result.results
      .filter(({ rows }) => rows.length === 0)
      .map(({ sample }) => sample.variation?.title ?? sample.name),
  }
}

const press = telemetry({ temperature: 21.5, acceleration: { x: 1, y: 2, z: 3 }, state: 'on' })
const properties = {
  messageSource: 'properties',
  messageType: 'devicePropertyReportedChange',
  enqueuedTime: '2026-11-12T10:01:30.588Z',
  device: { id: 'press-07', properties: { reported: [{ name: 'firmware', value: '1.2' }] } },
  properties: [{ name: 'limit', value: 7 }],
  enrichments: {},
}

describe('a transform from what the config gives', () => {
  test.each<readonly [string, Case, Readonly<Record<string, unknown>>]>([
    [
      'enrichments, with the case of their keys',
      {
        columns: { Region: 'string', Site: 'string', Device: 'string' },
        enrichments: { region: { value: 'north' }, SITE: { path: '$displayName' } },
        tests: [{ ...press, enrichments: { region: 'north', SITE: 'Plant' } }],
      },
      { Region: 'north', Site: 'Plant', Device: 'press-07' },
    ],
    [
      'an enrichment before the usual meaning of the name, and one that only a message has',
      {
        columns: { DeviceName: 'string', 'my key': 'string' },
        enrichments: { deviceName: { value: 'mine' } },
        tests: [{ ...press, enrichments: { deviceName: 'mine', 'my key': 'k' } }],
      },
      { DeviceName: 'mine', 'my key': 'k' },
    ],
    [
      'telemetry of a test message',
      { columns: { Temperature: 'real', State: 'string' }, tests: [press] },
      { Temperature: 21.5, State: 'on' },
    ],
    ['telemetry of a captured message', { columns: { Temperature: 'real' }, captured: [press] }, { Temperature: 21.5 }],
    [
      'an object in a dynamic column, and its fields by their own names or both',
      {
        columns: { Acceleration: 'dynamic', X: 'real', acceleration_y: 'real', AccelerationZ: 'real' },
        tests: [press],
      },
      { Acceleration: { x: 1, y: 2, z: 3 }, X: 1, acceleration_y: 2, AccelerationZ: 3 },
    ],
    [
      'fields of a vector of a device template',
      {
        columns: { X: 'real', Lat: 'real' },
        template: {
          contents: [
            { '@type': 'Telemetry', name: 'acceleration', schema: 'vector' },
            { '@type': 'Telemetry', name: 'position', schema: 'geopoint' },
          ],
        },
      },
      { X: 0.1, Lat: 47.37 },
    ],
    [
      'the usual meaning of a name before a field of a value, and names of other scripts',
      {
        columns: { Time: 'datetime', Level: 'real', 温度: 'real', 圧力: 'real' },
        tests: [telemetry({ event: { time: 'noon', level: 2 }, 圧力: 3 })],
        template: { contents: [{ '@type': 'Telemetry', name: 'event', schema: 'Map', displayName: '別' }] },
      },
      { Time: '2026-11-12T10:01:30.5880000Z', Level: 2, 温度: null, 圧力: 3 },
    ],
    [
      'properties of messages, component, module and other fields',
      {
        columns: { Batch: 'string', Component: 'string', Module: 'string', Firmware: 'string', Schema: 'string' },
        tests: [
          {
            ...press,
            device: { id: 'p', properties: { reported: [{ name: 'firmware', value: '1.2' }] } },
            messageProperties: { batch: '7' },
            component: 'pump',
            module: 'edge',
            schema: 'default@v1',
          },
        ],
      },
      { Batch: '7', Component: 'pump', Module: 'edge', Firmware: '1.2', Schema: 'default@v1' },
    ],
    [
      'properties that changed',
      {
        columns: { Limit: 'long', Firmware: 'string', MessageType: 'string' },
        source: 'properties',
        tests: [properties],
      },
      { Limit: 7, Firmware: '1.2', MessageType: 'devicePropertyReportedChange' },
    ],
    [
      'a row for each property',
      { columns: { Name: 'string', Value: 'dynamic', Device: 'string' }, source: 'properties', tests: [properties] },
      { Name: 'limit', Value: 7, Device: 'press-07' },
    ],
  ])('takes %s', async (_, given, row) => {
    const { errors, rows } = await trial(given)
    expect(errors).toEqual([])
    expect(rows[0]?.[0]).toEqual(row)
    const parsed = parse(suggest(given).text)
    expect(parsed.ok && remarksOn(parsed.program)).toEqual([])
  })

  const mixed: Case = {
    columns: { Name: 'string', Value: 'real', Site: 'string' },
    enrichments: { site: { value: 'north' } },
    tests: [press],
  }

  test('gives null for values of a long table that its column does not take, and keeps their rows', async () => {
    const { errors, rows } = await trial(mixed)
    expect(errors).toEqual([])
    expect(rows[0]?.map(({ Name, Value }) => [Name, Value])).toEqual([
      ['temperature', 21.5],
      ['acceleration', null],
      ['state', null],
    ])
    expect(suggest(mixed).text).toContain('# The column Value is of type real, and messages have an object for values')
  })

  test('leaves out a column that takes none of its values, and says so', async () => {
    const given: Case = { columns: { Device: 'string', State: 'long', Acceleration: 'real' }, tests: [press] }
    const { text, filled, missing, mismatched } = suggest(given)
    expect([filled, missing, mismatched]).toEqual([['Device'], [], ['State', 'Acceleration']])
    expect(text).toContain(
      '# The column State is of type long, and messages have a text for state: such values become null.',
    )
    expect((await trial(given)).errors).toEqual([])
  })

  test('makes null of values of another type where some devices send them', async () => {
    const given: Case = {
      columns: { Temperature: 'real', Device: 'string' },
      tests: [press, telemetry({ temperature: 'n/a' })],
    }
    const { errors, rows } = await trial(given)
    expect(errors).toEqual([])
    expect(rows.map(([row]) => row?.['Temperature'])).toEqual([21.5, null])
  })

  test('loses no row, whatever a message lacks', async () => {
    const given: Case = {
      columns: {
        Device: 'string',
        Temperature: 'real',
        X: 'real',
        Region: 'string',
        Batch: 'string',
        Firmware: 'string',
      },
      enrichments: { region: { value: 'north' } },
      tests: [
        {
          ...press,
          messageProperties: { batch: '7' },
          device: { id: 'p', properties: { reported: [{ name: 'firmware', value: '1' }] } },
        },
      ],
    }
    const { errors, none } = await trial(given)
    expect([errors, none]).toEqual([[], []])
    const { text } = suggest(given)
    for (const message of [
      {},
      { telemetry: [{ name: 'acceleration', value: 3 }] },
      { telemetry: null, enrichments: null, messageProperties: null },
    ]) {
      const run = await runJq(text, JSON.stringify(message))
      expect(run).toMatchObject({ ok: true, outputs: [expect.stringContaining('"Temperature":null')] })
    }
  })

  test('takes nothing of exports that feed other tables, and looks at a bounded number of messages', () => {
    const config = configOf({ columns: {}, enrichments: { region: { value: 'n' } }, tests: [press] })
    expect(givenFor(config, 'w/v/other')).toEqual({ sources: [], enrichments: {}, messages: [] })
    const tests = Array.from({ length: mostMessages + 5 }, (_, index) => telemetry({ [`t${String(index)}`]: 1 }))
    expect(givenFor(configOf({ columns: {}, tests }), 'w/v/t').messages).toHaveLength(mostMessages)
  })

  test('fills nothing from nothing', () => {
    expect(suggest({ columns: { Colour: 'string' } }).filled).toEqual([])
  })
})
