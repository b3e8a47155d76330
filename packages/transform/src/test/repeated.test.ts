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

describe('nothing is said of', () => {
  test.each([
    `.telemetry[] | ${rows}`,
    `.telemetry[] | select(.name | IN("temperature", "pressure")) | ${rows}`,
    `.telemetry[] | select(.name == "temperature") | ${rows}`,
    `first(.telemetry[] | select(.name == "temperature")) | ${rows}`,
    `.telemetry | unique | .[] | ${rows}`,
    `.telemetry | group_by(.name)[] | { Name: .[0].name, Value: map(.value) }`,
    `.telemetry | group_by(.name)[] | { Name: .[0].name, N: length, Value: .[0].value }`,
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
