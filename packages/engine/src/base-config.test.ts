import { describe, expect, test } from 'vitest'
import { type Base, type ReadAtBase, appliedConfig, baseConfigOf } from './base-config.ts'
import { plan } from './testing/opened.test-data.ts'
import type { FileBytes } from './ports.ts'
import { nothingRecorded, portsWith } from './testing/memory.test-data.ts'
import { placeOf } from '../../../test/places.ts'

const here = placeOf('engine')

const config = (more: string): Uint8Array =>
  new TextEncoder().encode(`version: 1
application: { subdomain: contoso-wards }
identities: { app: { managedIdentity: { principalId: 11111111-1111-4111-8111-111111111111, tenantId: 22222222-2222-4222-8222-222222222222 } } }
clusters:
  wards:
    url: https://wards.${here.region}.kusto.windows.net
    databases:
      vitals:
        principals: [{ role: admin, identity: app }]
        tables: { t: { columns: { Device: string } } }
destinations: { v: { displayName: V, table: wards/vitals/t, authorization: app } }
exports:
  e:
    displayName: E
    source: telemetry
    enabled: true
    destinations: [{ destination: v, transform: { file: t.jq }, tests: [{ message: m.json, rows: r.json }] }]
${more}
`)

describe('an earlier config whose files nobody has', () => {
  test.each([
    ['transform, message and rows', ''],
    ['captured messages', 'samples: { captured: captured/ }'],
    ['a device template', 'samples: { templates: [press.json] }'],
    ['consent in a file of its own', 'accept: { file: adx-export.accept.yaml }'],
  ])('is read all the same: %s', async (_what, more) => {
    const found = await baseConfigOf({ name: 'main', bytes: config(more) }, 'adx-export.yaml', undefined)
    expect(found.diagnostics).toEqual([])
    expect(found.config?.exports.map(({ name }) => name)).toEqual(['e'])
  })
})

describe('consent in a file of its own, at an earlier commit', () => {
  const bytes = config('accept: { file: accept.yaml }')
  const line = '- { risk: deletes-data, at: "adx/table:wards/vitals/old", seen: "0a1b2c3d", until: 2027-01-31 }\n'
  const given =
    (file: FileBytes): ReadAtBase =>
    (paths) =>
      Promise.resolve(new Map(paths.map((path) => [path, file])))

  test.each<[string, ReadAtBase | undefined, readonly string[] | undefined]>([
    ['is read where there is a way to', given({ bytes: new TextEncoder().encode(line) }), ['deletes-data']],
    ['is none where the file was not there yet', given({ problem: 'missing' }), []],
    ['is not known where it cannot be read', given({ problem: 'unreadable' }), undefined],
    ['is not known where nobody can read it', undefined, undefined],
  ])('%s', async (_what, read, risks) => {
    const base = { name: 'main', bytes, ...(read === undefined ? {} : { read }) }
    const found = await baseConfigOf(base, 'adx-export.yaml', undefined)
    expect(found.diagnostics).toEqual([])
    expect(found.withoutConsents === true ? undefined : found.config?.accept.map(({ risk }) => risk)).toEqual(risks)
  })

  test('that nobody knows is not told as new', async () => {
    const files = {
      'c.yaml': new TextDecoder().decode(bytes),
      'accept.yaml': line,
      't.jq': '.',
      'm.json': '{}',
      'r.json': '[]',
    }
    const accepted = async (read: ReadAtBase | undefined) => {
      const base = { name: 'main', bytes, ...(read === undefined ? {} : { read }) }
      const planned = await plan({ ports: portsWith(files, nothingRecorded()), config: 'c.yaml', base })
      return planned.kind === 'plan' ? planned.plan.acceptances : JSON.stringify(planned.document)
    }
    expect(await accepted(undefined)).toBeUndefined()
    expect(await accepted(given({ problem: 'missing' }))).toMatchObject([
      { of: 'consent', now: { risk: 'deletes-data' } },
    ])
  })
})

describe('what a config accepts, where the earlier commit has', () => {
  const ignored = 'adx/table-policy:wards/vitals/t/retention'
  const text = (environments: string) => `${new TextDecoder().decode(
    config('accept: [{ risk: deletes-data, at: "adx/table:wards/vitals/old", seen: "0a1b2c3d", until: 2027-01-31 }]'),
  )}drift: { ignore: [{ at: "${ignored}", reason: Audit, until: 2027-01-31 }] }
${environments}`
  const all = [
    { of: 'deviation', now: { address: ignored } },
    { of: 'consent', now: { risk: 'deletes-data' } },
  ]

  test.each<[string, Base, readonly unknown[] | undefined]>([
    ['no file', { name: 'main', missing: true }, all],
    ['another environment', { name: 'main', bytes: new TextEncoder().encode(text('environments: { dev: {} }')) }, all],
    ['the same', { name: 'main', bytes: new TextEncoder().encode(text('environments: { prod: {} }')) }, undefined],
    ['something that cannot be read', { name: 'main', unreadable: 'git knows no such commit here.' }, undefined],
  ])('%s', async (_what, base, expected) => {
    const files = { 'c.yaml': text('environments: { prod: {} }'), 't.jq': '.', 'm.json': '{}', 'r.json': '[]' }
    const asked = { ports: portsWith(files, nothingRecorded()), config: 'c.yaml', base, environment: 'prod' }
    const planned = await plan(asked)
    const found = planned.kind === 'plan' ? planned.plan.acceptances : JSON.stringify(planned.document)
    if (expected === undefined) expect(found).toBeUndefined()
    else expect(found).toMatchObject(expected)
  })
})

describe('the config that was applied last', () => {
  const read = async (paths: readonly string[]) =>
    new Map(paths.map((path) => [path, { bytes: new TextEncoder().encode('.') }] as const))

  test('is read with its transforms', async () => {
    const found = await appliedConfig({ name: '1a2b3c4', bytes: config('') }, 'adx-export.yaml', undefined, read)
    expect(found.diagnostics).toEqual([])
    expect(found.config?.exports[0]?.links[0]?.transform?.text).toBe('.')
  })

  test.each([
    ['no file there', { missing: true }],
    ['no right to read it', { unreadable: 'GitHub said no.' }],
    ['a text that is no config', { bytes: new TextEncoder().encode('version: 1\n') }],
  ] as const)('is a warning where there is %s, and nothing is compared', async (_what, given) => {
    const found = await appliedConfig({ name: '1a2b3c4', ...given }, 'adx-export.yaml', undefined, read)
    expect(found.config).toBeUndefined()
    expect(found.diagnostics).toMatchObject([
      { code: 'applied-unreadable', severity: 'warning', message: expect.stringContaining('1a2b3c4') as string },
    ])
  })
})
