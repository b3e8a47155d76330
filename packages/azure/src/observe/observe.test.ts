import { afterEach, describe, expect, test } from 'vitest'
import type { Config } from '@adx-export/core'
import { connect } from '../connect.ts'
import { createFakeClock } from '../testing/clock.ts'
import {
  applicationHost,
  applicationId,
  armHost,
  clusterHost,
  clusterId,
  clusterWith,
  configWith,
  someplace,
} from '../testing/config.ts'
import { commandOf, kustoError, table, vitals } from '../testing/kusto.ts'
import { listen, type Loopback, type Reply, type Seen } from '../testing/loopback.ts'
import type { Limits } from '../limits.ts'
import { unaskedReaders } from './readers.ts'

const opened: Loopback[] = []
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close()
})

const missing: Reply = { status: 404, body: { error: { code: 'NotFound', message: 'no such thing' } } }

/** An application without destinations and exports, and the cluster `wards` with the database `vitals`. */
const usual = (seen: Seen): Reply => {
  const { pathname } = new URL(seen.path, 'http://x')
  if (pathname.startsWith(`/${applicationHost}/api/dataExport/`)) return { body: { value: [] } }
  if (pathname === `/${clusterHost}/v1/rest/mgmt`)
    return vitals(commandOf(seen)) ?? kustoError(400, 'BadRequest_SyntaxError', 'what?')
  return missing
}

const observe = async (
  answer: (seen: Seen) => Reply,
  { config = configWith(), limits = {}, how }: { config?: Config; limits?: Partial<Limits>; how?: 'again' } = {},
) => {
  const server = await listen(answer)
  opened.push(server)
  const clock = createFakeClock()
  const azure = connect({
    config,
    env: { ADX_EXPORT_EMULATOR: server.url },
    clock,
    version: '1.2.3',
    phase: 'plan',
    limits,
    random: () => 1,
  })
  const world = await azure.observer.observe(config, how)
  azure.close()
  return { world, seen: server.seen, clock, reads: azure.observer.reads(), writes: azure.sender.writes() }
}

const asleep = kustoError(412, 'PreconditionFailed', 'The cluster is suspended')
const stopping: Reply = { body: { id: clusterId, properties: { state: 'Stopped' } } }

const insist =
  (over: (seen: Seen) => Reply | undefined) =>
  (seen: Seen): Reply =>
    over(seen) ?? usual(seen)
const forCommand = (part: string, reply: Reply) =>
  insist((seen) => (commandOf(seen).includes(part) ? reply : undefined))
const forPath = (part: string, ...replies: readonly Reply[]) => {
  let count = 0
  return insist((seen) => (seen.path.includes(part) ? replies[Math.min(count++, replies.length - 1)] : undefined))
}

describe('a world', () => {
  test('is read whole', async () => {
    const { world, seen, reads, writes } = await observe(usual)
    expect(world).toEqual({
      application: {
        resource: { state: 'not-asked' },
        destinations: { state: 'read', value: [] },
        exports: { state: 'read', value: [] },
      },
      clusters: {
        wards: {
          resource: { state: 'not-asked' },
          databaseNames: { state: 'read', value: ['vitals'] },
          databases: {
            vitals: {
              state: 'read',
              value: {
                access: { state: 'read', value: {} },
                ...unaskedReaders,
                tables: {
                  state: 'read',
                  value: [
                    {
                      name: 'patch',
                      folder: 'devices',
                      id: 'a-b',
                      rows: 42,
                      columns: [
                        { name: 'EnqueuedTime', type: 'datetime' },
                        { name: 'Value', type: 'dynamic', docstring: 'as sent' },
                      ],
                      effective: {
                        streamingingestion: { IsEnabled: true },
                        retention: { SoftDeletePeriod: '365.00:00:00' },
                      },
                      explicit: {
                        streamingingestion: { IsEnabled: true },
                        retention: { SoftDeletePeriod: '365.00:00:00' },
                      },
                    },
                  ],
                },
                functions: { state: 'read', value: [{ name: 'f', body: '{ patch }' }] },
                policies: { state: 'read', value: {} },
                principals: {
                  state: 'read',
                  value: [
                    {
                      role: 'admin',
                      type: 'Microsoft Entra app',
                      displayName: 'app',
                      objectId: 'o-1',
                      fqn: 'aadapp=c-1;t-1',
                      inherited: false,
                    },
                    {
                      role: 'admin',
                      type: 'Microsoft Entra group',
                      displayName: 'ops',
                      objectId: 'o-2',
                      fqn: 'aadgroup=o-2;t-1',
                      inherited: true,
                    },
                  ],
                },
                assignments: { state: 'not-asked' },
              },
            },
          },
        },
      },
      self: {},
    })
    expect(reads).toBe(seen.length)
    expect(writes).toBe(0)
  })

  test('is read in a fixed number of requests, each of them read-only and named after the tool', async () => {
    const { seen } = await observe(usual)
    const commands = seen.filter(({ path }) => path.endsWith('/mgmt'))
    expect(commands).toHaveLength(14)
    for (const { body, headers } of commands) {
      expect(body).toMatchObject({ properties: { Options: { request_readonly: true } } })
      expect(headers['x-ms-app']).toBe('adx-export/1.2.3')
      expect(headers['x-ms-user']).toBe('adx-export')
      expect(headers['x-ms-client-request-id']).toMatch(/^adx-export\.plan;/)
      expect(headers.authorization).toBe('Bearer emulator')
    }
    expect(seen).toHaveLength(16)
  })

  test('holds what ARM knows where the file names the resources', async () => {
    const config = configWith({
      application: { at: someplace, subdomain: 'contoso', host: applicationHost, resourceId: applicationId },
      clusters: [clusterWith({ resourceId: clusterId })],
    })
    const { world, seen } = await observe(
      insist(({ path }) => {
        if (path.startsWith(`/${armHost}${applicationId}?`))
          return {
            body: {
              id: applicationId,
              properties: { subdomain: 'contoso' },
              identity: { type: 'SystemAssigned', principalId: 'p', tenantId: 't' },
            },
          }
        if (path.startsWith(`/${armHost}${clusterId}?`))
          return { body: { id: clusterId, properties: { state: 'Running', enableStreamingIngest: true } } }
        if (path.includes('/principalAssignments?'))
          return {
            body: {
              value: [
                {
                  name: 'wards/vitals/one',
                  properties: { principalId: 'p', principalType: 'App', role: 'Admin', tenantId: 't' },
                },
              ],
            },
          }
        return undefined
      }),
      { config },
    )
    expect(world.application.resource).toEqual({
      state: 'read',
      value: {
        id: applicationId,
        subdomain: 'contoso',
        identity: { type: 'SystemAssigned', principalId: 'p', tenantId: 't' },
      },
    })
    expect(world.clusters['wards']?.resource).toEqual({
      state: 'read',
      value: { id: clusterId, state: 'Running', streamingIngestion: true },
    })
    expect(world.clusters['wards']?.databases['vitals']).toMatchObject({
      value: {
        assignments: { value: [{ name: 'one', principalId: 'p', principalType: 'App', role: 'Admin', tenantId: 't' }] },
      },
    })
    expect(seen.filter(({ path }) => path.startsWith(`/${armHost}`)).map(({ path }) => path.split('?')[1])).toEqual([
      'api-version=2021-06-01',
      'api-version=2023-08-15',
      'api-version=2023-08-15',
    ])
  })
})

describe('what may not be read is unreadable, never absent', () => {
  test.each([
    ['.show database details', (world: unknown) => ({ world, at: ['clusters', 'wards', 'databases', 'vitals'] })],
    [
      '.show tables details',
      (world: unknown) => ({ world, at: ['clusters', 'wards', 'databases', 'vitals', 'value', 'tables'] }),
    ],
    [
      'principals',
      (world: unknown) => ({ world, at: ['clusters', 'wards', 'databases', 'vitals', 'value', 'principals'] }),
    ],
    [
      'policy caching',
      (world: unknown) => ({ world, at: ['clusters', 'wards', 'databases', 'vitals', 'value', 'policies'] }),
    ],
    ['.show databases', (world: unknown) => ({ world, at: ['clusters', 'wards', 'databaseNames'] })],
  ])('forbidden: %s', async (command, place) => {
    const answer = insist((seen) => {
      const own = commandOf(seen)
      return own === command || own.endsWith(` ${command}`)
        ? kustoError(403, 'Forbidden', 'Caller is not authorized')
        : undefined
    })
    const { world } = await observe(answer)
    const { at } = place(world)
    expect(world).toHaveProperty([...at, 'state'], 'unreadable')
    expect(world).toHaveProperty([...at, 'right'])
    expect(world).toHaveProperty([...at, 'why'], expect.stringContaining('Caller is not authorized'))
  })

  test('a stopped cluster is told by ARM and asked nothing', async () => {
    const config = configWith({ clusters: [clusterWith({ resourceId: clusterId })] })
    const stopped = forPath(`${armHost}${clusterId}`, { body: { id: clusterId, properties: { state: 'Stopped' } } })
    const { world, seen } = await observe(stopped, { config })
    expect(world.clusters['wards']?.databases['vitals']).toMatchObject({
      state: 'unreadable',
      why: expect.stringContaining("'Stopped'"),
    })
    expect(world.clusters['wards']?.databaseNames.state).toBe('unreadable')
    expect(seen.some(({ path }) => path.includes(clusterHost))).toBe(false)
  })

  test.each<[string, Reply, number]>([
    ['suspended', kustoError(412, 'PreconditionFailed', 'The cluster is suspended'), 1],
    ['moved', { status: 307, headers: { location: 'https://elsewhere.example' } }, 1],
    ['mute', 'hang', 2],
  ])('a cluster that is %s is not asked about its databases', async (_, reply, requests) => {
    const limits = { kustoReadTimeout: 10, kustoMargin: 40 }
    const { world, seen } = await observe(
      insist(({ path }) => (path.endsWith('/mgmt') ? reply : undefined)),
      { limits },
    )
    expect(world.clusters['wards']?.databases['vitals']).toEqual(world.clusters['wards']?.databaseNames)
    expect(world.clusters['wards']?.databaseNames.state).toBe('unreadable')
    expect(seen.filter(({ path }) => path.endsWith('/mgmt'))).toHaveLength(requests)
  })

  test.each<[string, (seen: Seen) => Reply]>([
    ['everything is there', usual],
    ['the database is not there', forCommand('database details', kustoError(404, 'NotFound', 'none'))],
    ['the principals may not be read', forCommand('principals', kustoError(403, 'Forbidden', 'no'))],
    ['the list is forbidden', forCommand('.show databases', kustoError(403, 'Forbidden', 'no'))],
    ['the cluster is suspended', insist(({ path }) => (path.endsWith('/mgmt') ? asleep : undefined))],
    ['the cluster is stopped', forPath(`${armHost}${clusterId}`, stopping)],
    ['ARM does not have the database', forPath('/principalAssignments', missing)],
  ])('read again, the world is the same: %s', async (_, answer) => {
    const config = configWith({ clusters: [clusterWith({ resourceId: clusterId })] })
    const first = await observe(answer, { config })
    expect((await observe(answer, { config, how: 'again' })).world).toEqual(first.world)
  })

  test('answers without end are given up', async () => {
    const long = 'x'.repeat(5000)
    const { world } = await observe(
      insist(({ path }) => (path.includes('exports') ? { body: { value: [], long } } : undefined)),
      { limits: { answerBytes: 4000 } },
    )
    expect(world.application.exports).toMatchObject({ state: 'unreadable', why: expect.stringContaining('4000 bytes') })
    const kusto = await observe(forCommand('principals', table(['Role'], [long])), { limits: { answerBytes: 4000 } })
    expect(kusto.world).toHaveProperty(
      ['clusters', 'wards', 'databases', 'vitals', 'value', 'principals', 'why'],
      expect.stringContaining('more than can be read'),
    )
  })

  test('a database that Kusto does not know is absent', async () => {
    const unknown = kustoError(400, 'BadRequest_DatabaseNotExist', "Database 'vitals' could not be found")
    const { world } = await observe((seen) =>
      commandOf(seen) === '.show databases'
        ? table(['DatabaseName'], ['other'])
        : seen.path.endsWith('/mgmt')
          ? unknown
          : usual(seen),
    )
    expect(world.clusters['wards']?.databases['vitals']).toEqual({ state: 'absent' })
    expect(world.clusters['wards']?.databaseNames).toEqual({ state: 'read', value: ['other'] })
  })

  test.each([
    ['401', { status: 401 }, 'unauthorized'],
    ['403', { status: 403, body: { error: { code: 'Forbidden', message: 'no' } } }, 'Data export'],
  ])('an application that answers %s', async (_, reply, __) => {
    const { world } = await observe(forPath('/api/dataExport/exports', reply))
    expect(world.application.exports).toMatchObject({
      state: 'unreadable',
      right: expect.stringContaining('Data export: View'),
    })
    expect(world.application.destinations.state).toBe('read')
  })
})

describe('faults of a read', () => {
  test.each<[string, Reply, number]>([
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '7' } }, 7000],
    ['429 without', { status: 429 }, 1000],
    ['503', { status: 503 }, 1000],
    ['a reset', 'reset', 1000],
  ])('%s is asked again', async (_, fault, pause) => {
    const { world, clock } = await observe(forPath('/api/dataExport/exports', fault, { body: { value: [] } }))
    expect(world.application.exports).toEqual({ state: 'read', value: [] })
    expect(clock.slept).toEqual([pause])
  })

  test.each<[string, Reply, string]>([
    ['a redirect', { status: 307, headers: { location: 'https://evil.example/' } }, 'Redirects are not followed'],
    ['HTML with 200', { body: '<html>sign in</html>' }, 'something other than JSON'],
    ['no list', { body: { other: 1 } }, "has no member 'value'"],
    ['an object for the list', { body: { value: {} } }, "'value' that is not a list"],
    ['an entry without an id', { body: { value: [{ displayName: 'x' }] } }, "has no member 'id'"],
    ['a link of another type', { body: { value: [], nextLink: 7 } }, "'nextLink' that is not text"],
    ['503 for ever', { status: 503 }, '503'],
    ['a pause too long', { status: 429, headers: { 'retry-after': '3600' } }, '429'],
  ])('%s makes it unreadable', async (_, fault, words) => {
    const { world } = await observe(forPath('/api/dataExport/exports', fault))
    expect(world.application.exports).toMatchObject({ state: 'unreadable', why: expect.stringContaining(words) })
  })

  test('a list without end is given up', async () => {
    const endless = forPath('/api/dataExport/exports', {
      body: { value: [], nextLink: '/api/dataExport/exports?page=2' },
    })
    const { world, seen } = await observe(endless, { limits: { pages: 3 } })
    expect(world.application.exports).toMatchObject({ state: 'unreadable', why: expect.stringContaining('3 pages') })
    expect(seen.filter(({ path }) => path.includes('exports'))).toHaveLength(3)
  })

  test.each([
    'https://evil.example/api',
    'https://contoso.azureiotcentral.com.evil.example/api',
    'http://contoso.azureiotcentral.com/api',
    '//evil.example/api',
    'https://user@contoso.azureiotcentral.com/api',
  ])('a link to %s ends the run', async (nextLink) => {
    const tempting = forPath('/api/dataExport/exports', { body: { value: [], nextLink } })
    await expect(observe(tempting)).rejects.toMatchObject({ name: 'AzureError', code: 'host-refused' })
  })

  test('no answer in time makes it unreadable', async () => {
    const { world } = await observe(forPath('/api/dataExport/exports', 'hang'), {
      limits: { restReadTimeout: 50, readAttempts: 2 },
    })
    expect(world.application.exports).toMatchObject({ state: 'unreadable', why: expect.stringContaining('in time') })
  })

  test.each<[string, Reply, string]>([
    [
      'throttling',
      kustoError(429, 'TooManyRequests', 'The management command was aborted due to throttling.', {
        '@permanent': false,
      }),
      'throttling',
    ],
    ['a service error', { status: 520 }, '520'],
    ['a reset', 'reset', 'lost'],
  ])('Kusto: %s is asked again, boundedly', async (_, fault, words) => {
    const { world, clock } = await observe(forCommand('.show tables details', fault), { limits: { readAttempts: 3 } })
    expect(world).toHaveProperty(
      ['clusters', 'wards', 'databases', 'vitals', 'value', 'tables', 'why'],
      expect.stringContaining(words),
    )
    expect(clock.slept).toEqual([1000, 2000])
  })

  test.each<[string, Reply]>([
    ['no table', { body: { Tables: [] } }],
    ['null', { body: null }],
    ['HTML', { body: '<html></html>' }],
    ['a part of the rows', { body: { Tables: [{ Columns: [], Rows: [{ OneApiErrors: [] }] }] } }],
    ['a permanent error', kustoError(400, 'General_BadRequest', 'bad')],
    ['a redirect', { status: 307, headers: { location: 'https://evil.example/' } }],
  ])('Kusto: %s is not asked again', async (_, fault) => {
    const { world, clock } = await observe(forCommand('.show tables details', fault))
    expect(world).toHaveProperty(['clusters', 'wards', 'databases', 'vitals', 'value', 'tables', 'state'], 'unreadable')
    expect(clock.slept).toEqual([])
  })
})

test('lists are read page by page', async () => {
  const next = `https://${applicationHost}/api/dataExport/destinations?api-version=2022-10-31-preview&skip=1`
  const one = {
    id: 'a',
    displayName: 'A',
    type: 'dataexplorer@v1',
    clusterUrl: 'https://c',
    database: 'd',
    table: 't',
    authorization: { type: 'servicePrincipal', clientId: 'c', tenantId: 't', clientSecret: '*****' },
    status: 'healthy',
  }
  const { world, seen } = await observe(
    forPath(
      '/api/dataExport/destinations',
      { body: { value: [one], nextLink: next } },
      { body: { value: [{ id: 'b', displayName: 'B', type: 'webhook@v1', url: 'https://h' }] } },
    ),
  )
  expect(world.application.destinations).toEqual({
    state: 'read',
    value: [
      {
        id: 'a',
        displayName: 'A',
        type: 'dataexplorer@v1',
        clusterUrl: 'https://c',
        database: 'd',
        table: 't',
        authorization: { type: 'servicePrincipal', clientId: 'c', tenantId: 't' },
        status: 'healthy',
        errors: [],
      },
      { id: 'b', displayName: 'B', type: 'webhook@v1', errors: [] },
    ],
  })
  const asked = seen.filter(({ path }) => path.includes('destinations')).map(({ path }) => path.split('?')[1])
  expect(asked).toEqual(['api-version=2022-10-31-preview', 'api-version=2022-10-31-preview&skip=1'])
})
