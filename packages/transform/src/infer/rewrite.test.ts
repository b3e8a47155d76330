import { expect, test } from 'vitest'
import { parse } from '../parse/parse.ts'
import { infer } from './infer.ts'
import { rewritePartial } from './rewrite.ts'

const at = { file: 'f', range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } }
const iotc = 'import "iotc" as iotc; '

test.each<[before: string, after: string]>([
  [
    `${iotc}{ A: .telemetry | iotc::find(.name=="a").value, B: .telemetry | iotc::find(.name=="b").value }`,
    `${iotc}{ A: ([.telemetry[] | select(.name=="a").value][0]), B: ([.telemetry[] | select(.name=="b").value][0]) }`,
  ],
  [
    `${iotc}. as $m | {A: ($m.telemetry | iotc::find(.name == "a").value.x)}`,
    `${iotc}. as $m | {A: ([$m.telemetry[] | select(.name == "a").value.x][0])}`,
  ],
  ['{A: (.telemetry[] | select(.name == "a") | .value)}', '{A: ([.telemetry[] | select(.name == "a") | .value][0])}'],
  [
    `${iotc}{A: (.telemetry | iotc::find(.name == "a").value * 2)}`,
    `${iotc}{A: ([.telemetry | iotc::find(.name == "a").value * 2][0])}`,
  ],
  [
    '(.telemetry[] | select(.name == "a").value) as $a | {A: $a}',
    '([.telemetry[] | select(.name == "a").value][0]) as $a | {A: $a}',
  ],
  [
    '# keeps comments\n{\n  A: (.telemetry[] | select(.name == "a").value), # and places\n  D: .device.id\n}',
    '# keeps comments\n{\n  A: ([.telemetry[] | select(.name == "a").value][0]), # and places\n  D: .device.id\n}',
  ],
  [
    '{A: {B: (.telemetry[] | select(.name == "a").value)}}',
    '{A: {B: ([.telemetry[] | select(.name == "a").value][0])}}',
  ],
])('%s', (before, after) => {
  const rewrite = rewritePartial({ text: before, at })
  expect(rewrite?.text).toBe(after)
  const parsed = parse(after)
  expect(parsed.ok && infer(parsed.program, 'telemetry').min).toBe(1)
  for (const { start, end } of rewrite?.edits ?? []) expect(before.slice(start, end)).toContain('.telemetry')
})

test.each([
  '{A: 1}',
  '{A: ([.telemetry[] | select(.name == "a").value][0])}',
  '.telemetry[] | select(.name == "a") | {A: .value}',
  '{A: (first(.telemetry[] | select(.name == "a").value) // null)}',
  '{A: ',
])('%s needs none', (text) => {
  expect(rewritePartial({ text, at })).toBeUndefined()
})
