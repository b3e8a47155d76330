import { afterAll, describe, expect, test } from 'vitest'
import { createJqWorker } from './create-jq-worker.ts'
import { createJq } from './create-jq.ts'
import { hostile } from './hostile.test-data.ts'
import type { JqResult } from './result.ts'

const jq = await createJq()
const worker = createJqWorker({ budgetSteps: Infinity })
afterAll(() => worker.close())

const messages = [
  '{"a":1}',
  '{\n  "a": [1, 2],\n  "b": "x\\ny"\n}\n\n',
  '{"a":"not a number"}',
  '{"a":null}',
  `{"a":${JSON.stringify('é'.repeat(3000))}}`,
  '[]',
  '17',
  '"text"',
  '{"a":9223372036854775807,"b":1.0,"c":1e400}',
]

const programs = [
  '.',
  '.a',
  '.a + 1',
  '.a[]',
  'empty',
  '{ x: .a }, { y: .a }',
  'error("stop")',
  '{ a: 1 }, error({ b: 2 })',
  '.a |',
  'nothing(1)',
  'import "iotc" as iotc; .a | iotc::find(. == 1)',
  'input',
  '[inputs]',
  'debug',
  'halt',
  '"a\\nb"',
  'if .a == 1 then "x" * 10 else error(null) end',
  'now | todate',
  '$__loc__',
  'error("jq: error (at /dev/stdin:7): x")',
  '- 1',
]

const alone = async (program: string): Promise<readonly JqResult[]> => {
  const results: JqResult[] = []
  for (const message of messages) results.push(await jq.run(program, message))
  return results
}

describe('a series gives what single runs give', () => {
  test.each(programs)('%s', async (program) => {
    const expected = await alone(program)
    expect(await jq.runAll(program, messages)).toEqual(expected)
    expect(await worker.runAll(program, messages)).toEqual(expected)
  })

  test('also of texts that are no JSON, one by one', async () => {
    const broken = ['{"a":1}', '{"a":', '{"a":2}', '', '{"a":3}', '{"a":1} {"a":2}', '{"a":4}']
    const expected: JqResult[] = []
    for (const message of broken) expected.push(await jq.run('.a', message))
    expect(await worker.runAll('.a', broken)).toEqual(expected)
  })

  test('also of one text that nests too deeply, and of one that is too long', async () => {
    const refused = ['1', `${'['.repeat(300)}${']'.repeat(300)}`, '2', `"${'x'.repeat(1024 * 1024)}"`, '3']
    expect((await worker.runAll('.', refused)).map(({ ok }) => ok)).toEqual([true, false, true, false, true])
  })

  test('of more messages than one start takes', async () => {
    const many = Array.from({ length: 700 }, (_, index) => String(index))
    expect((await worker.runAll('. + 1', many)).flatMap(({ outputs }) => outputs)).toEqual(
      many.map((text) => String(Number(text) + 1)),
    )
  })
})

describe('a message on which the program does not end', () => {
  const program = 'if . == 3 or . == 5 then last(repeat(1)) else . end'
  const numbers = ['1', '2', '3', '4', '5', '6', '7']
  const limits = { steps: 5_000_000 }

  test('is the only one that is stopped', async () => {
    const results = await worker.runAll(program, numbers, { limits })
    expect(results.map((one) => (one.ok ? one.outputs.join('') : one.reason))).toEqual([
      '1',
      '2',
      'timeout',
      '4',
      'timeout',
      '6',
      '7',
    ])
  })

  test('ends the series as soon as there are as many as were named', async () => {
    const results = await worker.runAll(program, numbers, { limits, mostStopped: 1 })
    expect(results.map(({ ok }) => ok)).toEqual([true, true, false])
  })
})

// Where one stands within another program; a sixth of them, since each may take its whole time.
const within = hostile
  .filter(([, program, endings]) => !/^\s*(?:import|include|-)/.test(program) && !endings.includes('compile'))
  .filter((_, at) => at % 6 === 0)

test.each(within)('%s stops no other message', async (_title, program) => {
  const guarded = `if . == "bad" then (${program}\n) else . end`
  const limits = { steps: 20_000_000 }
  const results = await worker.runAll(guarded, ['"a"', '"bad"', '"b"'], { limits })
  expect([results[0], results[2]]).toEqual([
    { ok: true, outputs: ['"a"'] },
    { ok: true, outputs: ['"b"'] },
  ])
})

test('output is limited for each message, and not for all of them', async () => {
  const texts = Array.from({ length: 10 }, () => JSON.stringify('x'.repeat(400)))
  const results = await worker.runAll('.', texts, { limits: { outputBytes: 1000 } })
  expect(results.every(({ ok }) => ok)).toBe(true)
})
