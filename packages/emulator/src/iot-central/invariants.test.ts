import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEmulator, type JsonObject } from '../index.ts'
import { ask } from '../server/asking.test-data.ts'
import { quotas } from './quotas.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('emulator')

const host = 'contoso.azureiotcentral.com'
const id = fc.constantFrom('a', 'b', 'c', 'd')
const secret = 's3cret-canary'

const destination = fc.constantFrom<JsonObject>(
  {
    displayName: 'D',
    type: 'dataexplorer@v1',
    clusterUrl: `https://k.${here.region}.kusto.windows.net`,
    database: 'x',
    table: 'T',
    authorization: { type: 'servicePrincipal', clientId: 'c', tenantId: 't', clientSecret: secret },
  },
  { displayName: 'W', type: 'webhook@v1', url: 'https://w', authorization: { type: 'header', value: secret } },
  { displayName: 7 },
)
const dataExport = fc.record({
  displayName: fc.constant('E'),
  enabled: fc.boolean(),
  source: fc.constantFrom('telemetry', 'audit'),
  destinations: fc.array(fc.record({ id }), { maxLength: 3 }),
})
const patch = fc.oneof(
  fc.record({ destinations: fc.array(fc.record({ id }), { maxLength: 2 }) }),
  fc.constantFrom<JsonObject>({ displayName: 'P' }, { source: 'audit' }, { authorization: { clientSecret: secret } }),
)
type Request = readonly [method: string, path: string, body?: JsonObject]
const request: fc.Arbitrary<Request> = fc.oneof(
  fc.tuple(
    fc.constant('PUT'),
    id.map((one) => `destinations/${one}`),
    destination,
  ),
  fc.tuple(
    fc.constant('PUT'),
    id.map((one) => `exports/${one}`),
    dataExport,
  ),
  fc.tuple(
    fc.constant('PATCH'),
    fc.tuple(fc.constantFrom('destinations', 'exports'), id).map((parts) => parts.join('/')),
    patch,
  ),
  fc.tuple(
    fc.constant('DELETE'),
    fc.tuple(fc.constantFrom('destinations', 'exports'), id).map((parts) => parts.join('/')),
  ),
)

test('whatever clients send, links lead somewhere, what is immutable stays, and no secret comes back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(request, { maxLength: 25 }), async (requests) => {
      const emulator = createEmulator()
      const firstSources = new Map<string, string>()
      for (const [method, path, body] of requests) {
        const answer = await ask(emulator, method, `${host}/api/dataExport/${path}`, body === undefined ? {} : { body })
        expect(JSON.stringify(answer)).not.toContain(secret)
        const application = emulator.world().applications.get(host)
        const exports = [...(application?.exports.values() ?? [])]
        for (const one of exports) {
          for (const link of one.destinations) expect(application?.destinations.has(link.id)).toBe(true)
          expect(one.source).toBe(firstSources.get(one.id) ?? one.source)
          firstSources.set(one.id, one.source)
        }
        for (const known of firstSources.keys()) if (!application?.exports.has(known)) firstSources.delete(known)
        expect(exports.length).toBeLessThanOrEqual(quotas.exports)
      }
    }),
    { numRuns: 60 },
  )
})
