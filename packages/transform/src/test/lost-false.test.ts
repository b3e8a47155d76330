import { describe, expect, test } from 'vitest'
import { type Given, telemetry, testOf, tried } from '../testing/config.test-data.ts'

const columns = { A: 'real', F: 'bool', S: 'string', D: 'dynamic', Name: 'string', Value: 'dynamic' } as const

const message = {
  ...telemetry({ temperature: 71.3, alarm: true, door: false, state: 'on', part: { open: true, level: 2 } }),
  device: { id: 'press-07', name: 'Press 7', simulated: false },
}

const findings = async (transform: string, given: Given = { tests: [testOf(message)] }) => {
  const [result] = await tried({ columns, transforms: [transform], ...given })
  return (result?.diagnostics ?? []).filter(({ code }) => code === 'false-lost')
}

const rows = '{ Name: .name, Value: .value }'
const first = (name: string): string => `([.telemetry[] | select(.name == "${name}").value][0])`

describe('a value of false is lost', () => {
  test.each<[transform: string, ...words: readonly string[]]>([
    [`.telemetry[] | select(.value) | ${rows}`, 'If alarm is false, its row is not made'],
    [`.telemetry[] | select(.value != false) | ${rows}`, 'its row is not made'],
    [`.telemetry[] | if .value then ${rows} else empty end`, 'its row is not made'],
    [`.telemetry | map(select(.value)) | .[] | ${rows}`, 'its row is not made'],
    [`.telemetry[] | (.value // empty) as $v | { Name: .name, Value: $v }`, 'its row is not made'],
    [`.telemetry[] | { Name: .name, Value: (if .value then .value else "none" end) }`, 'Value holds', 'none'],
    [`.telemetry[] | { Name: .name, Value: (.value | if . then . else null end) }`, 'Value holds', 'null'],
    [
      '.telemetry[] as $t | ($t.value | paths(scalars)) as $p | { Name: $t.name, Value: ($t.value | getpath($p)) }',
      'is not made',
    ],
    ['{ D: (.telemetry | map(select(.value) | { key: .name, value }) | from_entries) }', 'D holds'],
    ['{ D: (.device | with_entries(select(.value))) }', 'device.simulated is false, D holds'],
    [`${first('alarm')} as $a | { D: (if $a then $a else "off" end) }`, 'If alarm is false, D holds'],
  ])('%s', async (transform, ...words) => {
    const found = await findings(transform)
    expect(found.map(({ severity }) => severity)).toEqual(['warning'])
    for (const word of words) expect(found[0]?.message).toContain(word)
    expect(found[0]?.hint).toContain('select(.value != null)')
  })

  test('is meant if a test of such a message expects it', async () => {
    const transform = `.telemetry[] | select(.value) | ${rows}`
    const own = telemetry({ alarm: false, temperature: 2 })
    expect(await findings(transform, { tests: [testOf(own, [{ Name: 'temperature', Value: 2 }])] })).toEqual([])
    const others = telemetry({ alarm: true, temperature: 2 })
    const all = ['alarm', 'temperature'].map((Name) => ({ Name, Value: Name === 'alarm' ? true : 2 }))
    expect(await findings(transform, { tests: [testOf(others, all)] })).toHaveLength(1)
  })
})

describe('nothing is said of', () => {
  test.each([
    `.telemetry[] | ${rows}`,
    `.telemetry[] | select(.value != null) | ${rows}`,
    `.telemetry[] | select(.value | type != "object") | ${rows}`,
    `.telemetry[] | select(.value | type == "number") | ${rows}`,
    `.telemetry[] | select(.value | type == "boolean") | ${rows}`,
    `.telemetry[] | select(.value == true) | ${rows}`,
    `.telemetry[] | select(.name == "alarm" and .value) | ${rows}`,
    `.telemetry[] | select(.name == "alarm") | select(.value) | ${rows}`,
    `.telemetry[] | select(.name == "alarm" and .value == true) | ${rows}`,
    `.telemetry[] | { Name: .name, S: (if .value then "set" else "not set" end) }`,
    `.telemetry[] | { Name: .name, Value: (.value | if . == null then "none" else . end) }`,
    '.telemetry[] as $t | ($t.value | paths(type != "object")) as $p | { Name: $t.name, Value: ($t.value | getpath($p)) }',
    '{ D: (.telemetry | map({ key: .name, value }) | from_entries) }',
    '{ D: (.telemetry | map({ (.name): .value }) | add) }',
    '{ D: (.device | with_entries(select(.value != null))) }',
    `{ F: ${first('alarm')}, A: ${first('temperature')} }`,
    `{ F: (${first('alarm')} // false) }`,
    `{ F: (${first('alarm')} == true) }`,
    `{ F: (${first('alarm')} | not) }`,
    `select(${first('alarm')}) | { S: .device.id, F: ${first('alarm')} }`,
    `select(${first('alarm')} == true) | { S: .device.id, A: ${first('temperature')} }`,
    `{ S: (if ${first('alarm')} then "alarm" else "quiet" end) }`,
    '{ S: .device.id, F: .device.simulated }',
    `{ A: (${first('temperature')} // 0) }`,
    '{ S: (.telemetry | tojson) }',
  ])('%s', async (transform) => {
    expect((await findings(transform)).map((each) => each.message)).toEqual([])
  })

  test('a default for false, which is told where it stands', async () => {
    const [result] = await tried({
      columns,
      transforms: [`{ D: (${first('alarm')} // true) }`],
      tests: [testOf(message)],
    })
    const codes = (result?.diagnostics ?? []).map(({ code }) => code)
    expect(codes.filter((code) => code === 'false-lost' || code === 'jq-alternative-loses-false')).toHaveLength(1)
  })
})
