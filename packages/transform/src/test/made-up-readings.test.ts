import { describe, expect, test } from 'vitest'
import { type Given, telemetry, testOf, tried } from '../testing/config.test-data.ts'

const columns = { A: 'real', N: 'long', F: 'bool', S: 'string', T: 'datetime', Name: 'string' } as const

const message = {
  ...telemetry({
    temperature: 71.3,
    humidity: 40,
    pressure: 40,
    alarm: false,
    state: 'on',
    service: '2026-01-02T03:04:05Z',
    position: { lat: 48.5, lon: 9.25 },
  }),
  device: { id: 'press-07', name: 'Press 7', properties: { reported: [{ name: 'interval', value: 30 }] } },
}

const first = (name: string): string => `([.telemetry[] | select(.name == "${name}").value][0])`
const named = '(.telemetry | map({ (.name): .value }) | add) as $t | '

const findings = async (transform: string, given: Given = { tests: [testOf(message)] }) => {
  const [result] = await tried({ columns, transforms: [transform], ...given })
  return (result?.diagnostics ?? []).filter(({ code }) => code === 'value-not-sent')
}

const cases: readonly (readonly [transform: string, words: string])[] = [
  // The default is what the message holds.
  [`${named}{ A: ($t.humidity // 40) }`, 'without humidity stores 40 in A'],
  [`{ A: (${first('temperature')} // 71.3), N: ${first('humidity')} }`, 'without temperature stores 71.3 in A'],
  [`{ A: ((${first('temperature')} // 71.3) * 2) }`, 'without temperature stores 142.6 in A'],
  [`{ A: (${first('position')} | .lat // 48.5) }`, 'lat of position stores 48.5 in A'],
  [
    '{ A: ([.device.properties.reported[] | select(.name == "interval").value][0] // 30) }',
    'without interval stores 30',
  ],
  [`{ T: (${first('service')} // "2026-01-02T03:04:05Z") }`, 'without service stores'],
  [`{ S: (${first('state')} // "on") }`, 'without state stores "on" in S'],
  [`{ F: (${first('alarm')} // false) }`, 'without alarm stores false in F'],
  // The type is asked for, and what is none of it becomes a number.
  [`{ A: (${first('humidity')} | if type == "number" then . else 0 end) }`, 'without humidity stores 0 in A'],
  [`${named}{ A: ($t.humidity | if type == "number" then . else 0 end) }`, 'without humidity stores 0 in A'],
  [`${named}{ A: ($t.humidity | if type == "number" then . * 2 else 40 end) }`, 'without humidity stores 40 in A'],
  [`${named}{ A: (if ($t.humidity | type) == "number" then $t.humidity else -1 end) }`, 'stores -1 in A'],
  [`${named}{ A: (if ($t.humidity | type) != "number" then 0 else $t.humidity end) }`, 'stores 0 in A'],
  [`${named}{ A: (($t.humidity | numbers) // 0) }`, 'without humidity stores 0 in A'],
  [`${named}{ A: ([$t.humidity | select(type == "number")][0] // 0) }`, 'without humidity stores 0 in A'],
  [`def number: if type == "number" then . else 0 end; ${named}{ A: ($t.humidity | number) }`, 'stores 0 in A'],
  [`${named}{ S: ($t.state | if type == "string" then . else "on" end) }`, 'without state stores "on" in S'],
  [
    `${named}{ T: ($t.service | if type == "string" then . else "1970-01-01T00:00:00Z" end) }`,
    'without service stores',
  ],
]

describe('a reading that is made up', () => {
  test.each(cases)('%s', async (transform, words) => {
    const found = await findings(transform)
    expect(found.map(({ severity }) => severity)).toEqual(['warning'])
    expect(found[0]?.message).toContain(words)
  })

  test('is meant if a test of a message without it expects it', async () => {
    const transform = `${named}{ A: ($t.humidity // 40) }`
    const tests = [testOf(message), testOf(telemetry({ temperature: 2 }), [{ A: 40 }])]
    expect(await findings(transform, { tests })).toEqual([])
    expect(await findings(transform, { tests: [testOf(message, [{ A: 40 }])] })).toHaveLength(1)
  })
})

describe('nothing is said of', () => {
  test.each([
    `{ A: ${first('humidity')}, N: 40, S: "on" }`,
    `{ A: ${first('humidity')}, N: ${first('pressure')} }`,
    `${named}{ A: ($t.humidity | if type == "number" then . else null end) }`,
    `${named}{ A: ($t.humidity | numbers // null) }`,
    `${named}{ F: (($t.humidity | type) == "number"), S: ($t.humidity | type) }`,
    `${named}{ N: (if ($t.humidity | type) == "number" then 1 else 0 end) }`,
    `${named}{ S: ($t.state | if type == "string" then . else "unknown" end) }`,
    `${named}{ S: ($t.state | if type == "string" then . else "" end) }`,
    `{ S: (${first('state')} // "unknown") }`,
    `{ A: ([.telemetry[].value | select(type == "number")] | add) }`,
    `{ N: ([.telemetry[].value | select(type == "number")] | length) }`,
    `{ N: ([.telemetry[].value | select(type == "number" and . > 39)] | length) }`,
    `{ A: ([.telemetry[].value | if type == "number" then . else 0 end] | add) }`,
    `${named}{ A: (if $t.humidity == null then 0 else $t.humidity end) }`,
    '.telemetry[] | { Name: .name, A: (.value | if type == "number" then . else null end), S: (.value | strings // null) }',
  ])('%s', async (transform) => {
    expect((await findings(transform)).map((each) => each.message)).toEqual([])
  })
})
