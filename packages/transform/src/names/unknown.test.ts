import type { ExportSource } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { inferenceFindings } from '../infer/findings.ts'
import { capabilitiesOf } from '../infer/model.ts'
import { checkTransforms } from '../test/check-transforms.ts'
import { configWith, file, runJq, telemetry, testOf } from '../testing/config.test-data.ts'
import { namesSent, type Sent } from './sent.ts'

const at = { file: 'adx-export.yaml', range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } }

const message = {
  ...telemetry({ temperature: 71.3, pressure: 2 }),
  device: {
    id: 'press-07',
    properties: { reported: [{ name: 'firmware', value: '1' }] },
    cloudProperties: [{ name: 'site', value: 'north' }],
  },
  messageProperties: { priority: 'high' },
}

const model = capabilitiesOf({
  contents: [
    { '@type': 'Telemetry', name: 'temperature', schema: 'double' },
    { '@type': 'Telemetry', name: 'humidity', schema: 'double' },
    { '@type': 'Property', name: 'firmware', schema: 'string' },
    { '@type': ['Property', 'Cloud'], name: 'site', schema: 'string' },
  ],
})

const messages = namesSent([JSON.stringify(message)], [])
const template = namesSent([], model)
const both = namesSent([JSON.stringify(message)], model)
const neither = namesSent([], [])

const found = (text: string, sent: Sent, source: ExportSource = 'telemetry', enrichments?: readonly string[]) =>
  inferenceFindings({
    transform: { text: `import "iotc" as iotc;\n${text}`, at, file: 't.jq' },
    source,
    sent,
    ...(sent.templates ? { model } : {}),
    ...(enrichments === undefined ? {} : { enrichments }),
  }).filter(({ code }) => code.endsWith('-unknown') && code.startsWith('jq-'))

/** What is marked, without the line of the import. */
const marked = (text: string, all: ReturnType<typeof found>): readonly string[] =>
  all.map(({ code, range }) => {
    const line = text.split('\n')[range.start.line - 2] ?? ''
    return `${code.replace(/^jq-|-unknown$/g, '')} ${line.slice(range.start.column - 1, range.end.column - 1)}`
  })

const reading = 'def reading(n): [.telemetry[] | select(.name == n).value][0];'

describe('a name that nobody sends', () => {
  test.each<[program: string, ...found: readonly string[]]>([
    ['{A: .telemetry | iotc::find(.name == "temprature").value}', 'telemetry "temprature"'],
    ['{A: ([.telemetry[] | select(.name == "Temperature").value][0])}', 'telemetry "Temperature"'],
    ['{A: ([.telemetry[] | select("flow" == .name).value][0])}', 'telemetry "flow"'],
    [`${reading} {A: reading("temperature"), B: reading("presure")}`, 'telemetry "presure"'],
    ['def reading($n): first(.telemetry[] | select(.name == $n).value); {A: reading("flow")}', 'telemetry "flow"'],
    ['def r($l; n): [$l[] | select(.name == n).value][0]; {A: r(.telemetry; "flow")}', 'telemetry "flow"'],
    ['.telemetry[] | select(.name | IN("temperature", "flow")) | {A: .value}', 'telemetry "flow"'],
    ['.telemetry[] | select(IN(.name; "flow")) | {A: .value}', 'telemetry "flow"'],
    ['["temperature", "flow"] as $n | .telemetry[] | select(.name == $n[]) | {A: .value}', 'telemetry "flow"'],
    ['["flow"] as $l | .telemetry[] | select(.name as $n | $l | index($n)) | {A: .value}', 'telemetry "flow"'],
    ['.telemetry | map({key: .name, value: .value}) | from_entries | {A: .temperature, B: .flow}', 'telemetry flow'],
    ['.telemetry | map({(.name): .value}) | add | {A: .temperature, B: .["flow"]}', 'telemetry "flow"'],
    ['(.telemetry | map({(.name): .value}) | add) as $t | {A: $t.flow, B: $t.pressure}', 'telemetry flow'],
    ['reduce .telemetry[] as $t ({}; .[$t.name] = $t.value) | {A: .flow}', 'telemetry flow'],
    ['reduce .telemetry[] as $t ({}; . + {($t.name): $t.value}) | {A: .flow}', 'telemetry flow'],
    ['INDEX(.telemetry[]; .name) | {A: .flow.value}', 'telemetry flow'],
    ['.telemetry | INDEX(.name) as $t | {A: $t.flow.value}', 'telemetry flow'],
    [
      '.telemetry | map({key: .name, value: .value}) | from_entries | {A: (if has("flow") then 1 else 2 end)}',
      'telemetry "flow"',
    ],
    ['.telemetry | map({key: .name, value}) | from_entries | {flow}', 'telemetry flow'],
    ['{A: any(.telemetry[]; .name == "flow")}', 'telemetry "flow"'],
    ['{A: (.telemetry | any(.name == "flow"))}', 'telemetry "flow"'],
    ['.telemetry[] | if .name == "flow" then {A: .value} else {B: .value} end', 'telemetry "flow"'],
    [
      '{A: ([.telemetry[] | select(.name == "flow").value][0]), B: ([.telemetry[] | select(.name == "flow").id][0])}',
      'telemetry "flow"',
    ],
    ['{A: .messageProperties.Priority}', 'message-property Priority'],
    ['{A: .messageProperties["urgency"]}', 'message-property "urgency"'],
  ])('%s, by a message', (program, ...wanted) => {
    expect(marked(program, found(program, messages))).toEqual(wanted)
    expect(found(program, neither)).toEqual([])
  })

  test.each<[program: string, ...found: readonly string[]]>([
    ['{A: .telemetry | iotc::find(.name == "pressure").value}', 'telemetry "pressure"'],
    [`${reading} {A: reading("Humidity")}`, 'telemetry "Humidity"'],
    ['.telemetry | map({key: .name, value: .value}) | from_entries | {A: .temperature, B: .flow}', 'telemetry flow'],
    ['{A: ([.device.properties.reported[] | select(.name == "Firmware").value][0])}', 'property "Firmware"'],
    ['{A: ([.device.cloudProperties[] | select(.name == "Site").value][0])}', 'property "Site"'],
    ['.device.properties.reported | map({(.name): .value}) | add | {A: .version}', 'property version'],
  ])('%s, by a device template', (program, ...wanted) => {
    expect(marked(program, found(program, template))).toEqual(wanted)
    expect(found(program, neither)).toEqual([])
  })

  test('of a changed property', () => {
    const program = '.properties[] | select(.name == "Firmware") | {A: .value}'
    expect(marked(program, found(program, template, 'properties'))).toEqual(['property "Firmware"'])
  })

  test('is told with the names that there are, and the nearest', () => {
    const [one] = found('{A: .telemetry | iotc::find(.name == "temprature").value}', both)
    expect(one?.message).toContain('No device template and no given message has a telemetry "temprature"')
    expect(one?.message).toContain('Known: humidity, pressure, temperature.')
    expect(one?.hint).toBe("Did you mean 'temperature'?")
    const [far] = found('{A: .telemetry | iotc::find(.name == "x").value}', both)
    expect(far?.hint).toContain('under `tests`')
  })
})

describe('nothing is said of', () => {
  const first = (list: string, name: string): string => `([${list}[] | select(.name == "${name}").value][0])`
  test.each([
    `{A: ${first('.telemetry', 'temperature')}, B: ${first('.telemetry', 'pressure')}}`,
    `{A: ${first('.telemetry', 'humidity')}}`,
    `${reading} {A: reading("temperature"), B: reading("pressure")}`,
    '.telemetry[] | {Name: .name, Value: .value}',
    '.telemetry[] | select(.name != "debug") | {A: .value}',
    '.telemetry[] | select(.name == "debug" | not) | {A: .value}',
    '.telemetry[] | select(.name | IN("debug", "trace") | not) | {A: .value}',
    '.telemetry[] | if .name == "debug" then empty else {A: .value} end',
    '.telemetry |= map(select(.name != "debug")) | {A: .device.id}',
    'del(.telemetry[] | select(.name == "debug")) | {A: .telemetry}',
    '.telemetry[] | select(.name | ascii_downcase == "TEMPERATURE") | {A: .value}',
    '.telemetry[] | select(.name | test("^temp")) | {A: .value}',
    '.telemetry[] | select(.name | startswith("x")) | {A: .value}',
    '.telemetry | map({key: .name, value: .value}) | from_entries | {A: .temperature, B: .pressure}',
    '{Device: .device.id} + (.telemetry | map({(.name): .value}) | add) | {Device, A: .temperature}',
    '(.telemetry | map({(.name): .value}) | add) + {Device: .device.id} | .Device |= ascii_upcase',
    '(.telemetry | map({(.name): .value}) | add) + .enrichments | {A: .temperature, B: .anything}',
    'reduce .telemetry[] as $t ({Count: 0}; .Count += 1 | .[$t.name] = $t.value) | {A: .temperature, Count}',
    '.telemetry | map({(.name | ascii_downcase): .value}) | add | {A: .TEMP}',
    '.telemetry | group_by(.name)[] | {Name: .[0].name, Values: map(.value)}',
    '.telemetry | INDEX(.name) | {A: .temperature.value, B: .pressure.id}',
    '.telemetry[] | select(.value == "unexpected") | {A: .name}',
    '.telemetry[] | .value as $v | select(.name == "temperature") | {A: $v}',
    '{"t1": "T", "temperature": "Temp"} as $labels | .telemetry[] | {Name: ($labels[.name] // .name)}',
    'select(.component == "motor") | {A: .device.id}',
    'select(.device.name == "Press") | {A: .device.id}',
    '.telemetry[] | select(.name == "temperature") | .value[]? | select(.name == "inner") | {A: .value}',
    '{A: .messageProperties.priority, B: .messageProperties["iothub-creation-time-utc"]}',
    '{A: ([.device.properties.reported[] | select(.name == "firmware").value][0])}',
    '{A: ([.device.cloudProperties[] | select(.name == "site").value][0])}',
    '(.telemetry[], .device.properties.reported[]) | select(.name == "firmware") | {A: .value}',
    '(.telemetry + .device.properties.reported)[] | select(.name == "firmware") | {A: .value}',
    '{A: .enrichments.anything}',
  ])('%s', (program) => {
    expect(marked(program, found(program, both))).toEqual([])
  })

  test('properties of which messages alone show some', () => {
    const program = '{A: ([.device.properties.reported[] | select(.name == "serial").value][0])}'
    expect(found(program, messages)).toEqual([])
  })

  test('names that a message without a row holds, and those of the other exports of the source', async () => {
    const transforms = ['{ Device: ([.telemetry[] | select(.name == "flow").value][0]) }']
    const codes = async (given: Parameters<typeof configWith>[0]) =>
      (await checkTransforms(configWith({ transforms, ...given }), runJq)).map(({ code }) => code)
    expect(await codes({ tests: [testOf(telemetry({ flow: 1 }), [])] })).toEqual([])
    expect(await codes({ tests: [testOf(telemetry({ Flow: 1 }), [])] })).toEqual(['jq-telemetry-unknown'])
    expect(await codes({ captured: [file('captured/a.json', telemetry({ flow: 1 }))] })).toEqual([])
    expect(await codes({ captured: [file('captured/a.json', telemetry({ Flow: 1 }))] })).toEqual([
      'jq-telemetry-unknown',
    ])
    expect(await codes({})).toEqual([])
  })
})

describe('enrichments', () => {
  test.each<[string, readonly string[] | undefined, readonly string[]]>([
    ['{A: .enrichments.Region}', ['region'], ['enrichment Region']],
    ['{A: .enrichments["Region"]}', ['region'], ['enrichment "Region"']],
    ['.enrichments as $e | {A: $e.zone}', ['region', 'site'], ['enrichment zone']],
    ['. as {enrichments: {Region: $r}} | {A: $r}', ['region'], ['enrichment Region']],
    ['{A: (.enrichments.Region // "none")}', ['region'], ['enrichment Region']],
    ['.enrichments | {Region}', ['region'], ['enrichment Region']],
    ['def enriched(n): .enrichments[n]; {A: enriched("Region")}', ['region'], ['enrichment "Region"']],
    ['{A: .enrichments.region}', [], ['enrichment region']],
    ['{A: .enrichments.Region}', undefined, []],
    ['{A: .enrichments.region, B: .enrichments["region"]}', ['region'], []],
    ['.enrichments as {region: $r} | {A: $r}', ['region', 'site'], []],
    ['{A: .enrichments}', ['region'], []],
    ['{A: .device.id} + .enrichments', ['region'], []],
    ['.enrichments[.device.id] as $e | {A: $e}', ['region'], []],
    ['{A: 1, Region: .enrichments.region} | {A, Region}', ['region'], []],
    ['.enrichments | to_entries[] | {Name: .key, Value: .value}', ['region'], []],
    ['{A: ([.enrichments[]] | length)}', ['region'], []],
    ['({Region: "x"} + .enrichments) | {Region}', ['region'], []],
    ['.enrichments + {Region: "x"} | .Region', ['region'], []],
  ])('%s with %j', (program, enrichments, wanted) => {
    expect(marked(program, found(program, neither, 'telemetry', enrichments))).toEqual(wanted)
  })

  test('are told by name', () => {
    const [one] = found('{A: .enrichments.Region}', neither, 'telemetry', ['site', 'region'])
    expect(one).toMatchObject({ severity: 'warning', hint: "Did you mean 'region'?" })
    expect(one?.message).toContain('It declares region, site.')
  })
})
