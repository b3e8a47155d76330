import type { Severity } from '@adx-export/core'
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
  // The message holds `door: false` and `simulated: false` as it stands, and true for the others.
  test.each<[severity: Severity, transform: string, ...words: readonly string[]]>([
    ['error', `.telemetry[] | select(.value) | ${rows}`, 'If door is false, its row is not made'],
    ['error', `.telemetry[] | select(.value != false) | ${rows}`, 'its row is not made'],
    ['error', `.telemetry[] | if .value then ${rows} else empty end`, 'its row is not made'],
    ['error', `.telemetry | map(select(.value)) | .[] | ${rows}`, 'its row is not made'],
    ['error', `.telemetry[] | (.value // empty) as $v | { Name: .name, Value: $v }`, 'its row is not made'],
    ['error', `.telemetry[] | { Name: .name, Value: (if .value then .value else "none" end) }`, 'Value holds', 'none'],
    ['error', `.telemetry[] | { Name: .name, Value: (.value | if . then . else null end) }`, 'Value holds', 'null'],
    [
      'warning',
      '.telemetry[] as $t | ($t.value | paths(scalars)) as $p | { Name: $t.name, Value: ($t.value | getpath($p)) }',
      'is not made',
    ],
    ['error', '{ D: (.telemetry | map(select(.value) | { key: .name, value }) | from_entries) }', 'D holds'],
    ['error', '{ D: (.device | with_entries(select(.value))) }', 'device.simulated is false, D holds'],
    ['warning', `${first('alarm')} as $a | { D: (if $a then $a else "off" end) }`, 'If alarm is false, D holds'],
  ])('%s: %s', async (severity, transform, ...words) => {
    const found = await findings(transform)
    expect(found.map((each) => each.severity)).toEqual([severity])
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

describe('a value of false that a message holds as it stands is lost for sure', () => {
  const device = { id: 'press-07', name: 'Press 7' }
  const own = { ...telemetry({ temperature: 71.3, alarm: false, door: true }), device: { ...device, simulated: false } }
  const others = {
    ...telemetry({ temperature: 71.3, alarm: true, door: true }),
    device: { ...device, simulated: true },
  }
  const captured = [{ ...testOf(own), file: 'captured/a.json', text: JSON.stringify(own), at: testOf(own).at }]
  const dropping = `.telemetry[] | select(.value) | ${rows}`

  test.each<readonly [string, string, Given, string]>([
    ['a test', dropping, { tests: [testOf(own)] }, 'samples/a.json.'],
    [
      'a test, in a cell',
      '{ D: (.telemetry | map(select(.value) | { key: .name, value }) | from_entries) }',
      { tests: [testOf(own)] },
      'samples/a.json.',
    ],
    ['a captured message', dropping, { captured }, 'captured/a.json.'],
    [
      'the second of two tests',
      dropping,
      { tests: [testOf(others), { ...testOf(own), message: { file: 'b.json', text: JSON.stringify(own) } }] },
      'b.json.',
    ],
  ])('of %s', async (_, transform, given, seen) => {
    const found = await findings(transform, given)
    expect(found.map(({ severity }) => severity)).toEqual(['error'])
    expect(found[0]?.message).toContain(`Seen with ${seen}`)
  })

  test('and one that it might hold is named as such, and is a warning', async () => {
    const found = await findings(dropping, { tests: [testOf(others)] })
    expect(found.map(({ severity }) => severity)).toEqual(['warning'])
    expect(found[0]?.message).toContain('Seen with samples/a.json with alarm false.')
  })

  const all = async (transform: string, tests: Given['tests']) => {
    const [result] = await tried({ columns, transforms: [transform], ...(tests === undefined ? {} : { tests }) })
    return (result?.diagnostics ?? []).filter(
      ({ code }) => code === 'false-lost' || code === 'jq-alternative-loses-false',
    )
  }

  test.each<readonly [string, string]>([
    ['`// null`', `.telemetry[] | { Name: .name, Value: (.value // null) }`],
    ['a default', '{ S: .device.id, D: (.device.simulated // "no") }'],
    ['a default that a variable holds', `(${first('alarm')} // null) as $a | { D: $a }`],
  ])('which is told of %s where it stands, once', async (_, transform) => {
    const found = await all(transform, [testOf(own)])
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['jq-alternative-loses-false', 'error']])
    expect(found[0]?.message).toContain('Seen with samples/a.json.')
    expect((await all(transform, [testOf(others)])).map(({ severity }) => severity)).toEqual(['warning'])
  })

  test('and of two columns each is told with its own severity', async () => {
    const transform = `{ D: (.telemetry | map(select(.value) | { key: .name, value }) | from_entries), Value: (.device.simulated // null) }`
    const found = await all(transform, [testOf({ ...own, device: others.device })])
    expect(new Set(found.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
      new Set(['error false-lost', 'warning jq-alternative-loses-false']),
    )
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
