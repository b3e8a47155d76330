import { afterEach, describe, expect, test } from 'vitest'
import { defaultLimits } from '../limits.ts'
import { createSession, type Env } from '../session.ts'
import { createFakeClock } from '../testing/clock.ts'
import { listen, type Loopback, type Reply, type Seen } from '../testing/loopback.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('azure')

const opened: Loopback[] = []
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close()
})

const start = Date.UTC(2026, 0, 1)
const clientId = '11111111-2222-4333-8444-000000000001'
const tenantId = here.tenant
const jwt = (claims: object): string => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`
const identity = jwt({ iss: 'https://token.example', sub: 'repo:o/r:environment:plan', exp: start / 1000 + 300 })
const who = { AZURE_CLIENT_ID: clientId, AZURE_TENANT_ID: tenantId }

const open = async (answer: (seen: Seen) => Reply): Promise<Loopback> => {
  const server = await listen(answer)
  opened.push(server)
  return server
}

/** A session at an emulator that answers as told, and a GitHub beside it where the job has one. */
const meet = async (answer: (form: URLSearchParams) => Reply, env: Env, job = false) => {
  const emulator = await open(({ body }) => answer(new URLSearchParams(typeof body === 'string' ? body : '')))
  const github = await open(() => ({ body: { value: identity } }))
  const asks = { ACTIONS_ID_TOKEN_REQUEST_URL: `${github.url}/token?v=1`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'ask-github' }
  const clock = createFakeClock(start)
  const session = createSession({
    env: { ADX_EXPORT_EMULATOR: emulator.url, ...env, ...(job ? asks : {}) },
    clock,
    version: '1',
    phase: 'plan',
    limits: defaultLimits,
    random: () => 1,
    authority: 'https://login.microsoftonline.com',
  })
  return { session, clock, emulator, github }
}

const given = (form: URLSearchParams): Reply => ({
  body: { token_type: 'Bearer', expires_in: 3599, access_token: `token-for-${form.get('scope')}` },
})
const refused = (status: number, description: string) => (): Reply => ({
  status,
  body: { error: 'invalid_client', error_description: `${description}: canary words. Trace ID: x` },
})

describe('at an emulator', () => {
  test.each<[string, Env]>([
    ['nobody', {}],
    ['an application alone', { AZURE_CLIENT_ID: clientId, AZURE_CLIENT_SECRET: 'a-long-secret' }],
    ['no proof', who],
    ['a certificate', { ...who, AZURE_CLIENT_CERTIFICATE_PATH: '/c.pem' }],
    ['an empty secret', { ...who, AZURE_CLIENT_SECRET: '' }],
  ])('that %s signs in at, the token is the fixed one', async (_, env) => {
    const { session, emulator } = await meet(given, env)
    expect((await session.credential.getToken('s')).token).toBe('emulator')
    expect(emulator.seen).toEqual([])
  })

  test('a secret is sent to its own token endpoint, once per scope', async () => {
    const { session, emulator } = await meet(given, { ...who, AZURE_CLIENT_SECRET: 'a-long-secret' })
    const scope = 'https://management.azure.com/.default'
    const token = { token: `token-for-${scope}`, expiresOnTimestamp: start + 3_599_000 }
    expect([await session.credential.getToken(scope), await session.credential.getToken(scope)]).toEqual([token, token])
    expect(emulator.seen).toHaveLength(1)
    expect(emulator.seen[0]).toMatchObject({
      method: 'POST',
      path: `/login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
      headers: { 'content-type': expect.stringContaining('application/x-www-form-urlencoded') },
    })
    expect(Object.fromEntries(new URLSearchParams(String(emulator.seen[0]?.body)))).toEqual({
      grant_type: 'client_credentials',
      client_id: clientId,
      scope,
      client_secret: 'a-long-secret',
    })
    expect(session.redactor.clean(`said token-for-${scope} and a-long-secret`)).toBe('said *** and ***')
  })

  test("GitHub's token comes from GitHub itself and goes before a secret", async () => {
    const env = { ...who, AZURE_CLIENT_SECRET: 'a-long-secret', ADX_EXPORT_OIDC_AUDIENCE: 'api://Mine' }
    const { session, emulator, github } = await meet(given, env, true)
    await session.credential.getToken('s')
    expect(github.seen).toMatchObject([
      { path: '/token?v=1&audience=api%3A%2F%2FMine', headers: { authorization: 'Bearer ask-github' } },
    ])
    expect(Object.fromEntries(new URLSearchParams(String(emulator.seen[0]?.body)))).toEqual({
      grant_type: 'client_credentials',
      client_id: clientId,
      scope: 's',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: identity,
    })
  })

  test('a secret that expired is told in words, not in those of the answer', async () => {
    const { session } = await meet(refused(401, 'AADSTS7000222'), { ...who, AZURE_CLIENT_SECRET: 'a-long-secret' })
    await expect(session.credential.getToken('s')).rejects.toMatchObject({
      code: 'credential-unavailable',
      message: 'No credential for Azure: AZURE_CLIENT_SECRET: the client secret has expired (AADSTS7000222).',
    })
  })

  test('a subject that is not registered is told with the command', async () => {
    const { session } = await meet(refused(401, 'AADSTS700213'), who, true)
    await expect(session.credential.getToken('s')).rejects.toMatchObject({
      code: 'federation-mismatch',
      hint: expect.stringMatching(
        /^Give the .* subject 'repo:o\/r:environment:plan' .* az ad app federated-credential create --id 11111111-.*"subject":"repo:o\/r:environment:plan"/,
      ),
    })
  })

  test.each<[string, Reply, RegExp]>([
    ['no token', { body: { expires_in: 5 } }, /answered without a token/],
    ['an error without a code', { status: 500, body: {} }, /The emulator of Microsoft Entra answered 500/],
  ])('an answer with %s gives no token', async (_, reply, message) => {
    const { session } = await meet(() => reply, { ...who, AZURE_CLIENT_SECRET: 'a-long-secret' })
    await expect(session.credential.getToken('s')).rejects.toMatchObject({
      code: 'credential-unavailable',
      message: expect.stringMatching(message),
    })
  })

  test('that is not there, nobody signs in at, and the message is about the emulator', async () => {
    const { session, emulator } = await meet(given, { ...who, AZURE_CLIENT_SECRET: 'a-long-secret' })
    await emulator.close()
    opened.splice(opened.indexOf(emulator), 1)
    await expect(session.credential.getToken('s')).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining(emulator.url),
    })
  })
})
