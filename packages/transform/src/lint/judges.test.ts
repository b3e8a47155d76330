import { execFile } from 'node:child_process'
import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lossOffers } from '../infer/rewrite.ts'
import { suggestTransform } from '../suggest/transform.ts'
import { clean, different, refused, wrong } from './cases.test-data.ts'

/** Debian's jq 1.6 and gojq 0.12, the two that IoT Central's jq is likeliest to be. */
const judges = ['/usr/bin/jq', '/usr/bin/gojq'] as const

const found = await Promise.all(
  judges.map((path) =>
    access(path).then(
      () => true,
      () => false,
    ),
  ),
)
const available = found.every(Boolean)
const required = process.env.ADX_EXPORT_REQUIRE_JUDGES === '1'

type Verdict = { readonly compiles: boolean; readonly outputs: readonly string[] }

let modules = ''

beforeAll(async () => {
  modules = await mkdtemp(join(tmpdir(), 'adx-export-judges-'))
  await writeFile(join(modules, 'iotc.jq'), 'def find(f): .[] | select(f);\ndef uuid: "00000000";\n')
})

afterAll(async () => {
  await rm(modules, { recursive: true })
})

/** Without a message nothing runs, so that only the program is judged. Both exit with 3 for what they do not compile. */
const judge = async (path: string, program: string, message = ''): Promise<Verdict> => {
  const running = promisify(execFile)(
    path,
    ['-c', '-S', '-L', modules, program].filter((each) => path.endsWith('/jq') || each !== '-S'),
  )
  // A program that is refused may be gone before it was given its message.
  running.child.stdin?.on('error', () => {})
  running.child.stdin?.end(message)
  return running.then(
    ({ stdout }) => ({ compiles: true, outputs: stdout.split('\n').filter((line) => line !== '') }),
    (failure: unknown) => ({
      compiles: !(failure instanceof Error && 'code' in failure && failure.code === 3),
      outputs: [],
    }),
  )
}

const compiledBy = async (program: string): Promise<readonly boolean[]> =>
  Promise.all(judges.map(async (path) => (await judge(path, program)).compiles))

test.runIf(required)('the judges are there', () => {
  expect(available).toBe(true)
})

describe.runIf(available)('judged by jq 1.6 and gojq', () => {
  const imports = wrong.map(([program]) => program).filter((program) => /^(?:include|import)/.test(program))
  const taken = [...clean, ...different].filter(([program]) => program !== '1 / 0')

  test.each(taken.map(([program]) => program))('%j compiles in both', async (program) => {
    expect(await compiledBy(program)).toEqual([true, true])
  })

  test.each(refused.map(([program]) => program))('%j is refused by one', async (program) => {
    expect(await compiledBy(program)).toContain(false)
  })

  test.each(imports)('%j is refused by both', async (program) => {
    expect(await compiledBy(program)).toEqual([false, false])
  })

  test('the transforms of the examples compile in both', async () => {
    const examples = join(import.meta.dirname, '../../../../examples')
    const files = (await readdir(examples, { recursive: true })).filter((path) => path.endsWith('.jq'))
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) {
      expect(await compiledBy(await readFile(join(examples, file), 'utf8'))).toEqual([true, true])
    }
  })
})

const message = (...values: readonly (readonly [name: string, value: unknown])[]): string =>
  JSON.stringify({
    telemetry: values.map(([name, value]) => ({ id: `dtmi:${name};1`, name, value })),
    device: { id: 'press-07' },
  })

const lookups =
  'import "iotc" as iotc; {D: .device.id, A: .telemetry | iotc::find(.name == "a").value, B: .telemetry | iotc::find(.name == "b").value}'

describe.runIf(available)('rewritten lookups', () => {
  test.each(judges)('%s: lose no row, and make the same of whole messages', async (path) => {
    const names = ['a', 'b']
    const rewritten = lossOffers(lookups, 'telemetry', { names, doubled: names })[0]?.text ?? ''
    const whole = message(['a', 1], ['b', false])
    expect((await judge(path, rewritten, whole)).outputs).toEqual((await judge(path, lookups, whole)).outputs)
    expect((await judge(path, lookups, message(['a', 1]))).outputs).toEqual([])
    expect((await judge(path, rewritten, message(['a', 1]))).outputs).toEqual(['{"A":1,"B":null,"D":"press-07"}'])
    expect((await judge(path, rewritten, message(['a', 1], ['a', 2]))).outputs).toHaveLength(1)
  })

  test.each(judges)('%s takes a suggested transform', async (path) => {
    const columns = [
      { name: 'Device', type: 'string' },
      { name: 'A', type: 'real' },
    ] as const
    const { text } = suggestTransform(columns, [{ kind: 'telemetry', name: 'a', shape: [{ type: 'number' }] }])
    expect((await judge(path, text, message(['a', 1], ['b', 2]))).outputs).toEqual(['{"A":1,"Device":"press-07"}'])
  })
})
