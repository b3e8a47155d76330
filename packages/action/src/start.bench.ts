import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const main = join(root, 'packages/action/dist/index.js')
const folder = mkdtempSync(join(tmpdir(), 'adx-export-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
cpSync(join(root, 'examples/managed-identity'), folder, { recursive: true })

const variables = {
  PATH: process.env.PATH,
  HOME: folder,
  GITHUB_REPOSITORY: 'contoso/wards',
  GITHUB_EVENT_NAME: 'pull_request',
  INPUT_MODE: 'validate',
}

const milliseconds = (argv: readonly string[]): number => {
  const started = performance.now()
  const { status } = spawnSync(process.execPath, argv, { cwd: folder, env: variables })
  expect(status).toBe(0)
  return performance.now() - started
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

// The two take turns, so that a busy machine is as hard on each of them.
test('from the start of the process to the verdict on the first config of the guide', () => {
  const pairs = Array.from({ length: 25 }, () => [milliseconds(['-e', '0']), milliseconds([main])] as const)
  const empty = median(pairs.map(([one]) => one))
  const validated = median(pairs.map(([, one]) => one))
  const ratio = median(pairs.map(([one, other]) => other / one))
  console.log(`empty ${empty.toFixed(0)} ms, validated ${validated.toFixed(0)} ms, ratio ${ratio.toFixed(2)}`)
}, 120_000)
