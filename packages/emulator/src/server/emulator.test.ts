import { describe, expect, test } from 'vitest'
import { createEmulator } from '../index.ts'
import { addressOf } from './address.ts'
import { ask, command, emulatorOf, readOnlyCommand } from './asking.test-data.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('emulator')

const api = 'contoso.azureiotcentral.com/api/dataExport'
const kusto = `wards.${here.region}.kusto.windows.net`
const application = here.applicationId('contoso')
const arm = `management.azure.com${application}`

test.each([
  ['/Contoso.azureiotcentral.com/api/x?a=1', 'contoso.azureiotcentral.com', '/api/x', ['api', 'x'], '1'],
  ['/h/api/a%2Fb/c?a=1%3F&b', 'h', '/api/a%2Fb/c', ['api', 'a/b', 'c'], '1?'],
  ['/h/api/%zz', 'h', '/api/%zz', ['api', '%zz'], null],
  ['/v1/rest/auth/metadata', '', '/v1/rest/auth/metadata', ['v1', 'rest', 'auth', 'metadata'], null],
  ['/_emulator/state', '', '/_emulator/state', ['_emulator', 'state'], null],
  ['/', '', '/', [], null],
])('%s is taken apart', (path, host, rest, parts, a) => {
  const { query, ...address } = addressOf(path)
  expect({ ...address, a: query.get('a') }).toEqual({ host, path: rest, parts, a })
})

describe('routing', () => {
  test.each([
    [`${api}/exports`, 200],
    [`${kusto}/v1/rest/auth/metadata`, 200],
    ['v1/rest/auth/metadata', 200],
    ['trd-x.z0.kusto.fabric.microsoft.com/v1/rest/auth/metadata', 200],
    ['pool.ws.kusto.azuresynapse.net/v1/rest/auth/metadata', 200],
    [arm, 200],
    [`management.usgovcloudapi.net${application}`, 200],
    ['contoso.azureiotcentral.com/elsewhere', 404],
    ['example.com/api/dataExport/exports', 404],
    ['contoso.azureiotcentral.com.example.com/api/dataExport/exports', 404],
  ])('%s: %i', async (url, status) => {
    expect((await ask(createEmulator(), 'GET', url)).status).toBe(status)
  })

  test('hosts of the state file answer whatever their suffix', async () => {
    const emulator = emulatorOf('applications: { app.example.com: {} }\nclusters: { adx.example.com: {} }')
    expect((await ask(emulator, 'GET', 'app.example.com/api/dataExport/exports')).status).toBe(200)
    expect((await command(emulator, 'adx.example.com', 'd', '.show tables')).status).toBe(200)
  })

  test('a strict world has no other cluster', async () => {
    expect((await command(emulatorOf('strict: true'), kusto, 'vitals', '.show tables')).status).toBe(404)
  })

  test('applications and clusters do not mix', async () => {
    const emulator = createEmulator()
    const body = { displayName: 'W', type: 'webhook@v1', url: 'https://w' }
    await ask(emulator, 'PUT', 'one.azureiotcentral.com/api/dataExport/destinations/d', { body })
    expect((await ask(emulator, 'GET', 'two.azureiotcentral.com/api/dataExport/destinations')).body).toEqual({
      value: [],
    })
  })
})

describe('the journal', () => {
  test('holds every request of a client in order, and what it was', async () => {
    const emulator = createEmulator()
    await ask(emulator, 'GET', `${api}/exports`)
    await ask(emulator, 'PUT', `${api}/exports/e`, { body: { a: 1 } })
    await command(emulator, kusto, 'vitals', '.show tables')
    await command(emulator, kusto, 'vitals', '.create-merge table T (a: int)')
    await readOnlyCommand(emulator, kusto, 'vitals', '.drop table T')
    await ask(emulator, 'GET', '_emulator/state')
    await ask(emulator, 'POST', 'contoso.azureiotcentral.com/_emulator/devices/d/messages', { body: { t: 1 } })
    const { body } = await ask(emulator, 'GET', '_emulator/requests')
    expect(body).toMatchObject([
      {
        sequence: 1,
        method: 'GET',
        path: `/${api}/exports?api-version=2022-10-31-preview`,
        body: null,
        status: 200,
        kind: 'read',
      },
      { sequence: 2, method: 'PUT', body: { a: 1 }, status: 422, kind: 'write' },
      { sequence: 3, method: 'POST', body: { csl: '.show tables' }, status: 200, kind: 'read' },
      { sequence: 4, status: 200, kind: 'write' },
      { sequence: 5, status: 400, kind: 'violation' },
    ])
    await ask(emulator, 'DELETE', '_emulator/requests')
    expect((await ask(emulator, 'GET', '_emulator/requests')).body).toEqual([])
  })

  test('shows a promise not to write that was broken, and the table stays', async () => {
    const emulator = createEmulator()
    await command(emulator, kusto, 'vitals', '.create-merge table T (a: int)')
    await readOnlyCommand(emulator, kusto, 'vitals', '.drop table T')
    expect(emulator.world().clusters.get(kusto)?.databases.get('vitals')?.tables.has('T')).toBe(true)
  })
})

describe('read-only', () => {
  const writes: [string, () => [string, string, object?]][] = [
    ['IoT Central', () => ['PUT', `${api}/destinations/d`, { displayName: 'W', type: 'webhook@v1', url: 'https://w' }]],
    ['ARM', () => ['PATCH', arm, { identity: { type: 'SystemAssigned' } }]],
    ['Kusto', () => ['POST', `${kusto}/v1/rest/mgmt`, { db: 'vitals', csl: '.create table T (a: int)' }]],
  ]
  test.each(writes)('a write to %s is refused and is a violation', async (_, write) => {
    const emulator = createEmulator()
    await command(emulator, kusto, 'vitals', '.show tables')
    await ask(emulator, 'GET', arm)
    await ask(emulator, 'PUT', '_emulator/read-only', { body: 'true' })
    const before = JSON.stringify((await ask(emulator, 'GET', '_emulator/state')).body)
    emulator.clearRequests()
    const [method, url, body] = write()
    const sent = JSON.stringify(body)
    expect((await ask(emulator, method, url, { body: sent })).status).toBeGreaterThanOrEqual(400)
    expect(emulator.requests()).toMatchObject([{ kind: 'violation' }])
    expect(JSON.stringify((await ask(emulator, 'GET', '_emulator/state')).body)).toBe(before)
  })

  test('reads go on, and writes do once it is off', async () => {
    const emulator = emulatorOf('readOnly: true')
    expect((await ask(emulator, 'GET', `${api}/exports`)).status).toBe(200)
    expect((await command(emulator, kusto, 'vitals', '.show tables')).status).toBe(200)
    expect((await ask(emulator, 'GET', '_emulator/read-only')).body).toBe(true)
    await ask(emulator, 'PUT', '_emulator/read-only', { body: 'false' })
    expect((await command(emulator, kusto, 'vitals', '.create table T (a: int)')).status).toBe(200)
    expect((await ask(emulator, 'PUT', '_emulator/read-only', { body: 'perhaps' })).status).toBe(400)
  })
})

describe('the state page', () => {
  test('is replaced, read as JSON and as YAML, and emptied', async () => {
    const emulator = createEmulator()
    const state = 'applications: { contoso.azureiotcentral.com: { devices: { d: { displayName: D } } } }'
    expect((await ask(emulator, 'PUT', '_emulator/state', { body: state })).status).toBe(204)
    expect((await ask(emulator, 'GET', '_emulator/state')).body).toMatchObject({
      applications: { 'contoso.azureiotcentral.com': { devices: { d: { displayName: 'D' } } } },
    })
    const yaml = await ask(emulator, 'GET', '_emulator/state', { headers: { accept: 'application/yaml' } })
    expect(yaml.headers['content-type']).toBe('application/yaml')
    expect(yaml.body).toContain('contoso.azureiotcentral.com:')
    await ask(emulator, 'DELETE', '_emulator/state')
    expect((await ask(emulator, 'GET', '_emulator/state')).body).toEqual({})
  })

  test('is patched while the emulator runs', async () => {
    const emulator = emulatorOf(`clusters: { ${kusto}: { state: Stopped, streamingIngestion: true } }`)
    const body = `clusters: { ${kusto}: { state: null, databases: { vitals: { policies: { retention: { Recoverability: Disabled } } } } } }`
    expect((await ask(emulator, 'PATCH', '_emulator/state', { body })).status).toBe(204)
    expect((await ask(emulator, 'GET', '_emulator/state')).body).toEqual({
      clusters: {
        [kusto]: {
          streamingIngestion: true,
          databases: { vitals: { policies: { retention: { Recoverability: 'Disabled' } } } },
        },
      },
    })
  })

  test('keeps the old state where the new one is wrong', async () => {
    const emulator = emulatorOf('strict: true')
    expect(await ask(emulator, 'PUT', '_emulator/state', { body: 'strict: 7' })).toMatchObject({
      status: 400,
      body: { errors: ['strict must be boolean'] },
    })
    expect((await ask(emulator, 'GET', '_emulator/state')).body).toEqual({ strict: true })
  })

  test.each(['state', 'faults', 'read-only'])('%s takes no broken YAML', async (page) => {
    for (const method of ['PUT', 'PATCH']) {
      expect((await ask(createEmulator(), method, `_emulator/${page}`, { body: 'a: [' })).status).toBe(400)
    }
  })

  test.each(['_emulator/nothing', '_emulator'])('%s is no page', async (url) => {
    expect((await ask(createEmulator(), 'GET', url)).status).toBe(400)
  })
})
