import { describe, expect, test } from 'vitest'
import { file, type Given, telemetry, testOf, tried } from '../testing/config.test-data.ts'

const codes: readonly string[] = ['row-depends-on-order', 'value-dropped']

// As many as there are numbers: a count equals a reading by chance.
const message = telemetry({ temperature: 71.3, pressure: 2, state: 'running' })

const columns = {
  A: 'real',
  B: 'real',
  S: 'string',
  F: 'bool',
  D: 'dynamic',
  N: 'long',
  Name: 'string',
  Value: 'dynamic',
} as const

const findings = async (transform: string, given: Given = { tests: [testOf(message)] }) => {
  const [result] = await tried({ columns, transforms: [transform], ...given })
  return (result?.diagnostics ?? []).filter(({ code }) => codes.includes(code))
}

const first = (name: string): string => `([.telemetry[] | select(.name == "${name}").value][0])`

describe('a row that depends on order or number', () => {
  test.each<[transform: string, code: string, ...words: readonly string[]]>([
    ['{ A: .telemetry[0].value }', 'row-depends-on-order', 'A depends', 'temperature'],
    ['{ A: .telemetry[0].value, B: .telemetry[1].value }', 'row-depends-on-order', 'A and B depend'],
    ['{ B: .telemetry[1].value }', 'row-depends-on-order', 'B depends'],
    ['{ S: .telemetry[-1].value }', 'row-depends-on-order', 'S depends', 'state'],
    ['.telemetry as [$a, $b] | { A: $a.value, B: $b.value }', 'row-depends-on-order', 'A and B'],
    ['{ A: first(.telemetry[].value) }', 'row-depends-on-order', 'A depends'],
    ['{ A: (.telemetry | first | .value) }', 'row-depends-on-order', 'A depends'],
    ['limit(2; .telemetry[]) | { Name: .name, Value: .value }', 'row-depends-on-order', 'state'],
    ['.telemetry[:2][] | { Name: .name, Value: .value }', 'row-depends-on-order', 'temperature'],
    ['{ A: (.telemetry[0].value * 1.8 + 32) }', 'row-depends-on-order', 'A depends'],
    ['select((.telemetry | length) == 3) | { A: .telemetry[0].value }', 'row-depends-on-order', 'A depends'],
    [`select((.telemetry | length) == 3) | { A: ${first('temperature')} }`, 'value-dropped', 'no row', 'temperature'],
    [`if (.telemetry | length) > 3 then empty else { A: ${first('pressure')} } end`, 'value-dropped', 'pressure'],
  ])('%s', async (transform, code, ...words) => {
    const found = await findings(transform)
    expect(found.map((each) => `${each.severity} ${each.code}`)).toEqual([`warning ${code}`])
    for (const word of words) expect(found[0]?.message).toContain(word)
    expect(found[0]?.hint).toContain('by its name')
    expect(found[0]?.message).not.toContain('built-in')
  })

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['{ A: .telemetry[0].value }', { temperature: 71.3 }],
    ['limit(2; .telemetry[]) | { Name: .name, Value: .value }', { temperature: 71.3, pressure: 2 }],
    ['. as { telemetry: [$a] } | { A: $a.value }', { temperature: 71.3 }],
    // Azure Data Explorer reads any number but 0 as true.
    ['{ F: .telemetry[2].value }', { temperature: 71.3, pressure: 2, alarm: true }],
    ['select((.telemetry | length) == 1) | { Value: .telemetry[0].value }', { temperature: 71.3 }],
  ])('%s, of a message of %j', async (transform, values) => {
    expect(await findings(transform, { tests: [testOf(telemetry(values))] })).toHaveLength(1)
  })

  test('is told of the properties of the device', async () => {
    const reported = ['firmware', 'serial'].map((name) => ({ name, value: `${name} 1` }))
    const device = { id: 'press-07', properties: { reported }, cloudProperties: [] }
    const given = { tests: [testOf({ ...message, device })] }
    const found = await findings('{ S: .device.properties.reported[0].value }', given)
    expect(found.map(({ message: text }) => text).join()).toContain('device.properties.reported')
    const safe = '{ S: ([.device.properties.reported[] | select(.name == "serial").value][0]) }'
    expect(await findings(safe, given)).toEqual([])
    expect(await findings('{ D: .device.properties.reported }', given)).toEqual([])
  })

  test('is told of changed properties', async () => {
    const properties = [
      { name: 'firmware', value: 1.5 },
      { name: 'target', value: 60 },
    ]
    const { telemetry: _, ...rest } = message
    const given = {
      source: 'properties',
      tests: [testOf({ ...rest, messageSource: 'properties', properties })],
    } as const
    const [found] = await findings('{ A: .properties[0].value }', given)
    expect(found?.message).toContain('order of properties')
    expect(await findings('.properties[] | { Name: .name, Value: .value }', given)).toEqual([])
  })

  test('says so if only built-in messages show it, and does not ask them if others make rows', async () => {
    const [found] = await findings('{ D: .telemetry[0].value }', {})
    expect(found?.message).toContain('Only built-in sample messages show it')
    expect(found?.hint).toContain('under `tests`')
    const model = { contents: [{ '@type': 'Telemetry', name: 'flow', schema: 'double' }] }
    const [other] = await findings('{ D: .telemetry[0].value }', { templates: [file('m.json', model)] })
    expect(other?.message).not.toContain('built-in')
  })
})

describe('nothing is said of', () => {
  const clean: readonly string[] = [
    `{ A: ${first('temperature')}, B: ${first('pressure')}, S: ${first('state')} }`,
    `{ A: (first(.telemetry[] | select(.name == "temperature").value) // null) }`,
    'import "iotc" as iotc; { A: (.telemetry | iotc::find(.name == "temperature").value) }',
    '.telemetry[] | { Name: .name, Value: .value }',
    '.telemetry | to_entries[] | { N: .key, Name: .value.name, Value: .value.value }',
    '. as $m | $m.telemetry[] | { S: $m.device.id, Name: .name, Value: .value }',
    '{ D: .telemetry }',
    '{ D: (.telemetry | map({ key: .name, value: .value }) | from_entries) }',
    '.telemetry | map({ (.name): .value }) | add | { A: .temperature, B: .pressure, S: .state }',
    'reduce .telemetry[] as $t ({}; .[$t.name] = $t.value) | { A: .temperature, S: .state }',
    '{ S: (.telemetry | tojson) }',
    '{ S: ([.telemetry[].name] | join(", ")) }',
    '{ S: ([.telemetry[] | "\\(.name)=\\(.value)"] | join("; ")) }',
    '{ N: (.telemetry | length) }',
    '{ N: ([.telemetry[] | select(.value | type == "number")] | length) }',
    '{ A: ([.telemetry[].value | numbers] | add) }',
    '{ A: ([.telemetry[].value | numbers] | add / length) }',
    '{ A: ([.telemetry[].value | numbers] | max), B: ([.telemetry[].value | numbers] | min) }',
    '.telemetry[] | select(.value | type == "number") | { Name: .name, A: .value }',
    '.telemetry[] | select(.name == "temperature") | { A: .value }',
    '.telemetry | group_by(.name)[] | { Name: .[0].name, Value: map(.value) }',
    '.telemetry | sort_by(.name) | { D: map(.value) }',
    '{ Name: (.telemetry | min_by(.name) | .name) }',
    '{ D: [.telemetry[] | { n: .name, v: .value }] }',
    'select(.telemetry | length > 0) | { S: .device.id }',
    `select(.telemetry | any(.name == "temperature")) | { A: ${first('temperature')} }`,
    '{ S: .device.id, N: ([.telemetry[] | select(.name == "temperature")] | length) }',
  ]

  const alone = testOf(telemetry({ temperature: 71.3 }))
  const given = { tests: [testOf(message), { ...alone, message: { ...alone.message, file: 'samples/b.json' } }] }

  test.each(clean)('%s', async (transform) => {
    expect((await findings(transform, given)).map((each) => each.message)).toEqual([])
  })

  test.each(clean)('%s, of built-in messages', async (transform) => {
    expect((await findings(transform, {})).map((each) => each.message)).toEqual([])
  })

  test('the second value of a name that comes twice', async () => {
    const twice = {
      ...message,
      telemetry: [1.5, 2.5].flatMap((value) =>
        ['a', 'b'].map((name) => ({ name, value: name === 'a' ? value : -value })),
      ),
    }
    const given = { tests: [testOf(twice)] }
    expect(await findings(`{ A: ${first('a')}, B: ${first('b')} }`, given)).toEqual([])
    expect(await findings('{ D: (.telemetry | map({ (.name): .value }) | add) }', given)).toEqual([])
  })
})
