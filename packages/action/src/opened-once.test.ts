import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEmulator, serve } from '@adx-export/emulator'
import { expect, onTestFinished, test } from 'vitest'
import { readsIn, threadsStarted, workDone } from '../../../test/counted.ts'
import { run } from './main.ts'
import { recordingIo } from './testing/io.test-data.ts'

const example = fileURLToPath(new URL('../../../examples/environments', import.meta.url))

const every = {
  'adx-export.yaml': 1,
  'transforms/telemetry.jq': 1,
  'samples/telemetry.json': 1,
  'samples/telemetry.rows.json': 1,
}

/** Runs a job without a token of GitHub on the example with two environments. */
const ran = async (inputs: Readonly<Record<string, string>>) => {
  const workspace = mkdtempSync(join(tmpdir(), 'adx-export-once-'))
  cpSync(example, workspace, { recursive: true })
  const served = await serve(createEmulator(), 0)
  onTestFinished(async () => {
    await served.close()
    rmSync(workspace, { recursive: true, force: true })
  })
  const env = {
    ADX_EXPORT_EMULATOR: served.url,
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'contoso/wards',
    GITHUB_SERVER_URL: 'https://github.com',
  }
  const { io, recorded } = recordingIo({ cwd: workspace, env, inputs: { config: 'adx-export.yaml', ...inputs } })
  const [done, threads, reads] = [workDone(), threadsStarted(), readsIn(workspace)]
  const code = await run(io)
  return { code, recorded, threads: threads.count, reads: { ...reads }, done }
}

const of = (type: string, done: readonly string[]): readonly string[] => done.filter((each) => each.startsWith(type))

test.each([
  ['validate', 'all', ['check dev', 'check prod'], []],
  ['validate', 'prod', ['check prod'], []],
  ['plan', 'all', ['check dev', 'check prod'], ['try dev telemetry/vitals', 'try prod telemetry/vitals']],
  ['plan', 'dev', ['check dev'], ['try dev telemetry/vitals']],
  ['plan', 'd*', ['check dev'], ['try dev telemetry/vitals']],
  ['validate', '*', ['check dev', 'check prod'], []],
  ['drift', 'prod,dev', ['check dev', 'check prod'], []],
])(
  'a job in mode %s with the environments %s reads each file once, starts no thread, and does %j and %j',
  async (mode, environment, checked, tried) => {
    const { code, recorded, done, threads, reads } = await ran({ mode, environment })
    expect(recorded.said.filter(({ level }) => level === 'error')).toEqual([])
    expect(code).toBe(0)
    expect([reads, threads, of('check', done), of('try', done)]).toEqual([every, 0, checked, tried])
    // With the columns of the file for the validation, and without for the live state.
    const environments = checked.map((each) => each.replace('check ', ''))
    const twice = mode === 'validate' ? environments : [...environments, ...environments]
    expect(of('read-transforms', done).toSorted()).toEqual(twice.map((name) => `read-transforms ${name}`).toSorted())
  },
)

test('the plans of several environments are told in the order of the file, whichever is made first', async () => {
  const { recorded } = await ran({ mode: 'plan', environment: 'all' })
  expect(recorded.outputs.get('plan-file')).toBe('adx-export/plan.dev.json\nadx-export/plan.prod.json')
})
