import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Planned } from '@adx-export/engine'
import { type PlanRequest, apply, plan } from './opening.ts'
import { renderPlan } from '@adx-export/report'
import { dump, load } from 'js-yaml'
import { describe, expect, onTestFinished, test } from 'vitest'
import { portsFor, startEmulator } from './play.ts'
import { placeOf } from '../../test/places.ts'
import { folderOf } from './folders.ts'

const here = placeOf('scenarios')

type Tree = { [key: string]: unknown }

const scenario = (name: string, file: string): string => readFileSync(join(folderOf(name), file), 'utf8')

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Puts a line into a config: what is there already stays, lists and mappings get longer. */
const merged = (into: Tree, line: Tree): Tree =>
  Object.entries(line).reduce<Tree>((all, [key, value]) => {
    const before = all[key]
    if (isTree(before) && isTree(value)) return { ...all, [key]: merged(before, value) }
    return { ...all, [key]: Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value }
  }, into)

const treeOf = (text: string): Tree => {
  const value = load(text)
  if (!isTree(value)) throw new Error(`no mapping: ${text}`)
  return value
}

/** A line as it goes into the file: `removed` at its top, any other into the export that it belongs to. */
const placed = (address: string, line: string): Tree =>
  line.startsWith('removed: ')
    ? treeOf(line)
    : { exports: { [address.replace('iot-central/data-export:', '')]: treeOf(line) } }

const workbench = async (world: string) => {
  const server = await startEmulator(world)
  const folder = mkdtempSync(join(tmpdir(), 'adx-export-base-'))
  onTestFinished(async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const config = join(folder, 'adx-export.yaml')
  const request = (text: string): Pick<PlanRequest, 'ports' | 'config'> => {
    writeFileSync(config, text)
    return { ports: portsFor(server.url, folder), config }
  }
  return {
    server,
    plan: async (text: string, base?: PlanRequest['base']): Promise<Planned> => {
      const planned = await plan({ ...request(text), ...(base === undefined ? {} : { base }) })
      if (planned.kind === 'invalid') throw new Error(JSON.stringify(planned.document.diagnostics))
      return planned
    },
  }
}

const textBase = (text: string): PlanRequest['base'] => ({ name: 'main', bytes: new TextEncoder().encode(text) })

const before = `version: 1
application: { subdomain: contoso-wards }
identities:
  lab: { servicePrincipal: { clientId: 33333333-3333-4333-8333-333333333333, tenantId: ${here.tenant}, clientSecret: { env: ADX_LAB_SECRET } } }
  other: { servicePrincipal: { clientId: 44444444-4444-4444-8444-444444444444, tenantId: ${here.tenant}, clientSecret: { env: ADX_OTHER_SECRET } } }
clusters:
  wards:
    url: https://wards.${here.region}.kusto.windows.net
    databases:
      vitals:
        principals:
          - { role: admin, identity: lab }
          - { role: viewer, identity: other }
          - { role: monitor, user: 55555555-5555-4555-8555-555555555555 }
        caching: 7d
        tables:
          readings:
            columns: { EnqueuedTime: datetime, Device: string, Value: dynamic }
            retention: 365d
          second:
            columns: { Device: string }
destinations:
  vitals: { displayName: Vitals, table: wards/vitals/readings, authorization: lab }
  second: { displayName: Second, table: wards/vitals/second, authorization: lab }
exports:
  telemetry:
    displayName: Telemetry
    source: telemetry
    enabled: true
    filter: SELECT * FROM devices WHERE $simulated = false
    enrichments: { site: { value: north } }
    destinations:
      - { destination: vitals, transform: '{Device: .device.id}' }
      - { destination: second, transform: '{Device: .device.id}' }
  lifecycle:
    displayName: Lifecycle
    source: deviceLifecycle
    enabled: true
    destinations: [{ destination: second, transform: '{Device: .device.id}' }]
`

const after = `version: 1
application: { subdomain: contoso-wards }
identities:
  lab: { servicePrincipal: { clientId: 33333333-3333-4333-8333-333333333333, tenantId: ${here.tenant}, clientSecret: { env: ADX_LAB_SECRET } } }
clusters:
  wards:
    url: https://wards.${here.region}.kusto.windows.net
    databases:
      vitals:
        principals: [{ role: admin, identity: lab }]
        tables:
          readings:
            columns: { EnqueuedTime: datetime, Device: string }
destinations:
  vitals: { displayName: Vitals, table: wards/vitals/readings, authorization: lab }
exports:
  telemetry:
    displayName: Telemetry
    source: telemetry
    enabled: true
    destinations: [{ destination: vitals, transform: '{Device: .device.id}' }]
`

const applied = async () => {
  const bench = await workbench('{}')
  const secrets = { ADX_LAB_SECRET: 'a-secret-of-the-lab', ADX_OTHER_SECRET: 'another-secret-of-it' }
  const folder = mkdtempSync(join(tmpdir(), 'adx-export-first-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const config = join(folder, 'adx-export.yaml')
  writeFileSync(config, before)
  const ports = portsFor(bench.server.url, folder, secrets)
  const done = await apply({ ports, config, settleSeconds: 0 })
  if (done.kind === 'invalid' || !done.ok) throw new Error(JSON.stringify(done))
  return bench
}

describe('a change that takes much out of the file', () => {
  test('is told with lines that remove and clear all of it', async () => {
    const bench = await applied()
    const { plan: found } = await bench.plan(after, textBase(before))
    const items = found.noLongerDeclared ?? []
    expect(found.changes.filter(({ action }) => action !== 'no-op')).toEqual([])
    expect(items.map(({ address, attribute, line }) => [address, attribute ?? '', line ?? ''])).toEqual([
      [
        'adx/database-principal:wards/vitals/monitor/user=55555555-5555-4555-8555-555555555555',
        '',
        'removed: { principals: ["wards/vitals/monitor/user=55555555-5555-4555-8555-555555555555"] }',
      ],
      [
        `adx/database-principal:wards/vitals/viewer/application=44444444-4444-4444-8444-444444444444;${here.tenant}`,
        '',
        `removed: { principals: ["wards/vitals/viewer/application=44444444-4444-4444-8444-444444444444;${here.tenant}"] }`,
      ],
      ['adx/table-policy:wards/vitals/caching', '', 'removed: { policies: [wards/vitals/caching] }'],
      [
        'adx/table-policy:wards/vitals/readings/retention',
        '',
        'removed: { policies: [wards/vitals/readings/retention] }',
      ],
      ['adx/table:wards/vitals/readings', "columns['Value']", 'removed: { columns: [wards/vitals/readings/Value] }'],
      ['adx/table:wards/vitals/second', '', 'removed: { tables: [wards/vitals/second] }'],
      ['iot-central/data-export:lifecycle', '', 'removed: { exports: [lifecycle] }'],
      ['iot-central/data-export:telemetry', 'filter', 'filter: null'],
      ['iot-central/data-export:telemetry', 'enrichments', 'enrichments: {}'],
      ['iot-central/data-export:telemetry', "destinations['second']", 'removed: { links: [telemetry/second] }'],
      ['iot-central/destination:second', '', 'removed: { destinations: [second] }'],
    ])
    expect(found.diagnostics.filter(({ code }) => code === 'grant-still-live')).toHaveLength(2)
    expect(renderPlan(found)).not.toContain('Nothing to do')
    // Every line by itself, put back into the file, plans exactly what it is for.
    const lines = items.flatMap(({ address, attribute, line }) =>
      line === undefined ? [] : [{ address, attribute, line }],
    )
    for (const { address, attribute, line } of lines) {
      const { plan: one } = await bench.plan(dump(merged(treeOf(after), placed(address, line))))
      const change = one.changes.find((each) => each.address === address)
      expect([line, change?.action]).toEqual([line, attribute === undefined ? 'delete' : 'update'])
      if (attribute === 'enrichments')
        expect(change?.attributes.map(({ path }) => path)).toEqual(["enrichments['site']"])
      else if (attribute !== undefined) expect(change?.attributes.map(({ path }) => path)).toEqual([attribute])
    }
    // And all of them together leave nothing to tell.
    const all = lines.reduce((tree, { address, line }) => merged(tree, placed(address, line)), treeOf(after))
    const { plan: last } = await bench.plan(dump(all), textBase(before))
    expect(last.noLongerDeclared).toEqual([])
    expect(last.operations.length).toBe(lines.length)
  }, 120_000)

  test('makes no more requests than the plan without a base', async () => {
    const bench = await applied()
    const alone = await bench.plan(after)
    const beside = await bench.plan(after, textBase(before))
    expect(alone.plan.noLongerDeclared).toBeUndefined()
    expect(beside.plan.requests).toEqual(alone.plan.requests)
    expect(beside.plan.digest).toBe(alone.plan.digest)
  }, 60_000)
})

test('a policy that is read only if a file names it is told too, for two requests more', async () => {
  const bench = await workbench(scenario('adx/merge--removed', 'before.yaml'))
  const head = scenario('adx/merge--removed', 'adx-export.yaml').replace(/removed:\n.*\n$/u, '')
  const alone = await bench.plan(head)
  // The same cluster and database under other keys.
  const base = `${head}            merge: { allowMerge: false }\n`
    .replace('  wards:\n', '  plant:\n')
    .replace('      vitals:\n', '      beds:\n        name: vitals\n')
  const { plan: found } = await bench.plan(head, textBase(base))
  expect(found.noLongerDeclared?.map(({ address, line }) => [address, line])).toEqual([
    [
      'adx/table-policy:wards/vitals/smartvitalspatch/merge',
      'removed: { policies: [wards/vitals/smartvitalspatch/merge] }',
    ],
  ])
  expect(found.requests.reads).toBe(alone.plan.requests.reads + 2)
}, 60_000)

describe('a revert', () => {
  const head = scenario('iot-central/filter--left-alone', 'adx-export.yaml')
    .replace(/ {8}principals:\n.*\n/u, '')
    .replace(/exports:\n[\s\S]*$/u, 'exports: {}\n')

  test('of an export and a grant never reads as nothing to do', async () => {
    const bench = await workbench(scenario('iot-central/filter--left-alone', 'before.yaml'))
    const base = textBase(scenario('iot-central/filter--left-alone', 'adx-export.yaml'))
    const { plan: found, refused } = await bench.plan(head, base)
    expect([found.operations, refused]).toEqual([[], false])
    const text = renderPlan(found)
    expect(text).not.toContain('Nothing to do')
    expect(text.split('\n').slice(2, 7)).toEqual([
      'No longer declared, still live: 2 things',
      '  ! adx/database-principal:wards/vitals/admin/app: admin of database vitals for app',
      '      to remove it: removed: { principals: [wards/vitals/admin/app] }',
      '  ! iot-central/data-export:telemetry: export Telemetry to ADX of telemetry',
      '      to remove it: removed: { exports: [telemetry] }',
    ])
    expect(text).toContain('grant-still-live')
  }, 60_000)

  test.each<[string, PlanRequest['base'], string]>([
    ['is not there', { name: 'main', missing: true }, 'base-without-config'],
    ['cannot be had', { name: 'mian', unreadable: 'git knows no such commit here.' }, 'base-unreadable'],
    ['is no config', textBase('a: [b'), 'base-unreadable'],
    ['has errors', textBase('version: 1'), 'base-unreadable'],
    ['has other environments', textBase('version: 1\nenvironments: { dev: {} }'), 'base-unreadable'],
  ])(
    'says once that the base %s',
    async (_what, base, code) => {
      const bench = await workbench(scenario('iot-central/filter--left-alone', 'before.yaml'))
      const { plan: found } = await bench.plan(head, base)
      expect([found.diagnostics.map((one) => one.code), found.noLongerDeclared]).toEqual([[code], []])
    },
    60_000,
  )
})
