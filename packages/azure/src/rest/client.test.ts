import type { PipelineRequest } from '@azure/core-rest-pipeline'
import { describe, expect, test } from 'vitest'
import { armApiVersion, createArmClient } from '../arm/client.ts'
import { createApplicationClient } from '../iot-central/client.ts'
import { createCluster } from '../kusto/client.ts'
import { defaultLimits } from '../limits.ts'
import { createSession } from '../session.ts'
import { createFakeClock } from '../testing/clock.ts'
import { applicationHost, armHost, clusterHost, clusterId } from '../testing/config.ts'
import { createFakeHttp } from '../testing/http.ts'

const applicationToken = `SharedAccessSignature sr=1&sig=abc&skn=ci&se=${Date.UTC(2027, 0, 1)}`

const sessionWith = (env: Readonly<Record<string, string>>) => {
  const http = createFakeHttp()
  const scopes: string[] = []
  const session = createSession({
    env,
    clock: createFakeClock(),
    version: '1',
    phase: 'plan',
    limits: defaultLimits,
    random: () => 1,
    authority: 'https://login.microsoftonline.com',
    credential: {
      getToken: (scope) => {
        scopes.push(scope)
        return Promise.resolve({ token: `token-for-${scopes.length}`, expiresOnTimestamp: Date.UTC(2026, 0, 2) })
      },
    },
    http,
  })
  return { session, asked: http.asked, scopes }
}

const authorizations = (asked: readonly PipelineRequest[]) => asked.map(({ headers }) => headers.get('authorization'))

describe('who is told what', () => {
  test('an application gets a token for applications', async () => {
    const { session, asked, scopes } = sessionWith({})
    await createApplicationClient(session, applicationHost).read('/api/x', 'v1')
    expect(scopes).toEqual(['https://apps.azureiotcentral.com/.default'])
    expect(asked).toMatchObject([{ method: 'GET' }])
    expect(authorizations(asked)).toEqual(['Bearer token-for-1'])
    expect(asked[0]?.url).toBe(`https://${applicationHost}/api/x?api-version=v1`)
  })

  test('or its own token, and Entra is not asked', async () => {
    const { session, asked, scopes } = sessionWith({ ADX_EXPORT_IOTC_TOKEN: applicationToken })
    await createApplicationClient(session, applicationHost).read('/api/x', 'v1')
    expect(scopes).toEqual([])
    expect(authorizations(asked)).toEqual([applicationToken])
  })

  test('ARM gets a token for ARM, whatever token the application has', async () => {
    const { session, asked, scopes } = sessionWith({ ADX_EXPORT_IOTC_TOKEN: applicationToken })
    const client = createArmClient(session, armHost)
    await client.read(clusterId, armApiVersion(clusterId))
    await client.list(`${clusterId}/databases/d/principalAssignments`, armApiVersion(clusterId))
    expect(scopes).toEqual([`https://${armHost}/.default`])
    expect(authorizations(asked)).toEqual(['Bearer token-for-1', 'Bearer token-for-1'])
  })

  test('the emulator gets neither', async () => {
    const { session, asked, scopes } = sessionWith({
      ADX_EXPORT_IOTC_TOKEN: applicationToken,
      ADX_EXPORT_EMULATOR: 'http://127.0.0.1:1',
    })
    await createApplicationClient(session, applicationHost).read('/api/x', 'v1')
    expect(scopes).toEqual([])
    expect(authorizations(asked)).toEqual(['Bearer emulator'])
  })

  test.each([
    () => createApplicationClient(sessionWith({}).session, 'evil.example'),
    () => createArmClient(sessionWith({}).session, 'evil.example'),
  ])('a stranger gets nothing', (create) => {
    expect(create).toThrow(expect.objectContaining({ code: 'host-refused' }))
  })
})

describe('the version of ARM', () => {
  test.each([
    ['/subscriptions/s/resourcegroups/g/providers/Microsoft.IoTCentral/IoTApps/a', '2021-06-01'],
    [clusterId, '2023-08-15'],
    [`${clusterId}/databases/d/principalAssignments/p`, '2023-08-15'],
    ['/subscriptions/s/resourceGroups/g/providers/Microsoft.Synapse/workspaces/w/kustoPools/p', '2021-06-01-preview'],
  ])('of %s', (path, version) => {
    expect(armApiVersion(path)).toBe(version)
  })

  test.each(['/subscriptions/s', '/subscriptions/s/providers/Microsoft.Compute/x', ''])(
    'there is none for "%s"',
    (path) => {
      expect(() => armApiVersion(path)).toThrow(expect.objectContaining({ code: 'host-refused' }))
    },
  )
})

test('a plan writes nowhere', async () => {
  const { session, asked } = sessionWith({})
  const request = { method: 'PUT', path: '/api/x', apiVersion: 'v1', timeout: 1000 } as const
  await expect(createApplicationClient(session, applicationHost).write(request)).rejects.toThrow(
    'A plan does not write.',
  )
  expect(() => createCluster(session, `https://${clusterHost}`, 'public').write('d', '.drop table T', 1)).toThrow(
    'A plan does not write.',
  )
  expect(asked).toEqual([])
})
