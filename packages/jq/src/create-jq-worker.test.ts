import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createJqWorker } from './create-jq-worker.ts'
import { readEngine } from './engine.ts'

test('runs take turns, across a thread that had to be stopped', async () => {
  const jq = createJqWorker()
  const runs = await Promise.all([
    jq.run('. + 1', '1'),
    jq.run('def f: f; f', '1', { steps: 5_000_000 }),
    jq.run('. + 1', '2'),
    jq.run('.a |', '3'),
  ])
  expect(runs).toMatchObject([
    { ok: true, outputs: ['2'] },
    { ok: false, reason: 'timeout', message: 'the program does not end within 5 million steps', outputs: [] },
    { ok: true, outputs: ['3'] },
    { ok: false, reason: 'compile' },
  ])
  await jq.close()
})

test('the bytes of the engine can be given', async () => {
  const jq = createJqWorker({ engine: await readEngine() })
  expect(await jq.run('import "iotc" as iotc; [1, 2] | iotc::find(. == 2)', '0')).toEqual({ ok: true, outputs: ['2'] })
  await jq.close()
})

test('limits hold for every run, and a run may have its own', async () => {
  const jq = createJqWorker({ limits: { outputBytes: 1000 } })
  expect(await jq.run('range(1000)', 'null')).toMatchObject({ ok: false, reason: 'output' })
  expect(await jq.run('range(1000)', 'null', { outputBytes: 10_000 })).toMatchObject({ ok: true })
  await jq.close()
})

test('a message that takes few steps and much time is stopped by the clock, and the next run has a new thread', async () => {
  const jq = createJqWorker({ script: new URL('./slow-thread.test-data.ts', import.meta.url) })
  const [first, second] = await Promise.all([1, 2].map(() => jq.run('.', '1', { deadlineMilliseconds: 50 })))
  expect([first, second]).toMatchObject([
    { ok: false, reason: 'timeout', message: 'the program does not end within 0.05 seconds' },
    { ok: false, reason: 'timeout' },
  ])
  await jq.close()
})

test('when the steps for all runs are used up, nothing more runs', async () => {
  const jq = createJqWorker({ budgetSteps: 5_000_000 })
  expect(await jq.run('.', '1')).toMatchObject({ ok: true })
  const loop = await jq.run('def f: f; f', 'null')
  expect(loop).toMatchObject({
    ok: false,
    reason: 'budget',
    message: 'stopped: all runs together have taken 5 million steps',
  })
  expect(await jq.run('.', '1')).toMatchObject({
    ok: false,
    reason: 'budget',
    message: expect.stringMatching(/^not run: /),
  })
  await jq.close()
})

test('each account has a budget of its own', async () => {
  const jq = createJqWorker({ budgetSteps: 5_000_000 })
  const run = async (account: string, program: string) => (await jq.runAll(program, ['1'], { account }))[0]
  expect(await run('dev', 'def f: f; f')).toMatchObject({ reason: 'budget' })
  expect(await run('dev', '.')).toMatchObject({ reason: 'budget' })
  expect(await run('prod', '.')).toMatchObject({ ok: true })
  expect(await jq.run('.', '1')).toMatchObject({ ok: true })
  await jq.close()
})

test.each([
  ['the documented budget', {}, 3, '3 billion'],
  ['a budget of its own', { budgetSteps: 5_000_000_000 }, 4, '5 billion'],
  ['no end', { budgetSteps: Infinity }, 9, undefined],
])('runs that end well use up %s too', async (_, options, runs, steps) => {
  const jq = createJqWorker({ ...options, script: new URL('./costly-thread.test-data.ts', import.meta.url) })
  const results = await Promise.all(Array.from({ length: 9 }, () => jq.run('.', '1')))
  expect(results.map(({ ok }) => ok)).toEqual(results.map((_each, index) => index < runs))
  expect(new Set(results.slice(runs).map((each) => (each.ok ? '' : `${each.reason} ${each.message}`)))).toEqual(
    new Set(steps === undefined ? [] : [`budget not run: all runs together have taken ${steps} steps`]),
  )
  await jq.close()
})

test('a thread that cannot start is an error, and the next run tries again', async () => {
  const jq = createJqWorker({ script: new URL('./no-such-file.ts', import.meta.url) })
  await expect(jq.run('.', '1')).rejects.toThrow('the thread of the jq engine does not start')
  await expect(jq.run('.', '1')).rejects.toThrow('the thread of the jq engine does not start')
  await jq.close()
})

test('bytes that are no engine are an error', async () => {
  const jq = createJqWorker({ engine: new Uint8Array([1, 2, 3]) })
  await expect(jq.run('.', '1')).rejects.toThrow('the thread of the jq engine does not start')
  await jq.close()
})

test('closing waits for what was asked for, and then nothing runs', async () => {
  const jq = createJqWorker()
  const run = jq.run('. + 1', '1')
  await jq.close()
  expect(await run).toEqual({ ok: true, outputs: ['2'] })
  await expect(jq.run('.', '1')).rejects.toThrow('closed')
  await jq.close()
})

test.each([
  ['after a run', `await jq.run('.', '1')`],
  ['after a run that was stopped', `await jq.run('def f: f; f', '1', { steps: 5_000_000 })`],
  ['after both', `await jq.run('def f: f; f', '1', { steps: 5_000_000 }); await jq.run('.', '1')`],
  ['without any', ''],
])('a process ends by itself %s', (_, runs) => {
  const source = fileURLToPath(new URL('./create-jq-worker.ts', import.meta.url))
  const program = `const { createJqWorker } = await import(${JSON.stringify(source)}); const jq = createJqWorker(); ${runs}; console.log('end')`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    timeout: 20_000,
    env: {},
  })
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'end\n', stderr: '' })
})
