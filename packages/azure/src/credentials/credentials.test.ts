import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDefaultHttpClient } from '@azure/core-rest-pipeline'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Clock } from '@adx-export/planner'
import { AzureError } from '../errors.ts'
import { defaultLimits } from '../limits.ts'
import { createRedactor } from '../redact.ts'
import { createTransport } from '../rest/transport.ts'
import { createFakeClock } from '../testing/clock.ts'
import { listen, type Loopback, type Reply } from '../testing/loopback.ts'
import { applicationTokenExpiry, applicationTokenOf } from './application-token.ts'
import { createChain } from './chain.ts'
import { claimOf, claimsOf, expiryOf } from './claims.ts'
import { createAssertion, githubRequestOf } from './github.ts'
import { cacheTokens, type Token } from './tokens.ts'
import { waysOf, type Way } from './ways.ts'

const opened: Loopback[] = []
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close()
})

const jwt = (claims: object): string => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`
const start = Date.UTC(2026, 0, 1)

const optionsWith = (clock: Clock) => {
  const redactor = createRedactor()
  const transport = createTransport({
    target: { type: 'azure' },
    userAgent: 'test',
    waiting: { clock, limits: defaultLimits, random: () => 1, note: () => {} },
    redactor,
    http: () => Promise.resolve(createDefaultHttpClient()),
  })
  return { clock, limits: defaultLimits, redactor, transport, audience: 'api://AzureADTokenExchange' }
}

describe('the cache', () => {
  const counting = (lifetime: number) => {
    const clock = createFakeClock(start)
    const asked: string[] = []
    const credential = cacheTokens(
      {
        getToken: async (scope): Promise<Token> => {
          const token = `${scope}-${asked.push(scope)}`
          await Promise.resolve()
          return { token, expiresOnTimestamp: clock.now() + lifetime }
        },
      },
      clock,
      defaultLimits,
      createRedactor(),
    )
    return { clock, asked, credential }
  }

  test('asks once for requests that wait together, and once per scope', async () => {
    const { asked, credential } = counting(3_600_000)
    const tokens = await Promise.all(['a', 'a', 'b', 'a'].map((scope) => credential.getToken(scope)))
    expect(tokens.map(({ token }) => token)).toEqual(['a-1', 'a-1', 'b-2', 'a-1'])
    expect(asked).toEqual(['a', 'b'])
  })

  test.each([
    [54, 1],
    [56, 2],
  ])('after %i of 60 minutes it has asked %i times', async (minutes, times) => {
    const { clock, asked, credential } = counting(3_600_000)
    await credential.getToken('a')
    await clock.sleep(minutes * 60_000)
    await credential.getToken('a')
    expect(asked).toHaveLength(times)
  })

  test('asks again after a failure', async () => {
    let count = 0
    const credential = cacheTokens(
      {
        getToken: () =>
          count++ === 0
            ? Promise.reject(new AzureError('credential-unavailable', 'no'))
            : Promise.resolve({ token: 'secret-token', expiresOnTimestamp: start + 3_600_000 }),
      },
      createFakeClock(start),
      defaultLimits,
      createRedactor(),
    )
    await expect(credential.getToken('a')).rejects.toMatchObject({ code: 'credential-unavailable' })
    await expect(credential.getToken('a')).resolves.toMatchObject({ token: 'secret-token' })
  })
})

describe('claims', () => {
  test.each<[string, string | undefined]>([
    [jwt({ oid: 'me' }), 'me'],
    [jwt({ oid: 7 }), undefined],
    ['emulator', undefined],
    ['a.%%%.c', undefined],
  ])('of %s', (token, oid) => {
    expect(claimOf(token, 'oid')).toBe(oid)
  })

  test('expiry is in milliseconds', () => {
    expect(expiryOf(jwt({ exp: 10 }))).toBe(10_000)
    expect(expiryOf('x')).toBeUndefined()
    expect(claimsOf('x')).toEqual({})
  })
})

describe("the application's own token", () => {
  const token = (se: number): string => `SharedAccessSignature sr=1&sig=abc%3D&skn=ci&se=${se}`

  test.each([
    [token(1_647_948_035_850), 1_647_948_035_850],
    [token(1_647_948_035), 1_647_948_035_000],
    ['SharedAccessSignature sr=1', undefined],
    [token(0), undefined],
  ])('%s expires at %s', (text, expiry) => {
    expect(applicationTokenExpiry(text)).toBe(expiry)
  })

  test('is told as expired without a call', () => {
    expect(() => applicationTokenOf({ ADX_EXPORT_IOTC_TOKEN: token(start - 1) }, start)).toThrow(
      expect.objectContaining({ code: 'token-expired' }),
    )
  })

  test('must be one', () => {
    expect(() => applicationTokenOf({ ADX_EXPORT_IOTC_TOKEN: 'Bearer x' }, start)).toThrow(
      expect.objectContaining({ code: 'credential-unavailable' }),
    )
  })

  test.each([{}, { ADX_EXPORT_IOTC_TOKEN: '' }, { ADX_EXPORT_IOTC_TOKEN: '  ' }])('is not there in %o', (env) => {
    expect(applicationTokenOf(env, start)).toBeUndefined()
  })

  test('is the whole header', () => {
    expect(applicationTokenOf({ ADX_EXPORT_IOTC_TOKEN: ` ${token(start + 1)}\n` }, start)).toBe(token(start + 1))
  })
})

describe("GitHub's identity token", () => {
  const assertionFrom = async (answer: (at: number) => Reply) => {
    let count = 0
    const server = await listen(() => answer(count++))
    opened.push(server)
    const clock = createFakeClock(start)
    const request = githubRequestOf({
      ACTIONS_ID_TOKEN_REQUEST_URL: `${server.url}/token?v=1`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
    })
    if (request === undefined) throw new Error('no request')
    return { clock, seen: server.seen, assertion: createAssertion(request, optionsWith(clock)) }
  }

  test('is asked for Entra, and again only when it is about to expire', async () => {
    const value = jwt({ sub: 'repo:o/r', exp: start / 1000 + 300 })
    const { assertion, seen, clock } = await assertionFrom(() => ({ body: { value } }))
    expect(await Promise.all([assertion(), assertion()])).toEqual([value, value])
    expect(await assertion()).toBe(value)
    expect(seen).toHaveLength(1)
    expect(seen[0]).toMatchObject({
      path: '/token?v=1&audience=api%3A%2F%2FAzureADTokenExchange',
      headers: { authorization: 'Bearer request-token' },
    })
    await clock.sleep(250_000)
    await assertion()
    expect(seen).toHaveLength(2)
  })

  test.each<[string, Reply]>([
    ['403', { status: 403 }],
    ['no value', { body: {} }],
    ['HTML', { body: '<html></html>' }],
    ['a reset', 'reset'],
    ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }],
  ])('%s is told with the permission that is missing', async (_, reply) => {
    const { assertion } = await assertionFrom(() => reply)
    await expect(assertion()).rejects.toMatchObject({
      code: 'credential-unavailable',
      hint: expect.stringContaining('id-token: write'),
    })
  })

  test('is not asked over plain http', async () => {
    const request = { url: new URL('http://actions.example/token'), token: 't' }
    const assertion = createAssertion(request, optionsWith(createFakeClock()))
    await expect(assertion()).rejects.toMatchObject({ code: 'host-refused' })
  })

  test.each([
    {},
    { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x' },
    { ACTIONS_ID_TOKEN_REQUEST_URL: 'nonsense', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't' },
  ])('is not offered in %o', (env) => {
    expect(githubRequestOf(env)).toBeUndefined()
  })
})

describe('the chain', () => {
  const options = (env: Readonly<Record<string, string>> = {}) => ({
    ...optionsWith(createFakeClock(start)),
    env,
    limits: { ...defaultLimits, tokenTimeout: 50 },
    authority: 'https://login.microsoftonline.com',
  })
  const giving = (name: string, token: string): Way => ({
    name,
    credential: { getToken: () => Promise.resolve({ token, expiresOnTimestamp: start }) },
  })
  const failing = (name: string, message: string, subject?: () => Promise<string>): Way => ({
    name,
    credential: { getToken: () => Promise.reject(new Error(message)) },
    ...(subject === undefined ? {} : { subject }),
  })
  const chainOf = (...ways: readonly Way[]) => createChain(options(), () => Promise.resolve(ways))

  test('keeps to the first way that gives a token', async () => {
    const chain = chainOf(failing('a', 'no'), giving('b', 'from-b'), giving('c', 'from-c'))
    await expect(chain.getToken('s')).resolves.toMatchObject({ token: 'from-b' })
  })

  test("tells each way's reason, and nothing that Entra quotes", async () => {
    const chain = chainOf(
      failing('a', 'AADSTS7000222: The provided client secret keys are expired. Trace ID: x canary-secret'),
      failing('b', 'canary-secret'),
      { name: 'c', credential: { getToken: () => Promise.resolve(null) } },
      { name: 'd', credential: { getToken: () => new Promise(() => {}) } },
    )
    await expect(chain.getToken('s')).rejects.toMatchObject({
      code: 'credential-unavailable',
      message:
        'No credential for Azure: a: the client secret has expired (AADSTS7000222); b: it gave no token; c: it gave no token; d: no token came in time.',
    })
  })

  test.each(['AADSTS70021', 'AADSTS700213'])('%s names the subject that no credential fits', async (code) => {
    const subject = () => Promise.resolve(jwt({ iss: 'https://token.example', sub: 'repo:o/r:environment:plan' }))
    const chain = chainOf(failing('github', `${code}: No matching federated identity record found`, subject))
    await expect(chain.getToken('s')).rejects.toMatchObject({
      code: 'federation-mismatch',
      hint: expect.stringContaining("issuer 'https://token.example', subject 'repo:o/r:environment:plan'"),
    })
  })

  test.each<[Readonly<Record<string, string>>, readonly string[]]>([
    [{}, ['the Azure CLI']],
    [{ AZURE_CLIENT_ID: 'c' }, ['the Azure CLI']],
    [
      { AZURE_CLIENT_ID: 'c', AZURE_TENANT_ID: 't', AZURE_CLIENT_SECRET: 's' },
      ['AZURE_CLIENT_SECRET', 'the Azure CLI'],
    ],
    [
      {
        AZURE_CLIENT_ID: 'c',
        AZURE_TENANT_ID: 't',
        AZURE_CLIENT_CERTIFICATE_PATH: '/c.pem',
        AZURE_CLIENT_CERTIFICATE_PASSWORD: 'p',
      },
      ['AZURE_CLIENT_CERTIFICATE_PATH', 'the Azure CLI'],
    ],
    [
      {
        AZURE_CLIENT_ID: 'c',
        AZURE_TENANT_ID: 't',
        ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x',
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'r',
      },
      ["GitHub's identity token", 'the Azure CLI'],
    ],
  ])('%o offers %o', async (env, names) => {
    expect((await waysOf(options(env))).map(({ name }) => name)).toEqual(names)
  })

  test.runIf(process.platform !== 'win32').each<[string, string | undefined, string]>([
    ['is not installed', undefined, '`az` was not found'],
    ['has nobody signed in', "ERROR: Please run 'az login' to setup account.", 'nobody is signed in to it'],
    ['fails in another way', 'ERROR: canary-secret', 'it gave no token'],
  ])('an Azure CLI that %s', async (_, words, why) => {
    const folder = await mkdtemp(join(tmpdir(), 'az-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    if (words !== undefined)
      await writeFile(join(folder, 'az'), `#!/bin/sh\necho "${words}" >&2\nexit 1\n`, { mode: 0o755 })
    vi.stubEnv('PATH', folder)
    onTestFinished(() => void vi.unstubAllEnvs())
    const chain = createChain({ ...options(), limits: defaultLimits })
    await expect(chain.getToken('https://kusto.kusto.windows.net/.default')).rejects.toMatchObject({
      code: 'credential-unavailable',
      message: `No credential for Azure: the Azure CLI: ${why}.`,
    })
  })

  test('a tenant that is not well formed is a finding, not a crash', async () => {
    const env = { AZURE_CLIENT_ID: 'c', AZURE_TENANT_ID: 'not a tenant!', AZURE_CLIENT_SECRET: 'a-secret' }
    await expect(createChain(options(env)).getToken('s')).rejects.toMatchObject({ code: 'credential-unavailable' })
  })
})
