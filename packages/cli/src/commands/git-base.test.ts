import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { benchIn } from '../testing/emulator.test-data.ts'
import { temporaryFolder } from '../testing/folder.test-data.ts'
import { beginRepository, commitAll, git } from '../testing/git.test-data.ts'
import { recordingIo } from '../testing/io.test-data.ts'
import { baseAt } from './git-base.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('cli')

/** A repository with the config in a folder of it, and a commit for each text. */
const repository = async (...texts: readonly string[]): Promise<{ readonly root: string; readonly folder: string }> => {
  const root = await temporaryFolder()
  const folder = join(root, 'exports')
  beginRepository(root)
  commitAll(root)
  await mkdir(folder)
  for (const text of texts) {
    await writeFile(join(folder, 'adx-export.yaml'), text)
    commitAll(root)
  }
  return { root, folder }
}

const at = async (cwd: string, config: string, ref: string) => {
  const base = await baseAt(recordingIo({ cwd }).io, config, ref)
  return 'bytes' in base ? { name: base.name, text: Buffer.from(base.bytes).toString('utf8') } : base
}

describe('the config at a git ref', () => {
  test('is found from any folder, by a branch, a relative name or a hash', async () => {
    const { root, folder } = await repository('one', 'two')
    await writeFile(join(folder, 'adx-export.yaml'), 'not committed')
    expect(await at(root, 'exports/adx-export.yaml', 'main')).toEqual({ name: 'main', text: 'two' })
    expect(await at(folder, 'adx-export.yaml', 'HEAD~1')).toEqual({ name: 'HEAD~1', text: 'one' })
    const hash = git(root, 'rev-parse', 'HEAD').trim()
    expect(await at('/', join(folder, 'adx-export.yaml'), hash)).toEqual({ name: hash, text: 'two' })
  })

  test('is missing where the commit has none', async () => {
    const { root, folder } = await repository('one')
    expect(await at(root, 'exports/adx-export.yaml', 'HEAD~1')).toEqual({ name: 'HEAD~1', missing: true })
    expect(await at(folder, 'other.yaml', 'main')).toEqual({ name: 'main', missing: true })
  })

  test.each(['mian', '--output=x', '', 'main:exports/adx-export.yaml', '-h'])(
    'cannot be had of %j, which is no commit',
    async (ref) => {
      const { folder } = await repository('one')
      expect(await at(folder, 'adx-export.yaml', ref)).toEqual({
        name: ref,
        unreadable: 'git knows no such commit here.',
      })
    },
  )

  test('cannot be had outside of a repository, or without git', async () => {
    const folder = await temporaryFolder()
    expect(await at(folder, 'adx-export.yaml', 'main')).toEqual({
      name: 'main',
      unreadable: expect.stringContaining('not a git repository'),
    })
    const { io } = recordingIo({ cwd: folder })
    const base = await baseAt({ ...io, git: async () => ({ failed: 'git is not installed.' }) }, 'a.yaml', 'main')
    expect(base).toEqual({ name: 'main', unreadable: 'git is not installed.' })
  })
})

const config = (more: string): string => `version: 1
application: { subdomain: contoso-wards }
clusters:
  wards:
    url: https://wards.${here.region}.kusto.windows.net
    databases:
      vitals:
        tables:
          readings:
            columns: { Device: string }
${more}`

describe('--base', () => {
  const before = config('            retention: 100d\n')
  const prepared = async () => {
    const { folder } = await repository(before)
    const { called } = await benchIn(folder)
    expect((await called(['apply', '--yes'])).code).toBe(0)
    await writeFile(join(folder, 'adx-export.yaml'), config(''))
    return called
  }

  test('of a plan lists first what left the file, and changes no exit code', async () => {
    const called = await prepared()
    const { code, out } = await called(['plan', '--base', 'main', '--detailed-exitcode'])
    expect(code).toBe(0)
    expect(out).toContain(
      'No longer declared, still live: 1 thing\n  ! adx/table-policy:wards/vitals/readings/retention: the policy retention of table readings\n      to remove it: removed: { policies: [wards/vitals/readings/retention] }\n',
    )
    expect(out).not.toContain('Nothing to do')
    expect((await called(['plan'])).out).toContain('Nothing to do')
  })

  test('of drift and of what apply shows says the same', async () => {
    const called = await prepared()
    const drift = await called(['drift', '--base', 'main', '--format', 'json'])
    expect(drift.code).toBe(0)
    expect(JSON.parse(drift.out)).toMatchObject({ drifted: false, noLongerDeclared: [{ line: expect.any(String) }] })
    const apply = await called(['apply', '--base', 'main', '--yes'])
    expect(apply.code).toBe(0)
    expect(apply.out).toContain('No longer declared, still live: 1 thing')
  })

  test('tells what the config accepts other than then, consent in a file of its own too', async () => {
    const { folder } = await repository(`${config('')}accept: { file: accept.yaml }\n`)
    await writeFile(join(folder, 'accept.yaml'), '[]\n')
    const { called } = await benchIn(folder)
    expect((await called(['apply', '--yes'])).code).toBe(0)
    const line =
      '{ at: "adx/table:wards/vitals/readings", attribute: docstring, value: by hand, reason: why, until: 2027-01-31 }'
    await writeFile(
      join(folder, 'adx-export.yaml'),
      `${config('')}accept: { file: accept.yaml }\ndrift: { ignore: [${line}] }\n`,
    )
    const { out } = await called(['plan', '--base', 'main'])
    expect(out).toContain(
      'Compared with the base, the config\n  accepts docstring of adx/table:wards/vitals/readings at the live value "by hand", until 2027-01-31: why\n',
    )
    expect((await called(['plan'])).out).not.toContain('Compared with the base')
  })

  test('that cannot be read is one warning beside the plan', async () => {
    const called = await prepared()
    const { code, out } = await called(['plan', '--base', 'mian', '--format', 'json'])
    expect(code).toBe(0)
    const { diagnostics, noLongerDeclared } = JSON.parse(out)
    expect(diagnostics).toMatchObject([{ code: 'base-unreadable', severity: 'warning' }])
    expect(noLongerDeclared).toEqual([])
  })
})
