import { describe, expect, test } from 'vitest'
import { baseConfigOf } from './base-config.ts'
import { placeOf } from '../../../test/places.ts'

const here = placeOf('engine')

const config = (more: string): Uint8Array =>
  new TextEncoder().encode(`version: 1
application: { subdomain: contoso-wards }
identities: { app: { managedIdentity: { principalId: 11111111-1111-4111-8111-111111111111, tenantId: 22222222-2222-4222-8222-222222222222 } } }
clusters:
  wards:
    url: https://wards.${here.region}.kusto.windows.net
    databases:
      vitals:
        principals: [{ role: admin, identity: app }]
        tables: { t: { columns: { Device: string } } }
destinations: { v: { displayName: V, table: wards/vitals/t, authorization: app } }
exports:
  e:
    displayName: E
    source: telemetry
    enabled: true
    destinations: [{ destination: v, transform: { file: t.jq }, tests: [{ message: m.json, rows: r.json }] }]
${more}
`)

describe('an earlier config whose files nobody has', () => {
  test.each([
    ['transform, message and rows', ''],
    ['captured messages', 'samples: { captured: captured/ }'],
    ['a device template', 'samples: { templates: [press.json] }'],
    ['consent in a file of its own', 'accept: { file: adx-export.accept.yaml }'],
  ])('is read all the same: %s', (_what, more) => {
    const found = baseConfigOf({ name: 'main', bytes: config(more) }, 'adx-export.yaml', undefined)
    expect(found.diagnostics).toEqual([])
    expect(found.config?.exports.map(({ name }) => name)).toEqual(['e'])
  })
})
