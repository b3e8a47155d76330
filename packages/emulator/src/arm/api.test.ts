import { describe, expect, test } from 'vitest'
import type { Emulator, JsonValue } from '../index.ts'
import { isObject } from '../state/json.ts'
import { ask, command, emulatorOf, type Answered } from '../server/asking.test-data.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('emulator')

const applicationId = here.applicationId('contoso')
const application = `management.azure.com${applicationId}?api-version=2021-06-01`
const cluster = `management.azure.com${here.clusterId('wards')}`
const kusto = `wards.${here.region}.kusto.windows.net`
const assignments = `${cluster}/databases/vitals/principalAssignments`

const identityOn = { identity: { type: 'SystemAssigned' } }

/** Follows a long-running answer to its end, at most a few polls. */
const finish = async (emulator: Emulator, answer: Answered): Promise<JsonValue> => {
  const header = answer.headers['azure-asyncoperation'] ?? answer.headers['location']
  if (header === undefined) return answer.body
  expect(header).toMatch(/^https:\/\/management\.azure\.com\//)
  for (let poll = 0; poll < 5; poll += 1) {
    const { status, body } = await ask(emulator, 'GET', header)
    const told = isObject(body) ? body['status'] : undefined
    if (status !== 202 && told !== 'InProgress' && told !== 'Running') return body
  }
  throw new Error('the operation does not end')
}

describe('applications', () => {
  test('the identity is absent until it was switched on and the operation ended', async () => {
    const emulator = emulatorOf('choices: { armAnswer: operation }')
    const before = await ask(emulator, 'GET', application)
    expect(before).toMatchObject({
      status: 200,
      body: {
        name: 'contoso',
        type: 'Microsoft.IoTCentral/IoTApps',
        properties: { subdomain: 'contoso', state: 'created' },
      },
    })
    expect(before.body).not.toHaveProperty('identity')
    const started = await ask(emulator, 'PATCH', application, { body: identityOn })
    expect(started).toMatchObject({ status: 202, headers: { 'retry-after': '0' } })
    expect(started.body).not.toHaveProperty('identity')
    expect(await finish(emulator, started)).toMatchObject({ status: 'Succeeded' })
    const { body } = await ask(emulator, 'GET', application)
    expect(body).toMatchObject({
      identity: { type: 'SystemAssigned', principalId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    })
  })

  test('the id comes back in another letter case, and is found in any', async () => {
    const emulator = emulatorOf('')
    const { body } = await ask(emulator, 'GET', application)
    const shown = applicationId.replace(/resourceGroups/i, 'resourcegroups').replace(/iotApps/i, 'IoTApps')
    expect(shown).not.toBe(applicationId)
    expect(body).toMatchObject({ id: shown })
    await finish(emulator, await ask(emulator, 'PATCH', application, { body: identityOn }))
    const other = application.replace(applicationId, here.respell(applicationId))
    expect((await ask(emulator, 'GET', other)).body).toHaveProperty('identity')
  })

  test('the identity can be switched off', async () => {
    const emulator = emulatorOf(
      'choices: { armAnswer: direct }\napplications: { contoso.azureiotcentral.com: { identity: {} } }',
    )
    expect((await ask(emulator, 'GET', application)).body).toHaveProperty('identity')
    const { body } = await ask(emulator, 'PATCH', application, { body: { identity: { type: 'None' } } })
    expect(body).not.toHaveProperty('identity')
  })

  test('its subdomain may differ from its name, where the state file says so', async () => {
    const emulator = emulatorOf(
      `applications: { other.azureiotcentral.com: { resourceId: ${here.respell(applicationId)} } }`,
    )
    expect((await ask(emulator, 'GET', application)).body).toMatchObject({ properties: { subdomain: 'other' } })
  })

  test.each([
    ['strict: true', 404],
    ['strict: true\napplications: { contoso.azureiotcentral.com: {} }', 200],
    [
      'strict: true\napplications: { contoso.azureiotcentral.com: { resourceId: /subscriptions/other/resourceGroups/g/providers/Microsoft.IoTCentral/iotApps/contoso } }',
      404,
    ],
  ])('%s: %i', async (state, status) => {
    expect((await ask(emulatorOf(state), 'GET', application)).status).toBe(status)
  })

  test('the identity is known to the directory of the Kusto side', async () => {
    const emulator = emulatorOf('choices: { unknownPrincipal: refuse, armAnswer: direct }')
    await ask(emulator, 'PATCH', application, { body: identityOn })
    const id = emulator.world().applications.get('contoso.azureiotcentral.com')?.identity?.principalId ?? ''
    expect((await command(emulator, kusto, 'vitals', `.add database ['vitals'] admins ('aadapp=${id}')`)).status).toBe(
      200,
    )
    const stranger = '00000000-0000-0000-0000-000000000001'
    expect(
      (await command(emulator, kusto, 'vitals', `.add database ['vitals'] admins ('aadapp=${stranger}')`)).status,
    ).toBe(400)
  })
})

describe('clusters', () => {
  test.each(['operation', 'location', 'direct'])('streaming ingestion is switched on, answered by %s', async (way) => {
    const emulator = emulatorOf(`choices: { armAnswer: ${way}, armPolls: 2 }\nclusters: { ${kusto}: {} }`)
    expect((await ask(emulator, 'GET', cluster)).body).toMatchObject({
      id: expect.stringContaining('/Clusters/wards'),
      properties: { state: 'Running', enableStreamingIngest: false, uri: `https://${kusto}` },
    })
    const answer = await ask(emulator, 'PATCH', cluster, { body: { properties: { enableStreamingIngest: true } } })
    expect(answer.status).toBe(way === 'direct' ? 200 : 202)
    await finish(emulator, answer)
    expect((await ask(emulator, 'GET', cluster)).body).toMatchObject({
      properties: { state: 'Running', provisioningState: 'Succeeded', enableStreamingIngest: true },
    })
  })

  test('reading the resource alone sees the operation end too', async () => {
    const emulator = emulatorOf('')
    await ask(emulator, 'PATCH', cluster, { body: { properties: { enableStreamingIngest: true } } })
    const reads = [await ask(emulator, 'GET', cluster), await ask(emulator, 'GET', cluster)]
    expect(reads.map(({ body }) => body)).toMatchObject([
      { properties: { state: 'Updating', enableStreamingIngest: false } },
      { properties: { state: 'Running', enableStreamingIngest: true } },
    ])
  })

  test.each([
    ['accept', 201],
    ['conflict', 409],
  ])('a second write while the cluster is busy, with %s', async (choice, status) => {
    const emulator = emulatorOf(
      `choices: { busyResource: ${choice} }\nclusters: { ${kusto}: { databases: { vitals: } } }`,
    )
    const first = await ask(emulator, 'PATCH', cluster, { body: { properties: { enableStreamingIngest: true } } })
    const body = { properties: { principalId: 'p', principalType: 'App', role: 'Admin' } }
    expect((await ask(emulator, 'PUT', `${assignments}/app`, { body })).status).toBe(status)
    await finish(emulator, first)
    const other = { properties: { ...body.properties, role: 'User' } }
    expect((await ask(emulator, 'PUT', `${assignments}/other`, { body: other })).status).toBe(201)
  })

  test('a stopped cluster takes no change', async () => {
    const emulator = emulatorOf(`clusters: { ${kusto}: { state: Stopped } }`)
    const answer = await ask(emulator, 'PATCH', cluster, { body: { properties: { enableStreamingIngest: true } } })
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'ServiceIsInMaintenance' } } })
  })

  test('a cluster that ARM named first takes the region of its first Kusto request', async () => {
    const emulator = emulatorOf('choices: { armAnswer: direct }')
    await ask(emulator, 'PATCH', cluster, { body: { properties: { enableStreamingIngest: true } } })
    await command(emulator, 'wards.northeurope.kusto.windows.net', 'vitals', '.show tables')
    const clusters = [...emulator.world().clusters.values()]
    expect(clusters).toMatchObject([{ host: 'wards.northeurope.kusto.windows.net', streamingIngestion: true }])
  })
})

describe('databases and grants', () => {
  const grant = (principalId: string, role = 'Admin'): JsonValue => ({
    properties: { principalId, principalType: 'App', role, tenantId: 't' },
  })

  test('a cluster that is made has the host of its name and region, and is there at once', async () => {
    const emulator = emulatorOf('strict: true')
    const body = { location: 'East US 2', sku: { name: 'x' }, properties: { enableStreamingIngest: true } }
    const made = await ask(emulator, 'PUT', cluster, { body })
    expect([made.status, made.body]).toMatchObject([201, { properties: { provisioningState: 'Creating' } }])
    expect(made.body).not.toHaveProperty('properties.uri')
    await finish(emulator, made)
    expect((await ask(emulator, 'GET', cluster)).body).toMatchObject({
      location: 'East US 2',
      properties: {
        uri: expect.stringMatching(/^https:\/\/\w+\.eastus2\.kusto\.windows\.net$/),
        state: 'Running',
        enableStreamingIngest: true,
        provisioningState: 'Succeeded',
      },
    })
    const again = await ask(emulator, 'PUT', cluster, { body })
    expect(again.status).toBe(200)
    expect(emulator.world().clusters.size).toBe(1)
  })

  test.each([['not json'], [{ sku: {} }], [{ location: here.region }], [{ location: '', sku: {} }]])(
    'a cluster is not made of %j',
    async (body) => {
      const emulator = emulatorOf('strict: true')
      expect((await ask(emulator, 'PUT', cluster, { body })).status).toBe(400)
      expect(emulator.world().clusters.size).toBe(0)
    },
  )

  test('a strict world has a database only after PUT', async () => {
    const emulator = emulatorOf(`strict: true\nclusters: { ${kusto}: {} }`)
    const database = `${cluster}/databases/vitals`
    expect((await ask(emulator, 'GET', database)).status).toBe(404)
    await finish(emulator, await ask(emulator, 'PUT', database, { body: { kind: 'ReadWrite', location: here.region } }))
    expect(await ask(emulator, 'GET', database)).toMatchObject({
      status: 200,
      body: { name: 'wards/vitals', kind: 'ReadWrite' },
    })
    expect((await ask(emulator, 'GET', `${cluster}/databases`)).body).toMatchObject({
      value: [{ name: 'wards/vitals' }],
    })
    expect((await ask(emulator, 'PUT', database, { body: { kind: 'ReadWrite' } })).status).toBe(200)
    expect((await ask(emulator, 'PUT', `${cluster}/databases/other`, { body: {} })).status).toBe(400)
  })

  test('an assignment is put, listed, read and deleted, and Kusto shows the grant', async () => {
    const emulator = emulatorOf('')
    expect((await ask(emulator, 'GET', `${assignments}/app`)).status).toBe(404)
    await finish(emulator, await ask(emulator, 'PUT', `${assignments}/app`, { body: grant('p1') }))
    const shown = {
      name: 'wards/vitals/app',
      properties: { principalId: 'p1', principalType: 'App', role: 'Admin', tenantId: 't', aadObjectId: 'p1' },
    }
    expect((await ask(emulator, 'GET', `${assignments}/app`)).body).toMatchObject(shown)
    expect((await ask(emulator, 'GET', assignments)).body).toMatchObject({ value: [shown] })
    const principals = await command(emulator, kusto, 'vitals', ".show database ['vitals'] principals")
    expect(JSON.stringify(principals.body)).toContain('p1')
    await finish(emulator, await ask(emulator, 'DELETE', `${assignments}/APP`))
    expect((await ask(emulator, 'GET', assignments)).body).toEqual({ value: [] })
    expect((await ask(emulator, 'DELETE', `${assignments}/app`)).status).toBe(204)
  })

  test.each([
    ['given', 'object-id'],
    ['application', 'application-id'],
    ['object', 'object-id'],
  ])('the id that an assignment shows, with %s', async (choice, shown) => {
    const emulator = emulatorOf(
      `choices: { armAnswer: direct, assignmentId: ${choice} }\ndirectory: [{ objectId: object-id, applicationId: application-id }]`,
    )
    await ask(emulator, 'PUT', `${assignments}/app`, { body: grant('object-id') })
    expect((await ask(emulator, 'GET', `${assignments}/app`)).body).toMatchObject({
      properties: { principalId: shown, aadObjectId: 'object-id' },
    })
  })

  test('an assignment may show its tenant by a domain', async () => {
    const emulator = emulatorOf('choices: { armAnswer: direct, assignmentTenant: domain }')
    await ask(emulator, 'PUT', `${assignments}/app`, { body: grant('p1') })
    expect((await ask(emulator, 'GET', `${assignments}/app`)).body).toMatchObject({
      properties: { tenantId: 'contoso.example', aadObjectId: 'p1' },
    })
  })

  test.each([
    ['no properties', {}],
    ['no principal', grant('')],
    ['no such role', grant('p1', 'Owner')],
    ['no such type', { properties: { principalId: 'p', principalType: 'Robot', role: 'Admin' } }],
  ])('%s is refused', async (_, body) => {
    expect(await ask(emulatorOf(''), 'PUT', `${assignments}/app`, { body })).toMatchObject({
      status: 400,
      body: { error: { code: 'InvalidRequestContent' } },
    })
  })

  test.each([
    ['409', 409, ['one']],
    ['200', 200, ['two']],
  ])('the same grant under a second name, with %s', async (choice, status, names) => {
    const emulator = emulatorOf(
      `choices: { armAnswer: direct, duplicateAssignment: ${choice} }\nclusters: { ${kusto}: {} }`,
    )
    await ask(emulator, 'PUT', `${assignments}/one`, { body: grant('p1') })
    expect((await ask(emulator, 'PUT', `${assignments}/two`, { body: grant('p1') })).status).toBe(status)
    const principals = emulator.world().clusters.get(kusto)?.databases.get('vitals')?.principals ?? []
    expect(principals.map(({ assignment }) => assignment)).toEqual(names)
  })
})

test.each<[string, Record<string, string>, string, number]>([
  ['no token', {}, '?api-version=1', 401],
  ['an API token', { authorization: 'SharedAccessSignature sr=a' }, '?api-version=1', 401],
  ['no version', { authorization: 'Bearer a' }, '', 400],
  ['a reader', { authorization: 'Bearer reader' }, '?api-version=1', 403],
])('%s is refused', async (_, headers, query, status) => {
  const state = headers['authorization'] === 'Bearer reader' ? 'roles: { reader: { arm: reader } }' : ''
  const answer = await emulatorOf(state).handle({ method: 'PATCH', path: `/${cluster}${query}`, headers, body: '{}' })
  expect(answer.status).toBe(status)
})

test.each([
  ['', ['Admin']],
  ['&callerRole=None', []],
])('who makes a database is an Admin of it (%j)', async (query, roles) => {
  const emulator = emulatorOf('{ choices: { armAnswer: direct }, roles: { maker: { arm: contributor } } }')
  const answered = await ask(emulator, 'PUT', `${cluster}/databases/made?api-version=1${query}`, {
    body: { kind: 'ReadWrite' },
    headers: { authorization: 'Bearer maker' },
  })
  expect(answered.status).toBe(200)
  const principals = [...emulator.world().clusters.values()][0]?.databases.get('made')?.principals ?? []
  expect(principals.map(({ role, displayName }) => [role, displayName])).toEqual(roles.map((role) => [role, 'maker']))
})

const [, , subscription = ''] = cluster.split('/')

test.each([
  [cluster.slice(cluster.indexOf('/')), 'GET', 200],
  [`/subscriptions/${subscription}`, 'GET', 200],
  [`/subscriptions/${subscription}`, 'PATCH', 403],
  [`/subscriptions/${subscription}/resourceGroups/other`, 'GET', 403],
  ['/subscriptions/another', 'GET', 403],
])('a role at %s: %s is %i', async (scope, method, status) => {
  const emulator = emulatorOf(JSON.stringify({ roles: { one: { arm: { [scope.toUpperCase()]: 'reader' } } } }))
  const headers = { authorization: 'Bearer one' }
  expect((await ask(emulator, method, cluster, { headers, body: {} })).status).toBe(status)
})

test.each(['/tenants', '/subscriptions/5b1', '/subscriptions/5b1/resourceGroups/g/providers/Microsoft.Web/sites/a'])(
  '%s is not known',
  async (path) => {
    expect((await ask(emulatorOf(''), 'GET', `management.azure.com${path}`)).status).toBe(404)
  },
)
