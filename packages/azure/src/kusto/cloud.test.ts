import { CloudSettings } from 'azure-kusto-data'
import * as sdk from 'azure-kusto-data'
import { describe, expect, test } from 'vitest'
import type { Cloud } from '@adx-export/core'
import { AzureError } from '../errors.ts'
import { defaultLimits } from '../limits.ts'
import type { RestRequest, Transport } from '../rest/transport.ts'
import { createSession } from '../session.ts'
import { createFakeClock } from '../testing/clock.ts'
import { seedCloud } from './cloud.ts'

const sessionWith = (transport: Transport) =>
  createSession({
    env: {},
    clock: createFakeClock(),
    version: '1',
    phase: 'plan',
    limits: defaultLimits,
    random: () => 1,
    authority: 'https://login.microsoftonline.com',
    transport,
  })

let number = 0
const seed = async (answer: (request: RestRequest) => unknown, cloud: Cloud = 'public') => {
  const host = `seed${number++}.kusto.windows.net`
  const asked: RestRequest[] = []
  const session = sessionWith(async (request) => {
    asked.push(request)
    return { status: 200, header: () => undefined, body: await Promise.resolve(answer(request)) }
  })
  await seedCloud(session, sdk, { host, url: `https://${host}`, cloud })
  return { asked, reads: session.count.reads, info: CloudSettings.getFromCache(`https://${host}`) }
}

const metadata = (KustoServiceResourceId: unknown) => () => ({ AzureAD: { KustoServiceResourceId } })
const missing = () => {
  throw new AzureError('not-found', 'no')
}

describe('the audience of tokens', () => {
  test.each<[string, (request: RestRequest) => unknown, string]>([
    [
      'is what the cluster says',
      metadata('https://api.kusto.fabric.microsoft.com/'),
      'https://api.kusto.fabric.microsoft.com',
    ],
    [
      'is the usual one where it says so',
      metadata('https://kusto.kusto.windows.net'),
      'https://kusto.kusto.windows.net',
    ],
    ['is the usual one where it says nothing', () => ({}), 'https://kusto.kusto.windows.net'],
    ['is the usual one where there is no such page', missing, 'https://kusto.kusto.windows.net'],
  ])('%s', async (_, answer, resource) => {
    const { asked, info, reads } = await seed(answer)
    expect(info.KustoServiceResourceId).toBe(resource)
    expect(asked).toHaveLength(1)
    expect(asked[0]?.authorization).toBeUndefined()
    expect(asked[0]?.url.pathname).toBe('/v1/rest/auth/metadata')
    expect(reads).toBe(1)
  })

  test("is another cloud's own", async () => {
    const { info } = await seed(missing, 'usGovernment')
    expect(info).toMatchObject({
      LoginEndpoint: 'https://login.microsoftonline.us',
      KustoServiceResourceId: 'https://kusto.kusto.usgovcloudapi.net',
    })
  })

  test.each<[string, Cloud]>([
    ['https://kusto.kusto.usgovcloudapi.net', 'public'],
    ['https://wards.kusto.usgovcloudapi.net', 'public'],
    ['https://kusto.kusto.windows.net', 'usGovernment'],
    ['https://kusto.kusto.chinacloudapi.cn', 'usGovernment'],
  ])('is never that of another cloud: %s in %s', async (resource, cloud) => {
    await expect(seed(metadata(resource), cloud)).rejects.toMatchObject({ code: 'host-refused' })
  })

  test.each(['https://management.azure.com', 'http://kusto.kusto.windows.net', 'https://evil.example', 'nonsense'])(
    'is never %s',
    async (resource) => {
      await expect(seed(metadata(resource))).rejects.toMatchObject({ code: 'host-refused' })
    },
  )
})
