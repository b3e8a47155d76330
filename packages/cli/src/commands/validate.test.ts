import { readFile, readdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../run.ts'
import { exampleFolder, exampleNames, temporaryFolder } from '../testing/folder.test-data.ts'
import { recordingIo } from '../testing/io.test-data.ts'

const examples = await exampleNames()

const called = async (cwd: string, ...argv: readonly string[]) => {
  const { io, recorded } = recordingIo({ cwd })
  return { code: await run(['validate', ...argv], io), ...recorded }
}

const broken = async (): Promise<string> => {
  const folder = await exampleFolder('managed-identity')
  const file = join(folder, 'adx-export.yaml')
  await writeFile(file, (await readFile(file, 'utf8')).replace('source: telemetry', 'sorce: telemetry'))
  return folder
}

describe('validate', () => {
  test.each(examples)('takes the example %s without a word of complaint', async (name) => {
    const { code, out, err } = await called(await exampleFolder(name))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^adx-export\.yaml is valid( for [a-z, ]+)?\.\n$/)
  })

  test('prints the line that ends a consent with a date, and in JSON without one', async () => {
    const folder = await exampleFolder('managed-identity')
    const file = join(folder, 'adx-export.yaml')
    const line = '{ risk: deletes-data, at: plan, seen: "9f31c2aa" }'
    await writeFile(file, `${await readFile(file, 'utf8')}\naccept: [${line}]\n`)
    const { code, out } = await called(folder)
    expect(code).toBe(1)
    expect(out).toMatch(/- \{ risk: deletes-data, at: plan, seen: "9f31c2aa", until: \d{4}-\d{2}-\d{2} \}/u)
    expect((await called(folder, '--format', 'json')).out).toContain('until: <date>')
  })

  test('takes the config in the folder that it is given', async () => {
    const folder = await exampleFolder('managed-identity')
    expect(await called(join(folder, '..'), basename(folder))).toMatchObject({
      code: 0,
      out: `${basename(folder)}/adx-export.yaml is valid.\n`,
    })
  })

  test('names the first error where it tells how to read more, and prints errors first', async () => {
    const folder = await exampleFolder('managed-identity')
    const file = join(folder, 'adx-export.yaml')
    const text = (await readFile(file, 'utf8')).replace('source: telemetry', 'source: telemetri')
    await writeFile(file, `identities: { idle: managedIdentity }\n${text.replace('identities:', 'identitys:')}`)
    const { out } = await called(folder)
    expect(out).toMatch(/adx-export explain unknown-\w+\n$/)
    expect(out.lastIndexOf(' error ')).toBeLessThan(Math.max(out.indexOf(' warning '), out.length))
  })

  test('shows the line of an error', async () => {
    const { code, out } = await called(await broken())
    expect(code).toBe(1)
    expect(out).toContain('sorce: telemetry')
    expect(out).toMatch(/adx-export\.yaml:\d+:\d+ error unknown-key/)
    expect(out).toContain('^^^^^')
  })

  test('prints exactly one JSON document, and the same into the file of --out', async () => {
    const folder = await broken()
    const { code, out, err } = await called(folder, '--format', 'json', '--out', 'result.json')
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(JSON.parse(out)).toMatchObject({ format: 1, kind: 'validate', valid: false })
    expect(await readFile(join(folder, 'result.json'), 'utf8')).toBe(out)
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('writes the file of --out beside text too', async () => {
    const folder = await exampleFolder('environments')
    const { out } = await called(folder, '-o', 'result.json')
    expect(out).toContain('is valid')
    expect(JSON.parse(await readFile(join(folder, 'result.json'), 'utf8'))).toMatchObject({ valid: true })
  })

  test('says when the file of --out cannot be written', async () => {
    const { code, out, err } = await called(await exampleFolder('environments'), '-o', 'no/such/folder/result.json')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('ENOENT')
  })

  test.each([
    ['text', 'config-missing'],
    ['json', '"config-missing"'],
  ])('finds no config, in %s', async (format, words) => {
    const { code, out } = await called(await temporaryFolder(), '--format', format)
    expect(code).toBe(1)
    expect(out).toContain(words)
  })

  test('an unknown environment is an error that lists the known ones', async () => {
    const { code, out } = await called(await exampleFolder('environments'), '-e', 'staging')
    expect(code).toBe(1)
    expect(out).toContain('dev, prod')
  })
})
