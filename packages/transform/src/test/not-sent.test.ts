import { describe, expect, test } from 'vitest'
import { file, type Given, telemetry, testOf, tried } from '../testing/config.test-data.ts'

const columns = {
  A: 'real',
  B: 'real',
  N: 'long',
  F: 'bool',
  S: 'string',
  T: 'datetime',
  Name: 'string',
  Value: 'dynamic',
} as const

const device = {
  id: 'press-07',
  name: 'Press 7',
  properties: {
    reported: [
      { name: 'interval', value: 30 },
      { name: 'led', value: true },
    ],
  },
  cloudProperties: [{ name: 'site', value: 'north' }],
}

const message = {
  ...telemetry({
    temperature: 71.3,
    pressure: 2.25,
    state: 'running',
    alarm: true,
    list: [1, 2],
    service: '2026-01-02T03:04:05Z',
    position: { lat: 48.5, lon: 9.25, note: 'hall' },
    wave: [
      { v: 1.5, q: 'good' },
      { v: 2.5, q: 'bad' },
    ],
  }),
  device,
  component: 'sensors',
  module: 'edge',
}

const other = { ...telemetry({ temperature: 12.5, pressure: 7 }) }

const named = (name: string, value: unknown, rows?: unknown) => {
  const each = testOf(value, rows)
  return {
    ...each,
    message: { ...each.message, file: `${name}.json` },
    ...(each.rows === undefined ? {} : { rows: { ...each.rows, file: `${name}.rows.json` } }),
  }
}

const alone = { ...message, ...telemetry({ temperature: 71.3 }) }

const both: Given = { tests: [named('a', message), named('b', other), named('c', alone)] }

const findings = async (transform: string, given: Given = both) => {
  const [result] = await tried({ columns, transforms: [transform], ...given })
  return (result?.diagnostics ?? []).filter(({ code }) => code === 'value-not-sent')
}

const first = (name: string): string => `([.telemetry[] | select(.name == "${name}").value][0])`

const bound = `${first('temperature')} as $t | ${first('pressure')} as $p | ${first('state')} as $s | `
const inner = `${first('pressure')} as $b`
const object = '.telemetry | map({ (.name): .value }) | add'
const site = '([.device.cloudProperties[] | select(.name == "site").value][0])'

describe('a value that the message does not hold', () => {
  test.each<[transform: string, ...words: readonly string[]]>([
    [`{ F: (${first('temperature')} < 50) }`, 'without temperature stores true in F'],
    [`{ F: (${first('temperature')} > 50) }`, 'without temperature stores false in F'],
    [`{ A: (${first('temperature')} // 0) }`, 'without temperature stores 0 in A'],
    [`{ A: (${first('temperature')} // -1), B: ${first('pressure')} }`, 'stores -1 in A'],
    [`{ A: (${first('temperature')} + 1) }`, 'stores 1 in A'],
    [`{ A: (${first('temperature')} + ${first('pressure')}) }`, 'without temperature', 'stores 2.25 in A'],
    [`{ S: (if ${first('state')} == "running" then "on" else "off" end) }`, 'without state stores "off" in S'],
    [`{ N: (${first('list')} | length) }`, 'without list stores 0 in N'],
    [`{ N: (${first('list')} // [] | length) }`, 'without list stores 0 in N'],
    [`{ N: (${first('state')} | length) }`, 'without state stores 0 in N'],
    [`{ F: (${first('alarm')} | not) }`, 'without alarm stores true in F'],
    [`{ S: (${first('temperature')} | tostring) }`, 'stores the text null in S: "null"'],
    [
      `{ S: "\\(${first('state')}) at \\(${first('temperature')})" }`,
      'without temperature or state stores the text null',
    ],
    [`{ S: (if ${first('temperature')} > 50 then "high" else "low" end) }`, 'stores "low" in S'],
    [`{ N: (if ${first('alarm')} then 1 else 0 end) }`, 'without alarm stores 0 in N'],
    [`${first('temperature')} as $t | { A: $t, F: ($t < 50) }`, 'stores true in F'],
    ['(.telemetry | map({ (.name): .value }) | add) as $t | { A: ($t.temperature // 0) }', 'stores 0 in A'],
    [`{ A: (first(.telemetry[] | select(.name == "temperature").value) // 0) }`, 'stores 0 in A'],
    ['{ S: "\\(.component)/\\(.device.id)" }', 'without component stores the text null in S: "null/press-07"'],
    ['{ S: (.module | tostring) }', 'without module stores the text null'],
    [`{ F: (${first('alarm')} // false) }`, 'without alarm stores false in F'],
    [`(${first('alarm')} // false) as $v | { F: $v }`, 'without alarm stores false in F'],
    ['(.telemetry | map({ (.name): .value }) | add) as $t | { F: ($t.alarm // false) }', 'without alarm stores false'],
    [`{ T: (${first('service')} // "1970-01-01T00:00:00Z") }`, 'without service stores', 'in T'],
    ['.telemetry[] | select(.name == "wave") | .value[] | { A: (.v // 0) }', 'without v of wave stores 0 in A'],
    ['.telemetry[] | select(.name == "wave") | .value[] | { S: "\\(.q)" }', 'without q of wave', 'text null in S'],
    [`{ A: (${first('position')} | .lat // 0) }`, 'without position or lat of position stores 0 in A'],
    [
      '{ A: ([.device.properties.reported[] | select(.name == "interval").value][0] // 0) }',
      'without interval stores 0',
    ],
    [
      '{ S: "\\([.device.cloudProperties[] | select(.name == "site").value][0])" }',
      'without site stores the text null',
    ],
  ])('%s', async (transform, ...words) => {
    const found = await findings(transform)
    expect(found.map(({ severity }) => severity)).toEqual(['warning'])
    for (const word of words) expect(found[0]?.message).toContain(word)
    expect(found[0]?.message).not.toContain('built-in')
  })

  test.each<[transform: string, words: string]>([
    [`${bound}{ F: (if $t == null then null else $t < $p end) }`, 'without pressure stores false in F'],
    [`${bound}{ F: (if $t != null then $t > $p else null end) }`, 'without pressure stores true in F'],
    [`${bound}{ F: ($t | if . == null then null else . >= $p end) }`, 'without pressure stores true in F'],
    [`${bound}{ F: (if null == $p then null else $t < $p end) }`, 'without temperature stores true in F'],
    [
      `{ F: (${first('temperature')} as $a | ${inner} | if $a == null then null else $a < $b end) }`,
      'without pressure',
    ],
    [`${bound}{ F: ($p | if . == null then null else $t < . end) }`, 'without temperature'],
    [
      `(${object}) as $v | { F: (if $v.temperature == null then null else $v.temperature > $v.pressure end) }`,
      'pressure',
    ],
    [`${bound}{ A: (if $t == null then null else $t + $p end) }`, 'without pressure stores 71.3 in A'],
    [
      `${bound}{ S: (if $t == null then null elif $t > $p then "over" else "under" end) }`,
      'without pressure stores "over"',
    ],
  ])('although another one is asked for: %s', async (transform, words) => {
    const found = await findings(transform)
    expect(found.map(({ severity }) => severity)).toEqual(['warning'])
    expect(found[0]?.message).toContain(words)
  })

  test.each<[transform: string, words: string]>([
    [`{ S: ${first('state')}, F: (${first('state')} == "fault") }`, 'without state stores false in F'],
    [`{ S: ${first('state')}, F: (${first('state')} == "running") }`, 'without state stores false in F'],
    [`{ F: (${first('state')} | IN("fault", "stopped")), S: ${first('state')} }`, 'without state stores false in F'],
    [`(${object}) as $v | { S: $v.state, F: ($v["state"] == "fault") }`, 'without state stores false in F'],
    [
      `def is($s): ${first('state')} == $s; { S: ${first('state')}, F: is("fault") }`,
      'without state stores false in F',
    ],
    [`(${first('state')} == "fault") as $f | { S: ${first('state')}, F: $f }`, 'without state stores false in F'],
    [`{ S: ${site}, F: (${site} == "south") }`, 'without site stores false in F'],
    [
      '.telemetry[] | select(.name == "wave") | .value[] | { S: .q, F: (.q == "bad") }',
      'without q of wave stores false',
    ],
  ])('beside the text itself: %s', async (transform, words) => {
    const found = await findings(transform)
    expect(found.map(({ severity }) => severity)).toEqual(['warning'])
    expect(found[0]?.message).toContain(words)
  })

  test('is meant beside the text if a test expects it', async () => {
    const transform = `{ S: ${first('state')}, F: (${first('state')} == "fault") }`
    const consent = (rows: unknown): Given => ({ tests: [named('a', message), named('c', other, rows)] })
    expect(await findings(transform, consent([{ S: null, F: false }]))).toEqual([])
    expect(await findings(transform, consent([{ S: null, F: null }]))).toHaveLength(1)
  })

  test('of a changed property', async () => {
    const { telemetry: _, ...rest } = telemetry({})
    const properties = ['target', 'limit'].map((name) => ({ name, value: 60 }))
    const given = {
      source: 'properties',
      tests: [named('p', { ...rest, messageSource: 'properties', properties })],
    } as const
    const found = await findings('{ A: ([.properties[] | select(.name == "target").value][0] // 0) }', given)
    expect(found.map((each) => each.message).join()).toContain('without target stores 0')
  })

  test('stands at the key, and tells if only built-in messages show it', async () => {
    const [found] = await findings(`{\n  A: (${first('temperature')} // 0) }`, {})
    expect(found).toMatchObject({ severity: 'warning', range: { start: { line: 2, column: 3 } } })
    expect(found?.message).toContain('Only built-in sample messages')
    expect(found?.hint).toContain('if . == null then null else')
    const model = { contents: [{ '@type': 'Telemetry', name: 'temperature', schema: 'double' }] }
    const [given] = await findings(`{ A: (${first('temperature')} // 0) }`, { templates: [file('m.json', model)] })
    expect(given?.message).not.toContain('built-in')
  })

  test('is meant if a test of such a message expects it', async () => {
    const transform = `{ A: (${first('temperature')} // 0), B: ${first('pressure')} }`
    const without = telemetry({ pressure: 3 })
    const consent = (rows: unknown): Given => ({ tests: [named('a', message), named('c', without, rows)] })
    expect(await findings(transform, consent([{ A: 0, B: 3 }]))).toEqual([])
    expect(await findings(transform, consent([{ A: 1, B: 3 }]))).toHaveLength(1)
    expect(await findings(transform, { tests: [named('a', message, [{ A: 71.3, B: 2.25 }])] })).toHaveLength(1)
  })
})

const clean: readonly string[] = [
  `${bound}{ F: (if $t == null or $p == null then null else $t < $p end) }`,
  `${bound}{ F: (if $t == null then null elif $p == null then false else $t < $p end) }`,
  `${bound}{ F: (if $t == null then null else $t < ($p // 80) end) }`,
  `${bound}{ F: ($t | if . == null then null else . as $a | $p | if . == null then true else $a > . end end) }`,
  `${bound}{ A: (if $p == null then $t elif $t == null then null else $t + $p end) }`,
  `${bound}{ A: (if $p == null then $t else ($t | if . then . + $p else null end) end) }`,
  `${bound}{ A: (if $p == null then $t else $p end) }`,
  `${bound}{ F: (if ($t // $p) == null then null else ($t // $p) < 50 end) }`,
  `${bound}{ F: (if $s == null then null else $s == "running" end), S: $s }`,
  `${bound}{ F: ($s == "fault"), A: $t }`,
  `${bound}{ F: ($s == "fault"), S: ($s // "unknown") }`,
  `${bound}{ F: ($s != null and $s == "fault"), S: $s }`,
  `${bound}{ F: any(.telemetry[]; .name == "state" and .value == "fault"), S: $s }`,
  `${bound}{ F: ($s // "" | startswith("run")), S: $s }`,
  `{ F: (${first('alarm')} == true), Value: ${first('alarm')} }`,
  '.telemetry[] | { Name: .name, Value: .value, F: (.value == "running") }',
  `{ A: ${first('temperature')}, B: ${first('pressure')}, S: ${first('state')}, F: ${first('alarm')} }`,
  `{ A: (${first('temperature')} // null) }`,
  `{ S: (${first('state')} // "unknown") }`,
  `{ S: (${first('state')} // "") }`,
  `{ S: (${first('state')} // "none" | ascii_upcase) }`,
  `{ A: ${first('temperature')}, S: "C", N: 1 }`,
  `{ A: (${first('temperature')} | if . == null then null else . * 1.8 + 32 end) }`,
  `{ F: (${first('temperature')} | if . == null then null else . < 50 end) }`,
  `{ F: (${first('temperature')} as $t | $t != null and $t > 50) }`,
  `{ F: (${first('temperature')} != null) }`,
  `{ F: (${first('state')} == "running") }`,
  `{ F: (${first('alarm')} == true) }`,
  `{ S: (${first('temperature')} | if . == null then "no reading" elif . > 50 then "high" else "low" end) }`,
  `{ S: (if ${first('temperature')} == null then "low" elif ${first('temperature')} > 50 then "high" else "low" end) }`,
  '{ N: ([.telemetry[]] | length) }',
  '{ F: ([.telemetry[] | select(.name == "temperature" and .value > 50)] | length > 0) }',
  `{ S: ({ "running": "on" }[${first('state')} // ""] // "unknown") }`,
  `{ A: ([${first('temperature')}, ${first('pressure')}] | add) }`,
  '{ N: (.telemetry | length), S: .device.id }',
  '{ N: ([.telemetry[] | select(.value | numbers > 50)] | length) }',
  '{ N: ([.telemetry[] | select(.name == "list").value[] | select(. > 1)] | length) }',
  '{ N: ([.telemetry[] | select((.value | type) == "number" and .value > 50)] | length) }',
  '{ A: ([.telemetry[].value | numbers] | add) }',
  '{ A: ([.telemetry[].value | numbers] | add // 0) }',
  '{ A: ([.telemetry[].value | numbers] | max), B: ([.telemetry[].value | numbers] | min) }',
  '{ A: ([.telemetry[].value | numbers] | if length == 0 then null else add / length end) }',
  '{ F: ([.telemetry[].value | numbers] | any(. > 50)) }',
  `{ A: (${first('temperature')} // ${first('pressure')}) }`,
  '.telemetry[] | { Name: .name, Value: .value }',
  '.telemetry[] | select(.name == "temperature") | { A: .value, F: (.value < 50) }',
  '. as $m | .telemetry[] | { S: ($m.component // ""), Name: .name, Value: .value }',
  '{ S: ([.component // empty, .device.id] | join("/")) }',
  '{ S: (.device.id + (if .component then "/" + .component else "" end)) }',
  '{ S: "\\(.device.id)/\\(.component // "device")" }',
  '{ F: .device.simulated, S: .device.name }',
  '{ S: (.telemetry | tojson) }',
  '{ S: ({ component, module } | tojson) }',
  '{ Value: { temperature: ([.telemetry[] | select(.name == "temperature").value][0]), unit: "C" } }',
  '.telemetry | map({ (.name): .value }) | add | { A: .temperature, B: .pressure, S: .state }',
  'import "iotc" as iotc; { A: (.telemetry | iotc::find(.name == "temperature").value) }',
  `select(${first('temperature')} > 50) | { A: ${first('temperature')} }`,
  `{ A: (try (${first('temperature')} * 2) catch null) }`,
  `{ A: (${first('temperature')} // empty) }`,
  `{ F: (${first('alarm')} // null) }`,
  `{ F: (${first('alarm')} == true), A: (${first('missing')} // false | numbers // null) }`,
  `{ F: (${first('alarm')} | if . == null then null else . end) }`,
  `{ N: (if ${first('alarm')} // false then 1 else 0 end | select(. > 5) // null) }`,
  `select(${first('alarm')} // false) | { A: ${first('temperature')} }`,
  `{ F: any(.telemetry[]; .name == "alarm" and .value) }`,
  `{ T: ${first('service')} }`,
  `{ T: (${first('service')} // .enqueuedTime) }`,
  `{ T: (${first('service')} // null), S: (${first('service')} // "never") }`,
  '{ T: .enqueuedTime, S: "1970-01-01T00:00:00Z" }',
  '.telemetry[] | select(.name == "wave") | .value[] | { A: .v, S: .q }',
  '.telemetry[] | select(.name == "wave") | .value[] | { A: .v, S: (.q // "unknown") }',
  '.telemetry[] | select(.name == "wave") | .value[] | select(.v != null) | { A: .v }',
  '.telemetry[] | select(.name == "wave") | .value[] | { A: (.v | if . == null then null else . * 2 end) }',
  '.telemetry[] | select(.name == "wave") | { N: (.value | length), A: (.value | map(.v) | add) }',
  `{ A: ${first('position')}.lat, Value: ${first('position')} }`,
  `${first('position')} as { lat: $lat, lon: $lon } | { A: $lat, B: $lon }`,
  '{ A: ([.device.properties.reported[] | select(.name == "interval").value][0]) }',
  '{ F: ([.device.properties.reported[] | select(.name == "led").value][0] == true) }',
  '{ S: ([.device.cloudProperties[] | select(.name == "site").value][0] // "unknown") }',
  '{ N: (.device.properties.reported | length), S: (.device.cloudProperties | tojson) }',
]

describe('nothing is said of', () => {
  test.each(clean)('%s', async (transform) => {
    expect((await findings(transform)).map((each) => each.message)).toEqual([])
  })
})
