import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { JobError } from '../job-error.ts'
import { openPlace, writeWhole } from './write.ts'

let root = ''
const at = (...parts: readonly string[]): string => join(root, ...parts)
const write = (path: string): Promise<void> =>
  writeWhole(path, 'new', { homes: [at('workspace'), at('temp')], input: 'sarif-file' })

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'adx-export-write-'))
  for (const folder of ['workspace', 'temp', 'elsewhere', 'workspace-beside']) mkdirSync(at(folder))
  writeFileSync(at('elsewhere', 'f.sarif'), 'theirs')
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
})

test.each([['workspace/f.sarif'], ['workspace/a/b/f.sarif'], ['temp/adx-export/f.sarif'], ['workspace/..odd/f.sarif']])(
  '%s is written, and nothing is left beside it',
  async (path) => {
    await write(at(path))
    await write(at(path))
    expect(readFileSync(at(path), 'utf8')).toBe('new')
    expect(readdirSync(join(at(path), '..'))).toEqual(['f.sarif'])
  },
)

test('a link at the place stops and stays, and a name before it that somebody guessed does no harm', async () => {
  symlinkSync(at('elsewhere', 'f.sarif'), at('workspace', 'f.sarif'))
  symlinkSync(at('elsewhere', 'f.sarif'), at('workspace', 'f.sarif.part'))
  await expect(write(at('workspace', 'f.sarif'))).rejects.toMatchObject({
    message: expect.stringContaining('it is a link'),
  })
  expect(readFileSync(at('elsewhere', 'f.sarif'), 'utf8')).toBe('theirs')
  expect(readdirSync(at('workspace'))).toEqual(['f.sarif', 'f.sarif.part'])
})

test('what the job reads is not replaced', async () => {
  writeFileSync(at('workspace', 'adx-export.yaml'), 'mine')
  const own = { files: [at('workspace', 'adx-export.yaml')], folders: [] }
  const where = { homes: [at('workspace')], input: 'plan-file', own }
  const failed = openPlace(at('workspace', 'x', '..', 'adx-export.yaml'), where)
  await expect(failed).rejects.toBeInstanceOf(JobError)
  await expect(failed).rejects.toMatchObject({ hint: expect.stringContaining('input plan-file') })
  expect(readFileSync(at('workspace', 'adx-export.yaml'), 'utf8')).toBe('mine')
})

test('a linked folder inside is a folder like any other', async () => {
  mkdirSync(at('workspace', 'out'))
  symlinkSync('out', at('workspace', 'link'))
  await write(at('workspace', 'link', 'f.sarif'))
  expect(readFileSync(at('workspace', 'out', 'f.sarif'), 'utf8')).toBe('new')
})

test.each([
  ['a link to a folder', 'workspace/link/f.sarif'],
  ['a folder to be made behind a link', 'workspace/link/new/f.sarif'],
  ['a path that goes up', 'workspace/../elsewhere/f.sarif'],
  ['a folder whose name begins like the workspace', 'workspace-beside/f.sarif'],
])('%s that leads out stops, names the input and makes nothing', async (_, path) => {
  symlinkSync(at('elsewhere'), at('workspace', 'link'))
  const failed = write(at(path))
  await expect(failed).rejects.toBeInstanceOf(JobError)
  await expect(failed).rejects.toMatchObject({ hint: expect.stringContaining('input sarif-file') })
  expect(readFileSync(at('elsewhere', 'f.sarif'), 'utf8')).toBe('theirs')
  expect(readdirSync(at('elsewhere'))).toEqual(['f.sarif'])
  expect(readdirSync(at('workspace-beside'))).toEqual([])
})

test.each([
  ['a link to nothing', (): void => symlinkSync(at('elsewhere', 'nothing'), at('workspace', 'gone')), 'gone/f.sarif'],
  ['a file in place of a folder', (): void => writeFileSync(at('workspace', 'file'), ''), 'file/f.sarif'],
  ['a folder in place of the file', (): void => mkdirSync(at('workspace', 'f.sarif')), 'f.sarif'],
])('%s stops and names the input', async (_, prepare, path) => {
  prepare()
  const failed = write(at('workspace', path))
  await expect(failed).rejects.toBeInstanceOf(JobError)
  await expect(failed).rejects.toMatchObject({ hint: expect.stringContaining('input sarif-file') })
  expect(readdirSync(at('elsewhere'))).toEqual(['f.sarif'])
})
