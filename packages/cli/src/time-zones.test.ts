import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { benchIn } from './testing/emulator.test-data.ts'
import { exampleFolder } from './testing/folder.test-data.ts'

// The built command, as users start it: `npm test` builds first. Only a process of its own has a time zone of its own.
const bin = fileURLToPath(new URL('../bin/adx-export.js', import.meta.url))

const saidIn = async (zone: string, cwd: string, argv: readonly string[], url = ''): Promise<string> => {
  const { PATH = '' } = process.env
  const env = { PATH, NO_PROXY: '127.0.0.1', TZ: zone, ADX_EXPORT_EMULATOR: url }
  const { stdout } = await promisify(execFile)(process.execPath, argv, { cwd, env })
  return stdout
}

const zones = ['Pacific/Auckland', 'America/St_Johns']

test('a process takes the zone that it is given', async () => {
  const hours = await Promise.all(
    ['UTC', ...zones].map((zone) => saidIn(zone, '.', ['-p', 'new Date(0).toTimeString()'])),
  )
  expect(new Set(hours).size).toBe(3)
})

test.each([['validate'], ['test'], ['plan']])('%s says the same in every time zone, byte for byte', async (command) => {
  const folder = await exampleFolder('managed-identity')
  const { url } = await benchIn(folder)
  const argv = [bin, command, '--format', 'json']
  // What the emulator is first asked for comes into being by it, so the first of all sees a little less.
  await saidIn('UTC', folder, argv, url)
  const usual = await saidIn('UTC', folder, argv, url)
  expect(JSON.parse(usual)).toMatchObject({ kind: command })
  for (const zone of zones) expect(await saidIn(zone, folder, argv, url)).toBe(usual)
})
