import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../run.ts'
import { exampleFolder, temporaryFolder } from '../testing/folder.test-data.ts'
import { recordingIo } from '../testing/io.test-data.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('cli')

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

describe('suggest transform for a table of the config', () => {
  const text = (column: string, more = ''): string => `version: 1
application: { subdomain: contoso-wards }
identities: { app: { managedIdentity: { principalId: 11111111-1111-4111-8111-111111111111, tenantId: 22222222-2222-4222-8222-222222222222 } } }
clusters:
  wards:
    url: https://${here.clusterHost('wards')}
    databases:
      vitals:
        principals: [{ role: admin, identity: app }]
        tables: { t: { columns: { ${column} } } }
destinations: { v: { displayName: V, table: wards/vitals/t, authorization: app } }
exports:
  e:
    displayName: E
    source: telemetry
    enabled: true
    enrichments: { region: { value: north } }
    destinations: [{ destination: v, transform: { file: new.jq }, tests: [{ message: a.json }] }]
${more}`
  const message = { device: { id: 'p' }, telemetry: [{ name: 'pulse', value: 70 }] }

  const folderWith = async (column: string, more = ''): Promise<string> => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'adx-export.yaml'), text(column, more))
    await writeFile(join(folder, 'a.json'), JSON.stringify(message))
    return folder
  }
  const argv = ['suggest', 'transform', '--table', 'vitals/t'] as const

  test('takes enrichments and test messages of the exports that feed it, and passes the test of its samples', async () => {
    const folder = await folderWith('Region: string, Pulse: long, Device: string')
    expect(await called(folder, ...argv, '--out', 'new.jq')).toMatchObject({ code: 0, err: 'wrote new.jq\n' })
    const written = await readFile(join(folder, 'new.jq'), 'utf8')
    expect(written).toContain('Region: .enrichments.region')
    expect(written).toContain('select(.name == "pulse")')
    expect((await called(folder, 'test')).code).toBe(0)
  })

  test('that nothing can fill is an error that says what to give, and never an empty object', async () => {
    const folder = await folderWith('Colour: string')
    const { code, out, err } = await called(folder, ...argv, '--out', 'new.jq')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(
      'No column of wards/vitals/t can be filled. No value in a message or the device template has the name Colour.',
    )
    expect(err).toContain('Give a device template with --template, or name a message under `tests`')
    expect(err).not.toContain('has errors')
    expect(await readdir(folder)).not.toContain('new.jq')
  })

  test('says where errors elsewhere in the config keep its messages from being used', async () => {
    const folder = await folderWith('Pulse: long', 'nothing: true')
    const { code, err } = await called(folder, ...argv)
    expect(code).toBe(1)
    expect(err).toContain(
      'so its messages and enrichments were not used: `adx-export validate adx-export.yaml` shows them.',
    )
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
