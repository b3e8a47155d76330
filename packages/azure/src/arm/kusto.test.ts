import { describe, expect, test } from 'vitest'
import { defaultLimits } from '../limits.ts'
import { createSession } from '../session.ts'
import { createFakeClock } from '../testing/clock.ts'
import { armHost, clusterId, here } from '../testing/config.ts'
import { createFakeHttp } from '../testing/http.ts'
import { armApiVersion, createArmClient } from './client.ts'
import { placeOf } from './kusto.ts'
import { createWatch } from './watch.ts'

const database = `${clusterId}/databases/my%20data`
const odd = here.respell(clusterId)

test.each([
  [clusterId, 'cluster'],
  [odd, 'cluster'],
  [database, 'database'],
  [`${database}/principalAssignments`, 'assignments'],
  [`${database}/principalAssignments/one`, 'assignment'],
])('%s is of kind %s', (path, kind) => {
  const [, , subscription, , group, , , , cluster] = path.split('/')
  expect(placeOf(path)).toMatchObject({ kind, subscription, names: { group, cluster } })
})

test('names are decoded once', () => {
  expect(placeOf(`${database}/principalAssignments/a%2Fb`)?.names).toMatchObject({
    database: 'my data',
    assignment: 'a/b',
  })
})

test.each([
  `${clusterId}/attachedDatabaseConfigurations/a`,
  `${clusterId}?api-version=1`,
  '/subscriptions/s/resourceGroups/g/providers/Microsoft.IoTCentral/iotApps/a',
  '/subscriptions/s/resourceGroups/g/providers/Microsoft.Synapse/workspaces/w/kustoPools/p',
])('%s has no method of the library', (path) => {
  expect(placeOf(path)).toBeUndefined()
})

const clientWith = (phase: 'plan' | 'apply') => {
  const http = createFakeHttp()
  const session = createSession({
    env: {},
    clock: createFakeClock(),
    version: '1',
    phase,
    limits: defaultLimits,
    random: () => 1,
    authority: 'https://login.microsoftonline.com',
    credential: { getToken: () => Promise.resolve({ token: 't', expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) },
    http,
  })
  return { client: createArmClient(session, armHost), asked: http.asked }
}

describe('what is sent is what was reviewed, to the letter', () => {
  const body = { location: 'we', kind: 'ReadWrite', properties: {}, unknown: [1] }
  test.each([
    ['PATCH', clusterId],
    ['PATCH', odd],
    ['DELETE', clusterId],
    ['PUT', database],
    ['PUT', `${database}/principalAssignments/one`],
    ['DELETE', `${database}/principalAssignments/one`],
    ['PATCH', '/subscriptions/s/resourceGroups/g/providers/Microsoft.IoTCentral/iotApps/a'],
  ] as const)('%s %s', async (method, path) => {
    const { client, asked } = clientWith('apply')
    const sent = method === 'DELETE' ? undefined : body
    const apiVersion = armApiVersion(path)
    const request = { method, path, apiVersion, timeout: 1000, ...(sent === undefined ? {} : { body: sent }) }
    await client.begin(request, createWatch(sent).policy)
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({
      method,
      url: `https://${armHost}${path}?api-version=${apiVersion}`,
      timeout: 1000,
    })
    expect(asked[0]?.body).toBe(sent === undefined ? undefined : JSON.stringify(sent))
  })
})

test.each([clusterId, '/subscriptions/s/resourceGroups/g/providers/Microsoft.IoTCentral/iotApps/a'])(
  'a plan begins no write of %s',
  async (path) => {
    const { client, asked } = clientWith('plan')
    const request = { method: 'PATCH', path, apiVersion: armApiVersion(path), timeout: 1000 } as const
    await expect(client.begin(request, createWatch().policy)).rejects.toThrow('A plan does not write.')
    expect(asked).toEqual([])
  },
)
