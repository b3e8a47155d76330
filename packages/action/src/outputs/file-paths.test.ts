import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Io } from '../runner/io.ts'
import { run } from '../main.ts'
import { openPlace } from '../runner/write.ts'
import { recordingIo } from '../testing/io.test-data.ts'
import { smallConfig } from '../testing/small.test-data.ts'

let workspace = ''

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'adx-export-places-'))
  writeFileSync(join(workspace, 'adx-export.yaml'), `${smallConfig()}environments: { a-b: { x: 1 }, c: { x: 3 } }\n`)
  onTestFinished(() => rmSync(workspace, { recursive: true, force: true }))
})

/** A run on a push that records everything, but for its looks at the disk. */
const ran = async (inputs: Readonly<Record<string, string>>) => {
  const env = { ADX_EXPORT_EMULATOR: 'http://127.0.0.1:1', GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main' }
  const payload = { repository: { default_branch: 'main', full_name: 'contoso/wards' } }
  const { io, recorded } = recordingIo({ cwd: workspace, env, payload, inputs: { mode: 'validate', ...inputs } })
  const checkPath: Io['checkPath'] = async (path, own) => {
    await io.checkPath(path, own)
    await openPlace(join(workspace, path), { homes: [workspace], input: 'input', own })
  }
  return { code: await run({ ...io, checkPath }), recorded }
}

describe('files that a job writes', () => {
  test('are looked at for every environment before anything is done', async () => {
    const { code, recorded } = await ran({ 'sarif-file': 'a.sarif', 'plan-file': 'p.json', environment: 'c, a-b' })
    expect({ code, checked: recorded.checkedPaths }).toEqual({
      code: 0,
      checked: ['a.sarif', 'p.c.json', 'p.a-b.json'],
    })
  })

  test.each([
    ['sarif-file', { 'sarif-file': 'adx-export.yaml' }],
    ['plan-file', { 'plan-file': './adx-export.yaml', environment: 'c' }],
  ])('may not be the config itself: %s', async (_, inputs) => {
    const { code, recorded } = await ran(inputs)
    expect(code).toBe(1)
    expect(recorded.said).toMatchObject([{ level: 'error', message: expect.stringContaining('this run reads it') }])
    expect([...recorded.written]).toEqual([])
  })

  test('may not replace each other', async () => {
    const { code, recorded } = await ran({ 'sarif-file': 'x.json', 'plan-file': './x.json', environment: 'c' })
    expect(code).toBe(1)
    expect(recorded.said).toMatchObject([{ level: 'error', message: expect.stringContaining('the same path') }])
  })
})
