import { randomUUID } from 'node:crypto'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../run.ts'
import { benchIn } from '../testing/emulator.test-data.ts'
import { temporaryFolder } from '../testing/folder.test-data.ts'
import { recordingIo } from '../testing/io.test-data.ts'

const called = async (cwd: string, ...argv: readonly string[]) => {
  const { io, recorded } = recordingIo({ cwd })
  return { code: await run(argv, io), ...recorded }
}

describe('init', () => {
  test('writes a config that is valid', async () => {
    const folder = await temporaryFolder()
    expect(await called(folder, 'init')).toMatchObject({ code: 0, err: '' })
    expect((await readdir(folder)).toSorted()).toEqual(['adx-export.schema.json', 'adx-export.yaml', 'transforms'])
    const { code, out } = await called(folder, 'validate')
    expect(code).toBe(0)
    expect(out).toContain('adx-export.yaml is valid (8 warnings).\n')
  })

  test.each(['absolute', 'relative'])('prints a command that works for a folder whose path is %s', async (form) => {
    const [folder, cwd] = [await temporaryFolder(), await temporaryFolder()]
    const { out } = await called(cwd, 'init', form === 'absolute' ? folder : relative(cwd, folder))
    const [, config = ''] = /run: adx-export validate (\S+)/u.exec(out) ?? []
    expect(await called(cwd, 'validate', config)).toMatchObject({ code: 0, err: '' })
  })

  test('says by validate what is still to be filled in, and nothing once it is', async () => {
    const folder = await temporaryFolder()
    await called(folder, 'init')
    const { out } = await called(folder, 'validate')
    expect(out.match(/ warning placeholder-left$/gm)).toHaveLength(8)
    const file = join(folder, 'adx-export.yaml')
    await writeFile(
      file,
      (await readFile(file, 'utf8'))
        .replaceAll('/subscriptions/change-me/', `/subscriptions/${randomUUID()}/`)
        .replaceAll('change-me', 'wards'),
    )
    expect(await called(folder, 'validate')).toMatchObject({ code: 0, out: 'adx-export.yaml is valid.\n' })
  })

  test('writes the published schema, and names it where editors look', async () => {
    const folder = await temporaryFolder()
    await called(folder, 'init')
    const [line] = (await readFile(join(folder, 'adx-export.yaml'), 'utf8')).split('\n')
    expect(line).toBe('# yaml-language-server: $schema=./adx-export.schema.json')
    expect(await readFile(join(folder, 'adx-export.schema.json'), 'utf8')).toBe(
      await readFile(new URL('../../../../schemas/adx-export.schema.json', import.meta.url), 'utf8'),
    )
  })

  test('writes a config that the emulator takes', async () => {
    const folder = await temporaryFolder()
    const bench = await benchIn(folder)
    await bench.called(['init'])
    expect(await bench.called(['apply'])).toMatchObject({ code: 0 })
    expect(await bench.called(['plan', '--detailed-exitcode'])).toMatchObject({ code: 0 })
  })

  test('makes the folder it is given', async () => {
    const folder = await temporaryFolder()
    expect((await called(folder, 'init', 'some/where')).out).toContain('wrote some/where/adx-export.yaml')
    expect(await called(folder, 'validate', 'some/where/adx-export.yaml')).toMatchObject({ code: 0 })
  })

  test('never writes over anything, not even beside it', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'transforms'))
    await writeFile(join(folder, 'transforms', 'telemetry.jq'), 'mine')
    const { code, err } = await called(folder, 'init')
    expect(code).toBe(1)
    expect(err).toContain('transforms/telemetry.jq is there already')
    expect(await readFile(join(folder, 'transforms', 'telemetry.jq'), 'utf8')).toBe('mine')
    expect(await readdir(folder)).toEqual(['transforms'])
  })

  test('writes over files with --force', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'adx-export.yaml'), 'mine')
    expect(await called(folder, 'init', '--force')).toMatchObject({ code: 0 })
    expect(await readFile(join(folder, 'adx-export.yaml'), 'utf8')).toContain('version: 1')
  })

  test('says why it cannot write', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'file'), '')
    expect(await called(folder, 'init', 'file/inside')).toMatchObject({ code: 1, out: '' })
  })
})
