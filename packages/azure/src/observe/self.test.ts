import { expect, test } from 'vitest'
import { defaultLimits } from '../limits.ts'
import { createSession } from '../session.ts'
import { createFakeClock } from '../testing/clock.ts'
import { configWith } from '../testing/config.ts'
import { createFakeHttp } from '../testing/http.ts'
import { createObserver } from './observer.ts'

const jwt = (claims: object): string => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`

const selfWith = async (token: string, config = configWith()) => {
  const session = createSession({
    env: {},
    clock: createFakeClock(),
    version: '1',
    phase: 'plan',
    limits: defaultLimits,
    random: () => 1,
    authority: 'https://login.microsoftonline.com',
    credential: { getToken: () => Promise.resolve({ token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) },
    http: createFakeHttp(),
  })
  const cluster = {
    host: 'h',
    read: () => Promise.resolve([]),
    write: () => Promise.reject(new Error('a read writes')),
    close: () => {},
  }
  return (await createObserver(session, () => cluster).observe(config)).self
}

test.each<[string, object]>([
  [jwt({ oid: 'o', appid: 'a', tid: 't' }), { objectId: 'o', applicationId: 'a', tenantId: 't' }],
  [jwt({ oid: 'o', azp: 'b' }), { objectId: 'o', applicationId: 'b' }],
  ['not a jwt', {}],
])('who runs the tool, from %s', async (token, self) => {
  expect(await selfWith(token)).toEqual(self)
})

test('nobody is asked for where there is no cluster', async () => {
  expect(await selfWith(jwt({ oid: 'o' }), configWith({ clusters: [] }))).toEqual({})
})
