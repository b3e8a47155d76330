import { expect, onTestFinished, test } from 'vitest'
import { createJqWorker } from './create-jq-worker.ts'
import { createNear } from './near.ts'

const threads = (): { readonly count: number } => {
  const seen = { count: 0 }
  const hear = (): void => void (seen.count += 1)
  process.on('worker', hear)
  onTestFinished(() => void process.off('worker', hear))
  return seen
}

test('short runs need no thread', async () => {
  const started = threads()
  const jq = createJqWorker()
  expect(await jq.runAll('.a + 1', ['{"a":1}', '{"a":"x"}', '{"a":2}'])).toMatchObject([
    { ok: true, outputs: ['2'] },
    { ok: false, reason: 'runtime' },
    { ok: true, outputs: ['3'] },
  ])
  expect(await jq.run('.a |', '')).toMatchObject({ ok: false, reason: 'compile' })
  await jq.close()
  expect(started.count).toBe(0)
})

test('a run that is not short gets a thread, and all after it share that', async () => {
  const started = threads()
  const jq = createJqWorker()
  const long = 'reduce range(4000000) as $i (0; . + 1)'
  for (const account of ['dev', 'prod']) {
    expect(await jq.runAll(`if . == 2 then ${long} else . end`, ['1', '2', '3'], { account })).toMatchObject([
      { outputs: ['1'] },
      { outputs: ['4000000'] },
      { outputs: ['3'] },
    ])
  }
  await jq.close()
  expect(started.count).toBe(1)
})

const run = (near: ReturnType<typeof createNear>, program: string, messages: readonly string[]) =>
  near.some(program, messages, { budgetSteps: Infinity })

test.each([
  ['steps', 'def f: f; f'],
  ['memory', '("x" * (. * 20000000)) | length'],
  ['output', 'range(2000000)'],
])('what ends at a limit of %s is left to a thread', async (_, program) => {
  const near = createNear(undefined)
  const made = await run(near, `if . == 2 then ${program} else . end`, ['1', '2', '3'])
  expect(made.results).toEqual([{ ok: true, outputs: ['1'] }])
})

test('all short runs together are few', async () => {
  const near = createNear(undefined)
  const one = await run(near, '.', ['1'])
  expect(one.steps).toBeGreaterThan(50_000)
  let steps = 0
  for (let made = one; made.results.length > 0; made = await run(near, '.', ['1'])) steps += made.steps
  expect(steps).toBeGreaterThan(9_500_000)
  expect(steps).toBeLessThanOrEqual(10_000_127)
})

test('an engine that cannot be read is left to a thread, which tells of it', async () => {
  const near = createNear(new Uint8Array([1, 2, 3]))
  expect(await run(near, '.', ['1'])).toEqual({ results: [], steps: 0 })
})
