import { describe, expect, test } from 'vitest'
import { type Given, telemetry, testOf, tried } from '../testing/config.test-data.ts'

const columns = {
  T: 'real',
  H: 'real',
  F: 'bool',
  S: 'string',
  N: 'long',
  Device: 'string',
  Name: 'string',
  Value: 'dynamic',
} as const

const message: Readonly<Record<string, unknown>> = {
  ...telemetry({
    temperature: 71.3,
    humidity: 40,
    pressure: 40,
    alarm: true,
    door: true,
    state: 'on',
    mode: 'on',
    list: [1, 1, 2],
    wave: [
      { v: 1.5, q: 'good' },
      { v: 1.5, q: 'good' },
    ],
  }),
  device: { id: 'press-07', name: 'Press 7', properties: { reported: [{ name: 'interval', value: 30 }] } },
}

const findings = async (transform: string, given: Given = { tests: [testOf(message)] }) => {
  const [result] = await tried({ columns, transforms: [transform], ...given })
  return (result?.diagnostics ?? []).filter(({ code }) => code === 'rows-repeated')
}

const first = (name: string): string => `([.telemetry[] | select(.name == "${name}").value][0])`
const named = '(.telemetry | map({ (.name): .value }) | add) as $t | '
const wide = '{ T: $t.temperature, H: $t.humidity }'
const row = '{ Name: .name, Value: .value }'

describe('a row is made more than once', () => {
  test.each([
    [`.telemetry[] | ${row} | ., .`, 'makes 2 rows', 'equal in every column'],
    [`.telemetry[] | ${row} | (., .)`, 'makes 2 rows'],
    [`.telemetry[], .telemetry[] | ${row}`, 'makes 2 rows'],
    [`(.telemetry + .telemetry)[] | ${row}`, 'makes 2 rows'],
    [`${named}${wide} | ., .`, 'makes 2 rows'],
    [`${named}${wide}, ${wide}`, 'makes 2 rows'],
    [`{ T: ${first('temperature')}, H: ${first('humidity')} } | ., ., .`, 'makes 3 rows'],
    [`${named}.telemetry[] | ${wide}`, 'rows'],
    [`.telemetry[] as $a | .telemetry[] as $b | { Name: $a.name, Value: $a.value }`, 'rows'],
    [`.telemetry[] | ${row}, (select(.name == "temperature") | ${row})`, 'makes 2 rows', 'temperature'],
    ['{ Device: .device.id } | ., .', 'makes 2 rows'],
    [`${named}{ F: $t.alarm } | ., .`, 'makes 2 rows'],
    ['.telemetry[] | select(.name == "alarm") | { F: .value } | ., .', 'makes 2 rows'],
    ['range(2) as $i | { Device: .device.id }', 'makes 2 rows'],
  ])('%s', async (transform, ...words) => {
    const found = await findings(transform)
    expect(found.map(({ severity }) => severity)).toEqual(['warning'])
    for (const word of words) expect(found[0]?.message).toContain(word)
  })

  test.each([
    ['deviceLifecycle', { messageType: 'registered' }],
    ['deviceConnectivity', { messageType: 'connected' }],
  ] as const)('of a message of the source %s', async (source, more) => {
    const { telemetry: _, ...rest } = message
    const tests = [testOf({ ...rest, messageSource: source, ...more })]
    expect(await findings('{ Device: .device.id, S: .messageType } | ., .', { source, tests })).toHaveLength(1)
    expect(await findings('{ Device: .device.id, S: .messageType }', { source, tests })).toEqual([])
  })

  test('of changed properties, and of built-in messages, which are no evidence', async () => {
    const { telemetry: _, ...rest } = message
    const properties = ['target', 'limit'].map((name) => ({ name, value: 60 }))
    const given = {
      source: 'properties',
      tests: [testOf({ ...rest, messageSource: 'properties', properties })],
    } as const
    expect(await findings(`.properties[] | ${row} | ., .`, given)).toHaveLength(1)
    expect(await findings(`.properties[] | ${row}`, given)).toEqual([])
    const [found] = await findings(`.telemetry[] | ${row} | ., .`, {})
    expect(found?.message).toContain('Only built-in sample messages')
  })

  test('is meant if a test expects equal rows', async () => {
    const transform = '{ Device: .device.id } | ., .'
    const twice = [{ Device: 'press-07' }, { Device: 'press-07' }]
    expect(await findings(transform, { tests: [testOf(message, twice)] })).toEqual([])
    expect(await findings(transform, { tests: [testOf(message, twice.slice(1))] })).toHaveLength(1)
  })
})

describe('nothing is said of', () => {
  test.each([
    `.telemetry[] | ${row}`,
    // Equal by chance: the values are the same, the readings are not.
    '.telemetry[] | { Value: .value }',
    '.telemetry[] | select(.name == "list") | .value[] | { T: . }',
    '.telemetry[] | select(.name == "wave") | .value[] | { T: .v, S: .q }',
    '.telemetry[] | select(.value | type == "boolean") | { F: .value }',
    '.telemetry[] | select(.value | type == "string") | { S: .value }',
    // What is taken of different values may be the same.
    '.telemetry[] | { F: (.value == true) }',
    '.telemetry[] | { S: (.value | type) }',
    '.telemetry[] | select(.value | type == "number") | { F: (.value > 50) }',
    '.telemetry[] | select(.name == "list") | .value[] | { F: (. > 0) }',
    '.telemetry[] | { Device: "a" }',
    `${named}${wide}`,
    `${named}{ Name: "temperature", Value: $t.temperature }, { Name: "humidity", Value: $t.humidity }`,
    `${named}{ T: $t.temperature }, { H: $t.temperature }`,
    `${named}{ Device: .device.id, T: $t.temperature }, { Device: .device.id, T: $t.humidity }`,
    `${named}("alarm", "door") as $n | { Device: .device.id, F: $t[$n] }`,
    `.telemetry[] | ${row}, { Name: (.name + "_raw"), Value: .value }`,
    '.telemetry | group_by(.name)[] | { Name: .[0].name, N: length }',
    `.telemetry | unique_by(.name)[] | ${row}`,
    '{ Device: .device.id, N: (1, 2) }',
  ])('%s', async (transform) => {
    expect((await findings(transform)).map((each) => each.message)).toEqual([])
  })

  test('a message that holds a name twice', async () => {
    const items = [1, 2].map((value) => ({ name: 'flow', value }))
    const twice = { ...message, telemetry: [...items, { name: 'other', value: 9 }] }
    const transform =
      '(.telemetry[] | select(.name == "other").value) as $o | .telemetry[] | select(.name == "flow") | { T: $o }'
    expect(await findings(transform, { tests: [testOf(twice)] })).toEqual([])
  })
})
