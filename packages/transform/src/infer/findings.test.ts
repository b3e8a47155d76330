import type { ExportSource } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { inferenceFindings } from './findings.ts'
import { capabilitiesOf } from './model.ts'

const at = { file: 'adx-export.yaml', range: { start: { line: 9, column: 9 }, end: { line: 9, column: 18 } } }

const findings = (text: string, columns: readonly string[] = [], source: ExportSource = 'telemetry') =>
  inferenceFindings({
    transform: { text, at, file: 't.jq' },
    source,
    columns: columns.map((name) => ({ name, at })),
  })

const iotc = 'import "iotc" as iotc;\n'
const guide = `${iotc}{
  deviceId: .deviceId,
  Timestamp: .enqueuedTime,
  T1: .telemetry | iotc::find(.name == "t1").value,
  T2: .telemetry | iotc::find(.name == "t2").value,
}`

/** A lookup that keeps every match, and is null where there is none. */
const kept = (name: string): string =>
  `([.telemetry[] | select(.name == "${name}").value] | if length == 0 then null else .[] end)`

test('one column for each telemetry, as the guide writes it', () => {
  const found = findings(guide, ['DeviceId', 'Timestamp', 'T1', 'T2'])
  expect(found.map(({ code, range }) => `${code} ${range.start.line}:${range.start.column}`)).toEqual([
    'jq-field-not-in-message 3:13',
    'row-lost-when-missing 5:7',
    'row-key-case 3:3',
  ])
  expect(found[0]?.hint).toBe('Write .device.id')
  expect(found[1]?.message).toContain('A message without t1 or t2 makes no row')
  expect(found[1]?.hint).toContain(kept('t1'))
  expect(found[1]?.related?.map(({ message, range }) => [message, range.start.line])).toEqual([
    [`the lookup of t2, likewise: ${kept('t2')}`, 6],
  ])
  expect(found[2]?.hint).toBe('Write DeviceId')
})

test.each(['properties', 'cloudProperties'])('a list is named and never offered in the place of .%s', (name) => {
  // `.properties.batch` is null, and a list has no `batch`: the transform would stop.
  for (const text of [`{B: .${name}.batch}`, `{B: .${name}}`]) {
    const found = findings(text).find(({ code }) => code === 'jq-field-not-in-message')
    expect(found?.hint).toMatch(/^A message has it as \.device\./u)
  }
})

describe('lost rows', () => {
  test.each<[string, string | undefined]>([
    [`${iotc}{A: .telemetry | iotc::find(.name == "a").value}`, 'without a '],
    ['{A: (.telemetry[] | select(.name == "a").value)}', 'without a '],
    ['{A: (.telemetry[] | select(.name == "a") | .value * 2), B: 1}', 'without a '],
    ['{R: (.device.properties.reported[] | select(.name == "fw").value)}', 'without fw '],
    [
      '(.telemetry[] | select(.name == "a")) as $a | (.telemetry[] | select(.name == "b")) as $b | {A: $a.value, B: $b.value}',
      'without a or b ',
    ],
    ['(.telemetry[] | select(.name == "a")) as $a | {A: $a.value}', undefined],
    ['.telemetry[] | select(.name == "a") | {A: .value}', undefined],
    ['.telemetry[] | {A: .value}', undefined],
    ['{A: ([.telemetry[] | select(.name == "a").value][0])}', undefined],
    ['{A: (first(.telemetry[] | select(.name == "a").value) // 0)}', undefined],
    ['[{A: (.telemetry[] | select(.name == "a").value)}] | .[0] // {}', undefined],
    ['select(.component == "x") | {A: 1}', undefined],
  ])('%s: %s', (text, words) => {
    const found = findings(text).filter(({ code }) => code === 'row-lost-when-missing')
    expect(found.length).toBe(words === undefined ? 0 : 1)
    expect(found[0]?.message ?? '').toContain(words ?? '')
  })
})

describe('keys and columns', () => {
  test.each<[program: string, columns: readonly string[], found: readonly string[]]>([
    ['{A: 1, B: 2}', ['A', 'B'], []],
    ['{A: 1, b: 2}', ['A', 'B'], ['row-key-case t.jq 1:8']],
    ['{A: 1, C: 2}', ['A', 'B'], ['row-key-unknown t.jq 1:8', 'column-not-filled adx-export.yaml 9:9']],
    ['{A: 1}', ['A', 'B'], ['column-not-filled adx-export.yaml 9:9']],
    ['{A: 1} + .enrichments', ['A', 'B'], []],
    ['{A: 1, C: 2} + .enrichments', ['A', 'B'], ['row-key-unknown t.jq 1:8']],
    ['.telemetry', ['A'], ['rows-in-array adx-export.yaml 9:9']],
    ['.device.id', ['A'], ['row-not-object adx-export.yaml 9:9']],
    ['.telemetry[].value', ['A'], []],
    ['.enrichments', ['A'], []],
    ['empty', ['A'], []],
    ['.telemetry[] | if .value > 1 then {A: 1} else {Z: 1} end', ['A'], ['row-key-unknown t.jq 1:48']],
    ['{A: 1', ['B'], []],
  ])('%s into %j', (program, columns, wanted) => {
    const found = findings(program, columns)
    expect(found.map(({ code, file, range }) => `${code} ${file} ${range.start.line}:${range.start.column}`)).toEqual(
      wanted,
    )
  })
})

describe('a key that is a column but for its case', () => {
  const hintsIn = (program: string, columns: readonly string[]): readonly string[] =>
    findings(program, columns)
      .filter(({ code }) => code.startsWith('row-key'))
      .map(({ code, hint }) => `${code}: ${hint ?? ''}`)

  test.each<[program: string, columns: readonly string[], found: readonly string[]]>([
    ['{A: 1, b: 2}', ['A', 'B'], ['row-key-case: Write B']],
    ['{aLt: 1, Lon: 2, Alt: 3}', ['Lat', 'Lon', 'Alt'], ["row-key-unknown: Did you mean 'Lat'?"]],
    ['{"Alt": 3, aLt: 1}', ['Alt'], ['row-key-unknown: ']],
    ['{A: {Alt: 1}, alt: 2}', ['A', 'Alt'], ['row-key-case: Write Alt']],
    ['.telemetry[] | if .value > 1 then {Alt: 1} else {alt: 1} end', ['Alt'], ['row-key-case: Write Alt']],
  ])('%s into %j is renamed only if no other key of its row has the name', (program, columns, wanted) => {
    expect(hintsIn(program, columns)).toEqual(wanted)
  })
})

test('what other sources send is assumed, so nothing is said of its fields', () => {
  expect(findings('{D: .deviceId, T: .templateId}', [], 'properties')).toEqual([])
})

test('names that no device template has', () => {
  const model = capabilitiesOf({
    contents: ['temperature', 'pressure'].map((name) => ({ '@type': 'Telemetry', name, schema: 'double' })),
  })
  const text = '{T: ([.telemetry[] | select(.name == "Temperature").value][0])}'
  expect(inferenceFindings({ transform: { text, at, file: 't.jq' }, source: 'telemetry', model })).toMatchObject([
    { code: 'jq-telemetry-unknown', range: { start: { column: 38 } }, hint: "Did you mean 'temperature'?" },
  ])
})
