import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sealed } from '../github/version-line.ts'
import { action, clone, init, owners, read } from '../testing/github-init.test-data.ts'

describe('CODEOWNERS', () => {
  const lines = `# adx-export.yaml: what it sends where, and what runs with rights. Written by \`adx-export github init\`.
/samples/        @contoso/platform
/transforms/     @contoso/platform
/adx-export.yaml @contoso/platform
/.github/        @contoso/platform
`
  const closing = '# adx-export.yaml: end\n'
  const block = `${sealed(lines, 'block')}${closing}`
  const earlier = `${sealed(lines.replace('/samples/', '/old/'), 'block')}${closing}`

  test.each([
    ['none', undefined, block],
    ['others', '* @nora\n', `* @nora\n\n${block}`],
    ['one without a last line end', '* @nora', `* @nora\n\n${block}`],
    ['others with carriage returns', '* @nora\r\n', `* @nora\r\n\r\n${block.replaceAll('\n', '\r\n')}`],
    ['an earlier block', `a @b\n${earlier}c @d\n`, `a @b\n${block}c @d\n`],
    ['a block without a seal', `a @b\n${lines}${closing}c @d\n`, `a @b\n${block}c @d\n`],
    ['a block without an end', `a @b\n${lines}c @d\n`, `a @b\n${lines}c @d\n\n${block}`],
  ])('keeps every other line beside %s', async (_, before, after) => {
    const folder = await clone()
    await mkdir(join(folder, 'docs'))
    if (before !== undefined) await writeFile(join(folder, 'docs/CODEOWNERS'), before)
    expect(await init(folder, ...owners)).toMatchObject({ code: 0 })
    const path = before === undefined ? '.github/CODEOWNERS' : 'docs/CODEOWNERS'
    expect(await read(folder, path)).toBe(after)
    expect((await init(folder)).out).toContain(`unchanged ${path}`)
  })

  const path = '.github/CODEOWNERS'
  const changedTo = async (change: (text: string) => string) => {
    const folder = await clone()
    await init(folder, ...owners, '--action', action)
    const mine = change(await read(folder, path))
    await writeFile(join(folder, path), mine)
    return { folder, mine }
  }

  test.each<[string, (text: string) => string]>([
    ['a line', (text) => text.replace('/.github/ ', '/secrets/        @contoso/platform\n/.github/ ')],
    ['a line below the seal', (text) => text.replace(closing, `/secrets/ @contoso/platform\n${closing}`)],
  ])('keeps %s that somebody added to the block', async (_, change) => {
    const { folder, mine } = await changedTo(change)
    const { code, out } = await init(folder)
    expect(code).toBe(0)
    expect(out).toContain(`kept      ${path} (changed by hand; nothing new for it)`)
    expect(await read(folder, path)).toBe(mine)
  })

  test.each<[string, (text: string) => string]>([
    ['the first', (text) => text.replace('/samples/        @contoso/platform', '/samples/ @contoso/platform @nora')],
    ['the last', (text) => text.replace('/.github/        @contoso/platform', '/.github/ @contoso/security')],
    ['no', (text) => text.replace('/samples/        @contoso/platform', '/samples/')],
  ])('never gives every line the owners of %s line', async (_, change) => {
    const { folder, mine } = await changedTo(change)
    const { code, out } = await init(folder)
    expect(code).toBe(0)
    expect(out).toContain(`kept      ${path} (its lines name different owners; see a new version with --reviewers)`)
    expect(out).not.toContain('Name code owners')
    expect(await read(folder, path)).toBe(mine)
    expect((await init(folder, ...owners)).out).toContain(`kept      ${path} (changed by hand; nothing new for it)`)
    expect(await read(folder, path)).toBe(mine)
  })

  test('remembers an owner whom somebody added to every line', async () => {
    const { folder, mine } = await changedTo((text) => text.replaceAll('@contoso/platform', '@contoso/platform @nora'))
    expect((await init(folder)).out).toContain(`updated   ${path}`)
    const unsealedLines = (text: string) => text.split('\n').filter((line) => !line.startsWith('# Version'))
    expect(unsealedLines(await read(folder, path))).toEqual(unsealedLines(mine))
    expect((await init(folder)).out).toContain(`unchanged ${path}`)
  })

  test('shows a new version of a block that somebody changed, and how to take it', async () => {
    const { folder, mine } = await changedTo(
      (text) => `* @otto\n${text.replace('/.github/ ', '/secrets/        @contoso/platform\n/.github/ ')}`,
    )
    const { code, out } = await init(folder, '--reviewers', '@contoso/new')
    expect(code).toBe(1)
    expect(out).toContain(`kept      ${path} (changed by hand; the new version is shown below)`)
    expect(out).toContain('- /secrets/        @contoso/platform')
    expect(out).not.toContain('@otto')
    expect(out).toContain('Or replace these lines: adx-export github init --reviewers @contoso/new --force')
    expect(await read(folder, path)).toBe(mine)
    const [seal = ''] = /^# Version .*$/m.exec(out) ?? []
    await writeFile(join(folder, path), mine.replace(/^# Version .*$/m, seal))
    const seen = await init(folder, '--reviewers', '@contoso/new')
    expect(seen.out).toContain(`kept      ${path} (changed by hand; nothing new for it)`)
    await init(folder, '--reviewers', '@contoso/new', '--force')
    const replaced = `${sealed(lines.replaceAll('@contoso/platform', '@contoso/new'), 'block')}${closing}`
    expect(await read(folder, path)).toBe(`* @otto\n${replaced}`)
  })

  test('goes where GitHub looks first, knows the owners from anywhere, and says which file GitHub ignores', async () => {
    const folder = await clone()
    await mkdir(join(folder, 'docs'))
    await writeFile(join(folder, 'docs/CODEOWNERS'), '* @nora\n')
    await init(folder, ...owners)
    await writeFile(join(folder, 'CODEOWNERS'), '* @otto')
    const { code, out } = await init(folder)
    expect(code).toBe(0)
    expect(await read(folder, 'CODEOWNERS')).toBe(`* @otto\n\n${block}`)
    expect(out).toContain('GitHub reads CODEOWNERS and ignores docs/CODEOWNERS')
  })

  test('is not written while nobody is named', async () => {
    const folder = await clone()
    expect((await init(folder)).out).toContain('Name code owners')
    expect(await readdir(join(folder, '.github'))).not.toContain('CODEOWNERS')
  })
})
