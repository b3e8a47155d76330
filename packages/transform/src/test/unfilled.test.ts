import type { Diagnostic, ExportSource } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { configWith, file, type Given, runJq, telemetry, testOf, tried } from '../testing/config.test-data.ts'
import { nodeOf } from '../rows/json-text.ts'
import { builtInMessages } from '../samples/built-in.ts'
import { checkTransforms } from './check-transforms.ts'
import { defaultKeys, defaultRecordOf } from './default-record.ts'

const unfilled = (found: readonly Diagnostic[]): readonly string[] =>
  found
    .filter(({ code }) => code === 'column-not-filled')
    .flatMap(({ range, message }) =>
      [...message.matchAll(/\b(?:Site|DeviceId|actor|deviceId|Device)\b/g)].map(
        ([name]) => `${range.start.line} ${name}`,
      ),
    )

/** Line 7 is the link, line 8 the transform. */
const cases: readonly (readonly [string, Given, readonly string[]])[] = [
  ['filled by nobody', { columns: { Device: 'string', Site: 'string' } }, ['8 Site']],
  [
    'filled neither by a transform nor by a default record',
    { columns: { Device: 'string', Site: 'string' }, transforms: ['{ Device: 1 | tostring }', undefined] },
    ['8 Site', '7 Site'],
  ],
  [
    'filled by the default record of another link',
    { columns: { Device: 'string', deviceId: 'string' }, transforms: ['{ Device: .device.id }', undefined] },
    [],
  ],
  [
    'filled by the transform of another link',
    { columns: { Site: 'string', deviceId: 'string' }, transforms: [undefined, '{ Site: .device.name }'] },
    [],
  ],
  [
    'that one transform fills and another sets to null',
    { columns: { Site: 'string' }, transforms: ['{ Site: null }', '{ Site: .device.name }'] },
    [],
  ],
  [
    'that no default record has',
    { columns: { deviceId: 'string', Site: 'string' }, transforms: [undefined] },
    ['7 Site'],
  ],
  [
    'spelt otherwise than in the default record',
    { columns: { DeviceId: 'string' }, transforms: [undefined] },
    ['7 DeviceId'],
  ],
  [
    'of the default record of its source',
    {
      source: 'telemetry',
      transforms: [undefined],
      columns: {
        applicationId: 'string',
        component: 'string',
        deviceId: 'string',
        enqueuedTime: 'datetime',
        enrichments: 'dynamic',
        messageProperties: 'dynamic',
        messageSource: 'string',
        module: 'string',
        schema: 'string',
        telemetry: 'dynamic',
        templateId: 'string',
      },
    },
    [],
  ],
  [
    'of the default record of the audit log, where only some messages have it',
    {
      source: 'audit',
      transforms: [undefined],
      columns: { actor: 'dynamic', resource: 'dynamic', updated: 'dynamic', messageType: 'string' },
    },
    [],
  ],
  [
    'of the default record of another source',
    { source: 'telemetry', transforms: [undefined], columns: { actor: 'dynamic', deviceId: 'string' } },
    ['7 actor'],
  ],
]

describe('a column', () => {
  test.each(cases)('%s: when the links are tried', async (_, given, found) => {
    expect(unfilled((await tried(given)).flatMap(({ diagnostics }) => diagnostics))).toEqual(found)
  })

  test.each(cases)('%s: when the links are read', async (_, given, found) => {
    expect(unfilled(await checkTransforms(configWith(given), runJq))).toEqual(found)
  })

  test('that another link fills is not told of a transform that makes no row', async () => {
    const transforms = [
      'select(.device.id == "none" and .device.id == "other") | { Device: .device.id }',
      '{ Site: .device.name }',
    ]
    const found = await tried({ columns: { Device: 'string', Site: 'string', actor: 'string' }, transforms })
    expect(found.map(({ diagnostics }) => unfilled(diagnostics))).toEqual([['8 actor'], ['8 Device', '8 actor']])
  })

  test('that a transform may fill whose keys come from the message is not told when the links are read', async () => {
    const transforms = ['.telemetry | map({ key: .name, value: .value }) | from_entries', undefined]
    const given = { columns: { Site: 'string' }, transforms } as const
    expect(unfilled(await checkTransforms(configWith(given), runJq))).toEqual([])
  })

  test('that no default record has is told with the keys that there are', async () => {
    const given = { columns: { DeviceId: 'string', Site: 'string' }, transforms: [undefined] } as const
    const found = await checkTransforms(configWith(given), runJq)
    expect(found.map(({ hint }) => hint)).toEqual([
      expect.stringContaining("'deviceId'"),
      expect.stringMatching(/applicationId, .*telemetry/),
    ])
    expect(found[0]?.related).toMatchObject([{ range: { start: { line: 3 } } }])
  })

  const first = (name: string): string => `([.telemetry[] | select(.name == "${name}").value][0])`
  const model = { contents: [{ '@type': 'Telemetry', name: 'flow', schema: 'double' }] }

  test.each<[string, Given, readonly string[]]>([
    ['by a message', { tests: [testOf(telemetry({ flow: 1 }))] }, ['jq-telemetry-unknown']],
    ['by a device template', { templates: [file('m.json', model)] }, ['jq-telemetry-unknown']],
    ['by nothing', {}, []],
  ])('that a name fills which nobody sends, %s, is not filled by a built-in message', async (_, given, wanted) => {
    const transform = `{ Device: ${first('flow')}, Site: ${first('Flow')} }`
    const columns = { Device: 'real', Site: 'real' } as const
    const [read] = await tried({ columns, transforms: [transform], ...given })
    const codes = ['jq-telemetry-unknown', 'column-not-filled']
    expect(read?.diagnostics.map(({ code }) => code).filter((code) => codes.includes(code))).toEqual(wanted)
    const bound = `${first('Flow')} as $s | { Device: ${first('flow')}, Site: ($s | if . == null then null else . * 2 end) }`
    const [result] = await tried({ columns, transforms: [bound], ...given })
    expect(unfilled(result?.diagnostics ?? [])).toEqual(wanted.length === 0 ? [] : ['1 Site'])
  })

  test('of a table that is seen only live is not looked at when links are read', async () => {
    const given = { columns: { Site: 'string' }, transforms: [undefined] } as const
    expect(await checkTransforms(configWith(given), runJq, { withoutColumns: true })).toEqual([])
  })
})

describe('a column that a lookup fills', () => {
  const site = '{ Device: .device.id, Site: ([.telemetry[] | select(.name == "site").value][0]) }'
  const columns = { Device: 'string', Site: 'string' } as const
  test.each<readonly [string, Given, readonly string[]]>([
    ['nothing is given', {}, []],
    ['a test holds it', { tests: [testOf(telemetry({ site: 'north' }))] }, []],
    [
      'what is given makes no row',
      { tests: [testOf({}, [])], transforms: ['.device.id // empty | { Device: . }'] },
      ['8 Site'],
    ],
  ])('counts as built-in samples show it only if nothing else is given: %s', async (_, given, found) => {
    const results = await tried({ columns, transforms: [site], ...given })
    expect(unfilled(results.flatMap(({ diagnostics }) => diagnostics))).toEqual(found)
  })
})

describe('a column whose telemetry nobody sends', () => {
  const transform = '{ Device: .device.id, Site: ([.telemetry[] | select(.name == "site").value][0]) }'
  const contents = [{ '@type': 'Telemetry', name: 'place', schema: 'string' }]

  test.each<readonly [string, Given]>([
    [
      'a device template lacks it',
      { templates: [file('m.json', { '@type': 'Interface', '@id': 'dtmi:a:b;1', contents })] },
    ],
    ['a test lacks it', { tests: [testOf(telemetry({ place: 'north' }))] }],
    ['a captured message lacks it', { captured: [file('captured/telemetry/a.json', telemetry({ place: 1 }))] }],
  ])('is told once, with the reason: %s', async (_, given) => {
    const columns = { Device: 'string', Site: 'string' } as const
    const results = await tried({ columns, transforms: [transform], ...given })
    const codes = results.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))
    expect(codes.filter((code) => code === 'column-not-filled' || code === 'jq-telemetry-unknown')).toEqual([
      'jq-telemetry-unknown',
    ])
  })
})

const sources = Object.keys(defaultKeys) as readonly ExportSource[]

test.each(sources)('the keys of the default records of %s are known', (source) => {
  const [entry] = configWith({ source }).exports
  const made = (entry === undefined ? [] : builtInMessages(entry)).flatMap(({ message }) => {
    const node = nodeOf(message)
    return node.kind === 'object' ? [...defaultRecordOf(source, node).members.keys()] : []
  })
  expect(made.length).toBeGreaterThan(4)
  expect(made.filter((key) => !defaultKeys[source].includes(key))).toEqual([])
})
