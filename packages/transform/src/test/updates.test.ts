import { describe, expect, test } from 'vitest'
import type { JqRun, RunJq } from '../model/jq.ts'
import { type Given, runJq, telemetry, testOf, tried } from '../testing/config.test-data.ts'
import { rowsFilesToUpdate, type RowsUpdate } from './updates.ts'

const message = telemetry({ a: 1 })
const name = 'samples/a.rows.json'

const updated = async (given: Given, run: RunJq = runJq): Promise<RowsUpdate> =>
  rowsFilesToUpdate(await tried(given, run))

const nothing: RowsUpdate = { files: [], kept: [] }

/** Tests of the same file of rows, with messages of their own. */
const sharing = (...values: readonly (readonly [string, unknown])[]): NonNullable<Given['tests']> =>
  values.map(([value, rows]) => {
    const each = testOf(telemetry({ [value]: 1 }), rows)
    return { ...each, message: { ...each.message, file: `samples/${value}.json` } }
  })

describe('files of expected rows', () => {
  test('are written as made, and only where they differ', async () => {
    expect(await updated({ transforms: ['{ Device: 1.0 }'], tests: [testOf(message, '')] })).toEqual({
      files: [{ name, text: '[\n  {\n    "Device": 1.0\n  }\n]\n', after: 1, changed: 0 }],
      kept: [],
    })
    expect(await updated({ tests: [testOf(message, [{ Device: 'press-07' }])] })).toEqual(nothing)
    expect(await updated({ tests: sharing(['a', [{ Device: 'press-07' }]], ['b', [{ Device: 'press-07' }]]) })).toEqual(
      nothing,
    )
  })

  test.each<[string, string, unknown, object]>([
    ['all rows are gone', 'empty', [{ Device: 'a' }, { Device: 'b' }], { before: 2, after: 0, changed: 0 }],
    [
      'a row changes',
      '{ Device: "a" }, { Device: "c" }',
      [{ Device: 'a' }, { Device: 'b' }],
      { before: 2, after: 2, changed: 1 },
    ],
    ['a row more', '{ Device: "a" }, { Device: "b" }', [{ Device: 'a' }], { before: 1, after: 2, changed: 0 }],
    [
      'a row less, another changed',
      '{ Device: "c" }',
      [{ Device: 'a' }, { Device: 'b' }],
      { before: 2, after: 1, changed: 1 },
    ],
    ['rows that were none', '{ Device: "c" }', [1, 2], { before: 2, after: 1, changed: 1 }],
    ['a file that held nothing', '{ Device: "c" }', ' ', { after: 1, changed: 0 }],
  ])('say what changes: %s', async (_, transform, rows, said) => {
    const { files, kept } = await updated({ transforms: [transform], tests: [testOf(message, rows)] })
    expect(kept).toEqual([])
    expect(files).toEqual([{ name, text: expect.any(String), ...said }])
  })
})

describe('files of expected rows are never written', () => {
  const kept = (reason: string): RowsUpdate => ({ files: [], kept: [{ name, reason }] })
  const hasErrors = kept('its link has errors')
  const other = [{ Device: 'other' }]

  test.each(['version: 1\n', '{ Device: .device.id }', '{"name":"package"}'])(
    'over what holds no rows: %j',
    async (text) => {
      expect(await updated({ tests: [testOf(message, text)] })).toEqual(kept('it holds no list of rows'))
    },
  )

  test.each<[string, Given]>([
    ['a value that does not fit', { columns: { Device: 'guid' } }],
    ['a key without a column', { transforms: ['{ Device: .device.id, Extra: 1 }'] }],
    ['an output that is no row', { transforms: ['1'] }],
    ['a failure', { transforms: ['{ Device: (.device.id + 1) }'] }],
    ['no jq', { transforms: ['{ Device: '] }],
    ['a default record that does not fit', { columns: { deviceId: 'guid' }, transforms: [undefined] }],
  ])('for a transform with errors: %s', async (_, given) => {
    expect(await updated({ ...given, tests: [testOf(message, other)] })).toEqual(hasErrors)
  })

  test('for a test that did not run', async () => {
    const noTime: JqRun = { ok: false, reason: 'budget', message: 'not run: no time', outputs: [] }
    const spent: RunJq = async (program, text) => (text === '' ? runJq(program, text) : noTime)
    expect(await updated({ tests: [testOf(message, other)] }, spent)).toEqual(hasErrors)
  })

  test('where one of the links that share one has errors', async () => {
    const transforms = ['{ Device: .device.id }', '{ Device: 1, Extra: 2 }']
    expect(await updated({ transforms, tests: [testOf(message, other)] })).toEqual(hasErrors)
  })

  test('where tests that share one make different rows', async () => {
    const tests = sharing(['a', []], ['b', []])
    expect(await updated({ tests, transforms: ['.telemetry[0] | { Device: .name }'] })).toEqual(
      kept('tests that share it make different rows'),
    )
  })
})
