import { expect, test } from 'vitest'
import { createJq } from './create-jq.ts'

const jq = await createJq()
const message = JSON.stringify({ telemetry: [{ name: 't1', value: 1 }], device: { id: 'é' } })

test.each([
  ['.device.id', ['"é"']],
  ['.telemetry[] | {n: .name, v: .value}', ['{"n":"t1","v":1}']],
  ['import "iotc" as iotc; {T: .telemetry | iotc::find(.name == "t1").value}', ['{"T":1}']],
  ['import "iotc" as iotc; {T: .telemetry | iotc::find(.name == "t9").value}', []],
  ['import "iotc" as iotc; iotc::uuid', ['"00000000-0000-4000-8000-000000000000"']],
  ['include "iotc"; .telemetry | find(true).name', ['"t1"']],
  ['empty', []],
  ['1, 2', ['1', '2']],
  ['$ENV, env', ['{}', '{}']],
  ['now', ['1767225600']],
  ['now | localtime | mktime', ['1767225600']],
  ['now | strftime("%Y-%m-%dT%H:%M:%SZ")', ['"2026-01-01T00:00:00Z"']],
])('%s', async (program, outputs) => {
  expect(await jq.run(program, message)).toEqual({ ok: true, outputs })
})

test('numbers keep their spelling', async () => {
  expect(await jq.run('.', '[9223372036854775807,1.0]')).toEqual({ ok: true, outputs: ['[9223372036854775807,1.0]'] })
})

test.each([
  ['.a |', 'compile', 'syntax error'],
  ['iotc::find(.)', 'compile', 'iotc::find/1 is not defined'],
  ['import "/etc/passwd" as $x; .', 'compile', 'not found'],
  ['1, error("no")', 'runtime', 'no'],
  ['.telemetry + 1', 'runtime', 'cannot be added'],
])('%s fails: %s', async (program, reason, words) => {
  expect(await jq.run(program, message)).toMatchObject({ ok: false, reason, message: expect.stringContaining(words) })
})

test('the empty message runs nothing and still compiles', async () => {
  expect(await jq.run('error("never")', '')).toEqual({ ok: true, outputs: [] })
  expect(await jq.run('nonsense', '')).toMatchObject({ ok: false, reason: 'compile' })
})

test.each([
  ['[range(1e9)]', 'memory'],
  ['repeat("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")', 'output'],
  ['reduce range(1e5) as $i (null; [.]) | tojson', 'crash'],
])('%s is stopped by %s, and the next run is sound', async (program, reason) => {
  const limits = { memoryBytes: 48 * 1024 * 1024, outputBytes: 100_000 }
  expect(await jq.run(program, message, limits)).toMatchObject({ ok: false, reason })
  expect(await jq.run('.device.id', message)).toEqual({ ok: true, outputs: ['"é"'] })
})

test('runs at the same time do not mix', async () => {
  const runs = await Promise.all([1, 2, 3].map((number) => jq.run('. + 1', String(number))))
  expect(runs.map(({ outputs }) => outputs)).toEqual([['2'], ['3'], ['4']])
})
