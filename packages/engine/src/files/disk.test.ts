import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diskFiles } from './disk.ts'

let root = ''
const limit = 100

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'adx-export-disk-'))
  await mkdir(join(root, 'config', 'samples', 'folder'), { recursive: true })
  await mkdir(join(root, 'config', '.git'))
  await mkdir(join(root, 'config-beside'))
  const texts = {
    'config/adx-export.yaml': 'version: 1\n',
    'config/samples/a.json': '{}',
    'config/samples/b.json': '[]',
    'config/samples/.hidden': 'x',
    'config/large.txt': 'x'.repeat(limit + 1),
    'config/fits.txt': 'x'.repeat(limit),
    'config/empty.txt': '',
    'config/..odd': 'a name that only looks like a way out',
    'config/.env': 'TOKEN=x',
    'config/.git/config': 'token',
    'secret.txt': 'secret',
    'config-beside/secret.txt': 'secret',
  }
  for (const [name, text] of Object.entries(texts)) await writeFile(join(root, name), text)
  await symlink(join(root, 'secret.txt'), join(root, 'config', 'link-out.txt'))
  await symlink(root, join(root, 'config', 'folder-out'))
  await symlink('samples/a.json', join(root, 'config', 'link-inside.json'))
  await symlink('.git/config', join(root, 'config', 'link-to-git'))
  await symlink('.git', join(root, 'config', 'folder-to-git'))
  await symlink('loop', join(root, 'config', 'loop'))
  await symlink(join(root, 'config'), join(root, 'config-link'))
  execFileSync('mkfifo', [join(root, 'config', 'pipe')])
})

afterAll(() => rm(root, { recursive: true, force: true }))

const text = (given: object): string =>
  'bytes' in given && given.bytes instanceof Uint8Array ? new TextDecoder().decode(given.bytes) : JSON.stringify(given)

describe('readBeside', () => {
  test.each([
    ['samples/a.json', '{}'],
    ['./samples/../samples/a.json', '{}'],
    ['link-inside.json', '{}'],
    ['fits.txt', 'x'.repeat(limit)],
    ['empty.txt', ''],
  ])('gives %s', async (name, expected) => {
    expect(text(await diskFiles(root).readBeside('config/adx-export.yaml', name, limit))).toBe(expected)
  })

  test.each([
    ['../secret.txt', 'outside'],
    ['../config-beside/secret.txt', 'outside'],
    ['samples/../../secret.txt', 'outside'],
    ['/etc/passwd', 'outside'],
    ['..', 'outside'],
    ['.', 'outside'],
    ['', 'outside'],
    ['link-out.txt', 'outside'],
    ['folder-out/secret.txt', 'outside'],
    ['.env', 'hidden'],
    ['samples/.hidden', 'hidden'],
    ['.git/config', 'hidden'],
    ['.git/../samples/a.json', 'hidden'],
    ['samples\\.git', 'hidden'],
    ['..odd', 'hidden'],
    ['.nothing', 'hidden'],
    ['link-to-git', 'hidden'],
    ['folder-to-git/config', 'hidden'],
    ['samples', 'not-a-file'],
    ['pipe', 'not-a-file'],
    ['nothing.txt', 'missing'],
    ['adx-export.yaml/x', 'missing'],
    ['n'.repeat(5000), 'missing'],
    ['zero\0byte', 'missing'],
    ['large.txt', 'too-large'],
    ['loop', 'unreadable'],
  ])('refuses %j as %s', async (name, problem) => {
    expect(await diskFiles(root).readBeside('config/adx-export.yaml', name, limit)).toMatchObject({ problem })
  })

  test('reads beside a config whose own folder is hidden', async () => {
    await writeFile(join(root, 'config', '.git', 'adx-export.yaml'), 'version: 1\n')
    expect(text(await diskFiles(root).readBeside('config/.git/adx-export.yaml', 'config', limit))).toBe('token')
  })

  test('follows a link to the folder of the config itself', async () => {
    expect(text(await diskFiles(root).readBeside('config-link/adx-export.yaml', 'samples/a.json', limit))).toBe('{}')
  })
})

describe('listBeside', () => {
  test('names the files of a folder, without hidden ones and folders', async () => {
    expect(await diskFiles(root).listBeside('config/adx-export.yaml', 'samples')).toEqual({
      names: ['a.json', 'b.json'],
    })
  })

  test.each([
    ['..', 'outside'],
    ['folder-out', 'outside'],
    ['.git', 'hidden'],
    ['folder-to-git', 'hidden'],
    ['nothing', 'missing'],
    ['large.txt', 'missing'],
  ])('refuses %j as %s', async (name, problem) => {
    expect(await diskFiles(root).listBeside('config/adx-export.yaml', name)).toMatchObject({ problem })
  })
})

describe('read', () => {
  test.each([
    ['config/adx-export.yaml', 'version: 1\n'],
    ['secret.txt', 'secret'],
  ])('gives %s', async (name, expected) => {
    expect(text(await diskFiles(root).read(name, limit))).toBe(expected)
  })

  test.each([
    ['config', 'not-a-file'],
    ['config/pipe', 'not-a-file'],
    ['nothing', 'missing'],
    ['config/large.txt', 'too-large'],
    ['/dev/zero', 'not-a-file'],
  ])('refuses %s as %s', async (name, problem) => {
    expect(await diskFiles(root).read(name, limit)).toMatchObject({ problem })
  })
})

test.each([
  ['config/adx-export.yaml', 'config/adx-export.yaml'],
  ['./config//adx-export.yaml', 'config/adx-export.yaml'],
  ['../x.yaml', '../x.yaml'],
])('label of %s', (path, expected) => {
  expect(diskFiles(root).label(path)).toBe(expected)
})
