import { describe, expect, test } from 'vitest'
import { emulatorOf, ask } from '../server/asking.test-data.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('graph')
const [reader, writer, stranger] = ['a', 'b', 'c'].map((digit) => `${digit.repeat(8)}-0000-4000-8000-000000000001`)
const objectOf = (digit: string): string => `${digit.repeat(8)}-0000-4000-8000-000000000002`
const application = here.applicationId('contoso-wards')
const cluster = here.clusterId('wards')

const emulated = () =>
  emulatorOf(`
strict: true
applications: { contoso-wards.azureiotcentral.com: { resourceId: ${application} } }
clusters: { wards.${here.region}.kusto.windows.net: { resourceId: ${cluster}, databases: { vitals: {} } } }
directory:
  - { type: group, displayName: Platform, objectId: ${objectOf('e')} }
roles:
  reader: { applicationId: ${reader}, objectId: ${objectOf('a')}, dataExport: view, arm: reader }
  writer:
    applicationId: ${writer}
    objectId: ${objectOf('b')}
    dataExport: full
    applicationRole: Builder
    arm: { ${cluster}: contributor }
    federated: [{ subject: 'repo:contoso/wards:environment:production' }]
  other: { objectId: ${objectOf('f')}, dataExport: full, arm: { ${cluster}: contributor } }
  admin: { objectId: ${objectOf('d')}, applicationRole: Administrator, dataExport: full, arm: reader, directory: read }
`)

type Entry = { readonly id: string; readonly displayName?: string }

const valueOf = (body: unknown): readonly Entry[] => (body as { readonly value: readonly Entry[] }).value

const get = (path: string, as = 'admin') => ask(emulated(), 'GET', path, { headers: { authorization: `Bearer ${as}` } })

describe('Microsoft Graph', () => {
  test('tells whom a client id belongs to, to whoever may read the directory', async () => {
    const path = `graph.microsoft.com/v1.0/servicePrincipals(appId='${writer}')?$select=id,appId`
    expect(await get(path)).toMatchObject({ status: 200, body: { id: objectOf('b'), appId: writer } })
    expect(await get(path, 'reader')).toMatchObject({
      status: 403,
      body: { error: { code: 'Authorization_RequestDenied' } },
    })
    expect(await get(path.replace(String(writer), String(stranger)))).toMatchObject({
      status: 404,
      body: { error: { code: 'Request_ResourceNotFound' } },
    })
  })

  test('lists federated credentials', async () => {
    const { status, body } = await get(
      `graph.microsoft.com/v1.0/applications(appId='${writer}')/federatedIdentityCredentials`,
    )
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        value: [
          {
            issuer: 'https://token.actions.githubusercontent.com',
            subject: 'repo:contoso/wards:environment:production',
            audiences: ['api://AzureADTokenExchange'],
          },
        ],
      },
    })
  })
})

describe('Azure Resource Manager', () => {
  const path = (id: string, objectId: string): string =>
    `management.azure.com${id}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01&$filter=${encodeURIComponent(`atScope() and assignedTo('${objectId}')`)}`

  test('lists the roles that somebody has on a resource, and what they allow', async () => {
    const { status, body } = await get(path(cluster, objectOf('b')))
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { value: [{ properties: { principalId: objectOf('b'), scope: cluster } }] },
    })
    const id = /"roleDefinitionId":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? ''
    const definition = await get(
      `management.azure.com${cluster}/providers/Microsoft.Authorization/roleDefinitions/${id.split('/').at(-1) ?? ''}?api-version=2022-04-01`,
    )
    expect(definition).toMatchObject({
      status: 200,
      body: { properties: { roleName: 'Contributor', permissions: [{ actions: ['*'] }] } },
    })
  })

  test('lists none on another resource, and nobody without a role is told', async () => {
    expect(await get(path(application, objectOf('b')))).toMatchObject({ status: 200, body: { value: [] } })
    expect(await get(path(application, objectOf('b')), 'other')).toMatchObject({ status: 403 })
  })

  test('takes no filter that it does not know', async () => {
    expect(await get(path(cluster, 'x').replace('assignedTo', 'ownedBy'))).toMatchObject({ status: 400 })
  })
})

describe('IoT Central', () => {
  const at = (what: string): string => `contoso-wards.azureiotcentral.com/api/${what}?api-version=2022-10-31-preview`

  test('lists users and roles to an Administrator', async () => {
    const { body } = await get(at('roles'))
    const roles = valueOf(body)
    expect(roles.map(({ displayName }) => displayName)).toEqual([
      'Administrator',
      'Builder',
      'Operator',
      'adx-export reader',
      'adx-export writer',
    ])
    const builder = roles.find(({ displayName }) => displayName === 'Builder')?.id
    const custom = roles.find(({ displayName }) => displayName === 'adx-export reader')?.id
    const users = await get(at('users'))
    expect(users).toMatchObject({ status: 200 })
    expect(valueOf(users.body)).toEqual([
      expect.objectContaining({ type: 'servicePrincipal', objectId: objectOf('a'), roles: [{ role: custom }] }),
      expect.objectContaining({ type: 'servicePrincipal', objectId: objectOf('b'), roles: [{ role: builder }] }),
      expect.objectContaining({ objectId: objectOf('f') }),
      expect.objectContaining({ objectId: objectOf('d') }),
    ])
  })

  test('tells nobody else', async () => {
    expect(await get(at('users'), 'reader')).toMatchObject({ status: 403 })
    expect(await get(at('roles'), 'other')).toMatchObject({ status: 403 })
  })
})
