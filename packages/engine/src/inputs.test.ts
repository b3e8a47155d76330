import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { diskFiles } from './files/disk.ts'
import { inputsOf } from './inputs.ts'
import { open } from './open.ts'
import type { Files } from './ports.ts'
import { memoryFiles, minimal } from './testing/memory.test-data.ts'

const naming = `${minimal}samples:
  captured: ./samples/live/
  templates: [templates/../templates/bed.json]
accept: { file: consent.yaml }
environments: { dev: {}, prod: {} }
`

describe('what a config is made of', () => {
  test('is the config and every file and folder that it names, once', async () => {
    const files = memoryFiles({ 'exports/adx-export.yaml': naming })
    expect(inputsOf(await open(files, 'exports/adx-export.yaml'))).toMatchObject({
      files: ['exports/adx-export.yaml', 'exports/templates/bed.json', 'exports/consent.yaml'],
      folders: ['exports/samples/live'],
      environments: ['dev', 'prod'],
    })
  })

  test.each([
    ['no text', new Uint8Array([0xff, 0xfe, 0xff])],
    ['no YAML', 'a: ['],
  ])('is not known of what is %s', async (_, text) => {
    expect(inputsOf(await open(memoryFiles({ 'a.yaml': text }), 'a.yaml'))).toBeUndefined()
  })

  test('is not known of a config that is not there', async () => {
    expect(inputsOf(await open(memoryFiles({}), 'a.yaml'))).toBeUndefined()
  })
})

const examples = fileURLToPath(new URL('../../../examples/', import.meta.url))

describe('everything that is read', () => {
  test.each(readdirSync(examples).filter((name) => name !== 'workflows'))('of %s is among it', async (name) => {
    const disk = diskFiles(examples)
    const read = new Set<string>()
    const files: Files = {
      ...disk,
      read: (path, most) => (read.add(path), disk.read(path, most)),
      readBeside: (config, path, most) => (read.add(`${name}/${path}`), disk.readBeside(config, path, most)),
    }
    const path = `${name}/adx-export.yaml`
    const opened = await open(files, path)
    await opened.load()
    const known = inputsOf(opened)
    const { files: named = [], folders = [] } = known ?? {}
    const unknown = [...read].filter(
      (each) => !named.includes(each) && !folders.some((folder) => each.startsWith(`${folder}/`)),
    )
    expect(unknown).toEqual([])
    expect(read.size).toBeGreaterThan(0)
  })
})
