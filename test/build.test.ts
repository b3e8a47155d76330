import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const root = join(import.meta.dirname, '..')

test('building for the first time on a machine prints no notice of the build tool', () => {
  const home = mkdtempSync(join(tmpdir(), 'adx-export-home-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  const { PATH } = process.env
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.ts'), '--dry=json'], {
    cwd: root,
    env: { PATH, HOME: home, XDG_CONFIG_HOME: home },
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('that is how the workspace builds', () => {
  expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).toMatchObject({
    scripts: { build: 'node scripts/build.ts' },
  })
})

test('installing on an older Node prints errors only', () => {
  expect(readFileSync(join(root, '.npmrc'), 'utf8').split('\n')).toContain('loglevel=error')
})
