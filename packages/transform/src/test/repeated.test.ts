import { describe, expect, test } from 'vitest'
import { type Given, telemetry, testOf, tried } from '../testing/config.test-data.ts'

const columns = { A: 'real', N: 'long', S: 'string', D: 'dynamic', Name: 'string', Value: 'dynamic' } as const

const message = telemetry({ temperature: 71.3, pressure: 2.5, alarm: true, state: 'on' })

const findings = async (transform: string, given: Given = { tests: [testOf(message)] }) => {
  const [result] = await tried({ columns, transforms: [transform], ...given })
  return (result?.diagnostics ?? []).filter(({ code }) => code === 'value-dropped')
}

const rows = '{ Name: .name, Value: .value }'
const first = (name: string): string => `([.telemetry[] | select(.name == "${name}").value][0])`

describe('one of two values of a name is lost', () => {
  const lossy: readonly string[] = [
    `.telemetry | unique_by(.name) | .[] | ${rows}`,
    `.telemetry | unique_by(.name)[] | select(.name | IN("temperature", "pressure")) | ${rows}`,
    `.telemetry | group_by(.name) | map(.[0]) | .[] | ${rows}`,
    `.telemetry | group_by(.name)[] | last | ${rows}`,
    `.telemetry | INDEX(.name) | .[] | ${rows}`,
    `. as $m | .telemetry | [group_by(.name)[] | first][] | { S: $m.device.id, Name: .name, Value: .value }`,
    '(.telemetry | map({ (.name): .value }) | add) | to_entries[] | { Name: .key, Value: .value }',
  ]

  test.each(lossy)('%s', async (transform) => {
    const found = await findings(transform)
    expect(found.map(({ severity }) => severity)).toEqual(['warning'])
    expect(found[0]?.message).toContain('of two values of temperature in one message only one is stored')
    expect(found[0]?.hint).toContain('.telemetry[] |')
  })

  test('is meant if a test repeats a name', async () => {
    const items = [1, 2].map((value) => ({ name: 'flow', value }))
    const twice = { ...message, telemetry: [...items, { name: 'other', value: 9 }] }
    const expected = [
      { Name: 'flow', Value: 1 },
      { Name: 'other', Value: 9 },
    ]
    expect(await findings(lossy[0] ?? '', { tests: [testOf(twice, expected)] })).toEqual([])
    expect(await findings(lossy[0] ?? '', { tests: [testOf(twice)] })).toHaveLength(1)
  })
})

const group = (cells: string): string => `.telemetry | group_by(.name)[] | { Name: .[0].name, ${cells} }`
const mean = '(map(.value | numbers) | if length == 0 then null else add / length end)'

describe('one of two values of a name is lost beside what tells of both', () => {
  test.each<[cells: string, words: string]>([
    ['N: length, Value: .[0].value', 'Value holds only the first. No other column holds the last.'],
    ['N: length, Value: .[-1].value', 'Value holds only the last. No other column holds the first.'],
    [`N: length, A: .[-1].value, Value: (map(.value | numbers) | max)`, 'A holds only the last.'],
    [`A: .[0].value, Value: ${mean}`, 'A holds only the first.'],
    [`N: length, A: (.[0].value | numbers * 1.8 + 32)`, 'A holds only the first.'],
    ['N: length, S: (.[-1].value | tostring), Value: .[-1].value', 'S and Value hold only the last.'],
    ['N: length, Value: (max_by(.time) | .value)', 'Value holds only the last.'],
  ])('%s', async (cells, words) => {
    const [found, ...more] = await findings(group(cells))
    expect([found?.severity, more]).toEqual(['warning', []])
    expect(found?.message).toContain(`Of two values of temperature in one message, ${words}`)
    expect(found?.hint).toContain('map(.value)')
    const key = /(?:^|, )(\w+): [^,]*(?:\[0\]|\[-1\]|max_by)/.exec(cells)?.[1] ?? ''
    expect(found?.range.start.column).toBe(group(cells).indexOf(`${key}: `) + 1)
  })

  test('is meant if a test repeats a name', async () => {
    const items = [1, 2].map((value) => ({ name: 'flow', value }))
    const twice = { ...message, telemetry: [...items, { name: 'other', value: 9 }] }
    const expected = [
      { Name: 'flow', N: 2, Value: 1 },
      { Name: 'other', N: 1, Value: 9 },
    ]
    const transform = group('N: length, Value: .[0].value')
    expect(await findings(transform, { tests: [testOf(twice, expected)] })).toEqual([])
    expect(await findings(transform, { tests: [testOf(twice)] })).toHaveLength(1)
  })
})

const lists = telemetry({
  burst: [1.5, 2.5],
  wave: [
    { v: 1.5, q: 'good' },
    { v: 2.5, q: 'bad' },
  ],
  timed: [
    { v: 1.5, at: '2026-01-02T03:04:05Z' },
    { v: 2.5, at: '2026-01-02T03:04:06Z' },
  ],
  tags: ['a', 'b'],
  place: { lat: 48.5, lon: 9.25 },
  level: 4,
})

const elementsOf = (name: string, rest: string): string => `.telemetry[] | select(.name == "${name}") | ${rest}`

describe('equal elements of a list', () => {
  test.each<[transform: string, name: string]>([
    [elementsOf('burst', '(.value | unique | .[]) | { A: . }'), 'burst'],
    [elementsOf('burst', '.value | unique | to_entries[] | { N: .key, A: .value }'), 'burst'],
    [elementsOf('burst', '.name as $n | .value | group_by(.)[] | { Name: $n, A: .[0] }'), 'burst'],
    [elementsOf('wave', '.value | unique_by(.v)[] | { A: .v, S: .q }'), 'wave'],
    ['.telemetry[] | (.value | arrays | unique | .[] | numbers) | { A: . }', 'burst'],
  ])('%s', async (transform, name) => {
    const found = await findings(transform, { tests: [testOf(lists)] })
    expect(found.map(({ severity }) => severity)).toEqual(['warning'])
    expect(found[0]?.message).toContain(`Every element of ${name} makes a separate row`)
    expect(found[0]?.message).toContain('of two equal elements only one is stored')
  })

  test('are meant to be one row if a test says so', async () => {
    const transform = elementsOf('burst', '.value | unique | .[] | { A: . }')
    const twice = telemetry({ burst: [3, 3] })
    expect(await findings(transform, { tests: [testOf(twice, [{ A: 3 }])] })).toEqual([])
    expect(await findings(transform, { tests: [testOf(twice)] })).toHaveLength(1)
    expect(await findings(transform, { tests: [testOf(lists, [{ A: 1.5 }, { A: 2.5 }])] })).toHaveLength(1)
  })

  test.each([
    elementsOf('burst', '.value[] | { A: . }'),
    elementsOf('burst', '.value | sort | .[] | { A: . }'),
    elementsOf('burst', '.value | group_by(.)[] | { A: .[0], N: length }'),
    elementsOf('burst', '{ A: (.value | max), N: (.value | unique | length), D: (.value | unique) }'),
    elementsOf('burst', '{ A: .value[0] }'),
    elementsOf('timed', '.value | unique | .[] | { A: .v }'),
    elementsOf('timed', '.value | unique_by(.at)[] | { A: .v }'),
    elementsOf('tags', '.value | unique | .[] | { S: . }'),
  ])('nothing is said of %s', async (transform) => {
    expect(await findings(transform, { tests: [testOf(lists)] })).toEqual([])
  })
})

describe('a value that is an object', () => {
  test.each([
    '.telemetry | unique_by(.name) | .[] | (.value | objects) as $o | { Name: .name, A: $o.lat }',
    '.telemetry | unique_by(.name) | .[] | (.value.lat? // empty) as $lat | { Name: .name, A: $lat }',
  ])('is lost if its name comes twice: %s', async (transform) => {
    const [found, ...more] = await findings(transform, { tests: [testOf(lists)] })
    expect(more).toEqual([])
    expect(found?.message).toContain('of two values of place in one message only one is stored')
  })

  test.each([
    '.telemetry[] | (.value | objects) as $o | { Name: .name, A: $o.lat }',
    'first(.telemetry[] | select(.name == "place")) | { Name: .name, A: .value.lat }',
    '([.telemetry[] | select(.name == "place").value][0] | objects) as $o | { A: $o.lat }',
  ])('is not lost: %s', async (transform) => {
    expect(await findings(transform, { tests: [testOf(lists)] })).toEqual([])
  })
})

describe('what a row says of several values', () => {
  const summary = { Name: 'string', First: 'dynamic', last_value: 'dynamic', Highest: 'dynamic', N: 'long' } as const

  test.each([
    group('N: length, last_value: .[-1].value'),
    group('First: .[0].value, N: length'),
    group('First: .[0].value, last_value: .[-1].value, Highest: (map(.value) | max)'),
  ])('is told by the name of its column: %s', async (transform) => {
    expect(await findings(transform, { tests: [testOf(message)], columns: summary })).toEqual([])
  })

  test('is decided by a time that the entries hold', async () => {
    const timed = [1, 2].map((value) => ({ name: `t${value}`, value, time: '2026-01-02T03:04:05Z' }))
    const given = { tests: [testOf({ ...message, telemetry: timed })] }
    expect(
      await findings('.telemetry | group_by(.name)[] | max_by(.time) | { Name: .name, Value: .value }', given),
    ).toEqual([])
    expect(await findings(group('N: length, Value: (max_by(.time) | .value)'), given)).toEqual([])
    expect(await findings(group('N: length, Value: .[-1].value'), given)).toHaveLength(1)
  })
})

describe('nothing is said of', () => {
  test.each([
    group(`N: length, A: ${mean}, Value: (map(.value) | min)`),
    group('A: .[0].value, Value: .[-1].value, N: length'),
    group('A: (.[0].value | numbers * 2), Value: (.[-1].value | numbers * 2), N: length'),
    group('Value: .[0].value, D: map(.value)'),
    group('Value: .[0].value, S: (map(.value | tostring) | join(","))'),
    group('Value: .[-1].value, A: (map(.value) | max), D: (map(.value) | min)'),
    group('Value: .[0].value, N: length, D: .[1:]'),
    `.telemetry[] | ${rows}`,
    `.telemetry[] | select(.name | IN("temperature", "pressure")) | ${rows}`,
    `.telemetry[] | select(.name == "temperature") | ${rows}`,
    `first(.telemetry[] | select(.name == "temperature")) | ${rows}`,
    `.telemetry | unique | .[] | ${rows}`,
    `.telemetry | group_by(.name)[] | { Name: .[0].name, Value: map(.value) }`,
    `.telemetry | group_by(.name)[] | { Name: .[0].name, A: (map(.value | numbers) | max) }`,
    `.telemetry | group_by(.name)[] | { Name: .[0].name, D: (map(.value) | unique) }`,
    `.telemetry | group_by(.name)[] | .[] | ${rows}`,
    `.telemetry | sort_by(.name)[] | ${rows}`,
    `{ A: ${first('temperature')}, S: ${first('state')} }`,
    '.telemetry | map({ (.name): .value }) | add | { A: .temperature, S: .state }',
    '{ D: (.telemetry | map({ (.name): .value }) | add) }',
    '{ D: (.telemetry | unique_by(.name)) }',
    `select(.telemetry | any(.name == "temperature")) | { A: ${first('temperature')} }`,
    '.telemetry | map(.name) | unique[] | { Name: . }',
  ])('%s', async (transform) => {
    expect((await findings(transform)).map((each) => each.message)).toEqual([])
  })
})
