import { loadJq } from 'jq-wasm'
import { describe, expect, test } from 'vitest'
import { createJq } from '../create-jq.ts'
import { readEngine } from '../engine.ts'
import { metered, stepsExport } from './metered.ts'

const bytes = await readEngine()
const jq = await createJq()

/** Steps that a run takes, the compilation of the program left out. */
const stepsOf = async (program: string, message = 'null'): Promise<number> => {
  const before = jq.steps()
  const { ok } = await jq.run(program, message)
  expect(ok).toBe(true)
  return jq.steps() - before
}

describe('the engine that counts its steps', () => {
  test('gives what the engine gives', async () => {
    const plain = await loadJq({ wasmBinary: bytes })
    for (const program of [
      '.',
      '[range(1000) | tostring] | sort | join(",")',
      '"a" * 5000 | explode | implode | length',
    ])
      expect((await jq.run(program, 'null')).outputs.join('\n')).toBe(plain.raw('null', program, ['-c']).stdout.trim())
  })

  test('exports one number, and is the same every time', () => {
    const names = (module: WebAssembly.Module) =>
      WebAssembly.Module.exports(module).map(({ name, kind }) => `${kind} ${name}`)
    const [before, after] = [new WebAssembly.Module(bytes), new WebAssembly.Module(metered(bytes))].map(names)
    expect(after?.filter((name) => !before?.includes(name))).toEqual([`global ${stepsExport}`])
    expect(Buffer.compare(metered(bytes), metered(bytes))).toBe(0)
    expect(Buffer.compare(metered(metered(bytes)), metered(bytes))).toBe(0)
  })

  test('takes the same steps for the same work, and more for more', async () => {
    const work = 'reduce range(20000) as $i (0; . + $i)'
    await stepsOf(work)
    const [one, again, more] = [await stepsOf(work), await stepsOf(work), await stepsOf(work.replace('20000', '40000'))]
    expect(again).toBe(one)
    expect(more).toBeGreaterThan(one * 1.5)
  })

  test('counts what is copied at once', async () => {
    const [few, many] = [await stepsOf('"x" * 10000 | length'), await stepsOf('"x" * 20000000 | length')]
    expect(many - few).toBeGreaterThan(20_000_000 / 128)
  })

  test.each([
    ['a loop', 'def f: f; f'],
    ['a regular expression', '("a" * 5000) + "!" | test("(a|aa)+$")'],
    ['a sort', '[range(300000)] | sort_by(-.) | length'],
    ['copies', 'reduce range(1000000) as $i ("x" * 1000000; . + "x") | length'],
  ])('stops %s after as many as it may take, wherever it runs', async (_, program) => {
    const before = jq.steps()
    const result = await jq.run(program, 'null', { steps: 2_000_000 })
    expect(result).toEqual({
      ok: false,
      reason: 'timeout',
      message: 'the program does not end within 2 million steps',
      outputs: [],
    })
    // The last one may be a long copy.
    expect(jq.steps() - before).toBeGreaterThanOrEqual(2_000_000)
    expect(jq.steps() - before).toBeLessThan(4_000_000)
    expect(await jq.run('. + 1', '1')).toEqual({ ok: true, outputs: ['2'] })
  })

  test('has limits that a start of jq does not reach by far', async () => {
    expect(await stepsOf('.')).toBeLessThan(200_000)
  })
})

test.each([
  ['nothing', new Uint8Array()],
  ['no module', Uint8Array.of(1, 2, 3)],
  ['a module that ends too early', bytes.subarray(0, 200_000)],
])('%s is no engine', (_, wrong) => {
  expect(() => metered(wrong)).toThrow('jq engine')
})
