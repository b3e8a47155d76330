import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../run.ts'
import { exampleFolder } from '../testing/folder.test-data.ts'
import { recordingIo } from '../testing/io.test-data.ts'

const called = async (cwd: string, ...argv: readonly string[]) => {
  const { io, recorded } = recordingIo({ cwd })
  return { code: await run(argv, io), ...recorded }
}

const all = 'all-sources'
const transformArgs = ['suggest', 'transform', '--table', 'vitals/lifecycle'] as const

describe('suggest', () => {
  test('table prints the columns of a transform', async () => {
    const folder = await exampleFolder(all)
    const { code, out } = await called(
      folder,
      'suggest',
      'table',
      '--transform',
      'transforms/audit.jq',
      '--source',
      'audit',
    )
    expect(code).toBe(0)
    expect(out).toContain('EnqueuedTime: datetime')
  })

  test('transform fills a table of the config', async () => {
    const folder = await exampleFolder(all)
    const { code, out } = await called(folder, 'suggest', 'transform', '--table', 'vitals/lifecycle')
    expect(code).toBe(0)
    expect(out).toContain('Device: .device.id')
  })

  test.each([
    ['table', '--transform', 'no.jq'],
    ['transform', '--table', 'no/such'],
  ])('says what is wrong with %s %s %s', async (...argv) => {
    const { code, out, err } = await called(await exampleFolder(all), 'suggest', ...argv)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(argv[2])
  })
})

describe('suggest transform', () => {
  test('needs no transform that works: the shell has emptied the very file that it prints to', async () => {
    const folder = await exampleFolder(all)
    const whole = await called(folder, ...transformArgs)
    await writeFile(join(folder, 'transforms/lifecycle.jq'), '')
    await writeFile(join(folder, 'transforms/audit.jq'), '{ no jq')
    expect(await called(folder, ...transformArgs)).toEqual(whole)
    expect(whole).toMatchObject({ code: 0, err: '' })
  })

  test.each([
    ['the config is no YAML', 'version: [', transformArgs],
    ['a column of the table is of no type', undefined, transformArgs],
    ['there is no such environment', undefined, [...transformArgs, '-e', 'test']],
  ])('prints findings beside the output where %s', async (_why, text, argv) => {
    const folder = await exampleFolder(all)
    const path = join(folder, 'adx-export.yaml')
    const given = text ?? (await readFile(path, 'utf8')).replace('Event: string', 'Event: txt')
    await writeFile(path, given)
    const { code, out, err } = await called(folder, ...argv)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/error/)
  })
})

describe('--out', () => {
  test.each([
    ['a transform', transformArgs, 'transforms/lifecycle.jq', 'Device: .device.id'],
    ['columns', ['suggest', 'table', '--transform', 'transforms/audit.jq', '--source', 'audit'], 'a.yaml', 'columns:'],
  ])('writes %s whole, in place of printing it', async (_what, argv, file, words) => {
    const folder = await exampleFolder(all)
    // One that stands there is the user's own, and is never replaced.
    await rm(join(folder, file), { force: true })
    expect(await called(folder, ...argv, '--out', file)).toMatchObject({ code: 0, out: '', err: `wrote ${file}\n` })
    expect(await readFile(join(folder, file), 'utf8')).toContain(words)
    expect((await called(folder, 'validate')).code).toBe(0)
  })

  test.each([
    [['suggest', 'transform', '--table', 'no/such'], 'new.jq'],
    [transformArgs, 'transforms/lifecycle.jq'],
    [['suggest', 'table', '--transform', 'no.jq'], 'new.yaml'],
    [transformArgs, 'no/such/folder.jq'],
    [transformArgs, 'transforms'],
  ])('writes nothing where %j fails, or %s is no place', async (argv, file) => {
    const folder = await exampleFolder(all)
    const listed = async () => (await readdir(folder, { recursive: true })).toSorted()
    const [before, was] = [await readFile(join(folder, 'transforms/lifecycle.jq'), 'utf8'), await listed()]
    const { code, out, err } = await called(folder, ...argv, '-o', file)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).not.toContain('bug')
    expect(await readFile(join(folder, 'transforms/lifecycle.jq'), 'utf8')).toBe(before)
    expect(await listed()).toEqual(was)
  })
})

describe('device templates', () => {
  const template = { contents: [{ '@type': 'Telemetry', name: 'event', schema: 'double' }] }

  test.each([
    ['samples/telemetry.json', 'is a message'],
    ['adx-export.yaml', 'holds no device template'],
    ['no.json', 'cannot be read'],
  ])('%s %s, so it is none', async (path, words) => {
    const folder = await exampleFolder(all)
    for (const argv of [transformArgs, ['suggest', 'table', '--transform', 'transforms/audit.jq']] as const) {
      const { code, out, err } = await called(folder, ...argv, '--template', path)
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toContain(`${path} ${words}`)
    }
  })

  test('are those of the config unless others are given', async () => {
    const folder = await exampleFolder(all)
    await writeFile(join(folder, 'model.json'), JSON.stringify(template))
    const config = join(folder, 'adx-export.yaml')
    await writeFile(config, `${await readFile(config, 'utf8')}\nsamples: { templates: [model.json] }\n`)
    expect((await called(folder, ...transformArgs)).out).toContain('select(.name == "event")')
    await writeFile(join(folder, 'none.json'), '{ "contents": [] }')
    expect((await called(folder, ...transformArgs, '-t', 'none.json')).out).not.toContain('select')
    await writeFile(join(folder, 'model.json'), '[]')
    expect((await called(folder, ...transformArgs)).err).toContain('model.json holds no device template')
  })
})
