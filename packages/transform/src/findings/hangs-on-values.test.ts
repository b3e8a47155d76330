import { expect, test } from 'vitest'
import { hangsOnValues } from './hangs-on-values.ts'

const value = '([.telemetry[] | select(.name == "a").value][0])'

test.each<[string, boolean]>([
  [`{ A: (${value} | capture("(?<x>[a-z]+)").x) }`, true],
  [`{ A: (${value} | split("-")[1]) }`, true],
  [`{ A: (${value} / "-")[1] }`, true],
  [`{ A: (${value} | tonumber? // null) }`, true],
  [`{ A: (${value} | if . == "on" then 1 elif . == "off" then 0 else null end) }`, true],
  [`{ A: (${value} | if . == 3 then "run" else null end) }`, true],
  [`{ A: (${value} as $k | { idle: 0, running: 1 }[$k // ""]) }`, true],
  [`{ idle: 0, running: 1 } as $table | { A: $table[${value}] }`, true],
  [`def parts: capture("(?<x>[a-z]+)"); { A: (${value} | parts | .x) }`, true],
  [`(${value} | [scan("[0-9]+")]) as $found | { A: $found[0] }`, true],
  [`${value} | capture("(?<x>[a-z]+)") | { A: .x }`, true],
  ['{ A: (.device.id | split("-") | .[3]) }', true],
  // Names are asked for, and null is no value.
  [`{ A: ${value} }`, false],
  [`{ A: (${value} | if . == null then null else . * 2 end) }`, false],
  ['.telemetry | map({ (.name): .value }) | add | { A: .a }', false],
  [`def reading($n): [.telemetry[] | select(.name == $n) | .value][0]; { A: reading("a") }`, false],
  [`select(.component == "pump") | { A: .device.id }`, false],
  ['select(.messageType | IN("created", "deleted")) | { A: .devices.id }', false],
  ['.telemetry[] | select(.value | test("^x")) | { A: .valeu }', false],
  ['{ A: ([.telemetry[] | select(.name | test("^temp")).value][0]) }', false],
  ['{ A: ([.telemetry[] | select(IN(.name; "a", "b")).value][0]) }', false],
  // Of another column it says nothing.
  [`{ A: .device.name, B: (${value} | split("-")[1]) }`, false],
  [`. as $m | ${value} | capture("(?<x>[a-z]+)") | { A: $m.device.name, B: .x }`, false],
  ['def f: f; { A: f }', false],
  ['{ A: ', false],
])('%s: %s', (transform, hangs) => {
  expect(hangsOnValues(transform, 'A')).toBe(hangs)
})
