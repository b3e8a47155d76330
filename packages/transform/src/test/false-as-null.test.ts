import { describe, expect, test } from 'vitest'
import { type Given, telemetry, testOf, tried } from '../testing/config.test-data.ts'

const columns = { A: 'real', F: 'bool', S: 'string', D: 'dynamic', Name: 'string', Value: 'dynamic' } as const

const message = {
  ...telemetry({ temperature: 71.3, alarm: true, door: false, mode: true, state: 'on' }),
  device: { id: 'press-07', name: 'Press 7', simulated: false },
}

const findings = async (transform: string, given: Given = { tests: [testOf(message)] }) => {
  const [result] = await tried({ columns, transforms: [transform], ...given })
  return (result?.diagnostics ?? []).filter(({ code }) => code === 'false-lost')
}

const named = '(.telemetry | map({ (.name): .value }) | add) as $t | '

describe('false is stored as null, like a value that is absent', () => {
  test.each([
    [
      `${named}{ F: (if $t.alarm then true else null end) }`,
      'If alarm is false, F holds null, as if alarm were absent',
    ],
    [`${named}{ F: (if $t.door then true else null end) }`, 'If door is false, F holds null'],
    [`${named}{ F: (if $t.alarm == true then true else null end) }`, 'If alarm is false, F holds null'],
    [`${named}{ F: (if $t.alarm == true then $t.alarm else null end) }`, 'If alarm is false, F holds null'],
    [`${named}{ F: ($t.alarm | if . == true then . else null end) }`, 'If alarm is false, F holds null'],
    [`${named}{ F: ([$t.alarm | select(. == true)][0]) }`, 'If alarm is false, F holds null'],
    [`${named}{ F: (if $t.alarm then true else null end), A: $t.temperature }`, 'If alarm is false, F holds null'],
    ['.telemetry[] | { Name: .name, F: (if .value == true then true else null end) }', 'F holds null'],
    ['{ S: .device.id, F: (if .device.simulated then true else null end) }', 'If device.simulated is false'],
  ])('%s', async (transform, words) => {
    const found = await findings(transform)
    // The message holds false for the door, and for whether the device is simulated: that is lost for sure.
    const isHeld = !words.startsWith('If alarm')
    expect(found.map(({ severity }) => severity)).toEqual([isHeld ? 'error' : 'warning'])
    expect(found[0]?.message).toContain(words)
    expect(found[0]?.message).not.toContain('Other values are passed on')
  })

  test('is meant if a test of such a message expects it', async () => {
    const transform = `${named}{ F: (if $t.alarm then true else null end) }`
    const own = telemetry({ alarm: false, temperature: 2 })
    expect(await findings(transform, { tests: [testOf(own, [{ F: null }])] })).toEqual([])
    expect(await findings(transform, { tests: [testOf(telemetry({ alarm: true }), [{ F: true }])] })).toHaveLength(1)
  })
})

describe('nothing is said of', () => {
  test.each([
    `${named}{ F: $t.alarm }`,
    `${named}{ F: (if $t.alarm then true else false end) }`,
    `${named}{ F: ($t.alarm | if . == null then null else . end) }`,
    `${named}{ F: ($t.alarm | if type == "boolean" then . else null end) }`,
    // The flag decides whether something else is stored.
    `${named}{ F: (if $t.mode then $t.alarm else null end) }`,
    `${named}{ F: (if $t.mode then $t.temperature > 50 else null end) }`,
    `${named}{ F: (if $t.mode then $t.state == "on" else null end) }`,
    `${named}{ A: (if $t.mode then $t.temperature else null end) }`,
    // Whether one of all flags is set.
    '{ F: ([.telemetry[] | select(.value == true)] | if length > 0 then true else null end) }',
    '{ D: [.telemetry[] | select(.value == true)] }',
    '{ D: [.telemetry[] | select(.value == true).name] }',
    // A text or a number for the flag.
    `${named}{ S: (if $t.alarm then "alarm" else null end) }`,
    `${named}{ A: (if $t.alarm then 1 else null end) }`,
    `${named}select($t.alarm) | { F: true }`,
  ])('%s', async (transform) => {
    expect((await findings(transform)).map((each) => each.message)).toEqual([])
  })
})
