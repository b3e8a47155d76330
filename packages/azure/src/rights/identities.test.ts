import { createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline'
import { describe, expect, test } from 'vitest'
import type { Cluster } from '../kusto/client.ts'
import { defaultLimits } from '../limits.ts'
import { createSession } from '../session.ts'
import { createFakeClock } from '../testing/clock.ts'
import { applicationId, clusterId, clusterWith, configWith } from '../testing/config.ts'
import { readRightsOf } from './identities.ts'

const app = '11111111-2222-4333-8444-000000000001'
const object = '11111111-2222-4333-8444-000000000002'
const contributor = 'b24988ac-6180-42a0-ab88-20f7382dd24c'

type Answers = Readonly<Record<string, unknown>>

const whole: Answers = {
  servicePrincipals: { id: object, appId: app },
  federatedIdentityCredentials: { value: [{ id: '1', name: 'n', issuer: 'i', subject: 's', audiences: ['a'] }] },
  roleAssignments: {
    value: [{ properties: { roleDefinitionId: `/subscriptions/s/providers/x/roleDefinitions/${contributor}` } }],
  },
  roleDefinitions: {
    properties: {
      roleName: 'Contributor',
      permissions: [{ actions: ['*'], notActions: ['Microsoft.Authorization/*'] }],
    },
  },
  users: { value: [{ id: 'u', type: 'servicePrincipal', objectId: object, roles: [{ role: 'r' }] }] },
  roles: { value: [{ id: 'r', displayName: 'Own' }] },
  principalAssignments: { value: [] },
}

/** What is asked for last in a path decides; a number is the status of a refusal. */
const rightsWith = async (answers: Answers, rows: readonly object[] = []) => {
  const asked: URL[] = []
  const http: HttpClient = {
    sendRequest: (request) => {
      const url = new URL(request.url)
      asked.push(url)
      const name = Object.keys(answers).find(
        (each) =>
          new RegExp(`/${each}(?:\\(|/[0-9a-f-]+$|$)`).test(decodeURIComponent(url.pathname)) &&
          (each !== 'servicePrincipals' || !url.pathname.includes('applications')),
      )
      const answer = answers[name ?? ''] ?? 404
      const isRefusal = typeof answer === 'number'
      return Promise.resolve({
        request,
        status: isRefusal ? answer : 200,
        headers: createHttpHeaders({ 'content-type': 'application/json' }),
        bodyAsText: JSON.stringify(isRefusal ? { error: { code: 'Refused', message: 'no' } } : answer),
      })
    },
  }
  const session = createSession({
    env: {},
    clock: createFakeClock(),
    version: '1',
    phase: 'plan',
    limits: defaultLimits,
    random: () => 1,
    authority: 'https://login.microsoftonline.com',
    credential: { getToken: () => Promise.resolve({ token: 't', expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) },
    http,
  })
  const cluster: Cluster = {
    host: 'h',
    read: () => Promise.resolve(rows as never),
    write: () => Promise.reject(new Error('a read writes')),
    close: () => undefined,
  }
  const config = configWith({
    application: { ...configWith().application, resourceId: applicationId },
    clusters: [clusterWith({ resourceId: clusterId })],
  })
  const told = await readRightsOf(session, config, [app], () => cluster)
  return { asked, users: told.users, rights: told.identities.get(app) }
}

describe('an identity that is not signed in', () => {
  test('is known by what others tell of it', async () => {
    const { rights, users } = await rightsWith(whole)
    expect(rights).toMatchObject({
      objectId: { state: 'read', value: object },
      credentials: { state: 'read', value: [{ name: 'n', issuer: 'i', subject: 's', audiences: ['a'] }] },
      application: {
        state: 'read',
        value: {
          reads: true,
          writes: true,
          changes: true,
          assigns: false,
          roles: ['Contributor'],
          changing: ['Contributor'],
        },
      },
      clusters: { wards: { resource: { state: 'read', value: { writes: true } } } },
    })
    expect(users).toEqual({
      state: 'read',
      value: {
        users: [{ type: 'servicePrincipal', objectId: object, roles: ['r'] }],
        roleNames: new Map([['r', 'Own']]),
      },
    })
  })

  test('changes things by a role that does not change the resource itself', async () => {
    const actions = ['*/read', 'Microsoft.Kusto/clusters/principalAssignments/write']
    const roleDefinitions = { properties: { roleName: 'Own', permissions: [{ actions, notActions: [] }] } }
    const { rights } = await rightsWith({ ...whole, roleDefinitions })
    expect(rights).toMatchObject({
      application: { value: { changes: false, changing: [] } },
      clusters: { wards: { resource: { value: { writes: false, changes: true, changing: ['Own'] } } } },
    })
  })

  test('is asked for by paths that each service takes, and nothing is written', async () => {
    const { asked } = await rightsWith(whole)
    const graph = asked.filter(({ host }) => host === 'graph.microsoft.com')
    expect(graph.map(({ pathname, search }) => `${decodeURIComponent(pathname)}${search}`).toSorted()).toEqual([
      `/v1.0/applications(appId='${app}')/federatedIdentityCredentials`,
      `/v1.0/servicePrincipals(appId='${app}')?$select=id,appId`,
    ])
    const assignments = asked.filter(({ pathname }) => pathname.endsWith('/roleAssignments'))
    expect(assignments.map(({ searchParams }) => searchParams.get('$filter'))).toEqual(
      Array.from({ length: 2 }, () => `atScope() and assignedTo('${object}')`),
    )
    expect(assignments.every(({ searchParams }) => searchParams.get('api-version') === '2022-04-01')).toBe(true)
  })

  test('is known by a grant on a database where the directory may not be read', async () => {
    const row = {
      Role: 'Database vitals Admin',
      PrincipalType: 'Microsoft Entra application',
      PrincipalDisplayName: 'w',
      PrincipalObjectId: object,
      PrincipalFQN: `aadapp=${app};t`,
    }
    const { rights } = await rightsWith({ ...whole, servicePrincipals: 403 }, [row])
    expect(rights).toMatchObject({
      objectId: { state: 'read', value: object },
      clusters: { wards: { databases: { vitals: { state: 'read', value: { roles: ['admin'], isWhole: true } } } } },
    })
  })

  test('has unknown roles where nobody tells its object id', async () => {
    const { rights } = await rightsWith({ ...whole, servicePrincipals: 403 })
    expect(rights?.objectId).toMatchObject({ state: 'unreadable' })
    expect(rights?.application).toMatchObject({ state: 'unreadable', why: expect.stringContaining('object id') })
  })

  test('does not exist where the directory says so', async () => {
    expect((await rightsWith({ ...whole, servicePrincipals: 404 })).rights?.objectId).toEqual({ state: 'absent' })
  })

  test.each<[string, Answers]>([
    ['another service principal', { servicePrincipals: { id: object, appId: object } }],
    ['no id', { servicePrincipals: { appId: app } }],
  ])('is not believed to be %s', async (_, answers) => {
    expect((await rightsWith({ ...whole, ...answers })).rights?.objectId).toMatchObject({ state: 'unreadable' })
  })

  test.each<[string, Answers]>([
    [
      'a second page',
      { federatedIdentityCredentials: { value: [], '@odata.nextLink': 'https://graph.microsoft.com/x' } },
    ],
    ['no list', { federatedIdentityCredentials: {} }],
    ['a credential without an issuer', { federatedIdentityCredentials: { value: [{ name: 'n', audiences: [] }] } }],
  ])('has unknown credentials with %s', async (_, answers) => {
    expect((await rightsWith({ ...whole, ...answers })).rights?.credentials).toMatchObject({ state: 'unreadable' })
  })

  test.each<[string, Answers]>([
    ['an assignment without a role', { roleAssignments: { value: [{ properties: {} }] } }],
    ['a role that may not be read', { roleDefinitions: 403 }],
    ['a role without permissions', { roleDefinitions: { properties: { roleName: 'x' } } }],
    [
      'more roles than anybody has',
      {
        roleAssignments: {
          value: Array.from({ length: 51 }, (__, at) => ({ properties: { roleDefinitionId: `/x/${String(at)}` } })),
        },
      },
    ],
  ])('has unknown rights with %s', async (_, answers) => {
    expect((await rightsWith({ ...whole, ...answers })).rights?.application).toMatchObject({ state: 'unreadable' })
  })
})
