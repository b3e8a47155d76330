import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { benchIn } from '../testing/emulator.test-data.ts'
import { temporaryFolder } from '../testing/folder.test-data.ts'
import { beginRepository, commitAll } from '../testing/git.test-data.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('cli')

const fits = new Ajv2020().compile(
  JSON.parse(await readFile(new URL('../../../../schemas/test.schema.json', import.meta.url), 'utf8')),
)

type Given = {
  readonly tests?: boolean
  readonly columns?: string
  readonly more?: string
  readonly name?: string
  readonly enabled?: boolean
  readonly head?: string
}

const config = ({ tests = true, columns = '', more = '', name = 'e', enabled = true, head = '' }: Given = {}) =>
  `version: 1
${head}application: { subdomain: contoso-wards }
identities: { app: { managedIdentity: { principalId: 11111111-1111-4111-8111-111111111111, tenantId: 22222222-2222-4222-8222-222222222222 } } }
clusters:
  wards:
    url: https://${here.clusterHost('wards')}
    databases:
      vitals:
        principals: [{ role: admin, identity: app }]
        tables: { t: { columns: { Device: string, temp: real, hum: real${columns} } } }
destinations:
  v: { displayName: V, table: wards/vitals/t, authorization: app }
  w: { displayName: W, table: wards/vitals/t, authorization: app }
exports:
  ${name}:
    displayName: E
    source: telemetry
    enabled: ${String(enabled)}
    destinations:
      - { destination: v, transform: { file: transforms/v.jq }${tests ? ', tests: [{ message: a.json }]' : ''} }
      - { destination: w, transform: '{ Device: .device.id }' }
${more}`

const message = {
  messageSource: 'telemetry',
  enqueuedTime: '2026-11-12T10:01:30.588Z',
  device: { id: 'press-07' },
  telemetry: [
    { name: 'temp', value: 21.5 },
    { name: 'hum', value: 40 },
  ],
}

const reading = (name: string): string => `([.telemetry[] | select(.name == "${name}").value][0])`
const both = `{ Device: .device.id, temp: ${reading('temp')}, hum: ${reading('hum')} }`
const withoutHum = `{ Device: .device.id, temp: ${reading('temp')} }`
const none = `select(.device.id == "other") | ${both}`

type Texts = Readonly<Record<string, string>>

const write = async (folder: string, texts: Texts): Promise<void> => {
  for (const [name, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}

const whole = (given: Given = {}, transform = both): Texts => ({
  'adx-export.yaml': config(given),
  'transforms/v.jq': transform,
  'a.json': JSON.stringify(message),
})

/** A clone with one commit, in which the transform or the config has changed since. */
const clone = async (now: Texts, then: Texts = whole()) => {
  const folder = await temporaryFolder()
  await write(folder, then)
  beginRepository(folder)
  commitAll(folder)
  await write(folder, now)
  return { folder, ...(await benchIn(folder)) }
}

const changedTo = (transform: string) => clone({ 'transforms/v.jq': transform })

describe('test --against a git ref', () => {
  test('shows each cell that differs, and says that nothing is lost', async () => {
    const { called, emulator } = await changedTo(both.replace('.value][0]), hum', '.value * 2][0]), hum'))
    const { code, out, err } = await called(['test', '--against', 'main'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('e -> v (wards/vitals/t)\n')
    expect(out).toContain('  a.json (test): 1 row -> 1 row\n    row 1\n      temp: 21.5 -> 43\n')
    expect(out).toContain('Against the transforms at main: 1 link changed, 1 unchanged.')
    expect(out).not.toContain('e -> w')
    expect(emulator.requests()).toEqual([])
  })

  test('names values that are in no column any more, with the words of the plan, as a warning', async () => {
    const { called } = await changedTo(withoutHum)
    const { code, out } = await called(['test', '--against', 'main'])
    expect(code).toBe(0)
    expect(out).toContain('hum: 40 -> no value')
    expect(out).toContain('lost: .telemetry[1].value of column hum')
    expect(out).toContain(
      'warning empties-column\n    Values that the transform of the link of export e to v at main stores are in no column of the new rows. They were in hum (.telemetry[1].value of a.json).\n    If the transform at main is the live one, `adx-export plan adx-export.yaml` asks for consent before this is applied.',
    )
  })

  test('shows rows that are gone and rows that are new', async () => {
    const gone = await changedTo(none)
    const { code, out } = await gone.called(['test', '--against', 'main'])
    // A test whose message makes no row is an error of its own.
    expect(code).toBe(1)
    expect(out).toContain('a.json (test): 1 row -> no row\n    row 1 gone\n')
    expect(out).toMatch(/✓ Device {2}"press-07"/)
    expect(out).toContain(
      'warning drops-rows\n    The new transform of the link of export e to v produces no rows from a.json',
    )
    const two = await changedTo(`${both}, { Device: "more" }`)
    expect((await two.called(['test', '--against', 'main'])).out).toContain(
      'a.json (test): 1 row -> 2 rows, 1 as before\n    row 2 new\n',
    )
  })

  test('says of built-in messages alone that they are no evidence', async () => {
    const { called } = await clone({ 'transforms/v.jq': withoutHum }, whole({ tests: false }))
    const { code, out } = await called(['test', '--against', 'main'])
    expect(code).toBe(0)
    expect(out).toContain('Only built-in sample messages were compared')
    expect(out).toContain('warning transform-keeps-less\n')
    expect(out).toContain('values that the one at main stores in hum are in no column of its rows')
    expect(out).not.toContain('asks for consent')
  })

  test('warns of what only a built-in message loses, although the given messages keep all', async () => {
    const named = both.replace('{', '{ Model: .device.templateId,')
    const then = whole({ columns: ', Model: string' }, named)
    const { called } = await clone({ 'transforms/v.jq': `${both} | .` }, then)
    const { code, out } = await called(['test', '--against', 'main'])
    expect(code).toBe(0)
    expect(out).toContain('lost: .device.templateId of column Model')
    expect(out).not.toContain('Nothing is lost')
    expect(out).toContain(
      'warning transform-keeps-less\n    The new transform of the link of export e to v may lose data: on built-in sample messages, values that the one at main stores in Model are in no column of its rows. Your own messages and device templates do not show it. If devices send such values, add a real message that contains them under `tests`, so that the plan can decide.\n',
    )
    expect(out).not.toContain('asks for consent')
  })

  test('does not warn of a guess where a given message shows the same', async () => {
    const { called } = await changedTo(withoutHum)
    const { out } = await called(['test', '--against', 'main'])
    expect(out).not.toContain('transform-keeps-less')
  })

  test('does not say that nothing is lost where a row is gone or a cell is empty', async () => {
    const twice = await clone({ 'transforms/v.jq': both }, whole({}, `${both}, { Device: .device.id }`))
    const rows = await twice.called(['test', '--against', 'main'])
    expect(rows.out).toContain('a.json (test): 2 rows -> 1 row, 1 as before\n    row 2 gone\n')
    expect(rows.out).not.toContain('Nothing is lost')
    expect(rows.out).toContain('The values of the messages are all kept, but rows are gone. Check that you want this.')
    const halved = both.replace('"hum").value]', '"hum").value / 2]')
    const converted = await clone({ 'transforms/v.jq': withoutHum }, whole({}, halved))
    const cells = await converted.called(['test', '--against', 'main'])
    expect(cells.out).toContain('hum: 20 -> no value')
    expect(cells.out).not.toContain('Nothing is lost')
    expect(cells.out).toContain('but cells are empty that held a value')
  })

  test('says what a cleared transform loses, and what cannot be compared', async () => {
    const taken = { columns: ', deviceId: string' }
    const cleared = config(taken).replace(', transform: { file: transforms/v.jq }', '')
    const first = await clone({ 'adx-export.yaml': cleared }, whole(taken))
    expect((await first.called(['test', '--against', 'main'])).out).toContain(
      'warning narrows-export\n    The link of export e to v loses its transform',
    )
    const second = await clone({ 'transforms/v.jq': both }, whole({}, '{ no jq'))
    const { code, out } = await second.called(['test', '--against', 'main'])
    expect(code).toBe(0)
    expect(out).toContain('Not compared: jq does not accept the transform at main (syntax error')
    expect(out).toContain('warning drops-rows\n    The transform of the link of export e to v changes')
  })

  test('matches links by the names of export and destination: a renamed one is new', async () => {
    const { called } = await clone({ 'adx-export.yaml': config({ name: 'f' }) })
    const { out } = await called(['test', '--against', 'main'])
    expect(out).toContain('f -> v: new, nothing to compare with\nf -> w: new, nothing to compare with\n')
    expect(out).toContain('e -> v: no longer in the config\ne -> w: no longer in the config\n')
    expect(out).toContain('0 links changed, 0 unchanged')
  })

  test('has nothing to compare with where the export sent something else', async () => {
    const properties = {
      ...whole(),
      'adx-export.yaml': config({ tests: false }).replace('source: telemetry', 'source: properties'),
    }
    const { called } = await clone(whole(), properties)
    expect((await called(['test', '--against', 'main'])).out).toContain(
      'e -> v: new, nothing to compare with: the export sent properties there, and sends telemetry now',
    )
  })

  test.each([
    ['only left the file, so it stays', '', 'Nothing is lost on these samples.'],
    ['is removed', 'removed: { columns: [wards/vitals/t/At] }\n', 'lost: .enqueuedTime of column At'],
  ])('counts a column that %s', async (_what, more, words) => {
    const timed = both.replace('{', '{ At: .enqueuedTime,')
    const then = whole({ columns: ', At: datetime' }, timed)
    const now = { 'adx-export.yaml': config({ more }), 'transforms/v.jq': `${timed} | .` }
    const { called } = await clone(now, then)
    expect((await called(['test', '--against', 'main'])).out).toContain(words)
  })

  test('takes the columns of each side: one that is new is empty before, one that is another type says so', async () => {
    const now = config({ columns: ', At: datetime' }).replace('temp: real', 'temp: string')
    const then = whole()
    const { called } = await clone(
      { 'adx-export.yaml': now, 'transforms/v.jq': both.replace('{', '{ At: .enqueuedTime,') },
      then,
    )
    const { code, out } = await called(['test', '--against', 'main'])
    expect(code).toBe(0)
    expect(out).toContain('temp: 21.5 -> "21.5"')
    expect(out).toContain('At: no value -> "2026-11-12T10:01:30.588')
    expect(out).toContain('Nothing is lost on these samples.')
  })

  test('prints one document that fits the published schema, with all other members as they were', async () => {
    const { called } = await changedTo(withoutHum)
    const { code, out } = await called(['test', '--against', 'main', '--format', 'json'])
    expect(code).toBe(0)
    const { against, ...others } = JSON.parse(out)
    expect(fits(JSON.parse(out))).toBe(true)
    expect(others).toEqual(JSON.parse((await called(['test', '--format', 'json'])).out))
    expect(against).toMatchObject({
      of: 'commit',
      name: 'main',
      unchanged: 1,
      others: [],
      changed: [
        {
          export: 'e',
          destination: 'v',
          table: 'wards/vitals/t',
          losses: [{ code: 'empties-column', blocking: true }],
          samples: [
            {
              name: 'a.json',
              origin: 'test',
              before: 1,
              after: 1,
              rows: {
                same: 0,
                changed: [
                  { before: 1, after: 1, cells: [{ column: 'hum', before: { text: '40' }, after: { text: 'null' } }] },
                ],
              },
              lost: [{ column: 'hum', value: '.telemetry[1].value' }],
            },
            { origin: 'built-in' },
          ],
        },
      ],
    })
  })

  test('names no key of a captured message among what is lost', async () => {
    const more = 'samples: { captured: captured }\n'
    const texts = { 'captured/telemetry/b.json': JSON.stringify(message) }
    const { called } = await clone({ 'transforms/v.jq': withoutHum }, { ...whole({ tests: false, more }), ...texts })
    const { out } = await called(['test', '--against', 'main'])
    expect(out).toContain('captured/telemetry/b.json (captured): 1 row -> 1 row\n')
    expect(out).toContain('lost: a value of column hum')
  })

  test('reads the config and its files in a folder of the clone', async () => {
    const folder = await temporaryFolder()
    const inner = join(folder, 'exports')
    await write(inner, whole())
    beginRepository(folder)
    commitAll(folder)
    await write(inner, { 'transforms/v.jq': withoutHum })
    const { called } = await benchIn(folder)
    expect((await called(['test', 'exports', '--against', 'HEAD'])).out).toContain('hum: 40 -> no value')
  })
})

describe('a git ref with nothing to compare with is an error with a fix', () => {
  type Case = readonly [string, string, (folder: string) => Promise<void>, string, string]
  const nothing = async (): Promise<void> => undefined
  const edited =
    (change: (text: string) => string) =>
    async (folder: string): Promise<void> => {
      const path = join(folder, 'adx-export.yaml')
      const text = await readFile(path, 'utf8')
      await writeFile(path, change(text))
      commitAll(folder)
      await writeFile(path, text)
    }

  test.each<Case>([
    ['is no commit', 'mian', nothing, 'The config at mian cannot be read: git knows no such commit here.', 'git fetch'],
    ['is an option', '--output=x', nothing, 'git knows no such commit here.', 'git fetch'],
    [
      'has no config',
      'main',
      async (folder) => {
        await rename(join(folder, 'adx-export.yaml'), join(folder, 'b.yaml'))
        commitAll(folder)
        await rename(join(folder, 'b.yaml'), join(folder, 'adx-export.yaml'))
      },
      'At main there is no adx-export.yaml.',
      'Name a commit that has it',
    ],
    [
      'has a config with errors',
      'main',
      edited((text) => text.replace('version: 1', 'version: 2')),
      'The config at main could not be read: it has errors there.',
      'at which `adx-export validate` finds no error',
    ],
    [
      'has no transform',
      'main',
      async (folder) => {
        await rm(join(folder, 'transforms/v.jq'))
        commitAll(folder)
        await write(folder, { 'transforms/v.jq': both })
      },
      "The transform 'transforms/v.jq' does not exist.",
      'at which `adx-export validate`',
    ],
    [
      'has a link for a transform',
      'main',
      async (folder) => {
        await rm(join(folder, 'transforms/v.jq'))
        await symlink('../a.json', join(folder, 'transforms/v.jq'))
        commitAll(folder)
        await rm(join(folder, 'transforms/v.jq'))
        await write(folder, { 'transforms/v.jq': both })
      },
      'is not a file',
      'at which `adx-export validate`',
    ],
    [
      'has a transform outside',
      'main',
      edited((text) => text.replace('transforms/v.jq', '../v.jq')),
      'is outside the folder of the config',
      'at which `adx-export validate`',
    ],
  ])('because it %s', async (_what, ref, prepare, problem, fix) => {
    const { called, folder } = await changedTo(both)
    await prepare(folder)
    const argv = ['test', `--against=${ref}`]
    const { code, out, err } = await called(argv)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(problem)
    expect(err).toContain(fix)
    expect(err).not.toMatch(/bug|\n\s+at /)
    const json = await called([...argv, '--format', 'json'])
    expect(JSON.parse(json.out)).toMatchObject({
      kind: 'failure',
      code: 'usage',
      message: expect.stringContaining(problem),
    })
  })

  test('and so is a folder that is no clone', async () => {
    const folder = await temporaryFolder()
    await write(folder, whole())
    const { called } = await benchIn(folder)
    const { code, err } = await called(['test', '--against', 'main'])
    expect(code).toBe(1)
    expect(err).toContain('not a git repository')
    expect(err).toContain('fix: The folder of the config is in no clone.')
    expect(err).not.toContain('git fetch')
  })

  test('or one that has other environments', async () => {
    const { called, folder } = await changedTo(both)
    const text = config({ more: 'environments: { dev: { a: b } }\n' })
    await writeFile(join(folder, 'adx-export.yaml'), text)
    commitAll(folder)
    await writeFile(join(folder, 'adx-export.yaml'), config({ more: 'environments: { prod: { a: b } }\n' }))
    const { code, err } = await called(['test', '-e', 'prod', '--against', 'main'])
    expect(code).toBe(1)
    expect(err).toContain('At main there is no environment prod.')
  })
})

describe('test --against live', () => {
  const applied = async (given: Given = {}, then = both) => {
    const folder = await temporaryFolder()
    await write(folder, whole(given, then))
    const bench = await benchIn(folder)
    expect((await bench.called(['apply', '--yes'])).code).toBe(0)
    return { folder, ...bench }
  }

  test('holds the transforms against the live ones, reads only, and says what plan says', async () => {
    const { folder, called, emulator } = await applied()
    await write(folder, { 'transforms/v.jq': withoutHum })
    const before = emulator.requests().length
    const { code, out, err } = await called(['test', '--against', 'live'])
    expect(code).toBe(0)
    expect(err).toMatch(/^\(emulator at .*\)\n$/)
    expect(out).toContain('a.json (test): 1 row -> 1 row\n    row 1\n      hum: 40 -> no value\n')
    expect(out).toContain('Against the live transforms: 1 link changed, 1 unchanged.')
    const sent = emulator.requests().slice(before)
    expect(sent.length).toBeGreaterThan(0)
    expect(sent.filter(({ kind }) => kind !== 'read')).toEqual([])
    const { changes } = JSON.parse((await called(['plan', '--format', 'json'])).out)
    const words = changes.flatMap(({ risks }: { readonly risks: readonly { readonly message: string }[] }) =>
      risks.map(({ message: said }) => said.replace(' The preview shows the rows before and after.', '')),
    )
    const { against } = JSON.parse((await called(['test', '--against', 'live', '--format', 'json'])).out)
    expect(against).toMatchObject({ of: 'live', name: 'live' })
    expect(against.changed[0].losses.map((loss: { readonly message: string }) => loss.message)).toEqual(words)
    expect(words).toHaveLength(1)
  })

  test('does not compare what a live export that is not enabled sends, nor a link that is new', async () => {
    const { folder, called } = await applied({ enabled: false })
    const added = '      - { destination: x, transform: "{ Device: .device.id }" }\n'
    const text = `${config({ enabled: false })}${added}`.replace(
      'destinations:\n',
      'destinations:\n  x: { displayName: X, table: wards/vitals/t, authorization: app }\n',
    )
    await write(folder, { 'transforms/v.jq': withoutHum, 'adx-export.yaml': text })
    const { code, out } = await called(['test', '--against', 'live'])
    expect(code).toBe(0)
    expect(out).toContain('e -> v: not compared: the live export is not enabled')
    expect(out).toContain('e -> x: new, nothing to compare with')
    expect(out).toContain('0 links changed, 1 unchanged')
  })

  test('never takes what it may not read for nothing: exports are an error, columns are not known', async () => {
    const { folder, called, emulator } = await applied()
    await write(folder, { 'transforms/v.jq': withoutHum })
    emulator.replaceFaults([{ path: 'dataExport/exports', answer: { status: 403 } }])
    const exports = await called(['test', '--against', 'live'])
    expect(exports).toMatchObject({ code: 1, out: '' })
    expect(exports.err).toContain(
      'The live transforms cannot be read: the exports of contoso-wards.azureiotcentral.com (',
    )
    expect(exports.err).toContain('fix: Whoever runs the command needs ')
    emulator.replaceFaults([{ command: 'schema', answer: { status: 403 } }])
    const columns = await called(['test', '--against', 'live'])
    expect(columns.code).toBe(0)
    expect(columns.out).toContain('Not compared: the columns of its table cannot be read: ')
    expect(columns.out).toContain('warning drops-rows\n')
  })

  test('names links that the config removes', async () => {
    const { folder, called } = await applied()
    await write(folder, {
      'adx-export.yaml': `${config()}removed: { links: [e/w] }\n`.replace(/ {6}- \{ destination: w.*\n/, ''),
    })
    const { code, out } = await called(['test', '--against', 'live'])
    expect(code).toBe(0)
    expect(out).toContain('e -> w: no longer in the config')
  })

  test('asks nothing of Azure where the config has errors, and says where nobody answers', async () => {
    const { folder, called, emulator } = await applied()
    const env = { ADX_EXPORT_EMULATOR: 'http://127.0.0.1:1' }
    const silent = await called(['test', '--against', 'live'], { env })
    expect(silent.code).toBe(1)
    expect(silent.out).toContain('does not answer')
    await write(folder, { 'adx-export.yaml': config().replace('version: 1', 'version: 2') })
    const before = emulator.requests().length
    expect((await called(['test', '--against', 'live'])).code).toBe(1)
    expect(emulator.requests()).toHaveLength(before)
  })

  test('takes no --watch', async () => {
    const { called } = await applied()
    const { code, err } = await called(['test', '--against', 'live', '--watch'])
    expect(code).toBe(1)
    expect(err).toContain('Leave out --watch')
  })
})
