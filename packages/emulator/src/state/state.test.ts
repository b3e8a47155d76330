import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadState, saveState, worldDocument, type EmulatedWorld } from '../index.ts'
import { allChoices } from './choices.ts'
import { guidOf, guidSequence } from './identifiers.ts'
import { mergePatch } from './json.ts'
import type { StateDocument } from './document.ts'
import type { JsonValue } from './model.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('emulator')

const worldOf = (text: string): EmulatedWorld => {
  const loaded = loadState(text)
  if (!loaded.ok) throw new Error(loaded.errors.join('\n'))
  return loaded.world
}

const full = `
strict: true
readOnly: true
applications:
  contoso-wards.azureiotcentral.com:
    resourceId: /subscriptions/s/resourceGroups/g/providers/Microsoft.IoTCentral/iotApps/contoso-wards
    displayName: Contoso wards
    identity:
      principalId: p
      applicationId: a
      tenantId: t
      displayName: contoso-wards
    destinations:
      - id: vitals
        displayName: Vitals
        type: dataexplorer@v1
        authorization:
          clientId: c
          tenantId: t
          type: servicePrincipal
        clusterUrl: https://wards.${here.region}.kusto.windows.net
        database: vitals
        table: T
        status: error
        errors:
          - code: EmulatorForbidden
            message: lacks a role
    exports:
      - id: telemetry
        displayName: Telemetry
        enabled: false
        source: telemetry
        filter: SELECT * FROM devices
        enrichments:
          site:
            value: north
        destinations:
          - id: vitals
            transform: |
              # comment
              .
        status: notStarted
    devices:
      press-07:
        displayName: Press 7
        template: dtmi:contoso:press;1
        simulated: true
        provisioned: false
        enabled: true
        properties:
          FirmwareVersion: 1
    templates:
      dtmi:contoso:press;1:
        displayName: Press
        capabilityModel:
          '@id': dtmi:contoso:m;1
clusters:
  wards.${here.region}.kusto.windows.net:
    state: Stopped
    streamingIngestion: true
    databases:
      vitals:
        tables:
          T:
            columns:
              Zulu: datetime
              Alpha:
                type: string
                docstring: first
            docstring: rows
            policies:
              retention:
                Recoverability: Enabled
                SoftDeletePeriod: 365.00:00:00
            rows:
              - Zulu: '2026-01-01T00:00:00Z'
                Alpha: a
        functions:
          f: T | take 1
          g:
            parameters: '(n: int)'
            body: T | take n
            folder: more
        principals:
          - role: Admin
            type: app
            objectId: p
            tenantId: t
            assignment: app
        staleCaches:
          - T
roles:
  viewer:
    displayName: viewer
    objectId: o
    tenantId: t
    dataExport: view
    arm: none
    cluster: viewer
choices:
  pageSize: 3
`

test('a state file comes back as it was written', () => {
  expect(saveState({ world: () => worldOf(full) }).trim()).toBe(full.trim())
})

test('JSON is read as well, and hosts in any letter case', () => {
  const world = worldOf(
    '{"applications":{"Contoso.AzureIoTCentral.com":null},"clusters":{"WARDS.kusto.windows.net":{}}}',
  )
  expect([[...world.applications.keys()], [...world.clusters.keys()]]).toEqual([
    ['contoso.azureiotcentral.com'],
    ['wards.kusto.windows.net'],
  ])
})

test('what is left out has its default', () => {
  const world = worldOf(`
applications:
  a.azureiotcentral.com:
    identity: {}
    destinations: [{ id: d, clusterUrl: 'https://c.kusto.windows.net', database: x, table: T }]
    exports: [{ id: e }]
    devices: { one: }
clusters:
  c.kusto.windows.net: { databases: { X: { tables: { T: { columns: { a: boolean, b: double } } } } } }
`)
  const application = world.applications.get('a.azureiotcentral.com')
  expect(application?.identity?.principalId).toBe(guidOf('principal', 'a.azureiotcentral.com'))
  expect(application?.destinations.get('d')).toMatchObject({
    type: 'dataexplorer@v1',
    status: 'waiting',
    fields: { authorization: { type: 'systemAssignedManagedIdentity' } },
  })
  expect(application?.exports.get('e')).toMatchObject({
    enabled: true,
    source: 'telemetry',
    destinations: [],
    status: 'starting',
  })
  expect(application?.devices.get('one')).toMatchObject({ displayName: 'one', simulated: false, provisioned: true })
  expect(world.clusters.get('c.kusto.windows.net')?.databases.get('x')?.tables.get('T')?.columns).toEqual([
    { name: 'a', type: 'bool' },
    { name: 'b', type: 'real' },
  ])
})

describe('mistakes', () => {
  test.each([
    ['a: [', /^not YAML: /],
    ['7', 'the state must be object'],
    ['stric: true', 'the state must NOT have additional properties: stric'],
    ['applications: { a: { exports: [{}] } }', "applications/a/exports/0 must have required property 'id'"],
    [
      'applications: { a: { exports: [{ id: e, source: telemetri }] } }',
      /^applications\/a\/exports\/0\/source must be equal to one/,
    ],
    [
      'clusters: { c: { databases: { d: { principals: [{ role: Owner, objectId: o }] } } } }',
      /role must be equal to one/,
    ],
    [
      'clusters: { c: { databases: { d: { tables: { T: { columns: { a: uuid } } } } } } }',
      'clusters/c/databases/d/tables/T/columns/a has no known type',
    ],
    ['choices: { mask: x }', 'choices/mask must be one of "*****", "********"'],
    ['choices: { pageSize: -1 }', 'choices/pageSize must be a whole number from 0'],
    ['choices: { colour: red }', /^choices\/colour is no choice; there are .*destinationInUse/],
  ])('%s', (text, error) => {
    const loaded = loadState(text)
    expect(loaded.ok ? [] : loaded.errors).toContainEqual(
      typeof error === 'string' ? error : expect.stringMatching(error),
    )
  })
})

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/)
const document: fc.Arbitrary<StateDocument> = fc.record(
  {
    strict: fc.constant(true),
    applications: fc.dictionary(
      name.map((label) => `${label.toLowerCase()}.azureiotcentral.com`),
      fc.record(
        {
          destinations: fc.uniqueArray(fc.record({ id: name, table: name }), {
            selector: ({ id }) => id,
            maxLength: 3,
          }),
          exports: fc.uniqueArray(
            fc.record({
              id: name,
              enabled: fc.boolean(),
              filter: fc.string(),
              destinations: fc.array(fc.record({ id: name, transform: fc.string() }), { maxLength: 2 }),
            }),
            { selector: ({ id }) => id, maxLength: 3 },
          ),
          devices: fc.dictionary(name, fc.record({ simulated: fc.boolean() }), { maxKeys: 2 }),
        },
        { requiredKeys: [] },
      ),
      { maxKeys: 2 },
    ),
    clusters: fc.dictionary(
      name.map((label) => `${label.toLowerCase()}.${here.region}.kusto.windows.net`),
      fc.record({
        databases: fc.dictionary(
          name,
          fc.record({
            tables: fc.dictionary(
              name,
              fc.record({
                columns: fc.dictionary(name, fc.constantFrom('string', 'long', 'dynamic')),
                docstring: fc.string(),
              }),
              { maxKeys: 2 },
            ),
          }),
          { maxKeys: 2 },
        ),
      }),
      { maxKeys: 2 },
    ),
  },
  { requiredKeys: [] },
)

test('saving what was loaded and loading what was saved changes nothing', () => {
  fc.assert(
    fc.property(document, (written) => {
      const once = saveState({ world: () => worldOf(JSON.stringify(written)) })
      expect(saveState({ world: () => worldOf(once) })).toBe(once)
    }),
    { numRuns: 60 },
  )
})

test('no secret is saved', () => {
  const world = worldOf(full)
  const fields = world.applications.get('contoso-wards.azureiotcentral.com')?.destinations.get('vitals')?.fields
  Object.assign(fields ?? {}, {
    authorization: { type: 'servicePrincipal', clientId: 'c', tenantId: 't', clientSecret: 's3cret' },
  })
  expect(JSON.stringify(worldDocument(world))).not.toContain('s3cret')
})

test('every choice takes each of its values', () => {
  for (const [choice, { values }] of Object.entries(allChoices)) {
    for (const value of values) expect(loadState(JSON.stringify({ choices: { [choice]: value } })).ok).toBe(true)
  }
})

test('ids are GUIDs, the same in every run and never twice in one', () => {
  const [one, other] = [guidSequence('one'), guidSequence('one')]
  const ids = Array.from({ length: 50 }, one)
  expect(Array.from({ length: 50 }, other)).toEqual(ids)
  expect(new Set(ids).size).toBe(50)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
})

test.each<[JsonValue, JsonValue, JsonValue]>([
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [{ a: 'foo' }, null, null],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
])('the merge patch of %j and %j (RFC 7386, appendix A)', (target, patch, result) => {
  expect(mergePatch(target, patch)).toEqual(result)
})
