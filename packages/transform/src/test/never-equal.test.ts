import { describe, expect, test } from 'vitest'
import { file, type Given, telemetry, testOf, tried } from '../testing/config.test-data.ts'

const columns = { F: 'bool', S: 'string', T: 'real', Name: 'string', Value: 'dynamic' } as const

const message = {
  ...telemetry({ temperature: 71.3, level: 2, alarm: true, state: 'on', part: { open: true } }),
  device: { id: 'press-07', name: 'Press 7', simulated: false },
}

const findings = async (transform: string, given: Given = { tests: [testOf(message)] }) => {
  const [result] = await tried({ columns, transforms: [transform], ...given })
  return (result?.diagnostics ?? []).filter(({ code }) => code === 'jq-never-equal')
}

const first = (name: string): string => `([.telemetry[] | select(.name == "${name}").value][0])`
const named = '(.telemetry | map({ (.name): .value }) | add) as $t | '

describe('a comparison that is never true', () => {
  test.each([
    [`${named}{ F: ($t.alarm == "on") }`, 'alarm is true or false', '$t.alarm == "on"'],
    [`${named}{ F: ($t.alarm == 1) }`, 'never equals a number such as 1', '$t.alarm == 1'],
    [`${named}{ F: ($t.alarm != "on") }`, 'alarm is true or false', '$t.alarm != "on"'],
    [`${named}{ F: ("on" == $t.alarm) }`, 'alarm is true or false', '"on" == $t.alarm'],
    [`${named}{ F: ($t.temperature == "high") }`, 'temperature is a number', '$t.temperature == "high"'],
    [`${named}{ F: ($t.state == 1) }`, 'state is a text', '$t.state == 1'],
    [`${named}{ F: ($t.state == true) }`, 'state is a text', '$t.state == true'],
    [`${named}{ S: (if $t.alarm == "on" then "yes" else "no" end) }`, 'S is the same', '$t.alarm == "on"'],
    [`{ F: (${first('alarm')} == "on") }`, 'alarm is true or false', `${first('alarm')} == "on"`],
    [`${named}{ F: ($t.part.open == "yes") }`, 'part.open is true or false', '$t.part.open == "yes"'],
    [
      '{ S: .device.id, F: (.device.simulated == "true") }',
      'device.simulated is true or',
      '.device.simulated == "true"',
    ],
    ['.telemetry[] | select(.name == "alarm") | { F: (.value == "on") }', 'alarm is', '.value == "on"'],
  ])('%s', async (transform, words, place) => {
    const found = await findings(transform)
    expect(found.map(({ severity }) => severity)).toEqual(['warning'])
    expect(found[0]?.message).toContain(words)
    const { start, end } = found[0]?.range ?? { start: { column: 1 }, end: { column: 1 } }
    expect(transform.slice(start.column - 1, end.column - 1)).toBe(place)
  })

  test('is told by a device template, and not by built-in messages, which suit the comparison', async () => {
    const model = { contents: [{ '@type': 'Telemetry', name: 'alarm', schema: 'boolean' }] }
    const transform = `{ F: (${first('alarm')} == "on") }`
    expect(await findings(transform, { templates: [file('m.json', model)] })).toHaveLength(1)
    expect(await findings(transform, {})).toEqual([])
  })

  test('is settled by a message that holds such a value', async () => {
    const own = testOf(telemetry({ alarm: 'off' }))
    const tests = [testOf(message), { ...own, message: { ...own.message, file: 'samples/b.json' } }]
    expect(await findings(`${named}{ F: ($t.alarm == "on") }`, { tests })).toEqual([])
  })
})

describe('nothing is said of', () => {
  test.each([
    `${named}{ F: ($t.alarm == true) }`,
    `${named}{ F: ($t.state == "off") }`,
    `${named}{ F: ($t.level == 5) }`,
    `${named}{ F: ($t.level == null) }`,
    `${named}{ F: ($t.alarm == "on" or $t.alarm == true) }`,
    `${named}{ F: ($t.level == "auto" or $t.level == 1) }`,
    `${named}{ F: (($t.level | tostring) == "5") }`,
    `${named}{ F: (($t.alarm | tostring) == "true") }`,
    `${named}{ F: (($t.state | length) == 3) }`,
    `${named}($t.state | length) as $n | { F: ($n == 3) }`,
    `${named}{ F: (($t.state | tonumber? // 0) == 1) }`,
    `${named}{ F: (($t.level | type) == "number"), S: ($t.alarm | type) }`,
    '.telemetry[] | { Name: .name, F: (.value == "on") }',
    '.telemetry[] | { Name: .name, F: (.value == true) }',
    '.telemetry[] | { Name: .name, S: (if .value == true then "yes" elif .value == "on" then "on" else null end) }',
    '.telemetry[] | select(.value != "none") | { Name: .name, Value: .value }',
    `{ T: ${first('temperature')}, F: ${first('alarm')} }`,
    // A column that is true if the value is there may be meant.
    `${named}{ F: ($t | has("alarm")) }`,
  ])('%s', async (transform) => {
    expect((await findings(transform)).map((each) => each.message)).toEqual([])
  })
})
