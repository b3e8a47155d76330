import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExportSource } from '@adx-export/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from '../parse/parse.ts'
import { accepted } from '../parse/accepted.test-data.ts'
import { describe as shown } from './describe.ts'
import { type Inference, infer } from './infer.ts'
import { capabilitiesOf } from './model.ts'

const model = capabilitiesOf({
  '@id': 'dtmi:modelDefinition:press:a1',
  capabilityModel: {
    contents: [
      { '@type': 'Telemetry', name: 't1', schema: 'double' },
      { '@type': ['Telemetry', 'Temperature'], name: 't2', schema: 'integer' },
      { '@type': 'Telemetry', name: 'on', schema: 'boolean' },
    ],
  },
})

const inferred = (text: string, source: ExportSource = 'telemetry', known = model): Inference => {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(parsed.problem.message)
  return infer(parsed.program, source, known)
}

const many = Number.POSITIVE_INFINITY
const iotc = 'import "iotc" as iotc; '
const all = '{t1?: number, t2?: int, on?: boolean}'

describe('shapes and amounts', () => {
  test.each<[program: string, shape: string, min: number, max: number]>([
    ['{D: .device.id}', '{D: string}', 1, 1],
    ['{E: .enqueuedTime, A: .applicationId}', '{E: datetime, A: string}', 1, 1],
    ['{C: .component}', '{C: null | string}', 1, 1],
    ['{C: (.component // "")}', '{C: "" | string}', 1, 1],
    ['{C: (if .component == null then "-" else .component end)}', '{C: "-" | null | string}', 1, 1],
    ['{S: .device.simulated}', '{S: boolean | null}', 1, 1],
    [`${iotc}{T: .telemetry | iotc::find(.name == "t1").value}`, '{T: number}', 0, 1],
    [`${iotc}{T: .telemetry | iotc::find(.name == "other").value}`, '{T: any}', 0, 1],
    [`${iotc}{T: .telemetry | iotc::find("t2" == .name).value}`, '{T: int}', 0, 1],
    [`${iotc}{T: (.telemetry | iotc::find(.name == "t1") | .value)}`, '{T: number}', 0, 1],
    ['include "iotc"; {D: .device.id, I: 1}', '{D: string, I: long}', 1, 1],
    ['{T: ([.telemetry[] | select(.name == "t1").value][0])}', '{T: null | number}', 1, 1],
    ['{T: ([.telemetry[] | select(.name == "t1") | .value] | first)}', '{T: null | number}', 1, 1],
    ['{T: first(.telemetry[] | select(.name == "t1") | .value)}', '{T: number}', 0, 1],
    ['{T: (first(.telemetry[] | select(.name == "t1") | .value) // 0)}', '{T: long | number}', 1, 1],
    [
      '.telemetry[] | {N: .name, V: .value}',
      '{N: "on", V: boolean} | {N: "t1", V: number} | {N: "t2", V: int}',
      0,
      many,
    ],
    ['.telemetry[] | select(.name == "t1") | {V: .value}', '{V: number}', 0, 1],
    ['.telemetry[] | select(.name == "t1" or .name == "t2") | {V: .value}', '{V: int} | {V: number}', 0, many],
    ['.telemetry[] | select(.name != "on") | {V: .value}', '{V: int} | {V: number}', 0, many],
    ['.telemetry | map({key: .name, value: .value}) | from_entries', all, 1, 1],
    ['.telemetry | map({(.name): .value}) | add', `null | ${all}`, 1, 1],
    ['reduce .telemetry[] as $t ({}; .[$t.name] = $t.value)', all, 1, 1],
    ['{D: .device.id} + {E: .enqueuedTime}', '{D: string, E: datetime}', 1, 1],
    ['{a: 1, b: 2} | del(.a)', '{b: long}', 1, 1],
    ['{a: {b: 1}} | .a.c = "x"', '{a: {b: long, c: "x"}}', 1, 1],
    ['{a: 1} | .a |= tostring', '{a: string}', 1, 1],
    ['{a: 1} | .["b"] = .a', '{a: long, b: long}', 1, 1],
    ['.device as {id: $i, name: $n} | {$i, $n}', '{i: string, n: string}', 1, 1],
    ['. as $m | .telemetry[] | {D: $m.device.id}', '{D: string}', 0, many],
    ['def pick_one(n): [.telemetry[] | select(.name == n) | .value][0]; {A: pick_one("t2")}', '{A: int | null}', 1, 1],
    ['def value($n): [.telemetry[] | select(.name == $n) | .value][0]; {A: value("on")}', '{A: boolean | null}', 1, 1],
    ['def f: if . > 3 then . else . + 1 | f end; 1 | f', 'any', 0, many],
    ['if .messageSource == "telemetry" then {a: 1} else empty end', '{a: long}', 1, 1],
    ['if .messageSource == "properties" then {a: 1} else {b: 2} end', '{b: long}', 1, 1],
    ['select(.messageSource == "telemetry") | {a: 1}', '{a: long}', 1, 1],
    ['select(.component == "x") | {a: 1}', '{a: long}', 0, 1],
    ['{a: 1}, {b: 2}', '{a: long} | {b: long}', 2, 2],
    ['[.telemetry[] | {N: .name}]', '[{N: "on"} | {N: "t1"} | {N: "t2"}]', 1, 1],
    ['{P: .messageProperties.x, E: .enrichments.site}', '{P: any, E: any}', 1, 1],
    ['{A: .telemetry | length, B: (.device.id + "@" + .enqueuedTime)}', '{A: number, B: string}', 1, 1],
    ['{(.device.id): 1}', '{…}', 1, 1],
    ['.device.id as $d | {"x": "\\($d)!"}', '{x: string}', 1, 1],
    ['{a: (.telemetry[0].value)}', '{a: boolean | int | null | number}', 1, 1],
    ['{a: (.enqueuedTime | fromdate)}', '{a: number}', 1, 1],
    ['{a: (try error("x") catch "y")}', '{a: "y"}', 0, 1],
    ['{a: .device.name?}', '{a: string}', 1, 1],
    ['..', 'any', 1, many],
    ['unknown_function', 'any', 0, many],
    ['empty', 'nothing', 0, 0],
  ])('%s is %s', (program, shape, min, max) => {
    const found = inferred(program)
    expect([shown(found.shape), found.min, found.max]).toEqual([shape, min, max])
  })
})

describe('without device templates values are open', () => {
  test.each<[string, string]>([
    [`${iotc}{T: .telemetry | iotc::find(.name == "t1").value}`, '{T: any}'],
    ['.telemetry[] | {N: .name, V: .value}', '{N: string, V: any}'],
    ['.telemetry | map({key: .name, value: .value}) | from_entries', '{…}'],
    ['{D: .device.id} + (.telemetry | map({(.name): .value}) | add)', '{D: string, …} | {D: string}'],
  ])('%s is %s', (program, shape) => {
    expect(shown(inferred(program, 'telemetry', []).shape)).toBe(shape)
  })
})

describe('columns and their types', () => {
  test.each<[string, string]>([
    ['{E: .enqueuedTime, D: .device.id, S: .device.simulated}', 'E datetime, D string, S bool?'],
    [
      `${iotc}{A: .telemetry | iotc::find(.name == "t1").value, B: .telemetry | iotc::find(.name == "t2").value}`,
      'A real, B int',
    ],
    ['.telemetry[] | {V: .value}', 'V dynamic'],
    ['.telemetry | map({key: .name, value: .value}) | from_entries', 't1 real?, t2 int?, on bool?'],
    ['{V: .enrichments}', 'V dynamic?'],
    ['{V: .enrichments.x, W: null}', 'V unknown?, W unknown?'],
  ])('%s: %s', (program, columns) => {
    const { columns: found } = inferred(program)
    const texts = found.map(({ name, type, mayBeEmpty }) => `${name} ${type ?? 'unknown'}${mayBeEmpty ? '?' : ''}`)
    expect(texts.join(', ')).toBe(columns)
  })

  test('a key is placed where it is written', () => {
    const text = '{D: .device.id, "E e": .enqueuedTime, $__loc__}'
    expect(inferred(text).columns.map(({ at }) => at && text.slice(at.start, at.end))).toEqual([
      'D',
      '"E e"',
      '$__loc__',
    ])
  })
})

const examples = join(import.meta.dirname, '../../../../examples/all-sources/transforms')

test.each<[string, ExportSource, string, number]>([
  [
    'telemetry',
    'telemetry',
    'EnqueuedTime Message Application Device Simulated Template Module Component Capability Value',
    0,
  ],
  ['properties', 'properties', 'EnqueuedTime Device Change Component Property Value', 0],
  ['connectivity', 'deviceConnectivity', 'EnqueuedTime Device State', 1],
  ['lifecycle', 'deviceLifecycle', 'EnqueuedTime Device DeviceName Template Event', 1],
  ['templates', 'deviceTemplateLifecycle', 'EnqueuedTime Template Event', 1],
  ['audit', 'audit', 'EnqueuedTime Event Actor Resource', 1],
])('the example for %s', (file, source, columns, min) => {
  const found = inferred(readFileSync(join(examples, `${file}.jq`), 'utf8'), source, [])
  expect(found.columns.map(({ name }) => name).join(' ')).toBe(columns)
  expect([found.open, found.min, found.remarks]).toEqual([false, min, []])
})

describe('what is seen on the way', () => {
  test.each<[program: string, part: string, words: string]>([
    ['{D: .deviceId}', 'deviceId', 'A message has it as .device.id'],
    ['{D: .templateId}', 'templateId', 'A message has it as .device.templateId'],
    ['{D: .schema}', 'schema', 'without a transform'],
    ['{D: .messageId}', 'messageId', '.enqueuedTime'],
    ['{messageId}', 'messageId', '.enqueuedTime'],
    ['. as $in | {D: $in.deviceId}', 'deviceId', 'A message has it as .device.id'],
    ['. as {deviceId: $d} | {$d}', 'deviceId', 'A message has it as .device.id'],
    ['{D: .["deviceId"]}', '"deviceId"', 'A message has it as .device.id'],
    ['{D: .device.deviceId}', 'deviceId', 'A message has it as .device.id'],
    ['{D: .device.nam}', 'nam', "'name'"],
    ['{D: .temperature}', 'temperature', '.name == "temperature"'],
    ['.telemetry[] | {V: .valu}', 'valu', "'value'"],
  ])('%s: %s', (program, part, words) => {
    const { remarks } = inferred(program)
    expect(remarks.map(({ at }) => program.slice(at.start, at.end))).toEqual([part])
    expect([remarks[0]?.hint, remarks[0]?.instead?.('')].join(' ')).toContain(words)
  })

  test.each([
    ['{D: (.deviceId // .device.id)}', 'telemetry'],
    ['{D: .deviceId?}', 'telemetry'],
    ['{D: .messageProperties.deviceId}', 'telemetry'],
    ['{D: .deviceId}', 'properties'],
    ['{a: 1} | .b', 'telemetry'],
  ] as const)('nothing of %s in %s', (program, source) => {
    expect(inferred(program, source).remarks).toEqual([])
  })
})

test('every program is inferred, in bounded time', () => {
  const deep = `def f(g): g | g | g; {} | ${'f('.repeat(18)}.${')'.repeat(18)}`
  for (const text of [...accepted, deep, 'def f: f, f; f', 'def f($x): f($x), f($x); f(1)']) {
    const { min, max } = inferred(text)
    expect(min).toBeLessThanOrEqual(max)
  }
})

test('amounts and shapes are of one mind', () => {
  fc.assert(
    fc.property(fc.constantFrom(...accepted), fc.constantFrom(...accepted), (first, second) => {
      const parsed = parse(`(${first}\n) | [${second}\n]`)
      if (!parsed.ok) return
      const { min, max, shape } = infer(parsed.program, 'telemetry')
      expect(min).toBeLessThanOrEqual(max)
      expect(max === 0 || shape.length > 0).toBe(true)
    }),
  )
})
