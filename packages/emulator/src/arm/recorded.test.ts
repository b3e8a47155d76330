import { describe, expect, test } from 'vitest'
import { ask, command, emulatorOf } from '../server/asking.test-data.ts'
import { placeOf, seeds } from '../server/places.test-data.ts'
import { isObject } from '../state/json.ts'
import type { JsonValue } from '../state/model.ts'
import { regionName } from '../state/regions.ts'

const grant = (principalId: string, principalType = 'App'): JsonValue => ({
  properties: { principalId, principalType, role: 'Viewer', tenantId: 't' },
})

const propertiesOf = (body: JsonValue): readonly string[] =>
  isObject(body) && isObject(body['properties'] ?? null) ? Object.keys(Object(body['properties'])).sort() : []

const state = ({ kusto, cluster, tenant }: ReturnType<typeof placeOf>): string =>
  JSON.stringify({
    strict: true,
    clusters: { [kusto]: { resourceId: cluster, databases: { vitals: {} } } },
    directory: [
      { type: 'group', displayName: 'Readers', objectId: 'g-1', tenantId: tenant, mail: 'readers@contoso.example' },
    ],
  })

describe.each(seeds)('the write of an assignment as it was recorded (place %i)', (seed) => {
  const place = placeOf(seed)
  const arm = 'https://management.azure.com'
  const at = `${arm}${place.cluster}/databases/vitals/principalAssignments/readers`
  const results = `${arm}/subscriptions/${place.subscription}/providers/Microsoft.Kusto/locations/${regionName(place.region)}/operationResults/`

  test('201 for a new one, 200 for a change, and an operation whose address has the blanks of the region', async () => {
    const emulator = emulatorOf(state(place), { now: () => place.now })
    const made = await ask(emulator, 'PUT', at, { body: grant('g-1', 'Group') })
    expect(made.status).toBe(201)
    expect(made.headers['azure-asyncoperation']?.startsWith(results)).toBe(true)
    expect(propertiesOf(made.body)).toEqual([
      'principalId',
      'principalName',
      'principalType',
      'provisioningState',
      'role',
    ])
    expect(made.body).toMatchObject({ properties: { provisioningState: 'Creating' } })
    const polls = [
      await ask(emulator, 'GET', made.headers['azure-asyncoperation'] ?? ''),
      await ask(emulator, 'GET', made.headers['azure-asyncoperation'] ?? ''),
    ]
    expect(polls.map(({ status, body }) => [status, body])).toMatchObject([
      [200, { status: 'Running', percentComplete: 0.5, startTime: new Date(place.now).toISOString() }],
      [200, { status: 'Succeeded' }],
    ])
    expect((await ask(emulator, 'GET', at)).body).toMatchObject({
      properties: { tenantId: 't', tenantName: 'Contoso', aadObjectId: 'g-1', provisioningState: 'Succeeded' },
    })
    const changed = await ask(emulator, 'PUT', at, { body: grant('g-1', 'Group') })
    expect([changed.status, changed.body]).toMatchObject([200, { properties: { provisioningState: 'Accepted' } }])
  })

  test('202 with both headers for a deletion', async () => {
    const emulator = emulatorOf(state(place))
    const made = await ask(emulator, 'PUT', at, { body: grant('g-1', 'Group') })
    for (const _ of [1, 2]) await ask(emulator, 'GET', made.headers['azure-asyncoperation'] ?? '')
    const gone = await ask(emulator, 'DELETE', at)
    expect([gone.status, gone.body]).toEqual([202, null])
    const followed = [
      await ask(emulator, 'GET', gone.headers['location'] ?? ''),
      await ask(emulator, 'GET', gone.headers['location'] ?? ''),
      await ask(emulator, 'GET', gone.headers['azure-asyncoperation'] ?? ''),
    ]
    expect(followed.map(({ status }) => status)).toEqual([202, 200, 200])
    expect(followed[2]?.body).toMatchObject({ status: 'Succeeded' })
    expect(await ask(emulator, 'GET', at)).toMatchObject({
      status: 404,
      body: {
        error: {
          code: 'ResourceNotFound',
          message: `The resource with identifier '${at.slice(arm.length)}' is not found.`,
        },
      },
    })
  })
})

describe('an application', () => {
  const { application, iotCentral } = placeOf(4)
  const at = `management.azure.com${application}`
  const body = { identity: { type: 'SystemAssigned' } }

  test('is changed at once, as az recorded it', async () => {
    const emulator = emulatorOf('')
    const answer = await ask(emulator, 'PATCH', at, { body })
    expect(answer.status).toBe(200)
    expect(answer.headers).not.toHaveProperty('azure-asyncoperation')
    expect(answer.body).toMatchObject({ identity: { type: 'SystemAssigned' } })
  })

  test('is polled at its own address where it answers as the published example, and has no status', async () => {
    const emulator = emulatorOf('choices: { armAnswer: published }')
    const answer = await ask(emulator, 'PATCH', at, { body })
    expect(answer.status).toBe(201)
    const address = answer.headers['azure-asyncoperation'] ?? ''
    expect(address.startsWith(`https://${at}?`)).toBe(true)
    const polls = [answer, await ask(emulator, 'GET', address), await ask(emulator, 'GET', address)]
    for (const { body: shown } of polls) expect(shown).not.toHaveProperty('status')
    expect(polls.map(({ body: shown }) => shown)).toMatchObject([
      { properties: { provisioningState: 'Updating' } },
      { properties: { provisioningState: 'Updating' } },
      { properties: { provisioningState: 'Succeeded' }, identity: { type: 'SystemAssigned' } },
    ])
  })

  test.each([
    ['absent', undefined],
    ['none', { type: 'None' }],
  ])('without an identity shows it as %s', async (unsetIdentity, shown) => {
    const emulator = emulatorOf(JSON.stringify({ choices: { unsetIdentity }, applications: { [iotCentral]: {} } }))
    expect((await ask(emulator, 'GET', at)).body).toEqual(
      shown === undefined
        ? expect.not.objectContaining({ identity: expect.anything() })
        : expect.objectContaining({ identity: shown }),
    )
  })
})

describe('what was just granted is shown late', () => {
  const place = placeOf(2)
  const at = `management.azure.com${place.cluster}/databases/vitals/principalAssignments`
  const show = ".show database ['vitals'] principals"
  const late = (visibleAfter: object, more: object = {}): string =>
    JSON.stringify({
      visibleAfter,
      choices: { armAnswer: 'direct' },
      ...more,
      clusters: { [place.kusto]: { resourceId: place.cluster, databases: { vitals: {} } } },
    })

  test('after so many reads, by either way of asking', async () => {
    const emulator = emulatorOf(late({ reads: 3 }))
    await ask(emulator, 'PUT', `${at}/one`, { body: grant('p-1') })
    expect((await ask(emulator, 'GET', `${at}/one`)).status).toBe(404)
    expect((await ask(emulator, 'GET', at)).body).toEqual({ value: [] })
    expect(JSON.stringify((await command(emulator, place.kusto, 'vitals', show)).body)).not.toContain('p-1')
    expect(JSON.stringify((await command(emulator, place.kusto, 'vitals', show)).body)).toContain('p-1')
    expect((await ask(emulator, 'GET', at)).body).toMatchObject({ value: [{ properties: { principalId: 'p-1' } }] })
  })

  test('after a while, by the clock of the emulator', async () => {
    let { now } = place
    const emulator = emulatorOf(late({ seconds: 30 }), { now: () => now })
    await command(emulator, place.kusto, 'vitals', ".add database ['vitals'] viewers ('aadapp=p-1;t')")
    const shown = async (): Promise<boolean> =>
      JSON.stringify((await command(emulator, place.kusto, 'vitals', show)).body).includes('p-1')
    expect(await shown()).toBe(false)
    now += 29_999
    expect(await shown()).toBe(false)
    now += 1
    expect(await shown()).toBe(true)
  })

  test('but counts at once, and a grant that was there is shown at once', async () => {
    const reader = { objectId: 'p-1', arm: 'none' }
    const emulator = emulatorOf(
      late({ reads: 1 }, { roles: { writer: { cluster: 'admin', arm: 'contributor' }, reader } }),
    )
    const as = (who: string) => ({ headers: { authorization: `Bearer ${who}` } })
    await ask(emulator, 'PUT', `${at}/one`, { ...as('writer'), body: grant('p-1') })
    const body = { db: 'vitals', csl: '.show tables' }
    expect(
      (await ask(emulator, 'POST', `${place.kusto}/v1/rest/mgmt?api-version=none`, { ...as('reader'), body })).status,
    ).toBe(200)
    const earlier = emulatorOf(
      late({ reads: 9 }, {}).replace('"vitals":{}', '"vitals":{"principals":[{"role":"Viewer","objectId":"p-0"}]}'),
    )
    expect(JSON.stringify((await command(earlier, place.kusto, 'vitals', show)).body)).toContain('p-0')
  })
})

describe('a cluster', () => {
  const place = placeOf(5)
  const at = `management.azure.com${place.cluster}`
  const clusterWith = (more: object): string =>
    JSON.stringify({ clusters: { [place.kusto]: { resourceId: place.cluster, ...more } } })

  test('tells who may reach it', async () => {
    const emulator = emulatorOf(
      clusterWith({
        publicNetworkAccess: 'Disabled',
        allowedIpRanges: ['10.0.0.0/8'],
        privateEndpoints: { one: 'Approved' },
      }),
    )
    expect((await ask(emulator, 'GET', at)).body).toMatchObject({
      properties: {
        publicNetworkAccess: 'Disabled',
        allowedIpRangeList: ['10.0.0.0/8'],
        privateEndpointConnections: [
          { name: 'one', properties: { privateLinkServiceConnectionState: { status: 'Approved' } } },
        ],
      },
    })
  })

  test('that has moved says where to, and its old address leads there', async () => {
    const uri = 'https://plant5.z0.kusto.fabric.microsoft.com'
    const emulator = emulatorOf(clusterWith({ state: 'Migrated', migration: { uri } }))
    expect((await ask(emulator, 'GET', at)).body).toMatchObject({
      properties: { state: 'Migrated', migrationCluster: { role: 'Source', uri } },
    })
    const answer = await command(emulator, place.kusto, 'vitals', '.show tables')
    expect([answer.status, answer.headers['location']]).toEqual([307, `${uri}/v1/rest/mgmt`])
  })

  test.each(seeds)('that ARM is asked about first is where the first request looks for it (place %i)', async (seed) => {
    const { kusto, cluster, region } = placeOf(seed)
    const emulator = emulatorOf('')
    const before = await ask(emulator, 'GET', `management.azure.com${cluster}`)
    expect(before.body).not.toHaveProperty('location')
    expect(before.body).not.toHaveProperty('properties.uri')
    await command(emulator, kusto, 'vitals', '.show tables')
    expect((await ask(emulator, 'GET', `management.azure.com${cluster}`)).body).toMatchObject({
      location: regionName(region),
      properties: { uri: `https://${kusto}` },
    })
    expect([...emulator.world().clusters.keys()]).toEqual([kusto])
  })
})
