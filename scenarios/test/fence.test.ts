import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, check, parse } from '@adx-export/core'
import { sha256 } from '@adx-export/engine'
import { type DraftPlan, type Step, canonical, draft } from '@adx-export/planner'
import { dump, load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { portsFor, startEmulator } from './play.ts'
import { placeOf } from '../../test/places.ts'
import { folderOf } from './folders.ts'

const here = placeOf('scenarios')

/** A config in which every kind of resource occurs, in the place of the scenario whose worlds it is planned against. */
const rich = `version: 1
application:
  subdomain: contoso-wards
  resourceId: /subscriptions/${here.subscription}/resourceGroups/wards/providers/Microsoft.IoTCentral/iotApps/contoso-wards
identities:
  app: managedIdentity
  lab:
    servicePrincipal:
      clientId: 11111111-2222-4333-8444-555555555555
      tenantId: ${here.tenant}
      clientSecret: { env: ADX_LAB_SECRET }
clusters:
  wards:
    url: https://wards.${here.region}.kusto.windows.net
    resourceId: /subscriptions/${here.subscription}/resourceGroups/wards/providers/Microsoft.Kusto/clusters/wards
    streamingIngestion: true
    databases:
      vitals:
        name: vitals
        caching: 9d
        retention: 20d
        principals:
          - { role: admin, identity: app }
          - { role: admin, identity: lab }
          - { role: viewer, group: 5d0d3c0a-2f0e-4b63-8f0a-7b8f2b1f4c55, tenantId: ${here.tenant} }
        tables:
          smartvitalspatch:
            name: smartvitalspatch
            docstring: What the patches send
            folder: Telemetry
            columns:
              EnqueuedTime: datetime
              Device: { type: string, docstring: The device that sent it }
              Value: dynamic
              Ward: string
            streamingIngestion: true
            retention: { softDelete: 365d, recoverability: Disabled }
            caching: 30d
            ingestionBatching: { time: 30s, items: 600, megabytes: 1000 }
          rooms:
            name: rooms
            columns: { EnqueuedTime: datetime, Device: string, Value: dynamic }
destinations:
  vitals:
    id: vitals
    displayName: Vitals of all wards
    table: wards/vitals/smartvitalspatch
    authorization: app
  rooms:
    id: rooms
    displayName: Rooms
    table: wards/vitals/rooms
    authorization: lab
  spare:
    displayName: Nobody uses it
    table: wards/vitals/rooms
    authorization: lab
exports:
  telemetry:
    id: telemetry
    displayName: Telemetry of all wards
    source: telemetry
    enabled: true
    filter: SELECT * FROM devices WHERE $provisioned = true
    enrichments:
      ward: { path: $displayName }
      floor: { value: first }
    destinations:
      - destination: vitals
        transform: '{ EnqueuedTime: .enqueuedTime, Device: .device.id, Value: .telemetry, Ward: .enrichments.ward }'
      - destination: rooms
        transform: '{ EnqueuedTime: .enqueuedTime, Device: .device.id }'
`

type Path = readonly (string | number)[]
type Leaf = string | number | boolean

const leavesOf = (value: unknown, path: Path = []): readonly { readonly path: Path; readonly leaf: Leaf }[] => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return [{ path, leaf: value }]
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...path, index]))
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, member]) => leavesOf(member, [...path, key]))
    : []
}

const replaced = (value: unknown, [head, ...rest]: Path, leaf: Leaf): unknown => {
  if (head === undefined) return leaf
  if (Array.isArray(value)) return value.map((item, index) => (index === head ? replaced(item, rest, leaf) : item))
  const members = Object.entries(typeof value === 'object' && value !== null ? value : {})
  return Object.fromEntries(members.map(([key, member]) => [key, key === head ? replaced(member, rest, leaf) : member]))
}

const words: readonly (readonly string[])[] = [
  ['telemetry', 'properties'],
  ['admin', 'user', 'viewer', 'ingestor'],
  ['datetime', 'string', 'dynamic', 'long'],
  ['Enabled', 'Disabled'],
  ['app', 'lab'],
  ['vitals', 'rooms', 'spare'],
  ['wards/vitals/smartvitalspatch', 'wards/vitals/rooms'],
]

/** Other values that may be valid at the place of a leaf; those that are not fall away when the config is checked. */
const others = (leaf: Leaf): readonly Leaf[] => {
  if (typeof leaf === 'boolean') return [!leaf]
  if (typeof leaf === 'number') return [leaf + 1]
  const tried = [
    ...words.filter((list) => list.includes(leaf)).flat(),
    leaf.replace(/^\d+(?=[dhms]$)/u, '11'),
    leaf.replace(/^[0-9a-f](?=[0-9a-f]{7}-)/u, (digit) => (digit === '7' ? '8' : '7')),
    leaf.replace(here.subscription, placeOf(7).subscription),
    leaf.replace('https://wards.', 'https://rounds.'),
    leaf.replace('= true', '= false'),
    leaf.replace(/\}$/u, ', Other: 1 }'),
    // Letter case alone does not tell most names apart, so only a variable gets a capital.
    leaf.startsWith('ADX_') ? `${leaf}X` : `${leaf}x`,
  ]
  return [...new Set(tried)].filter((other) => other !== leaf)
}

const configOf = (content: unknown): Config | undefined => {
  const { document } = parse(dump(content), 'adx-export.yaml')
  return document === undefined ? undefined : check(document, new Map()).config()
}

type Altered = { readonly what: string; readonly config: Config }

const content = load(rich)
const leaves = leavesOf(content).filter(({ path }) => path[0] !== 'version')
const altered: readonly Altered[] = leaves.flatMap(({ path, leaf }) =>
  others(leaf).flatMap((other): readonly Altered[] => {
    const config = configOf(replaced(content, path, other))
    return config === undefined ? [] : [{ what: `${path.join('.')}: ${String(other)}`, config }]
  }),
)

test('every value of the config is altered', () => {
  const without = leaves
    .map(({ path }) => path.join('.'))
    .filter((path) => !altered.some(({ what }) => what.startsWith(`${path}: `)))
  expect(without).toEqual(['identities.app', 'clusters.wards.streamingIngestion'])
})

/** Clearing a cache writes nothing: it may come or go, but where it is sent it must be sent to what was reviewed. */
const clears = (step: Step): boolean => {
  const first = step.system === 'kusto' ? step.command[0] : undefined
  return typeof first === 'string' && first.startsWith('.clear ')
}

const requestsOf = (steps: readonly Step[]): string =>
  canonical(steps.map(({ title: _title, limitSeconds: _limit, ...request }) => request))

type Asked = { readonly what: string; readonly hashes: string; readonly writes: string; readonly clearing: string }

const askedOf = (what: string, { changes }: DraftPlan): ReadonlyMap<string, Asked> =>
  new Map(
    changes
      .filter(({ operations }) => operations.length > 0)
      .map(({ address, operations, steps }) => [
        address,
        {
          what,
          hashes: operations
            .map(({ hash }) => hash)
            .toSorted()
            .join(),
          writes: requestsOf(steps.filter((step) => !clears(step))),
          clearing: steps.some(clears) ? requestsOf(steps.filter(clears)) : '',
        },
      ]),
  )

const differ = (a: Asked, b: Asked): boolean =>
  a.writes !== b.writes || (a.clearing !== '' && b.clearing !== '' && a.clearing !== b.clearing)

const folder = folderOf('both/whole--everything-drifts')
const worlds = {
  'a world that drifted': readFileSync(join(folder, 'before.yaml'), 'utf8').replace('strict: true', 'strict: false'),
  'a world that was just applied': readFileSync(join(folder, 'after.yaml'), 'utf8').replace(
    'strict: true',
    'strict: false',
  ),
  'an empty world': '{}',
}

describe.each(Object.entries(worlds))('%s', (_name, text) => {
  test('other requests are other operations', async () => {
    const running = await startEmulator(text)
    const all: (readonly [address: string, asked: Asked])[] = []
    try {
      const ports = portsFor(running.url, folder)
      for (const { what, config } of [{ what: 'as it is', config: configOf(content) }, ...altered]) {
        if (config === undefined) throw new Error('the config is not valid')
        const azure = await ports.connect({ config, phase: 'plan', tell: () => undefined })
        const drafted = draft(config, await azure.observer.observe(config), sha256)
        await azure.close()
        all.push(...askedOf(what, drafted))
      }
    } finally {
      await running.close()
    }
    const shared = [...Map.groupBy(all, ([address, { hashes }]) => `${address} ${hashes}`).values()].flatMap(
      (group) => {
        const [first] = group
        const strays = first === undefined ? [] : group.filter(([, asked]) => differ(first[1], asked))
        return strays.map(([address, asked]) => `${address}: ${first?.[1].what ?? ''} | ${asked.what}`)
      },
    )
    expect(shared).toEqual([])
    expect(all.length).toBeGreaterThan(altered.length)
  })
})
