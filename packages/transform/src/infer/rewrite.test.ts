import { expect, test } from 'vitest'
import { parse } from '../parse/parse.ts'
import { infer } from './infer.ts'
import { lossOffers } from './rewrite.ts'

const both = { names: ['a', 'b', 'fw', 'tags'], doubled: ['a', 'b', 'fw', 'tags'] }
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
  const [rewrite] = lossOffers(before, 'telemetry', both)
  expect(rewrite?.text).toBe(after)
  const parsed = parse(after)
  expect(parsed.ok && infer(parsed.program, 'telemetry').min).toBe(1)
  for (const { start, end } of rewrite?.edits ?? []) expect(before.slice(start, end)).toContain('.telemetry')
})

const all = (value: string): string => `([${value}] | if length == 0 then null else .[] end)`

test.each<[before: string, after: string]>([
  [
    '{T: (.telemetry[] | select(.name == "tags").value[])}',
    `{T: ${all('.telemetry[] | select(.name == "tags").value[]')}}`,
  ],
  [
    '{T: (.telemetry[] | select(.name == "tags").value, select(.name == "a").value)}',
    `{T: ${all('.telemetry[] | select(.name == "tags").value, select(.name == "a").value')}}`,
  ],
  [
    '{T: (.telemetry[] | select(.name == "a" or .name == "b").value)}',
    `{T: ${all('.telemetry[] | select(.name == "a" or .name == "b").value')}}`,
  ],
  [
    '{T: (limit(2; .telemetry[] | select(.name == "tags").value[]))}',
    `{T: ${all('limit(2; .telemetry[] | select(.name == "tags").value[])')}}`,
  ],
  [
    '{T: (.telemetry[] | select(.name == "a").value | range(.))}',
    `{T: ${all('.telemetry[] | select(.name == "a").value | range(.)')}}`,
  ],
])('%s: what may yield several values is not cut to one', (before, after) => {
  const [offer] = lossOffers(before, 'telemetry', both)
  expect(offer?.text).toBe(after)
  expect(offer?.certain).toBe(false)
})

test('a list that messages may lack stops nothing', () => {
  const [offer] = lossOffers('{F: (.device.properties.reported[] | select(.name == "fw").value)}', 'telemetry', both)
  expect(offer?.text).toBe('{F: ([.device.properties.reported[]? | select(.name == "fw").value][0])}')
})

test('a value of which no doubling is told keeps all its matches', () => {
  const [offer] = lossOffers('{A: (.telemetry[] | select(.name == "a").value)}', 'telemetry', { ...both, doubled: [] })
  expect(offer?.text).toBe(`{A: ${all('.telemetry[] | select(.name == "a").value')}}`)
  expect(offer?.certain).toBe(true)
})

test.each([
  '{A: (.telemetry[] | select(.name == "a").value)} | .B = .A + 1',
  '[{A: (.telemetry[] | select(.name == "a").value)}] | .[]',
  'def row: {A: (.telemetry[] | select(.name == "a").value)}; row | select(.A > 1)',
  '{A: (.telemetry[] | select(.name == "a").value), B: (.component | ascii_upcase)}, {C: (.telemetry[] | select(.name == "b").value)}',
])('%s: reading alone does not prove it', (text) => {
  expect(lossOffers(text, 'telemetry', both).filter(({ certain }) => certain)).toEqual([])
})

test.each([
  '(.telemetry[] | select(.name == "a").value) as $a | {A: ($a + 1)}',
  '(.telemetry[] | select(.name == "a").value) as $a | {A: "\\($a) bar"}',
  '(.telemetry[] | select(.name == "a")) as {$value} | {A: ($value | tostring)}',
])('%s: null would make the row untrue, so nothing is offered', (text) => {
  expect(lossOffers(text, 'telemetry', both)).toEqual([])
})

test.each([
  '{A: 1}',
  '{A: ([.telemetry[] | select(.name == "a").value][0])}',
  '.telemetry[] | select(.name == "a") | {A: .value}',
  '{A: (first(.telemetry[] | select(.name == "a").value) // null)}',
  '{A: ',
])('%s needs none', (text) => {
  expect(lossOffers(text, 'telemetry', both)).toEqual([])
})
