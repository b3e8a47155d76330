import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import type { Io } from './runner/io.ts'
import { run } from './main.ts'
import { recordingIo } from './testing/io.test-data.ts'

const example = fileURLToPath(new URL('../../../examples/service-principal', import.meta.url))

const canary = 'canary-of-the-exporter'

/** Validates the example with a secret whose value stands in the config too; every call to the runner, in order. */
const calls = async (change: (text: string) => string) => {
  const workspace = mkdtempSync(join(tmpdir(), 'adx-export-masked-'))
  onTestFinished(() => rmSync(workspace, { recursive: true, force: true }))
  cpSync(example, workspace, { recursive: true })
  const file = join(workspace, 'adx-export.yaml')
  writeFileSync(
    file,
    change(readFileSync(file, 'utf8').replace('columns:', `columns:\n              ${canary}: strng`)),
  )
  const env = { ADX_EXPORTER_SECRET: canary, ADX_OTHER: 'another-variable', GITHUB_EVENT_NAME: 'workflow_dispatch' }
  const { io } = recordingIo({ cwd: workspace, env, inputs: { config: 'adx-export.yaml', mode: 'validate' } })
  const all: (readonly [keyof Io, string])[] = []
  const noted: Io = {
    ...io,
    info: (text) => void all.push(['info', text]),
    say: (level, message) => void all.push(['say', `${level} ${message}`]),
    fold: (title, text) => void all.push(['fold', `${title}\n${text}`]),
    mask: (value) => void all.push(['mask', value]),
    output: (name, value) => void all.push(['output', `${name}=${value}`]),
    summary: async (text) => void all.push(['summary', text]),
  }
  return { code: await run(noted), all }
}

test.each([
  ['as it is', (text: string) => text],
  ['by escapes', (text: string) => text.replace('ADX_EXPORTER_SECRET', String.raw`"\x41DX_EXPORTER_SECRET"`)],
  ['in a file that is no YAML further on', (text: string) => `${text}\nbroken: [`],
  ['in a file with a key twice', (text: string) => `${text}\nversion: 1\n`],
])('a secret that the config names %s is masked before anything is said, and is in nothing', async (_, change) => {
  const { code, all } = await calls(change)
  expect(code).toBe(1)
  const masked = all.findIndex(([call, text]) => call === 'mask' && text === canary)
  expect(masked).toBeGreaterThanOrEqual(0)
  // Before it only what the job does is told, which no config has a say in.
  expect(all.slice(0, masked).filter(([call]) => call !== 'mask')).toEqual([['output', 'mode=validate']])
  expect(all.filter(([call, text]) => call !== 'mask' && text.includes(canary))).toEqual([])
  expect(all.some(([call]) => call === 'say')).toBe(true)
})

test('a variable that the config does not name stays as it is', async () => {
  const { all } = await calls((text) => text.replaceAll(canary, 'another-variable'))
  expect(all.filter(([call]) => call === 'mask').map(([, text]) => text)).toEqual([canary])
  expect(all.some(([call, text]) => call !== 'mask' && text.includes('another-variable'))).toBe(true)
})
