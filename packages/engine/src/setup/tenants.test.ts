import { expect, test } from 'vitest'
import { tenantCheck, type Tenants } from './tenants.ts'
import type { Subject } from './subject.ts'

const at = { file: 'adx-export.yaml', range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } }
const subject: Subject = {
  as: 'writer',
  applicationId: 'the-writer',
  config: {
    file: 'adx-export.yaml',
    application: { at, subdomain: 'contoso', host: 'contoso.azureiotcentral.com' },
    identities: [],
    clusters: [],
    destinations: [],
    exports: [],
    removed: { exports: [], destinations: [], links: [], tables: [], columns: [], principals: [], policies: [] },
    accept: [],
  },
}
const here = { state: 'read', value: 'object' } as const
const absent = { state: 'absent' } as const

test.each([here, absent])('in another tenant nothing is known, though it is %j in this one', (objectId) => {
  expect(tenantCheck(subject, objectId, { wanted: 'tenant-a', looked: 'tenant-b' })).toMatchObject({
    state: 'unknown',
    what: expect.stringContaining('it signs in to the tenant tenant-a, and who is signed in sees the tenant tenant-b'),
    fix: expect.stringContaining('az login --tenant tenant-a'),
  })
})

test.each<Tenants>([{ wanted: 'a' }, { looked: 'b' }, {}])('with %j nobody is missing for sure', (tenants) => {
  expect(tenantCheck(subject, absent, tenants)).toMatchObject({
    state: 'unknown',
    fix: expect.stringContaining('az ad sp show --id the-writer'),
  })
  expect(tenantCheck(subject, here, tenants)).toBeUndefined()
})

test.each([here, absent])('in the same tenant, in any letter case, %j counts', (objectId) => {
  expect(tenantCheck(subject, objectId, { wanted: 'Tenant-A', looked: 'tenant-a' })).toBeUndefined()
})
