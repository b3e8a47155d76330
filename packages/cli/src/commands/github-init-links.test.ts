import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../testing/folder.test-data.ts'
import { clone, init, owners, read } from '../testing/github-init.test-data.ts'

const workflow = '.github/workflows/adx-export.yml'

// Windows lets only administrators make links to files.
describe.skipIf(process.platform === 'win32')('a link that leads out of the repository', () => {
  test.each([
    ['.github', ['.github']],
    ['.github/workflows', ['.github', 'workflows']],
  ])('at %s is refused before anything is read or written, with --force too', async (link, parts) => {
    const [folder, outside] = [await clone(), await temporaryFolder()]
    if (parts.length > 1) await mkdir(join(folder, '.github'))
    await symlink(outside, join(folder, link))
    const place = link === '.github' ? join(outside, 'workflows') : outside
    await mkdir(place, { recursive: true })
    await writeFile(join(place, 'adx-export.yml'), 'token: of somebody else\n')
    const before = await readdir(outside, { recursive: true })
    for (const words of [[], ['--force'], ['--print']]) {
      const { code, out, err } = await init(folder, ...owners, ...words)
      expect(code).toBe(1)
      expect(err).toContain(`${workflow} is outside the repository`)
      expect(err).toContain('\nfix: Replace the link')
      expect(out + err).not.toContain('somebody else')
    }
    expect(await readdir(outside, { recursive: true })).toEqual(before)
    expect(await read(place, 'adx-export.yml')).toBe('token: of somebody else\n')
    expect(await readdir(folder)).not.toContain('CODEOWNERS')
    if (parts.length > 1) expect(await readdir(join(folder, '.github'))).toEqual(['workflows'])
  })

  test('in place of a file is refused, and what it leads to is not shown', async () => {
    const [folder, outside] = [await clone(), await temporaryFolder()]
    await mkdir(join(folder, '.github/workflows'), { recursive: true })
    await writeFile(join(outside, 'secret'), 'token: of somebody else\n')
    await symlink(join(outside, 'secret'), join(folder, '.github/workflows/adx-export-drift.yml'))
    const { code, out, err } = await init(folder, ...owners)
    expect(code).toBe(1)
    expect(err).toContain('.github/workflows/adx-export-drift.yml is outside the repository')
    expect(out + err).not.toContain('somebody else')
    expect(await readdir(join(folder, '.github'))).toEqual(['workflows'])
  })

  test('at a folder that nothing is written to is no code owners, as for GitHub', async () => {
    const [folder, outside] = [await clone(), await temporaryFolder()]
    await writeFile(join(outside, 'CODEOWNERS'), '* @nora\n')
    await symlink(outside, join(folder, 'docs'))
    expect((await init(folder, ...owners)).out).toContain('wrote     .github/CODEOWNERS')
    expect(await read(outside, 'CODEOWNERS')).toBe('* @nora\n')
  })

  test('within the repository is followed', async () => {
    const folder = await clone()
    await mkdir(join(folder, 'settings'))
    await symlink('settings', join(folder, '.github'))
    expect(await init(folder, ...owners)).toMatchObject({ code: 0 })
    expect(await readdir(join(folder, 'settings'))).toContain('workflows')
  })
})
