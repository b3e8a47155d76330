import { afterEach, describe, expect, test } from 'vitest'
import type { Config } from '@adx-export/core'
import type { FilledStep } from '@adx-export/planner'
import { connect } from '../connect.ts'
import type { Limits } from '../limits.ts'
import { createFakeClock } from '../testing/clock.ts'
import { applicationHost, clusterHost, clusterId, clusterWith, configWith, someplace } from '../testing/config.ts'
import { drip, endless, torn } from '../testing/hostile.ts'
import { commandOf, kustoError, table, vitals } from '../testing/kusto.ts'
import { listen, type Loopback, type Reply, type Seen } from '../testing/loopback.ts'

const opened: Loopback[] = []
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close()
})

const usual = (seen: Seen): Reply => {
  if (seen.path.includes('/api/dataExport/')) return { body: { value: [] } }
  if (seen.path.startsWith(`/${clusterHost}/`)) return vitals(commandOf(seen)) ?? kustoError(400, 'Bad', 'what?')
  return { body: { value: [] } }
}

const secret = 'lab&Secret<0001>'
const principal = { type: 'servicePrincipal', clientId: 'c', tenantId: 't', clientSecret: { env: 'ADX_LAB' } } as const
const config: Config = configWith({
  clusters: [clusterWith({ resourceId: clusterId })],
  identities: [{ name: 'lab', at: someplace, ...principal }],
})

const meet = async (answer: (seen: Seen) => Reply | undefined, limits: Partial<Limits>) => {
  const server = await listen((seen) => answer(seen) ?? usual(seen))
  opened.push(server)
  const clock = createFakeClock()
  const env = { ADX_EXPORT_EMULATOR: server.url, ADX_LAB: secret }
  const azure = connect({ config, env, clock, version: '1', phase: 'apply', limits, random: () => 1 })
  return { azure, clock, server }
}

/** One part of the world at each kind of service, what asks for it, and where it shows. */
const parts = [
  ['IoT Central', (seen: Seen) => seen.path.includes('/exports'), ['application', 'exports']],
  ['ARM', (seen: Seen) => seen.path.includes(`${clusterId}?`), ['clusters', 'wards', 'resource']],
  [
    'Kusto',
    (seen: Seen) => commandOf(seen).endsWith('principals'),
    ['clusters', 'wards', 'databases', 'vitals', 'value', 'principals'],
  ],
] as const

describe.each(parts)('%s', (_, asks, place) => {
  const read = async (reply: Reply, limits: Partial<Limits> = {}) => {
    const { azure, clock, server } = await meet((seen) => (asks(seen) ? reply : undefined), limits)
    const world = await azure.observer.observe(config)
    azure.close()
    return { world, asked: server.seen.filter(asks).length, slept: clock.slept }
  }
  const unreadable = (why: RegExp) => ({ state: 'unreadable', why: expect.stringMatching(why) })

  test.each([
    [200, false],
    [200, true],
    [503, false],
    [429, true],
  ])('an answer without end (%i, packed: %s) is left at the limit, and not asked for again', async (status, packed) => {
    const { reply, whole } = endless(status, packed)
    const { world, asked, slept } = await read(reply, { answerBytes: 100_000 })
    expect(world).toHaveProperty([...place], unreadable(/more than/))
    expect(asked).toBe(1)
    expect(slept).toEqual([])
    if (!packed) expect(whole()).toBe(false)
  })

  test('an answer that drips ends by the time limit', async () => {
    const limits = { restReadTimeout: 400, kustoReadTimeout: 200, kustoMargin: 200, slowAttempts: 2 }
    const { world, asked } = await read(drip, limits)
    expect(world).toHaveProperty([...place], unreadable(/in time/))
    expect(asked).toBe(2)
  })

  test('an answer that stops in the middle is asked for again, boundedly', async () => {
    const { world, asked, slept } = await read(torn, { readAttempts: 3 })
    expect(world).toHaveProperty([...place], unreadable(/lost/))
    expect(asked).toBe(3)
    expect(slept).toEqual([1000, 2000])
  })

  test.each([200, 400])('an answer (%i) that is nested without end is not read', async (status) => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000)
    const json = { 'content-type': 'application/json' }
    const { world, asked } = await read({ status, body: deep, headers: json })
    expect(world).toHaveProperty([...place], unreadable(status === 200 ? /nested more than 100 deep/ : /answered 400/))
    expect(asked).toBe(1)
  })
})

describe('a cell that is nested without end is named', () => {
  const deep = '['.repeat(200_000) + ']'.repeat(200_000)
  const policy = (entity: string) => table(['PolicyName', 'EntityName', 'Policy'], ['Retention', entity, deep])
  test.each<[string, Reply, string, string]>([
    ['.show table * policy retention', policy('[vitals].[patch]'), 'tables', 'The Retention of [vitals].[patch]'],
    [
      '.show tables details',
      table(['TableName', 'CachingPolicy'], ['patch', deep]),
      'tables',
      "CachingPolicy of the table 'patch'",
    ],
    ['schema as json', table(['DatabaseSchema'], [deep]), 'tables', "The schema of 'vitals'"],
    [
      'csl script',
      table(['DatabaseSchemaScript'], [`.alter table patch policy caching ${JSON.stringify(deep)}`]),
      'tables',
      "The caching policy of 'patch'",
    ],
    ["['vitals'] policy caching", policy('[vitals]'), 'policies', 'The Retention of [vitals]'],
  ])('%s', async (part, reply, place, name) => {
    const { azure } = await meet((seen) => (commandOf(seen).includes(part) ? reply : undefined), {})
    const world = await azure.observer.observe(config)
    azure.close()
    expect(world).toHaveProperty(['clusters', 'wards', 'databases', 'vitals', 'value', place], {
      state: 'unreadable',
      why: `${name} is JSON that is nested more than 100 deep; it was not read.`,
    })
  })
})

test('a secret of the config is in no part of a world, however a service spells it', async () => {
  const errors = [{ code: 'E1', message: `Invalid client secret ${secret} provided` }]
  const health = { displayName: secret, errors }
  const exports = [{ ...health, id: 'e', enabled: true, source: 'telemetry', destinations: [] }]
  const destinations = [{ ...health, id: 'd', type: 'webhook@v1' }]
  const { azure } = await meet((seen) => {
    if (seen.path.includes('/api/dataExport/exports')) return { body: { value: exports } }
    if (seen.path.includes('/api/dataExport/destinations')) return { body: { value: destinations } }
    if (commandOf(seen).endsWith('principals'))
      return table(
        ['Role', 'PrincipalType', 'PrincipalFQN', 'PrincipalDisplayName'],
        ['Database vitals Admin', 'AAD User', 'aaduser=1;2', Buffer.from(secret).toString('base64')],
      )
    if (seen.path.includes(`${clusterId}?`)) return { body: { id: clusterId, properties: { state: secret } } }
    return undefined
  }, {})
  const world = await azure.observer.observe(config)
  azure.close()
  const shown = JSON.stringify(world)
  expect(world.application.exports).toMatchObject({
    value: [{ errors: [{ code: 'E1', message: 'Invalid client secret *** provided' }] }],
  })
  expect(shown).not.toContain('Secret')
  expect(shown).not.toContain(Buffer.from(secret).toString('base64').slice(0, 20))
})

test('a write that is answered without end may have happened', async () => {
  const step = {
    system: 'iot-central',
    stage: 'export',
    limitSeconds: 30,
    done: 'answered',
    title: 't',
    host: applicationHost,
    method: 'PUT',
    path: '/api/x',
    body: {},
  } as const
  const kusto = { system: 'kusto', cluster: `https://${clusterHost}`, database: 'vitals', command: '.a' } as const
  const command: FilledStep = { ...kusto, stage: 'schema', limitSeconds: 30, done: 'answered', title: 't' }
  const { azure, server } = await meet(() => endless(200, false).reply, { answerBytes: 100_000 })
  const answers = await azure.sender.send([step, command], () => {})
  azure.close()
  expect(answers).toMatchObject([{ outcome: 'unknown' }, { outcome: 'unknown' }])
  expect(server.seen).toHaveLength(2)
})

test('an emulator that is not there ends the run at once, with one message', async () => {
  const server = await listen(() => ({}))
  await server.close()
  const clock = createFakeClock()
  const notes: string[] = []
  const env = { ADX_EXPORT_EMULATOR: server.url }
  const onNote = (note: string): void => void notes.push(note)
  const azure = connect({ config, env, clock, version: '1', phase: 'plan', onNote, random: () => 1 })
  await expect(azure.observer.observe(config)).rejects.toMatchObject({
    name: 'AzureError',
    code: 'unreachable',
    message: `The emulator at ${server.url} does not answer: start it, or unset ADX_EXPORT_EMULATOR.`,
  })
  azure.close()
  expect(notes).toEqual([])
  expect(clock.slept).toEqual([])
})
