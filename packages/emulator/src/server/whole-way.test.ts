import { expect, test } from 'vitest'
import { createEmulator, serve } from '../index.ts'
import { isObject, objectAt, parseJson, stringAt } from '../state/json.ts'
import type { JsonObject, JsonValue } from '../index.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('emulator')

/** From nothing at all to a row in the table, over HTTP, with the requests that anybody's client would send. */
test.each([
  ['a managed identity', 'systemAssignedManagedIdentity'],
  ['a service principal', 'servicePrincipal'],
])('a device message reaches the table by %s', async (_, way) => {
  const served = await serve(createEmulator(), 0)
  const ask = async (method: string, path: string, body?: JsonValue): Promise<JsonObject> => {
    const headers = { authorization: 'Bearer token', 'content-type': 'application/json' }
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await fetch(`${served.url}/${path}`, { method, headers, ...sent })
    const value = parseJson(await answer.text())
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(value)}`)
    return isObject(value) ? value : {}
  }
  const kusto = `wards.${here.region}.kusto.windows.net`
  const command = (csl: string): Promise<JsonObject> => ask('POST', `${kusto}/v1/rest/mgmt`, { db: 'vitals', csl })
  const iotApp = `management.azure.com${here.applicationId('contoso')}?api-version=2021-06-01`
  const api = 'contoso.azureiotcentral.com/api/dataExport'
  const version = '?api-version=2022-10-31-preview'

  await ask('PATCH', iotApp, { identity: { type: 'SystemAssigned' } })
  let identity: JsonObject | undefined
  for (let poll = 0; poll < 5 && identity === undefined; poll += 1)
    identity = objectAt(await ask('GET', iotApp), 'identity')
  const writer = way === 'servicePrincipal' ? 'client-of-ours' : (stringAt(identity ?? {}, 'principalId') ?? '')

  await command('.create-merge table T (Device: string, Value: dynamic)')
  await command(`.add database ['vitals'] admins ('aadapp=${writer};tenant')`)
  const authorization =
    way === 'servicePrincipal' ? { type: way, clientId: writer, tenantId: 'tenant', clientSecret: 's' } : { type: way }
  await ask('PUT', `${api}/destinations/d${version}`, {
    displayName: 'D',
    type: 'dataexplorer@v1',
    clusterUrl: `https://${kusto}`,
    database: 'vitals',
    table: 'T',
    authorization,
  })
  await ask('PUT', `${api}/exports/e${version}`, {
    displayName: 'E',
    enabled: true,
    source: 'telemetry',
    destinations: [
      {
        id: 'd',
        transform: 'import "iotc" as iotc; {Device: .device.id, Value: .telemetry | iotc::find(.name == "t").value}',
      },
    ],
  })
  await ask('POST', 'contoso.azureiotcentral.com/_emulator/devices/press-07/messages', { t: { x: 1 } })

  expect(await ask('GET', `${api}/exports/e${version}`)).toMatchObject({ status: 'healthy' })
  const query = await fetch(`${served.url}/${kusto}/v2/rest/query`, {
    method: 'POST',
    headers: { authorization: 'Bearer token' },
    body: JSON.stringify({ db: 'vitals', csl: 'T | take 10' }),
  })
  expect(await query.text()).toContain('press-07')
  await served.close()
})
