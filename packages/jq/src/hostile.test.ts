import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createJq } from './create-jq.ts'

const jq = await createJq()
const limits = { memoryBytes: 48 * 1024 * 1024, outputBytes: 200_000 }

test.each([
  ['def f: 1 + f; f', 'memory'],
  ['[repeat(1)]', 'memory'],
  ['"x" * 1e8', 'memory'],
  ['reduce range(40) as $i ("x"; . + .)', 'memory'],
  ['"x" * 1e12', 'runtime'],
  ['.[1e9] = 1', 'runtime'],
  ['range(1e9) | stderr | empty', 'output'],
  ['('.repeat(20_000), 'compile'],
  ['"\\(', 'compile'],
  ['halt_error', 'runtime'],
  ['input', 'runtime'],
  ['import "a" as a; .', 'compile'],
  ['import "./../../etc/passwd" as $x; .', 'compile'],
  ['include "/lib/../etc/passwd"; .', 'compile'],
])('%.40s ends as %s, and the next run is sound', async (program, reason) => {
  expect(await jq.run(program, 'null', limits)).toMatchObject({ ok: false, reason })
  expect(await jq.run('. + 1', '1', limits)).toEqual({ ok: true, outputs: ['2'] })
})

test.each([
  ['env | length', ['0']],
  ['$ENV.HOME', ['null']],
  ['input_filename', ['"/dev/stdin"']],
  ['get_search_list', ['["/lib"]']],
  ['@sh "rm \\("-rf /")"', [String.raw`"rm '-rf /'"`]],
  ['halt', []],
])('%s sees nothing of the machine', async (program, outputs) => {
  expect(await jq.run(program, '1', limits)).toEqual({ ok: true, outputs })
})

test('a message that is no JSON is a runtime failure', async () => {
  expect(await jq.run('.', '{"a":', limits)).toMatchObject({ ok: false, reason: 'runtime' })
})

test('what was written before a limit is kept, without the line that was cut off', async () => {
  const { outputs } = await jq.run('range(1e9)', 'null', { outputBytes: 5000 })
  expect(outputs.slice(0, 3)).toEqual(['0', '1', '2'])
  expect(outputs).toEqual(outputs.map((_, index) => String(index)))
})

test('any JSON passes through', async () => {
  const finite = fc.jsonValue({ maxDepth: 4, noUnicodeString: false })
  await fc.assert(
    fc.asyncProperty(finite, async (value) => {
      const text = JSON.stringify(value)
      const { outputs } = await jq.run('.', text, limits)
      expect(outputs.map((output): unknown => JSON.parse(output))).toEqual([JSON.parse(text)])
    }),
    { numRuns: 100 },
  )
})
