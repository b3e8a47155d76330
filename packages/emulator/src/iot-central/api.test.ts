import { describe, expect, test } from 'vitest'
import type { Emulator, JsonObject, JsonValue } from '../index.ts'
import { ask, emulatorOf, type Answered } from '../server/asking.test-data.ts'
import { isObject } from '../state/json.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('emulator')

const api = 'contoso.azureiotcentral.com/api/dataExport'
const adx: JsonObject = {
  displayName: 'Vitals',
  type: 'dataexplorer@v1',
  clusterUrl: `https://wards.${here.region}.kusto.windows.net`,
  database: 'vitals',
  table: 'T',
  authorization: { type: 'servicePrincipal', clientId: 'c', tenantId: 't', clientSecret: 's3cret' },
}
const telemetry: JsonObject = {
  displayName: 'Telemetry',
  enabled: true,
  source: 'telemetry',
  destinations: [{ id: 'd1', transform: '.a\n' }],
}

const prepared = async (choices = '{}'): Promise<Emulator> => {
  const emulator = emulatorOf(`choices: ${choices}`)
  await ask(emulator, 'PUT', `${api}/destinations/d1`, { body: adx })
  await ask(emulator, 'PUT', `${api}/exports/e1`, { body: telemetry })
  return emulator
}

const secretOf = (emulator: Emulator): JsonValue | undefined => {
  const fields = emulator.world().applications.get('contoso.azureiotcentral.com')?.destinations.get('d1')?.fields
  const authorization = fields?.['authorization']
  return isObject(authorization) ? authorization['clientSecret'] : undefined
}

const codeOf = ({ body }: Answered): JsonValue | undefined =>
  isObject(body) && isObject(body['error']) ? body['error']['code'] : undefined

test('a destination is put, read masked, put again and deleted', async () => {
  const emulator = emulatorOf('')
  const made = {
    ...adx,
    id: 'd1',
    authorization: { type: 'servicePrincipal', clientId: 'c', tenantId: 't', clientSecret: '*****' },
    status: 'waiting',
  }
  expect(await ask(emulator, 'PUT', `${api}/destinations/d1`, { body: adx })).toMatchObject({ status: 200, body: made })
  expect(await ask(emulator, 'GET', `${api}/destinations/d1`)).toMatchObject({ status: 200, body: made })
  const renamed = { ...adx, displayName: 'Other', id: 'ignored' }
  expect(await ask(emulator, 'PUT', `${api}/destinations/d1`, { body: renamed })).toMatchObject({
    status: 200,
    body: { id: 'd1', displayName: 'Other' },
  })
  expect(await ask(emulator, 'DELETE', `${api}/destinations/d1`)).toMatchObject({ status: 204, body: null })
  expect(await ask(emulator, 'GET', `${api}/destinations/d1`)).toMatchObject({ status: 404 })
})

test.each([
  [true, 'starting'],
  [false, 'notStarted'],
])('an export with enabled %s is %s', async (enabled, status) => {
  const emulator = await prepared()
  const { body } = await ask(emulator, 'PUT', `${api}/exports/e2`, { body: { ...telemetry, enabled } })
  expect(body).toEqual({ ...telemetry, id: 'e2', enabled, status })
})

describe('refusals', () => {
  const cases: [string, string, string, JsonValue | undefined, number][] = [
    ['no destination', 'GET', '/destinations/nowhere', undefined, 404],
    ['no export', 'PATCH', '/exports/nowhere', {}, 404],
    ['delete of nothing', 'DELETE', '/exports/nowhere', undefined, 404],
    ['destination in use', 'DELETE', '/destinations/d1', undefined, 409],
    ['no JSON', 'PUT', '/destinations/d2', '{', 400],
    ['no object', 'PATCH', '/exports/e1', [], 400],
    ['no display name', 'PUT', '/destinations/d2', { ...adx, displayName: null }, 422],
    ['no table', 'PUT', '/destinations/d2', { ...adx, table: 7 }, 422],
    ['no such type', 'PUT', '/destinations/d2', { ...adx, type: 'kafka@v1' }, 422],
    ['no such authorization', 'PUT', '/destinations/d2', { ...adx, authorization: { type: 'key' } }, 422],
    ['secret missing', 'PUT', '/destinations/d2', { ...adx, authorization: { type: 'servicePrincipal' } }, 422],
    ['unknown field', 'PUT', '/destinations/d2', { ...adx, tabel: 'T' }, 422],
    ['flat body', 'PUT', '/destinations/d2', { displayName: 'B', type: 'blobstorage@v1', connectionString: 'x' }, 422],
    ['type changed', 'PUT', '/destinations/d1', { displayName: 'W', type: 'webhook@v1', url: 'https://w' }, 422],
    ['no source', 'PUT', '/exports/e2', { ...telemetry, source: 'nothing' }, 422],
    ['source changed', 'PATCH', '/exports/e1', { source: 'audit' }, 422],
    ['enabled is text', 'PUT', '/exports/e2', { ...telemetry, enabled: 'yes' }, 422],
    ['links are no list', 'PUT', '/exports/e2', { ...telemetry, destinations: {} }, 422],
    ['link without id', 'PUT', '/exports/e2', { ...telemetry, destinations: [{}] }, 422],
    ['unknown destination', 'PUT', '/exports/e2', { ...telemetry, destinations: [{ id: 'x' }] }, 422],
    ['enrichment is text', 'PUT', '/exports/e2', { ...telemetry, enrichments: { a: 'b' } }, 422],
    ['no such collection', 'GET', '/jobs', undefined, 404],
    ['no such method', 'POST', '/exports/e1', {}, 404],
  ]
  test.each(cases)('%s', async (_, method, path, body, status) => {
    const emulator = await prepared()
    const answer = await ask(emulator, method, api + path, body === undefined ? {} : { body })
    expect(answer.status).toBe(status)
    expect(answer.headers['x-ms-error-code']).toBe(codeOf(answer))
  })
})

describe('choices', () => {
  const cases: [string, string, string, JsonValue | undefined, number][] = [
    ['{ unknownDelete: 204 }', 'DELETE', '/exports/nowhere', undefined, 204],
    ['{ destinationInUse: 204 }', 'DELETE', '/destinations/d1', undefined, 204],
    ['{ immutableChange: 400 }', 'PATCH', '/exports/e1', { source: 'audit' }, 400],
    ['{ invalidBody: 400 }', 'PUT', '/exports/e2', {}, 400],
    ['{ unknownDestination: 400 }', 'PUT', '/exports/e2', { ...telemetry, destinations: [{ id: 'x' }] }, 400],
    ['{ unknownFields: ignore }', 'PUT', '/destinations/d2', { ...adx, more: 1 }, 200],
    ['{ emptyDestinations: reject }', 'PUT', '/exports/e2', { ...telemetry, destinations: [] }, 422],
    ['{}', 'PUT', '/exports/e2', { ...telemetry, destinations: [] }, 200],
    ['{}', 'PUT', '/exports/e2', { ...telemetry, destinations: [{ id: 'd1', transform: '.a |' }] }, 200],
    [
      '{ invalidTransform: reject }',
      'PUT',
      '/exports/e2',
      { ...telemetry, destinations: [{ id: 'd1', transform: '.a |' }] },
      422,
    ],
    ['{ invalidTransform: reject }', 'PUT', '/exports/e2', telemetry, 200],
  ]
  test.each(cases)('%s: %s %s', async (choices, method, path, body, status) => {
    const emulator = await prepared(choices)
    expect((await ask(emulator, method, api + path, body === undefined ? {} : { body })).status).toBe(status)
  })

  test.each([
    ['{}', 422],
    ['{ overQuota: 403 }', 403],
  ])('the eleventh destination and export, with %s', async (choices, status) => {
    const emulator = await prepared(choices)
    for (let index = 2; index <= 10; index += 1) {
      expect((await ask(emulator, 'PUT', `${api}/destinations/d${index}`, { body: adx })).status).toBe(200)
      expect((await ask(emulator, 'PUT', `${api}/exports/e${index}`, { body: telemetry })).status).toBe(200)
    }
    expect((await ask(emulator, 'PUT', `${api}/destinations/d11`, { body: adx })).status).toBe(status)
    expect((await ask(emulator, 'PUT', `${api}/exports/e11`, { body: telemetry })).status).toBe(status)
    expect((await ask(emulator, 'PUT', `${api}/exports/e1`, { body: telemetry })).status).toBe(200)
  })

  test.each([
    [10, '', 200],
    [11, '', 422],
    [8, 'SELECT * FROM devices WHERE a = 1 AND CONTAINS(b, "c")', 200],
    [9, 'SELECT * FROM devices WHERE a = 1 AND CONTAINS(b, "c")', 422],
  ])('%i enrichments beside "%s": %i', async (count, filter, status) => {
    const enrichments = Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, { value: 1 }]))
    const body = { ...telemetry, enrichments, filter }
    expect((await ask(await prepared(), 'PUT', `${api}/exports/e2`, { body })).status).toBe(status)
  })

  test('a destination deleted while in use leaves no link', async () => {
    const emulator = await prepared('{ destinationInUse: 204 }')
    await ask(emulator, 'DELETE', `${api}/destinations/d1`)
    expect((await ask(emulator, 'GET', `${api}/exports/e1`)).body).toMatchObject({ destinations: [] })
  })

  test('nulls stand for what is unset, and transforms come back trimmed', async () => {
    const emulator = await prepared('{ nullsForUnset: true, transformText: trimmed }')
    expect((await ask(emulator, 'GET', `${api}/exports/e1`)).body).toMatchObject({
      filter: null,
      enrichments: null,
      lastExportTime: null,
      destinations: [{ id: 'd1', transform: '.a' }],
    })
  })
})

test('a patch merges objects, removes nulls and replaces arrays', async () => {
  const emulator = await prepared()
  await ask(emulator, 'PATCH', `${api}/exports/e1`, {
    body: { filter: 'F', enrichments: { a: { value: 1 }, b: { value: 2 } } },
  })
  const patch = { filter: null, enrichments: { a: null, c: { value: 3 } }, destinations: [] }
  expect((await ask(emulator, 'PATCH', `${api}/exports/e1`, { body: patch })).body).toEqual({
    id: 'e1',
    displayName: 'Telemetry',
    enabled: true,
    source: 'telemetry',
    enrichments: { b: { value: 2 }, c: { value: 3 } },
    destinations: [],
    status: 'starting',
  })
})

test('a patch of the table keeps the secret', async () => {
  const emulator = await prepared()
  await ask(emulator, 'PATCH', `${api}/destinations/d1`, { body: { table: 'U' } })
  expect(secretOf(emulator)).toBe('s3cret')
  expect((await ask(emulator, 'GET', `${api}/destinations/d1`)).body).toMatchObject({ table: 'U', status: 'waiting' })
})

test.each(['*****', '********'])('a mask sent back as %s keeps the secret and is remembered', async (mask) => {
  const emulator = await prepared()
  const authorization = { type: 'servicePrincipal', clientId: 'c', tenantId: 't', clientSecret: mask }
  await ask(emulator, 'PUT', `${api}/destinations/d1`, { body: { ...adx, authorization } })
  expect(secretOf(emulator)).toBe('s3cret')
  const destination = emulator.world().applications.get('contoso.azureiotcentral.com')?.destinations.get('d1')
  expect(destination?.maskedSecretSent).toBe(true)
  expect(emulator.requests().at(-1)).toMatchObject({ status: 200, kind: 'violation' })
})

test('pages are followed by an absolute link to their end', async () => {
  const emulator = await prepared('{ pageSize: 2 }')
  for (const id of ['d2', 'D3', 'd4', 'd5']) await ask(emulator, 'PUT', `${api}/destinations/${id}`, { body: adx })
  const ids: JsonValue[] = []
  let url: string | undefined = `https://${api}/destinations`
  while (url !== undefined) {
    const { body } = await ask(emulator, 'GET', url)
    if (!isObject(body) || !Array.isArray(body['value'])) throw new Error('no page')
    ids.push(...body['value'].map((entry) => (isObject(entry) ? (entry['id'] ?? null) : null)))
    url = typeof body['nextLink'] === 'string' ? body['nextLink'] : undefined
    if (url !== undefined) expect(url).toMatch(/^https:\/\/contoso\.azureiotcentral\.com\/api\//)
  }
  expect(ids).toEqual(['d1', 'd2', 'D3', 'd4', 'd5'])
})

test('the exports of a destination come without their destinations', async () => {
  const emulator = await prepared()
  expect((await ask(emulator, 'GET', `${api}/destinations/d1/exports`)).body).toMatchObject({
    value: [{ id: 'e1', destinations: [] }],
  })
  expect((await ask(emulator, 'GET', `${api}/exports/e1/destinations`)).body).toMatchObject({ value: [{ id: 'd1' }] })
})

describe('access', () => {
  test.each([
    ['nothing', {}, 401],
    ['a bare word', { authorization: 'token' }, 401],
    ['a bearer token', { authorization: 'Bearer token' }, 200],
    ['an API token', { authorization: 'SharedAccessSignature sr=a&sig=b&skn=c&se=1' }, 200],
  ])('with %s', async (_, headers, status) => {
    expect((await ask(await prepared(), 'GET', `${api}/exports`, { headers })).status).toBe(status)
  })

  test.each([
    ['viewer', 'GET', 200],
    ['viewer', 'PUT', 403],
    ['editor', 'PUT', 200],
    ['guest', 'GET', 403],
    ['stranger', 'GET', 401],
  ])('roles: %s may %s: %i', async (token, method, status) => {
    const emulator = emulatorOf('roles: { viewer: { dataExport: view }, editor: { dataExport: full }, guest: {} }')
    const headers = { authorization: `Bearer ${token}` }
    const path = method === 'GET' ? `${api}/destinations` : `${api}/destinations/d1`
    expect((await ask(emulator, method, path, { headers, body: adx })).status).toBe(status)
  })

  test.each([
    ['', 400],
    ['api-version=', 400],
    ['api-version=2022-07-31', 404],
    ['api-version=2030-01-01', 400],
    ['api-version=2022-06-30-preview', 200],
  ])('version "%s": %i', async (query, status) => {
    const { status: found } = await (
      await prepared()
    ).handle({
      method: 'GET',
      path: `/${api}/exports?${query}`,
      headers: { authorization: 'Bearer token' },
      body: '',
    })
    expect(found).toBe(status)
  })

  test('a strict world has no other application', async () => {
    expect((await ask(emulatorOf('strict: true'), 'GET', `${api}/exports`)).status).toBe(404)
  })
})

test('device templates are listed and read', async () => {
  const emulator = emulatorOf(
    'applications: { contoso.azureiotcentral.com: { templates: { "dtmi:a:b;1": { displayName: Press, capabilityModel: { "@id": "dtmi:a:m;1" } } } } }',
  )
  const root = 'contoso.azureiotcentral.com/api/deviceTemplates'
  const template = { '@id': 'dtmi:a:b;1', displayName: 'Press', capabilityModel: { '@id': 'dtmi:a:m;1' } }
  expect((await ask(emulator, 'GET', `${root}?api-version=2022-07-31`)).body).toMatchObject({ value: [template] })
  expect((await ask(emulator, 'GET', `${root}/dtmi:a:b;1`)).body).toMatchObject(template)
  expect((await ask(emulator, 'GET', `${root}/other`)).status).toBe(404)
})
