import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { createJq } from './create-jq.ts'
import { createJqWorker } from './create-jq-worker.ts'
import { type Ending, hostile } from './hostile.test-data.ts'
import type { JqResult } from './result.ts'

// One thread for all, so that what a program leaves behind meets the next one.
const jq = createJqWorker({ budgetSteps: Infinity })
afterAll(() => jq.close())

const limits = { memoryBytes: 48 * 1024 * 1024, steps: 20_000_000 }

const endingOf = (result: JqResult): Ending => (result.ok ? result.outputs : result.reason)

/** With so few steps they may come before another limit. */
const rightFor = (endings: readonly Ending[]): readonly Ending[] =>
  endings.some((ending) => ['memory', 'output', 'crash'].includes(String(ending))) ? [...endings, 'timeout'] : endings

test('there are many', () => {
  expect(hostile.length).toBeGreaterThanOrEqual(60)
  expect(new Set(hostile.map(([title]) => title)).size).toBe(hostile.length)
})

test.each(hostile)('%s ends, and the next run is sound', async (_, program, endings) => {
  expect(rightFor(endings)).toContainEqual(endingOf(await jq.run(program, 'null', limits)))
  expect(await jq.run('[.[] | {a: .}] | tojson', '[1,[2],"é"]')).toEqual({
    ok: true,
    outputs: [String.raw`"[{\"a\":1},{\"a\":[2]},{\"a\":\"é\"}]"`],
  })
})

test.each(hostile)('%s: on the empty message nothing runs that could fail', async (_, program) => {
  const result = await jq.run(program, '', limits)
  expect(result.outputs).toEqual([])
  expect(result.ok ? 'ok' : result.reason).not.toBe('runtime')
})

test('a failure says why', async () => {
  for (const program of [
    'def f: f; f',
    '[range(1e12)]',
    'range(1e9)',
    'reduce range(1e5) as $i (null; [.]) | tojson',
  ]) {
    const result = await jq.run(program, 'null', limits)
    expect(result).toMatchObject({ ok: false, message: expect.stringMatching(/^(the|stopped)\b.{10,}/) })
  }
})

const inThread = await createJq()

test('a value that uses up the stack never passes, and never harms the next run', async () => {
  for (let depth = 560; depth <= 900; depth += 10) {
    for (const program of [
      `reduce range(${depth}) as $i (1; {a: .})`,
      `reduce range(${depth}) as $i (1; [.]) | tojson`,
    ]) {
      const result = await inThread.run(`${program} | tojson | length`, 'null')
      expect([['ok'], ['crash']]).toContainEqual([result.ok ? 'ok' : result.reason])
      expect(await inThread.run('. + 1', '1')).toEqual({ ok: true, outputs: ['2'] })
    }
  }
})

test.each([
  ['{"a":', 'runtime'],
  ['nonsense', 'runtime'],
  ['"\\ud800', 'runtime'],
  ['['.repeat(300) + ']'.repeat(300), 'runtime'],
  [`"${'x'.repeat(2_000_000)}"`, 'runtime'],
])('the message %.20s is refused', async (message, reason) => {
  expect(await inThread.run('.', message)).toMatchObject({ ok: false, reason })
})

test('brackets within texts do not count as nesting', async () => {
  const message = JSON.stringify({ text: `\\"${'[{'.repeat(1000)}` })
  expect(await inThread.run('.', message)).toEqual({ ok: true, outputs: [message] })
})

test('what was written before a limit is kept, without the line that was cut off', async () => {
  const { outputs } = await inThread.run('range(1e9)', 'null', { outputBytes: 5000 })
  expect(outputs.slice(0, 3)).toEqual(['0', '1', '2'])
  expect(outputs).toEqual(outputs.map((_, index) => String(index)))
})

test('any JSON passes through', async () => {
  const finite = fc.jsonValue({ maxDepth: 4, noUnicodeString: false })
  await fc.assert(
    fc.asyncProperty(finite, async (value) => {
      const text = JSON.stringify(value)
      const { outputs } = await inThread.run('.', text)
      expect(outputs.map((output): unknown => JSON.parse(output))).toEqual([JSON.parse(text)])
    }),
    { numRuns: 100 },
  )
})
