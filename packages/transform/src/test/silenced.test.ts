import { describe, expect, test } from 'vitest'
import { type Given, configWith, runJq, telemetry, testOf } from '../testing/config.test-data.ts'
import { withoutSilencing } from './silenced.ts'
import { testTransforms } from './test-transforms.ts'
import { rowsFilesToUpdate } from './updates.ts'

const columns = { A: 'real', Device: 'string', Name: 'string', Value: 'dynamic' } as const
const name = 'samples/a.rows.json'

const updated = async (given: Given) => {
  let again = 0
  const config = configWith({ columns, ...given })
  const results = await testTransforms({ config, runJq, includeCaptured: true })
  const update = await withoutSilencing(config, results, rowsFilesToUpdate(results), async (other) => {
    again += 1
    return testTransforms({ config: other, runJq, includeCaptured: true })
  })
  const codes = results.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))
  return { ...update, codes, again }
}

const first = (key: string): string => `([.telemetry[] | select(.name == "${key}").value][0])`

/** A second message that goes through the same link and has its own expected rows. */
const whole = {
  ...testOf(telemetry({ a: 1, b: 2 })),
  message: { file: 'samples/whole.json', text: JSON.stringify(telemetry({ a: 1, b: 2 })) },
}

describe('rows that would silence a finding of the run that writes them are not written', () => {
  test.each<readonly [code: string, transform: string, given: Pick<Given, 'tests' | 'templates'>]>([
    [
      'value-not-sent',
      `{ Device: .device.id, A: (${first('a')} + 1) }`,
      { tests: [whole, testOf(telemetry({ b: 2 }), '')] },
    ],
    [
      'value-dropped',
      '(reduce .telemetry[] as $t ({}; .[$t.name] = $t.value)) | to_entries[] | { Name: .key, Value: .value }',
      {
        tests: [
          whole,
          testOf(
            {
              ...telemetry({}),
              telemetry: [
                { name: 'a', value: 1 },
                { name: 'a', value: 2 },
                { name: 'b', value: 3 },
              ],
            },
            '',
          ),
        ],
      },
    ],
    [
      'row-lost-when-missing',
      `{ Device: .device.id, A: (.telemetry[] | select(.name == "a").value), Value: ${first('b')} }`,
      { tests: [whole, testOf(telemetry({ b: 2 }), [{ A: 7 }])] },
    ],
  ])('%s', async (code, transform, given) => {
    const { files, kept, codes, again } = await updated({ transforms: [transform], ...given })
    expect(codes).toContain(code)
    expect(again).toBe(1)
    expect(files).toEqual([])
    expect(kept).toEqual([{ name, reason: expect.stringContaining(code) }])
  })
})

test('rows of one link that silence a finding of another are not written', async () => {
  const transforms = [`{ A: ${first('a')} }`, '.telemetry[] | { Name: .name }']
  const config = configWith({ columns, transforms, tests: [] })
  const [own] = await testTransforms({ config, runJq, includeCaptured: true })
  if (own === undefined) throw new Error('no link was tried')
  const [finding] = own.diagnostics.filter(({ severity }) => severity === 'warning')
  if (finding === undefined) throw new Error('nothing was found')
  const told = { ...own, diagnostics: [finding], expected: [] }
  const update = { files: [{ name, text: '[]', after: 0, changed: 0 }], kept: [] }
  const silent = async () => [{ ...told, diagnostics: [] }]
  expect(await withoutSilencing(config, [told], update, silent)).toEqual({
    files: [],
    kept: [{ name, reason: expect.stringContaining(finding.code) }],
  })
  const weaker = async () => [{ ...told, diagnostics: [{ ...finding, severity: 'info' as const }] }]
  expect((await withoutSilencing(config, [told], update, weaker)).files).toEqual([])
  expect((await withoutSilencing(config, [told], update, async () => [told])).files).toHaveLength(1)
})

describe('all other rows are written', () => {
  test('of a link without a finding, and nothing is tried again', async () => {
    const transforms = [`{ Device: .device.id, A: ${first('a')}, Name: "n", Value: .device.name }`]
    const { files, kept, again } = await updated({
      transforms,
      tests: [testOf(telemetry({ a: 1 }), [{ Device: 'old' }])],
    })
    expect(files.map((each) => each.name)).toEqual([name])
    expect(kept).toEqual([])
    expect(again).toBe(0)
  })

  test('of a link with a finding that they do not silence', async () => {
    const transforms = [`{ Device: .device.id, A: ${first('a')} }`]
    const { files, kept, codes, again } = await updated({ transforms, tests: [testOf(telemetry({ a: 1 }), '')] })
    expect(codes).toContain('column-not-filled')
    expect(again).toBe(1)
    expect(files.map((each) => each.name)).toEqual([name])
    expect(kept).toEqual([])
  })
})
