import { describe, expect, test } from 'vitest'
import { configWith, file, telemetry, testOf } from '../testing/config.test-data.ts'
import type { Sample } from '../model/sample.ts'
import { parseModels } from '../dtdl/model.ts'
import { generatedSamples, modelFindings } from './generated.ts'
import { sampleLimits } from './limits.ts'
import { lookedUp } from './looked-up.ts'
import { samplesOf } from './samples.ts'
import { vary } from './vary.ts'

const sample = (message: unknown): Sample => ({
  name: 'a',
  origin: 'test',
  source: 'telemetry',
  text: JSON.stringify(message),
  assumed: false,
})

const varied = (message: unknown): ReadonlyMap<string, Readonly<Record<string, unknown>>> =>
  new Map(vary(sample(message)).samples.map(({ variation, text }) => [variation?.title ?? '', JSON.parse(text)]))

describe('variations', () => {
  const message = { ...telemetry({ a: 1, s: 'x', list: [1] }), component: 'c' }
  const all = varied(message)

  test.each<[string, string, unknown]>([
    ['without a', 'telemetry', [{ name: 's' }, { name: 'list' }]],
    ['with a twice', 'telemetry', [{ value: 1 }, { value: 'x' }, { value: [1] }, { name: 'a', value: 41 }]],
    ['without any telemetry', 'telemetry', []],
    ['with a null', 'telemetry', [{ value: null }, {}, {}]],
    ['with a of another type', 'telemetry', [{ value: 'unexpected' }, {}, {}]],
    ['with s of another type', 'telemetry', [{}, { value: 42 }, {}]],
    ['with list empty', 'telemetry', [{}, {}, { value: [] }]],
    ['with numbers at 2147483648', 'telemetry', [{ value: 2_147_483_648 }, { value: 'x' }, { value: [2_147_483_648] }]],
    ['with application properties', 'messageProperties', { priority: 'high' }],
    ['with telemetry in reverse order', 'telemetry', [{ name: 'list' }, { name: 's' }, { name: 'a' }]],
    ['with the first of telemetry last', 'telemetry', [{ name: 's' }, { name: 'list' }, { name: 'a' }]],
    ['with an unknown value first in telemetry', 'telemetry', [{ value: 2 }, { name: 'a' }, {}, {}]],
    ['with an unknown value last in telemetry', 'telemetry', [{ name: 'a' }, {}, {}, { value: 2 }]],
    ['with all of telemetry twice', 'telemetry', [{}, {}, {}, { name: 'a', value: 2 }, { value: 'x' }, { value: [2] }]],
    ['with an unknown component', 'component', 'unknownComponent'],
    ['without device.templateName', 'device', expect.not.objectContaining({ templateName: 'Press' })],
  ])('%s', (title, key, wanted) => {
    const found = all.get(title)?.[key]
    if (typeof wanted === 'string') expect(found).toBe(wanted)
    else expect(found).toMatchObject(wanted as object)
  })

  test('leave optional fields out, one by one and together', () => {
    expect(all.get('without component')).not.toHaveProperty('component')
    expect(all.get('without any optional field')).not.toHaveProperty('enrichments')
  })

  test('keep numbers that no double holds', () => {
    const texts = vary(sample(message)).samples.map(({ text }) => text)
    expect(texts.some((text) => text.includes('9223372036854775807'))).toBe(true)
    expect(texts.some((text) => text.includes('1E+400'))).toBe(true)
  })

  test('have titles of their own, differ from the message, and are the same every time', () => {
    const list = vary(sample(message)).samples
    expect(new Set(list.map(({ variation }) => variation?.title)).size).toBe(list.length)
    expect(list.filter(({ text }) => text === JSON.stringify(message))).toEqual([])
    expect(vary(sample(message)).samples).toEqual(list)
  })

  const many = (amount: number, value: unknown) =>
    sample(telemetry(Object.fromEntries(Array.from({ length: amount }, (_, index) => [`t${index}`, value]))))

  test.each<[string, unknown, number]>([
    ['missing, twice, null and of another type', 1, 4],
    ['missing, twice and of another type', null, 3],
    ['missing, twice, null, of another type and empty', [1], 5],
    ['missing, twice, null and of another type, never as an empty list again', [], 4],
  ])('are bounded, and every change that is left out is counted: %s', (_, value, each) => {
    const [few, lots] = [vary(many(5, value)), vary(many(500, value))]
    expect(few.leftOut).toBe(0)
    expect(lots.samples.length).toBeLessThanOrEqual(sampleLimits.variations)
    expect(lots.samples.length + lots.leftOut - few.samples.length).toBe(495 * each)
  })

  const samplesWith = (given: Parameters<typeof configWith>[0]) => {
    const config = configWith(given)
    const [entry] = config.exports
    const [link] = entry?.links ?? []
    if (entry === undefined || link === undefined) throw new Error('The config has one link.')
    return samplesOf({ config, export: entry, link, columns: [], includeCaptured: true })
  }

  test('and captured messages are bounded, and what is left out is counted', () => {
    const captured = Array.from({ length: 200 }, (_, index) => file(`c/${index}.json`, telemetry({ a: 1 })))
    const { samples, leftOut } = samplesWith({ captured })
    expect(samples.length).toBeLessThanOrEqual(sampleLimits.perLink)
    expect(leftOut).toEqual({ messages: 150, unvaried: 45, variations: 0 })
    expect(samplesWith({ captured: captured.slice(0, 5) }).leftOut).toEqual({ messages: 0, unvaried: 0, variations: 0 })
  })

  test('are left out before messages are, and before tests', () => {
    const message = telemetry(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`t${index}`, index])))
    const tests = Array.from({ length: 20 }, (_, index) => {
      const each = testOf(message)
      return { ...each, message: { ...each.message, file: `samples/${index}.json` } }
    })
    const own = vary(sample(message))
    const plain = samplesWith({ captured: [file('c/a.json', message)] })
    const { samples, leftOut } = samplesWith({ tests, captured: [file('c/a.json', message)] })
    expect(samples.length).toBe(sampleLimits.perLink)
    expect(samples.filter(({ variation }) => variation === undefined)).toHaveLength(22)
    const all = plain.samples.length + plain.leftOut.variations + 20 * (1 + own.samples.length + own.leftOut)
    expect(leftOut).toEqual({ messages: 0, unvaried: 0, variations: all - sampleLimits.perLink })
  })
})

test.each([
  ['.telemetry | iotc::find(.name == "a").value', ['a']],
  ['select(.name=="a") | select("b" == .name)', ['a', 'b']],
  ['# .name == "no"\n.name == "a", .name == "a"', ['a']],
  ['.telemetry[]', []],
])('what %s looks up', (text, names) => {
  expect(lookedUp(text)).toEqual(names)
})

const model = {
  '@id': 'dtmi:modelDefinition:nhhbjotee:qytxnp8hi',
  '@type': ['ModelDefinition', 'DeviceModel'],
  displayName: 'Press',
  capabilityModel: {
    '@id': 'dtmi:contoso:press;1',
    extends: [{ contents: [{ '@type': 'Telemetry', name: 'inherited', schema: 'boolean' }] }],
    contents: [
      {
        '@id': 'dtmi:contoso:temperature',
        '@type': ['Telemetry', 'Temperature'],
        name: 'temperature',
        schema: 'double',
      },
      {
        '@type': 'Telemetry',
        name: 'state',
        schema: { '@type': 'Enum', valueSchema: 'string', enumValues: [{ name: 'On', enumValue: 'on' }] },
      },
      { '@type': 'Telemetry', name: 'where', schema: 'geopoint' },
      {
        '@type': 'Telemetry',
        name: 'parts',
        schema: {
          '@type': 'Object',
          fields: [
            { name: 'count', schema: 'integer' },
            { name: 'list', schema: { '@type': 'Array', elementSchema: 'long' } },
          ],
        },
      },
      {
        '@type': 'Telemetry',
        name: 'tags',
        schema: { '@type': ['Map'], mapKey: { name: 'k', schema: 'string' }, mapValue: { name: 'v', schema: 'date' } },
      },
      { '@type': ['Property', 'Cloud'], name: 'site', schema: 'string' },
      { '@type': 'Property', name: 'target', schema: 'float' },
      { '@type': 'Command', name: 'restart' },
      {
        '@type': 'Component',
        name: 'motor',
        schema: { contents: [{ '@type': 'Telemetry', name: 'rpm', schema: 'long' }] },
      },
      {
        '@type': 'EdgeModule',
        name: 'gateway',
        target: [{ contents: [{ '@type': 'Telemetry', name: 'load', schema: 'boolean' }] }],
      },
    ],
  },
}

describe('device templates', () => {
  const made = (source: 'telemetry' | 'properties' | 'audit') => {
    const config = configWith({ source, templates: [file('models/press.json', model)] })
    const [entry] = config.exports
    return entry === undefined ? [] : generatedSamples(config, entry).samples
  }

  test('become a message of the device and one of each component and module', () => {
    const [own, motor, gateway] = made('telemetry').map(({ text }) => JSON.parse(text))
    expect(own.telemetry.map(({ name, value }: { name: string; value: unknown }) => [name, value])).toEqual([
      ['inherited', true],
      ['temperature', 21.5],
      ['state', 'on'],
      ['where', { lat: 47.37, lon: 8.54, alt: 408 }],
      ['parts', { count: 44, list: [4_000_000_005, 4_000_000_006] }],
      ['tags', { first: '2026-11-12' }],
    ])
    expect(own.telemetry[1].id).toBe('dtmi:contoso:temperature')
    expect(own.telemetry[0].id).toBe('dtmi:modelDefinition:nhhbjotee:qytxnp8hi:inherited;1')
    expect(own.device).toMatchObject({
      templateId: model['@id'],
      templateName: 'Press',
      properties: { reported: [{ name: 'target' }] },
      cloudProperties: [{ name: 'site' }],
    })
    expect(motor).toMatchObject({ component: 'motor', telemetry: [{ name: 'rpm', value: 4_000_000_000 }] })
    expect(gateway).toMatchObject({ module: 'gateway', telemetry: [{ name: 'load', value: true }] })
    expect(gateway).not.toHaveProperty('component')
  })

  test('become changes of properties, and nothing for audit', () => {
    expect(made('properties').map(({ text }) => JSON.parse(text).messageType)).toEqual([
      'devicePropertyReportedChange',
      'cloudPropertyChange',
    ])
    expect(made('audit')).toEqual([])
  })

  test('may be the capability model alone', () => {
    expect(parseModels(JSON.stringify(model.capabilityModel)).map(({ id }) => id)).toEqual(['dtmi:contoso:press;1'])
  })

  test.each(['', '[]', '{}', '{"contents":1}', 'no JSON'])('%j is none, and a finding', (text) => {
    expect(parseModels(text)).toEqual([])
    expect(modelFindings(configWith({ templates: [file('m.json', text)] })).map(({ code }) => code)).toEqual([
      'model-malformed',
    ])
  })

  test('are read to a depth', () => {
    let nested: object = { '@type': 'Telemetry', name: 'deep', schema: 'double' }
    for (let depth = 0; depth < 20; depth++)
      nested = { '@type': 'Component', name: `c${depth}`, schema: { contents: [nested] } }
    expect(parseModels(JSON.stringify({ contents: [nested] }))[0]?.capabilities).toEqual([])
  })
})
