import { execFileSync } from 'node:child_process'
import { link, lstat, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { diskFiles } from './disk.ts'
import { isOwn, ownFilesOf } from './own.ts'
import { open } from '../open.ts'
import { draftAt, writeBeside } from './write.ts'

const config = `version: 1
exports:
  e:
    destinations:
      - destination: d
        transform: { file: transforms/t.jq }
        tests:
          - { message: samples/m.json, rows: samples/m.rows.json }
samples: { captured: samples/captured, templates: [models/press.json] }
`
const named = [
  'transforms/t.jq',
  'samples/m.json',
  'samples/m.rows.json',
  'samples/captured/a.json',
  'models/press.json',
]

let root = ''
const at = (name: string): string => join(root, name)

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'adx-export-write-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  for (const folder of ['c/transforms', 'c/samples/captured', 'c/models', 'out', 'elsewhere'])
    await mkdir(at(folder), { recursive: true })
  await writeFile(at('c/adx-export.yaml'), config)
  for (const name of named) await writeFile(at(`c/${name}`), 'own')
  await writeFile(at('elsewhere/theirs'), 'theirs')
  await writeFile(at('out/old.json'), 'old')
})

const write = async (name: string, given: readonly string[] = [], begins = false): Promise<string | undefined> => {
  const own = ownFilesOf(root, await open(diskFiles(root), 'c/adx-export.yaml'), given)
  const draft = await draftAt(at(name), own, begins)
  if ('problem' in draft) return draft.problem
  return (await draft.write('new'))?.problem
}

const everything = async (): Promise<readonly string[]> => (await readdir(root, { recursive: true })).toSorted()

describe('a file that a command is told to write', () => {
  test.each(['out/new.json', 'out/old.json', 'c/plan.json', 'c/samples/plan.json'])(
    '%s is written whole',
    async (name) => {
      expect(await write(name)).toBeUndefined()
      expect(await readFile(at(name), 'utf8')).toBe('new')
      expect((await everything()).filter((each) => each.endsWith('.part'))).toEqual([])
    },
  )

  test.each<[string, string, () => Promise<void> | void]>([
    ['a link to a file', 'it is a link', () => symlink(at('elsewhere/theirs'), at('out/x'))],
    ['a link to nothing', 'it is a link', () => symlink(at('elsewhere/nothing'), at('out/x'))],
    ['a folder', 'it is a folder', () => mkdir(at('out/x'))],
    ['a pipe', 'it is not a regular file', () => void execFileSync('mkfifo', [at('out/x')])],
    ['a hard link to the config', 'this run reads it', () => link(at('c/adx-export.yaml'), at('out/x'))],
  ])('%s is left as it is', async (_, problem, prepare) => {
    await prepare()
    const [before, found] = [await everything(), await lstat(at('out/x'))]
    expect(await write('out/x')).toContain(problem)
    expect(await everything()).toEqual(before)
    expect((await lstat(at('out/x'))).ino).toBe(found.ino)
    expect(await readFile(at('elsewhere/theirs'), 'utf8')).toBe('theirs')
    expect(await readFile(at('c/adx-export.yaml'), 'utf8')).toBe(config)
  })

  test('a device is left as it is', async () => {
    const draft = await draftAt('/dev/null', { files: [], folders: [] })
    expect(draft).toEqual({ problem: 'it is not a regular file' })
  })

  test.each([
    'c/adx-export.yaml',
    ...named.map((name) => `c/${name}`),
    'c/../c/adx-export.yaml',
    'linked/adx-export.yaml',
    'c/samples/captured/new.json',
    'c/transforms/missing.jq',
    'c/faults.yaml',
  ])('%s is read by the run, so it is not written', async (name) => {
    await symlink(at('c'), at('linked'))
    await writeFile(at('c/adx-export.yaml'), config.replace('[models', '[transforms/missing.jq, models'))
    const before = await everything()
    expect(await write(name, ['c/faults.yaml'])).toContain('this run reads it')
    expect(await everything()).toEqual(before)
  })

  test.each<[string, string]>([
    ['a captured folder that is not there yet, through a link', 'samples: { captured: samples/new/deep }\n'],
    ['a captured folder behind a name that is none', 'samples: { captured: samples/new, templates: ["a\\0b"] }\n'],
  ])('nor is what is read from %s', async (_what, samples) => {
    await symlink(at('c'), at('linked'))
    await writeFile(at('c/adx-export.yaml'), `version: 1\n${samples}`)
    const own = ownFilesOf(root, await open(diskFiles(root), 'c/adx-export.yaml'))
    expect(await isOwn(at('linked/samples/new/deep/a.json'), own)).toBe(true)
    expect(await isOwn(at('linked/samples/other/deep/a.json'), own)).toBe(false)
  })

  test.each([
    ['a config that is not there', 'none.yaml'],
    ['a config that is no text', 'broken.yaml'],
    ['no config', undefined],
  ])('with %s it is what the command was given', async (_what, path) => {
    await writeFile(at('broken.yaml'), Uint8Array.of(0xff, 0xfe, 0x00))
    const opened = path === undefined ? undefined : await open(diskFiles(root), path)
    const own = ownFilesOf(root, opened, ['out/old.json'])
    expect(await Promise.all(['out/old.json', 'out/new.json'].map((name) => isOwn(at(name), own)))).toEqual([
      true,
      false,
    ])
  })

  test('a file that the config names as captured messages is one of the run, and a folder of it is not a file', async () => {
    const own = ownFilesOf(root, await open(diskFiles(root), 'c/adx-export.yaml'))
    expect(own.folders).toEqual([at('c/samples/captured')])
    expect(own.files).toEqual(
      ['adx-export.yaml', ...named.filter((name) => !name.includes('captured'))].map((name) => at(`c/${name}`)),
    )
  })

  test('one that the config names may be begun where it is to be, and is not replaced', async () => {
    await rm(at('c/transforms/t.jq'))
    expect(await write('c/transforms/t.jq', [], true)).toBeUndefined()
    expect(await write('c/transforms/t.jq', [], true)).toContain('this run reads it')
  })

  test.each([
    ['no/such/folder.json', 'ENOENT'],
    ['elsewhere/theirs/x', 'ENOTDIR'],
    [`out/${'n'.repeat(300)}`, 'ENAMETOOLONG'],
  ])('%s is refused before anything is done', async (name, problem) => {
    expect(await draftAt(at(name), { files: [], folders: [] })).toEqual({ problem })
  })

  test('a name that no file can have is refused', async () => {
    expect(await write('out/a\0b')).toBe('it is not a file name')
  })

  test('nothing is left behind by the look, and a folder that is gone since is told', async () => {
    const draft = await draftAt(at('out/x'), { files: [], folders: [] })
    if ('problem' in draft) throw new Error(draft.problem)
    expect(await everything()).not.toContain('out/x')
    await rm(at('out'), { recursive: true })
    expect(await draft.write('new')).toEqual({ problem: 'ENOENT' })
  })

  test('what came there meanwhile is left as it is', async () => {
    const draft = await draftAt(at('out/x'), { files: [], folders: [] })
    if ('problem' in draft) throw new Error(draft.problem)
    await symlink(at('elsewhere/theirs'), at('out/x'))
    expect(await draft.write('new')).toEqual({ problem: 'it is a link' })
    expect((await lstat(at('out/x'))).isSymbolicLink()).toBe(true)
    expect(await readFile(at('elsewhere/theirs'), 'utf8')).toBe('theirs')
    expect(await readdir(at('out'))).toEqual(['old.json', 'x'])
  })
})

describe('expected rows', () => {
  const beside = (name: string) => writeBeside(root, 'c/adx-export.yaml', name, 'new')

  test.each(['samples/x', 'samples/m.rows.json'])('are written to %s, beside the config', async (name) => {
    expect(await beside(name)).toEqual({ written: `c/${name}` })
    expect(await readFile(at(`c/${name}`), 'utf8')).toBe('new')
  })

  test.each<[string, string, () => Promise<void> | void]>([
    ['it is a link', 'samples/x', () => symlink(at('elsewhere/theirs'), at('c/samples/x'))],
    ['it is not a regular file', 'samples/x', () => void execFileSync('mkfifo', [at('c/samples/x')])],
    ['it is outside', '../out/x', () => undefined],
    ['it is outside', '..', () => undefined],
    ['it is outside', '/out/x', () => undefined],
    ['it is outside', 'samples/a\0b', () => undefined],
    ['it is outside', 'away/x', () => symlink(at('out'), at('c/away'))],
    ['it is hidden', '.x', () => undefined],
    ['it is hidden', '.hidden/x', () => mkdir(at('c/.hidden')).then(() => undefined)],
    ['it is hidden', 'seen/x', () => mkdir(at('c/.hidden')).then(() => symlink(at('c/.hidden'), at('c/seen')))],
    ['ENOENT', 'samples/none/x', () => undefined],
  ])('take no other place: %s, %j', async (problem, name, prepare) => {
    await prepare()
    const before = await everything()
    expect(await beside(name)).toEqual({ problem })
    expect(await everything()).toEqual(before)
    expect(await readFile(at('elsewhere/theirs'), 'utf8')).toBe('theirs')
  })

  test('an absolute path is outside, even where it leads inside', async () => {
    expect(await beside(at('c/samples/x'))).toEqual({ problem: 'it is outside' })
  })
})
