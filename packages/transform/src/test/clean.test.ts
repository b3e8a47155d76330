import { describe, expect, test } from 'vitest'
import { file, type Given, telemetry, testOf, tried } from '../testing/config.test-data.ts'

const content = (name: string, schema: unknown): object => ({ '@type': 'Telemetry', name, schema })

const template = file('models/press.json', {
  '@id': 'dtmi:contoso:press',
  displayName: 'Press',
  capabilityModel: {
    '@id': 'dtmi:contoso:press;1',
    contents: [
      content('level', 'double'),
      content('code', 'string'),
      content('on', 'boolean'),
      content('burst', { '@type': 'Array', elementSchema: 'double' }),
      { '@type': 'Property', name: 'firmware', schema: 'string' },
      { '@type': ['Property', 'Cloud'], name: 'owner', schema: 'string' },
      {
        '@type': 'Component',
        name: 'motor',
        schema: { contents: [content('rpm', 'long')] },
      },
    ],
  },
})

const first = (name: string): string => `([.telemetry[] | select(.name == "${name}").value][0])`
const guarded = (name: string, then: string): string => `(${first(name)} | if . == null then null else ${then} end)`

const alarmsOf = async (given: Given): Promise<readonly string[]> =>
  (await tried(given))
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, code }) => `${severity} ${code}`)

const nothing: Given = {}
const modelled: Given = { templates: [template] }
const device = {
  id: 'press-07',
  properties: { reported: [{ id: 'dtmi:a:firmware;1', name: 'firmware', value: '1' }] },
  cloudProperties: [{ id: 'dtmi:a:owner;1', name: 'owner', value: 'ann' }],
}
const message = {
  ...telemetry({ level: 12.5, code: 'press-7', on: true, burst: [1, 2] }),
  device,
  messageProperties: { batch: 'b-1' },
}
const tested: Given = { templates: [template], tests: [testOf(message)] }

type Row = readonly [what: string, transform: string, columns: NonNullable<Given['columns']>, levels: readonly Given[]]

const everywhere = [nothing, modelled, tested]

const clean: readonly Row[] = [
  ['calculates with a number', `{ A: ${guarded('level', '. * 1.8 + 32')} }`, { A: 'real' }, everywhere],
  ['changes a text', `{ A: ${guarded('code', 'ascii_upcase')} }`, { A: 'string' }, everywhere],
  ['splits a list', '.telemetry[] | select(.name == "burst") | .value[] | { A: . }', { A: 'real' }, everywhere],
  [
    'takes means of groups',
    '.telemetry | map(select(.name == "level")) | group_by(.name)[] | { A: ((map(.value) | add) / length) }',
    { A: 'real' },
    everywhere,
  ],
  [
    'reads the properties of the device',
    '{ A: ([.device.properties.reported[] | select(.name == "firmware").value][0]), B: ([.device.cloudProperties[] | select(.name == "owner").value][0]) }',
    { A: 'string', B: 'string' },
    everywhere,
  ],
  [
    'leaves the fraction out of the time of a message',
    '{ A: (.enqueuedTime | split(".")[0] | rtrimstr("Z") + "Z" | fromdate | todate) }',
    { A: 'datetime' },
    everywhere,
  ],
  ['reads an application property', '{ A: .messageProperties.batch }', { A: 'string' }, everywhere],
  [
    'matches a pattern',
    `{ A: ${guarded('code', '[capture("^(?<l>[A-Z]{9})_(?<n>[0-9]+)$")][0].l')} }`,
    { A: 'string' },
    [nothing, modelled],
  ],
  [
    'looks a text up in a table',
    `{ A: ${guarded('code', '{ idle: 0, running: 1 }[.]')} }`,
    { A: 'long' },
    [nothing, modelled],
  ],
  [
    'has a column for each type',
    '.telemetry[] | { N: (.value | if type == "number" then . else null end), F: (.value | if type == "boolean" then . else null end), T: (.value | if type == "string" then . else null end) }',
    { N: 'real', F: 'bool', T: 'string' },
    everywhere,
  ],
  [
    'looks up in an index of values',
    '(.telemetry | INDEX(.name) | map_values(.value)) as $v | { A: $v["code"], B: $v["on"] }',
    { A: 'string', B: 'bool' },
    everywhere,
  ],
  [
    'is about one component',
    'select(.component == "motor") | { A: ([.telemetry[] | select(.name == "rpm").value][0]) }',
    { A: 'long' },
    [nothing, modelled],
  ],
  [
    'asks for names in a list',
    '.telemetry[] | select(.name as $n | ["level"] | index($n) != null) | { A: .value }',
    { A: 'real' },
    everywhere,
  ],
]

describe('a transform that is as it should be raises no alarm', () => {
  test.each(clean)('%s', async (_, transform, columns, levels) => {
    for (const given of levels) expect(await alarmsOf({ ...given, transforms: [transform], columns })).toEqual([])
  })

  test('is about properties of one kind', async () => {
    const transform = 'select(.messageType == "devicePropertyReportedChange") | { A: .device.id }'
    expect(
      await alarmsOf({ ...modelled, source: 'properties', transforms: [transform], columns: { A: 'string' } }),
    ).toEqual([])
  })

  test('expects a column to stay empty for a text that matches no pattern', async () => {
    const transform = `{ A: ${guarded('code', '[capture("^(?<l>[a-z]+)_")][0].l')}, B: .device.id }`
    const tests = [testOf(message, [{ A: null, B: 'press-07' }])]
    expect(
      await alarmsOf({ ...tested, tests, transforms: [transform], columns: { A: 'string', B: 'string' } }),
    ).toEqual([])
  })
})

describe('the alarm stays', () => {
  test.each<readonly [string, Given, readonly string[]]>([
    [
      'no message of the template makes a row',
      { ...modelled, transforms: ['select(.component == "pump") | { A: .device.id }'] },
      ['warning jq-text-unknown', 'warning no-row'],
    ],
    [
      'a value is missing besides',
      { tests: [testOf(message)], transforms: [`{ A: (${first('code')} | ascii_upcase) }`] },
      ['warning transform-fails-on-variation'],
    ],
    [
      'an application property that messages have is not the one that is read',
      {
        ...tested,
        transforms: ['{ A: .messageProperties.batsh, B: .device.id }'],
        columns: { A: 'string', B: 'string' },
      },
      ['warning jq-message-property-unknown'],
    ],
    [
      'a message that was given matches no pattern',
      {
        ...tested,
        transforms: [`{ A: ${guarded('code', '[capture("^(?<l>[a-z]+)_")][0].l')}, B: .device.id }`],
        columns: { A: 'string', B: 'string' },
      },
      ['warning column-not-filled'],
    ],
  ])('%s', async (_, given, alarms) => {
    expect(await alarmsOf({ columns: { A: 'string' }, ...given })).toEqual(alarms)
  })
})
