import type { ExportSource } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { parseJsonText, plainValue } from '../rows/json-text.ts'
import { codesOf, configWith, type Given, tried } from '../testing/config.test-data.ts'
import { samplesOf } from './samples.ts'
import { base64, textFor, timeFor } from './use/texts.ts'

type Entry = { readonly name: string; readonly value: unknown }
type Message = Readonly<Record<string, unknown>> & { readonly telemetry?: readonly Entry[] }

const messagesFor = (given: Given): readonly Message[] => {
  const config = configWith(given)
  const [entry] = config.exports
  const [link] = entry?.links ?? []
  if (entry === undefined || link === undefined) throw new Error('The config has one link.')
  const columns = Object.entries(given.columns ?? {}).map(([name, type]) => ({ name, type }))
  return samplesOf({ config, export: entry, link, columns, includeCaptured: true })
    .samples.filter(({ variation }) => variation === undefined)
    .map(({ text }) => {
      const node = parseJsonText(text)
      return (node === undefined ? {} : plainValue(node)) as Message
    })
}

const telemetryFor = (transform: string, columns: Given['columns'] = {}): Readonly<Record<string, unknown>> => {
  const [message] = messagesFor({ transforms: [transform], columns })
  return Object.fromEntries((message?.telemetry ?? []).map(({ name, value }) => [name, value]))
}

describe('the telemetry of a built-in sample is what the transform takes it for', () => {
  const t1 = '(.telemetry[] | select(.name == "t1").value)'
  const reading = 'def reading(n): .telemetry[] | select(.name == n).value;'

  test.each<readonly [string, Given['columns'], Readonly<Record<string, unknown>>]>([
    [`{ A: ${t1}.x, B: ${t1}.y.z }`, {}, { t1: { x: 20.5, y: { z: 21.5 } } }],
    [`{ A: ${t1}["x"] }`, {}, { t1: { x: 20.5 } }],
    [`${t1}[] | { A: . }`, {}, { t1: [20.5, 21.5] }],
    [
      `${t1}[] | { A: .id, B: .level }`,
      { A: 'string', B: 'long' },
      {
        t1: [
          { id: 'text 1', level: 41 },
          { id: 'text 2', level: 42 },
        ],
      },
    ],
    [`{ A: (${t1} | map(. * 2)) }`, {}, { t1: [20.5, 21.5] }],
    [`{ A: (${t1} | ascii_upcase) }`, {}, { t1: 'text 1' }],
    [`{ A: "\\(${t1} | sub("a"; "b"))" }`, {}, { t1: 'text 1' }],
    [`{ A: (${t1} | split(",")[0]) }`, {}, { t1: 'part 1,part 2' }],
    [`{ A: (if ${t1} == "on" then 1 else 0 end) }`, {}, { t1: 'on' }],
    [`{ A: (if (${t1} | ascii_downcase) == "on" then 1 else 0 end) }`, {}, { t1: 'on' }],
    [`{ A: (${t1} | startswith("x-")) }`, {}, { t1: 'x-' }],
    [`{ A: (if ${t1} > 50 then "high" else "low" end) }`, {}, { t1: 51 }],
    [`{ A: (if 50 >= ${t1} then "low" else "high" end) }`, {}, { t1: 50 }],
    [`{ A: (${t1} == true) }`, {}, { t1: true }],
    [`{ A: (${t1} * 1.8 + 32) }`, { A: 'string' }, { t1: 20.5 }],
    [`{ A: (${t1} | fromdate) }`, {}, { t1: '2026-11-12T09:00:00Z' }],
    [`{ A: (${t1} | strptime("%d.%m.%Y %H:%M") | mktime) }`, {}, { t1: '12.11.2026 10:01' }],
    [`{ A: (${t1} | todate) }`, { A: 'datetime' }, { t1: 1_794_477_690 }],
    [`{ A: (${t1} | fromjson | .x) }`, { A: 'string' }, { t1: '{"x":"text 1"}' }],
    [`{ A: (${t1} | @base64d | fromjson | .x) }`, { A: 'real' }, { t1: base64('{"x":20.5}') }],
    [`{ A: ${t1} }`, { A: 'datetime' }, { t1: '2026-11-12T09:00:00.000Z' }],
    [`{ A: ${t1} }`, { A: 'string' }, { t1: 'text 1' }],
    [`{ A: ${t1}, B: ${t1.replace('t1', 't2')} }`, { A: 'long', B: 'bool' }, { t1: 40, t2: false }],
    [`${reading} { A: reading("t1"), B: reading("t2").x }`, { A: 'string' }, { t1: 'text 1', t2: { x: 21.5 } }],
    ['def reading($n): .telemetry[] | select(.name == $n).value; { A: reading("t1") }', { A: 'long' }, { t1: 40 }],
    [
      '.telemetry | map({ key: .name, value: .value }) | from_entries | { A: .t1, B: .t2.x }',
      { A: 'string' },
      { t1: 'text 1', t2: { x: 21.5 } },
    ],
    ['.telemetry | from_entries | { A: .t1 }', { A: 'string' }, { t1: 'text 1' }],
    [
      '.telemetry | map({ (.name): .value }) | add | { A: .t1, B: (.t2 | length) }',
      { A: 'string' },
      { t1: 'text 1', t2: 21.5 },
    ],
    ['(reduce .telemetry[] as $t ({}; .[$t.name] = $t.value)) as $v | { A: $v.t1 }', { A: 'bool' }, { t1: true }],
    [
      '(reduce .telemetry[] as { name: $n, value: $v } ({}; . + { ($n): $v })) as $v | { A: $v.t1.x }',
      {},
      { t1: { x: 20.5 } },
    ],
    ['INDEX(.telemetry[]; .name) as $v | { A: $v.t1.value }', { A: 'string' }, { t1: 'text 1' }],
    ['(.telemetry | INDEX(.name)) as $v | { A: $v["t1"].value.x }', {}, { t1: { x: 20.5 } }],
    ['(.telemetry | INDEX(.name) | map_values(.value)) as $v | { A: $v.t1 }', { A: 'string' }, { t1: 'text 1' }],
    ['.telemetry[] | select(.name | IN("t1", "t2")) | { A: .value }', { A: 'string' }, { t1: 'text 1', t2: 'text 2' }],
    ['.telemetry[] | select(IN(.name; "t1", "t2")) | { A: .value }', { A: 'long' }, { t1: 40, t2: 41 }],
    [
      '.telemetry[] | select(.name as $n | ["t1", "t2"] | index($n)) | { A: .value }',
      { A: 'long' },
      { t1: 40, t2: 41 },
    ],
    ['.telemetry[] | select(.name | test("^temp")) | { A: .value }', { A: 'long' }, { temp: 40 }],
    ['.telemetry[] | select(.name | startswith("temp")) | { A: .value.x }', {}, { temp: { x: 20.5 } }],
    [
      '.telemetry[] | if .name == "t1" then { A: .value } elif .name == "t2" then { B: .value } else empty end',
      { A: 'string', B: 'long' },
      { t1: 'text 1', t2: 41 },
    ],
    ['.telemetry[] | . as { name: $n, value: $v } | select($n == "t1") | { A: $v.x }', {}, { t1: { x: 20.5 } }],
    [
      '.telemetry[] | { A: { "t1": "T", "t2": "U" }[.name], B: .value }',
      { A: 'string', B: 'real' },
      { t1: 20.5, t2: 21.5 },
    ],
    [`{ A: (${t1} as $k | { idle: 0, running: 1 }[$k // ""]) }`, { A: 'long' }, { t1: 'idle' }],
    ['{ A: (first(.telemetry[] | select(.name == "t1") | .value) // null) }', { A: 'string' }, { t1: 'text 1' }],
    ['{ A: (.telemetry | any(.name == "t1")) }', { A: 'bool' }, { t1: 20.5 }],
    [
      '.telemetry[] | { N: .name, A: (.value * 2) }',
      { A: 'real' },
      { temperature: 20.5, vibration: 21.5, state: 22.5, alarm: 23.5 },
    ],
    [
      '.telemetry[] | { N: (if (.value | type) == "number" then .value else null end), A: (.value | arrays) }',
      { N: 'real', A: 'dynamic' },
      { temperature: 71.3, vibration: { x: 0.1, y: 0.2, z: 9.8 }, state: 'running', alarm: false, oflist: [1, 2] },
    ],
    [
      '.telemetry[] | { N: .name, A: .value }',
      { A: 'dynamic' },
      { temperature: 71.3, vibration: { x: 0.1, y: 0.2, z: 9.8 }, state: 'running', alarm: false },
    ],
  ])('%s', (transform, columns, wanted) => {
    expect(telemetryFor(transform, columns)).toEqual(wanted)
  })

  test('and holds names that a filter leaves out beside the others', () => {
    const found = telemetryFor('.telemetry[] | select(.name != "t1") | { N: .name }')
    expect(Object.keys(found)).toEqual(['t1', 'temperature', 'vibration', 'state', 'alarm'])
  })
})

describe('the rest of a built-in sample', () => {
  test.each<readonly [string, ExportSource, string, unknown]>([
    ['select(.component == "pump") | { A: 1 }', 'telemetry', 'component', 'pump'],
    ['select(.module == "edge") | { A: 1 }', 'telemetry', 'module', 'edge'],
    [
      '{ A: .messageProperties.line, B: .messageProperties["x-y"] }',
      'telemetry',
      'messageProperties',
      expect.objectContaining({ line: 'text 1', 'x-y': 'text 1' }),
    ],
    [
      'select(.messageProperties.line == "L1") | { A: 1 }',
      'telemetry',
      'messageProperties',
      expect.objectContaining({ line: 'L1' }),
    ],
    ['{ A: .enrichments.site, B: .enrichments.Region }', 'telemetry', 'enrichments', { site: 'north' }],
    [
      'select(.device.templateName == "Pump") | { A: 1 }',
      'telemetry',
      'device',
      expect.objectContaining({ templateName: 'Pump' }),
    ],
    [
      'select(.device.organizations | index("north")) | { A: 1 }',
      'telemetry',
      'device',
      expect.objectContaining({ organizations: ['north'] }),
    ],
    ['select(.device.simulated) | { A: 1 }', 'telemetry', 'device', expect.objectContaining({ simulated: false })],
    ['select(.messageSource == "other") | { A: 1 }', 'telemetry', 'messageSource', 'telemetry'],
    [
      '{ A: (.device.properties.reported[] | select(.name == "fw").value | ascii_upcase) }',
      'telemetry',
      'device',
      expect.objectContaining({ properties: { reported: [expect.objectContaining({ name: 'fw', value: 'text 1' })] } }),
    ],
    [
      '{ A: (.device.cloudProperties[] | select(.name == "owner").value) }',
      'telemetry',
      'device',
      expect.objectContaining({ cloudProperties: [expect.objectContaining({ name: 'owner' })] }),
    ],
    [
      '.properties[] | select(.name == "target" and .component == "pump") | { A: .value.low }',
      'properties',
      'properties',
      [expect.objectContaining({ name: 'target', component: 'pump', value: { low: 'text 1' } })],
    ],
  ])('%s', (transform, source, key, wanted) => {
    const [message] = messagesFor({ transforms: [transform], source, columns: { A: 'string' } })
    expect(message?.[key]).toEqual(wanted)
  })

  test('is as usual in a message of its own, and asks for each further thing in another', () => {
    const found = messagesFor({
      transforms: ['{ A: (if .component == "a" then 1 elif .component == "b" then 2 else 3 end) }'],
    })
    expect(found.map(({ component }) => component)).toEqual(['a', 'b', 'sensors'])
  })

  test('is no more than is asked for, however much that is', () => {
    const names = Array.from({ length: 60 }, (_, index) => `"c${index}"`).join(', ')
    expect(messagesFor({ transforms: [`select(.component | IN(${names})) | { A: 1 }`] })).toHaveLength(10)
  })
})

describe('a transform that fits its table has no finding, though nothing is given', () => {
  const quickstart = ['X', 'Y', 'Z'].map(
    (axis) => `${axis}: .telemetry | iotc::find(.name == "tilt").value.${axis.toLowerCase()}`,
  )

  test.each<readonly [string, Given, readonly string[]]>([
    [
      'the quickstart of the documents',
      {
        columns: { Device: 'string', EnqueuedTime: 'datetime', X: 'real', Y: 'real', Z: 'real' },
        transforms: [
          `import "iotc" as iotc;\n{ Device: .device.id, EnqueuedTime: .enqueuedTime, ${quickstart.join(', ')} }`,
        ],
      },
      ['warning row-lost-when-missing'],
    ],
    ['a filter by component', { transforms: ['select(.component == "pump") | { Device: .device.id }'] }, []],
    [
      'a filter by messageType',
      { source: 'properties', transforms: ['select(.messageType == "cloudPropertyChange") | { Device: .device.id }'] },
      [],
    ],
    [
      'readings of one kind, none of them null',
      {
        columns: { N: 'string', V: 'real' },
        transforms: ['.telemetry[] | { N: .name, V: (if .value == null then null else .value * 2 end) }'],
      },
      [],
    ],
    [
      'a text in base64',
      {
        columns: { V: 'long' },
        transforms: ['{ V: ([.telemetry[] | select(.name == "p").value | @base64d? | fromjson? | .level?][0]) }'],
      },
      [],
    ],
    ['an application property', { columns: { L: 'string' }, transforms: ['{ L: .messageProperties.line }'] }, []],
  ])('%s', async (_, given, codes) => {
    expect(codesOf(await tried(given)).filter((code) => !code.startsWith('info'))).toEqual(codes)
  })
})

test.each([
  ['^temp', 'temp'],
  ['^(a|b)$', 'a'],
  ['x\\.y', 'x.y'],
  ['^t\\d+$', 't1'],
  ['^t[0-9]', 't1'],
  ['temp.*', 'temp1'],
  ['(?i)abc', 'abc'],
  ['[ab]+', undefined],
  ['', undefined],
])('the pattern %s finds %s', (pattern, text) => {
  expect(textFor(pattern)).toBe(text)
})

test.each([
  ['', ''],
  ['a', 'YQ=='],
  ['ab', 'YWI='],
  ['{"x":1}', 'eyJ4IjoxfQ=='],
])('%j in base64 is %j', (text, wanted) => {
  expect(base64(text)).toBe(wanted)
})

test.each([
  ['%Y-%m-%dT%H:%M:%SZ', '2026-11-12T10:01:30Z'],
  ['100%%', '100%'],
])('a time of the form %s is %s', (format, wanted) => {
  expect(timeFor(format)).toBe(wanted)
})
