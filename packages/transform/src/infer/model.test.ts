import { expect, test } from 'vitest'
import { describe as shown } from './describe.ts'
import { capabilitiesOf } from './model.ts'

const listed = (template: Parameters<typeof capabilitiesOf>[0]): readonly string[] =>
  capabilitiesOf(template).map(({ kind, name, shape }) => `${kind} ${name}: ${shown(shape)}`)

test('a device template as IoT Central writes it', () => {
  const template = {
    '@id': 'dtmi:modelDefinition:spzeut3n:n2lteu39u6',
    '@type': ['ModelDefinition', 'DeviceModel'],
    capabilityModel: {
      '@id': 'dtmi:contoso:press;1',
      '@type': 'Interface',
      contents: [
        { '@type': ['Telemetry', 'Temperature'], name: 'temperature', schema: 'double', displayName: { en: 'Heat' } },
        { '@type': 'Property', name: 'target', schema: 'long', writable: true },
        { '@type': ['Property', 'Cloud'], name: 'serial', schema: 'string' },
        { '@type': 'Command', name: 'restart' },
        {
          '@type': 'Component',
          name: 'sensors',
          schema: { contents: [{ '@type': ['Telemetry', 'Acceleration'], name: 'shock', schema: 'vector' }] },
        },
        {
          '@type': ['EdgeModule'],
          name: 'edge',
          target: [{ contents: [{ '@type': 'Telemetry', name: 'load', schema: 'float' }] }],
        },
      ],
      extends: [
        {
          contents: [
            { '@type': 'Telemetry', name: 'state', schema: { '@type': 'Enum', valueSchema: 'integer' } },
            {
              '@type': 'Telemetry',
              name: 'reading',
              schema: {
                '@type': 'Object',
                fields: [
                  { name: 'at', schema: 'dateTime' },
                  { name: 'list', schema: { '@type': 'Array', elementSchema: 'boolean' } },
                ],
              },
            },
          ],
        },
      ],
    },
  }
  expect(listed(template)).toEqual([
    'telemetry state: int',
    'telemetry reading: {at?: datetime, list?: [boolean], …}',
    'telemetry temperature: number',
    'property target: long',
    'cloudProperty serial: string',
    'telemetry shock: {x: number, y: number, z: number}',
    'telemetry load: number',
  ])
  expect(capabilitiesOf(template)[2]?.displayName).toBe('Heat')
})

test.each([
  [null],
  ['text'],
  [{}],
  [{ contents: 'none' }],
  [{ contents: [1, null, { '@type': 'Telemetry' }, { name: 'x' }] }],
])('nothing is found in %j', (template) => {
  expect(capabilitiesOf(template)).toEqual([])
})

test.each([
  [{ '@type': 'Telemetry', name: 'a', schema: 'constructor' }, 'any'],
  [{ '@type': 'Telemetry', name: 'a' }, 'any'],
  [{ '@type': 'Telemetry', name: 'a', schema: { '@type': 'Map' } }, '{…}'],
  [{ '@type': 'Telemetry', name: 'a', schema: 'geopoint' }, '{lat: number, lon: number, alt: number}'],
])('%j is %s', (content, shape) => {
  expect(listed({ contents: [content] })).toEqual([`telemetry a: ${shape}`])
})

test('lists of templates are taken together', () => {
  const one = { contents: [{ '@type': 'Telemetry', name: 'a', schema: 'string' }] }
  expect(listed([one, { capabilityModel: one }])).toEqual(['telemetry a: string', 'telemetry a: string'])
})
