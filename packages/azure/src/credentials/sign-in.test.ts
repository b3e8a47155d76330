import { expect, test } from 'vitest'
import { connect } from '../connect.ts'
import { createFakeClock } from '../testing/clock.ts'
import { configWith, here } from '../testing/config.ts'
import { listen } from '../testing/loopback.ts'
import { withSignIn } from './sign-in.ts'

const signIn = { clientId: '11111111-2222-4333-8444-0000000000c1', tenantId: here.tenant }
const own = { AZURE_CLIENT_ID: 'c', AZURE_TENANT_ID: 't' }

test.each([
  ['nobody is named', {}, { AZURE_CLIENT_ID: signIn.clientId, AZURE_TENANT_ID: signIn.tenantId }],
  [
    'the application is empty',
    { AZURE_CLIENT_ID: ' ', AZURE_TENANT_ID: 't' },
    { AZURE_CLIENT_ID: signIn.clientId, AZURE_TENANT_ID: signIn.tenantId },
  ],
  ['an application is named', own, own],
])('the config says who signs in where %s', (_, env, expected) => {
  expect(withSignIn(env, signIn)).toEqual(expected)
  expect(withSignIn(env, undefined)).toBe(env)
})

test('a connection signs in as the config says', async () => {
  const asked: string[] = []
  const server = await listen(({ path, body }) => {
    if (!path.includes('oauth2')) return { status: 403, body: {} }
    asked.push(
      `${path.split('/')[2] ?? ''} ${new URLSearchParams(typeof body === 'string' ? body : '').get('client_id') ?? ''}`,
    )
    return { body: { token_type: 'Bearer', expires_in: 3599, access_token: 'a-token-of-the-writer' } }
  })
  try {
    const env = { ADX_EXPORT_EMULATOR: server.url, AZURE_CLIENT_SECRET: 'a-long-secret' }
    const clock = createFakeClock(Date.UTC(2026, 0, 1))
    const azure = connect({ config: configWith({ signIn }), env, clock, version: '1', phase: 'plan' })
    await azure.observer.observe(configWith({ signIn })).catch(() => undefined)
    azure.close()
    expect(new Set(asked)).toEqual(new Set([`${signIn.tenantId} ${signIn.clientId}`]))
  } finally {
    await server.close()
  }
})
