import { readFile } from 'node:fs/promises'
import { createEmulator, serve } from '@adx-export/emulator'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readsIn, threadsStarted, workDone } from '../../../test/counted.ts'
import { run } from './run.ts'
import { exampleFolder } from './testing/folder.test-data.ts'
import { recordingIo } from './testing/io.test-data.ts'

const every = {
  'adx-export.yaml': 1,
  'transforms/telemetry.jq': 1,
  'samples/telemetry.json': 1,
  'samples/telemetry.rows.json': 1,
}

/** Runs a command on the example with two environments, with nothing ready for it. */
const called = async (argv: readonly string[]) => {
  const cwd = await exampleFolder('environments')
  const served = await serve(createEmulator(), 0)
  onTestFinished(() => served.close())
  const [done, threads, reads] = [workDone(), threadsStarted(), readsIn(cwd)]
  const { io, recorded } = recordingIo({ cwd, env: { ADX_EXPORT_EMULATOR: served.url } })
  const code = await run(argv, io)
  return { code, recorded, done, threads: threads.count, reads: { ...reads }, cwd }
}

const checks = (done: readonly string[]): readonly string[] => done.filter((each) => each.startsWith('check'))
const tries = (done: readonly string[]): readonly string[] => done.filter((each) => each.startsWith('try'))

describe('a command opens the config once', () => {
  test.each([
    ['validate', [], ['check dev', 'check prod'], []],
    ['validate', ['-e', 'prod'], ['check prod'], []],
    ['validate', ['-e', 'prod', '--out', 'out.json'], ['check prod'], []],
    ['test', ['-e', 'dev'], ['check dev'], ['try dev telemetry/vitals']],
    ['plan', ['-e', 'dev'], ['check dev'], []],
    ['apply', ['-e', 'dev', '--yes'], ['check dev'], []],
    ['drift', ['-e', 'dev'], ['check dev'], []],
    ['validate', ['-e', 'p*'], ['check prod'], []],
    ['plan', ['-e', 'd*'], ['check dev'], []],
    ['plan', ['-e', '*'], ['check dev', 'check prod'], []],
    [
      'test',
      ['-e', 'prod,dev'],
      ['check prod', 'check dev'],
      ['try prod telemetry/vitals', 'try dev telemetry/vitals'],
    ],
    ['apply', ['-e', 'all', '--yes'], ['check dev', 'check prod'], []],
  ])('%s %j: each file is read once, no thread starts, and %j', async (command, more, checked, tried) => {
    const { code, recorded, done, threads, reads } = await called([command, ...more])
    expect(recorded.err).not.toContain('error')
    expect(code).toBe(command === 'drift' ? 2 : 0)
    expect([reads, threads, checks(done), tries(done)]).toEqual([every, 0, checked, tried])
  })

  test('a suggestion reads no transform and starts no thread', async () => {
    const table = 'wards/vitals/smartvitalspatch'
    const { code, threads, reads } = await called(['suggest', 'transform', '-e', 'dev', '--table', table])
    const { 'transforms/telemetry.jq': _, ...others } = every
    expect([code, reads, threads]).toEqual([0, others, 0])
  })

  test('what `test --update` writes is read again, and nothing besides', async () => {
    const { code, reads, threads, cwd } = await called(['test', '-e', 'dev', '--update'])
    expect([code, reads, threads]).toEqual([0, every, 0])
    expect(await readFile(`${cwd}/samples/telemetry.rows.json`, 'utf8')).toContain('Capability')
  })
})
