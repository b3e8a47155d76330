import { readFile, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../run.ts'
import { exampleFolder, temporaryFolder } from '../testing/folder.test-data.ts'
import { recordingIo } from '../testing/io.test-data.ts'

const called = async (cwd: string, ...argv: readonly string[]) => {
  const { io, recorded } = recordingIo({ cwd })
  return { code: await run(argv, io), ...recorded }
}

const edit = async (folder: string, file: string, from: string, to: string): Promise<void> => {
  const path = join(folder, file)
  const text = await readFile(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
  await writeFile(path, text.replace(from, to))
}

const all = 'all-sources'

describe('test', () => {
  test('shows every sample of every link and its rows', async () => {
    const { code, out, err } = await called(await exampleFolder(all), 'test')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const source of ['telemetry', 'properties', 'connectivity', 'lifecycle', 'templates', 'audit']) {
      expect(out).toContain(`samples/${source}.json (test): `)
    }
    expect(out).toContain('built-in telemetry (built-in): 4 rows')
    expect(out).toContain('of an assumed form')
    expect(out).toMatch(/✓ Capability +"heartRate" +"accelerometer"/)
    expect(out).toContain('no row: without any telemetry')
    expect(out).toContain('no problems found')
  })

  test.each([
    ['a key', 'transforms/telemetry.jq', 'Capability:', 'Capabilty:', /telemetry\.jq:16:5 error row-key-unknown/],
    ['the case of a key', 'transforms/audit.jq', 'Actor:', 'actor:', /audit\.jq:5:3 error row-key-case/],
    [
      'a value',
      'transforms/lifecycle.jq',
      '.device.name',
      '.device.id',
      /lifecycle\.rows\.json:\d+:\d+ error expected-rows-differ/,
    ],
    [
      'the jq',
      'transforms/properties.jq',
      '.properties[]',
      '.properties[',
      /properties\.jq:\d+:\d+ error transform-does-not-compile/,
    ],
    [
      'a column',
      'adx-export.yaml',
      'State: string',
      'Status: string',
      /connectivity\.jq:\d+:\d+ error row-key-unknown/,
    ],
    ['a type', 'adx-export.yaml', 'Event: string', 'Event: guid', /lifecycle\.jq:\d+:\d+ error value-does-not-fit/],
  ])('turns red where %s breaks, with the place', async (_what, file, from, to, words) => {
    const folder = await exampleFolder(all)
    await edit(folder, file, from, to)
    const { code, out } = await called(folder, 'test')
    expect(code).toBe(1)
    expect(out).toMatch(words)
  })

  test('prints exactly one JSON document', async () => {
    const { code, out, err } = await called(await exampleFolder('managed-identity'), 'test', '--format', 'json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toMatchObject({ format: 1, kind: 'test', ok: true, transforms: [{ export: 'telemetry' }] })
  })

  test('an invalid config is a document of its own kind, without transforms', async () => {
    const folder = await exampleFolder('managed-identity')
    await edit(folder, 'adx-export.yaml', 'source: telemetry', 'sorce: telemetry')
    const { code, out } = await called(folder, 'test', '--format', 'json')
    expect(code).toBe(1)
    const document = JSON.parse(out)
    expect(document).toMatchObject({ kind: 'test', ok: false, transforms: [] })
    expect(document.diagnostics).toContainEqual(expect.objectContaining({ code: 'unknown-key' }))
    expect((await called(folder, 'test')).out).toContain('error unknown-key')
  })

  test('needs to know which environment is meant', async () => {
    const folder = await exampleFolder('environments')
    expect(await called(folder, 'test')).toMatchObject({ code: 1 })
    expect(await called(folder, 'test', '-e', 'dev')).toMatchObject({ code: 0 })
  })

  test('watching is for people', async () => {
    const { code, err } = await called(await exampleFolder(all), 'test', '--watch', '--format', 'json')
    expect(code).toBe(1)
    expect(err).toContain('--watch')
  })
})

describe('test --update', () => {
  const rows = 'samples/lifecycle.rows.json'

  test('writes the rows that differ, and then nothing differs', async () => {
    const folder = await exampleFolder(all)
    const before = await readFile(join(folder, rows), 'utf8')
    await edit(folder, 'transforms/lifecycle.jq', 'Event: .messageType', 'Event: (.messageType + "!")')
    const { code, out, err } = await called(folder, 'test', '--update')
    expect({ code, err }).toEqual({ code: 0, err: `wrote ${rows}: 1 row -> 1 row, 1 changed\n` })
    expect(out).toContain('variations: 1 file of expected rows was written, review it.')
    expect(await readFile(join(folder, rows), 'utf8')).toBe(before.replace('"registered"', '"registered!"'))
    expect((await readdir(join(folder, 'samples'))).filter((name) => name.endsWith('.part'))).toEqual([])
    expect(await called(folder, 'test')).toMatchObject({ code: 0 })
  })

  test('writes a file that does not exist yet', async () => {
    const folder = await exampleFolder('managed-identity')
    await edit(folder, 'adx-export.yaml', 'samples/telemetry.rows.json', 'samples/new.rows.json')
    expect(await called(folder, 'test')).toMatchObject({ code: 1 })
    expect(await called(folder, 'test', '-u')).toMatchObject({
      code: 0,
      err: 'wrote samples/new.rows.json: nothing -> 2 rows\n',
    })
    const [made, given] = await Promise.all(
      ['new', 'telemetry'].map((name) => readFile(join(folder, `samples/${name}.rows.json`), 'utf8')),
    )
    expect(made).toBe(given)
  })

  test('says that rows are gone', async () => {
    const folder = await exampleFolder(all)
    await edit(folder, 'transforms/lifecycle.jq', '{', 'select(.device.id == "none" and .device.id == "other") | {')
    const { code, out, err } = await called(folder, 'test', '--update')
    expect({ code, err }).toEqual({ code: 0, err: `wrote ${rows}: 1 row -> 0 rows\n` })
    expect(out).toContain('; 1 file of expected rows was written, review it.')
  })

  test('writes no rows of a transform that has errors, and says so', async () => {
    const folder = await exampleFolder(all)
    const before = await readFile(join(folder, rows), 'utf8')
    await edit(folder, 'transforms/lifecycle.jq', 'Event: .messageType', 'Evnt: .messageType')
    await edit(folder, 'transforms/audit.jq', 'Event: .messageType', 'Event: (.messageType + "!")')
    const { code, out, err } = await called(folder, 'test', '--update')
    expect({ code, err }).toEqual({
      code: 1,
      err: `wrote samples/audit.rows.json: 1 row -> 1 row, 1 changed\ndid not write ${rows}: its link has errors\n`,
    })
    expect(out).toContain('row-key-unknown')
    expect(await readFile(join(folder, rows), 'utf8')).toBe(before)
  })

  test('writes no rows that would silence a finding of the same run, and tells the finding', async () => {
    const folder = await exampleFolder('managed-identity')
    await edit(folder, 'adx-export.yaml', 'samples/telemetry.rows.json', 'samples/new.rows.json')
    const whole = JSON.parse(await readFile(join(folder, 'samples/telemetry.json'), 'utf8'))
    const [one] = whole.telemetry
    const message = {
      ...whole,
      telemetry: [
        { ...one, value: 1 },
        { ...one, value: 2 },
        { ...one, name: 'other' },
      ],
    }
    await writeFile(join(folder, 'samples/telemetry.json'), JSON.stringify(message))
    const text =
      '(reduce .telemetry[] as $t ({}; .[$t.name] = $t.value)) | to_entries[] | { Capability: .key, Value: .value }'
    await writeFile(join(folder, 'transforms/telemetry.jq'), text)
    const { code, out, err } = await called(folder, 'test', '--update')
    expect(code).toBe(1)
    expect(err).toMatch(
      /^did not write samples\/new\.rows\.json: its rows would hide value-dropped; if you want these rows/,
    )
    expect(out).toContain('warning value-dropped')
    expect(await readdir(join(folder, 'samples'))).not.toContain('new.rows.json')
  })

  test('shows why a file that does not exist yet is not written', async () => {
    const folder = await exampleFolder(all)
    await edit(folder, 'adx-export.yaml', rows, 'samples/new.rows.json')
    await edit(folder, 'transforms/lifecycle.jq', 'Event: .messageType', 'Evnt: .messageType')
    const { code, out, err } = await called(folder, 'test', '--update')
    expect({ code, err }).toEqual({
      code: 1,
      err: 'did not write samples/new.rows.json: its link has errors\n',
    })
    expect(out).toContain('row-key-unknown')
    expect(await readdir(join(folder, 'samples'))).not.toContain('new.rows.json')
  })

  test('writes nothing outside the folder of the config', async () => {
    const folder = await exampleFolder('managed-identity')
    const outside = await temporaryFolder()
    await symlink(outside, join(folder, 'away'))
    await edit(folder, 'adx-export.yaml', 'samples/telemetry.rows.json', 'away/new.rows.json')
    expect(await called(folder, 'test', '-u')).toMatchObject({ code: 1 })
    expect(await readdir(outside)).toEqual([])
  })
})

describe('redact', () => {
  test('prints a message without its texts', async () => {
    const { code, out } = await called(await exampleFolder(all), 'redact', 'samples/telemetry.json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ messageSource: 'telemetry', device: { id: 'text-2' } })
    expect(out).not.toContain('press')
  })

  test.each(['no.json', 'samples/telemetry.rows.json'])('refuses %s', async (path) => {
    const { code, out, err } = await called(await exampleFolder(all), 'redact', path)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(path)
  })
})
