import { describe, expect, test } from 'vitest'
import { ask, emulatorOf, type Answered } from '../server/asking.test-data.ts'
import { isObject, stringAt } from '../state/json.ts'
import { loadState, saveState, type Emulator, type EmulatorOptions } from '../index.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('emulator')

const tenant = here.tenant
const planner = '11111111-2222-4333-8444-000000000001'
const writer = '11111111-2222-4333-8444-000000000002'
const late = '11111111-2222-4333-8444-000000000003'
const plain = '11111111-2222-4333-8444-000000000004'
const state = `
roles:
  planner:
    applicationId: ${planner}
    tenantId: ${tenant}
    federated:
      - { subject: 'repo:contoso/wards:environment:plan' }
      - { subject: 'repo:contoso/wards:pull_request', audience: api://Other }
    dataExport: view
    arm: { ${here.clusterId('wards')}: reader }
    cluster: viewer
  writer: { applicationId: ${writer}, tenantId: ${tenant}, secret: valid, dataExport: full, arm: contributor, cluster: admin }
  late: { applicationId: ${late}, tenantId: ${tenant}, secret: expired }
  plain: { applicationId: ${plain}, tenantId: ${tenant} }
`

const start = Date.UTC(2026, 0, 1)
const jwt = (claims: object): string => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`
const claims = {
  iss: 'https://token.actions.githubusercontent.com',
  sub: 'repo:contoso/wards:environment:plan',
  aud: 'api://AzureADTokenExchange',
  exp: start / 1000 + 300,
}

type Form = Readonly<Record<string, string>>
const kusto = 'https://kusto.kusto.windows.net'
const base = { grant_type: 'client_credentials', scope: `${kusto}/.default` }
const bySecret = (client_id: string): Form => ({ ...base, client_id, client_secret: 'anything at all' })
const byToken = (over: object = {}, client_id = planner): Form => ({
  ...base,
  client_id,
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  client_assertion: jwt({ ...claims, ...over }),
})
const without = (form: Form, name: string): Form =>
  Object.fromEntries(Object.entries(form).filter(([key]) => key !== name))

const signIn = (emulator: Emulator, form: Form, at = tenant): Promise<Answered> =>
  ask(emulator, 'POST', `login.microsoftonline.com/${at}/oauth2/v2.0/token`, {
    body: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
const tokenOf = ({ body }: Answered): string => (isObject(body) ? (stringAt(body, 'access_token') ?? '') : '')
const emulated = (options: EmulatorOptions = {}): Emulator => emulatorOf(state, options)

describe('a token is given', () => {
  test.each<[string, Form]>([
    ['for a federated token', byToken()],
    ['for one with an audience of its own', byToken({ sub: 'repo:contoso/wards:pull_request', aud: 'api://Other' })],
    ['for a secret', bySecret(writer)],
    ['for an application named in capitals', bySecret(writer.toUpperCase())],
  ])('%s', async (_, form) => {
    const answered = await signIn(emulated(), form)
    expect(answered).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 3599 } })
    expect(tokenOf(answered)).not.toBe('')
  })

  test('to everybody where nobody is listed', async () => {
    const emulator = emulatorOf('{}')
    const token = tokenOf(await signIn(emulator, bySecret('whoever'), 'wherever'))
    const headers = { authorization: `Bearer ${token}` }
    expect(await ask(emulator, 'GET', 'c.azureiotcentral.com/api/dataExport/exports', { headers })).toMatchObject({
      status: 401,
    })
    expect(await ask(emulator, 'POST', 'w.kusto.windows.net/v1/rest/mgmt', { headers, body: {} })).toMatchObject({
      status: 400,
    })
  })

  test('by the login host of every cloud, and by nothing else there', async () => {
    const ways = ['login.microsoftonline.us', 'login.partner.microsoftonline.cn'].map((host) =>
      ask(emulated(), 'POST', `${host}/${tenant}/oauth2/v2.0/token`, {
        body: new URLSearchParams(bySecret(writer)).toString(),
      }),
    )
    for (const answered of await Promise.all(ways)) expect(answered.status).toBe(200)
    expect(await ask(emulated(), 'GET', `login.microsoftonline.com/${tenant}/oauth2/v2.0/token`)).toMatchObject({
      status: 404,
    })
  })
})

describe('a token is refused', () => {
  test.each<[string, Form, number, string, string?]>([
    ['an unknown tenant', bySecret(writer), 400, 'AADSTS90002', 'elsewhere'],
    ['an unknown application', bySecret('nobody'), 400, 'AADSTS700016'],
    ['no grant type', without(bySecret(writer), 'grant_type'), 400, 'AADSTS900144'],
    ['another grant type', { ...bySecret(writer), grant_type: 'password' }, 400, 'AADSTS70003'],
    ['no credential', without(bySecret(writer), 'client_secret'), 401, 'AADSTS7000218'],
    ['an empty secret', { ...bySecret(writer), client_secret: '' }, 401, 'AADSTS7000218'],
    ['a secret that expired', bySecret(late), 401, 'AADSTS7000222'],
    ['a secret where there is none', bySecret(planner), 401, 'AADSTS7000215'],
    ['a scope that is no resource', { ...bySecret(writer), scope: kusto }, 400, 'AADSTS1002012'],
    ['an unknown resource', { ...bySecret(writer), scope: 'https://graph.example/.default' }, 400, 'AADSTS500011'],
    ['an assertion without its type', without(byToken(), 'client_assertion_type'), 400, 'AADSTS900144'],
    ['an assertion that is no JWT', { ...byToken(), client_assertion: 'a.b' }, 400, 'AADSTS50027'],
    ['an assertion that never expires', byToken({ exp: undefined }), 400, 'AADSTS50027'],
    ['an assertion that expired', byToken({ exp: start / 1000 }), 401, 'AADSTS700024'],
    ['an assertion for one who has no federation', byToken({}, plain), 401, 'AADSTS70025'],
    ['another issuer', byToken({ iss: `${claims.iss}/` }), 401, 'AADSTS700211'],
    ['another subject', byToken({ sub: 'repo:contoso/wards:environment:production' }), 401, 'AADSTS700213'],
    ['the subject in other letters', byToken({ sub: 'repo:Contoso/wards:environment:plan' }), 401, 'AADSTS700213'],
    ['another audience', byToken({ aud: 'api://azureadtokenexchange' }), 401, 'AADSTS700212'],
    ['the audience of another subject', byToken({ aud: 'api://Other' }), 401, 'AADSTS700212'],
  ])('for %s', async (_, form, status, code, at = tenant) => {
    const answered = await signIn(emulated(), form, at)
    expect(answered).toMatchObject({
      status,
      body: {
        error_description: expect.stringMatching(new RegExp(`^${code}: .*Trace ID`)),
        error_codes: [Number(code.slice(6))],
      },
    })
    expect(tokenOf(answered)).toBe('')
  })
})

describe('a token opens one system and no other', () => {
  const systems = {
    'https://apps.azureiotcentral.com': ['GET', 'contoso.azureiotcentral.com/api/dataExport/exports'],
    'https://management.azure.com': ['GET', `management.azure.com${here.respell(here.clusterId('wards'))}`],
    [kusto]: ['POST', `wards.${here.region}.kusto.windows.net/v1/rest/mgmt`],
  } as const
  const pairs = Object.entries(systems).flatMap(([audience]) =>
    Object.entries(systems).map(([system, [method, url]]) => [audience, system, method, url] as const),
  )

  test.each(pairs)('that for %s at %s', async (audience, system, method, url) => {
    const emulator = emulated()
    const token = tokenOf(await signIn(emulator, { ...byToken(), scope: `${audience}/.default` }))
    const body = method === 'POST' ? { body: { db: 'vitals', csl: '.show tables' } } : {}
    const { status } = await ask(emulator, method, url, { headers: { authorization: `Bearer ${token}` }, ...body })
    expect(status).toBe(audience === system ? 200 : 401)
  })

  test.each([
    ['GET', 'wards', 200],
    ['PATCH', 'wards', 403],
    ['GET', 'other', 403],
    ['GET', 'wards/databases', 200],
  ])('and Azure roles by scope: %s %s', async (method, name, status) => {
    const emulator = emulated()
    const token = tokenOf(await signIn(emulator, { ...byToken(), scope: 'https://management.azure.com/.default' }))
    const headers = { authorization: `Bearer ${token}` }
    expect(await ask(emulator, method, `management.azure.com${here.clusterId('')}${name}`, { headers })).toMatchObject({
      status,
    })
  })
})

test('one who signs in is not known by name', async () => {
  const headers = { authorization: 'Bearer planner' }
  const answered = await ask(emulated(), 'GET', 'contoso.azureiotcentral.com/api/dataExport/exports', { headers })
  expect(answered.status).toBe(401)
})

test('a caller who is gone is nobody any more', async () => {
  const emulator = emulated()
  const form = { ...bySecret(writer), scope: 'https://apps.azureiotcentral.com/.default' }
  const headers = { authorization: `Bearer ${tokenOf(await signIn(emulator, form))}` }
  const url = 'contoso.azureiotcentral.com/api/dataExport/exports'
  expect(await ask(emulator, 'GET', url, { headers })).toMatchObject({ status: 200 })
  emulator.world().roles.delete('writer')
  expect(await ask(emulator, 'GET', url, { headers })).toMatchObject({ status: 401 })
})

test('no credential stands in the journal, and a sign-in is no write', async () => {
  const emulator = emulated()
  emulator.world().readOnly = true
  await signIn(emulator, bySecret(writer))
  await signIn(emulator, byToken())
  const journal = JSON.stringify(emulator.requests())
  expect(emulator.requests().map(({ kind, status }) => [kind, status])).toEqual([
    ['read', 200],
    ['read', 200],
  ])
  expect(journal).toContain('client_secret=***')
  expect(journal).toContain('client_assertion=***')
  expect(journal).not.toContain('anything')
  expect(journal).not.toContain(byToken()['client_assertion'])
})

test('a fault answers in the shape of Entra', async () => {
  const answered = await signIn(emulated({ faults: [{ path: '/oauth2/', answer: { status: 503 } }] }), bySecret(writer))
  expect(answered).toMatchObject({ status: 503, body: { error: 'temporarily_unavailable' } })
})

test('a state file keeps who signs in, and says what is missing', () => {
  const emulator = emulated()
  const loaded = loadState(saveState(emulator))
  expect(loaded.ok ? loaded.world.roles : loaded.errors).toEqual(emulator.world().roles)
  expect(loadState('roles: { nobody: { secret: valid } }')).toMatchObject({
    ok: false,
    errors: [expect.stringContaining('applicationId')],
  })
})
