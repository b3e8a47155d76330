import { describe, expect, test } from 'vitest'
import type { Emulator, JsonObject, JsonValue } from '../index.ts'
import { ask, emulatorOf } from '../server/asking.test-data.ts'
import { guidOf } from '../state/identifiers.ts'
import { isObject } from '../state/json.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('emulator')

const host = 'contoso.azureiotcentral.com'
const kusto = `wards.${here.region}.kusto.windows.net`
const principal = guidOf('principal', host)

type World = {
  readonly choices?: string
  readonly identity?: string
  readonly cluster?: string
  readonly database?: string
  readonly grant?: string
  readonly device?: string
  readonly entry?: string
  readonly transform?: string
}

/** One application with one export into one table, all in order unless told otherwise. */
const world = (parts: World = {}): Emulator =>
  emulatorOf(`
strict: true
choices: ${parts.choices ?? '{}'}
applications:
  ${host}:
    ${parts.identity ?? 'identity: {}'}
    destinations: [{ id: d, clusterUrl: 'https://${kusto}', database: vitals, table: T }]
    exports: [{ id: e, ${parts.entry ?? ''} destinations: [{ id: d${parts.transform === undefined ? '' : `, transform: ${JSON.stringify(parts.transform)}`} }] }]
    devices: { press-07: ${parts.device ?? '{ displayName: Press 7, template: "dtmi:contoso:press;1", properties: { Firmware: 1 }, cloudProperties: { Owner: Ann } }'} }
    templates:
      'dtmi:contoso:press;1':
        displayName: Press
        capabilityModel: { '@id': 'dtmi:contoso:m;1', contents: [{ '@id': 'dtmi:contoso:press:t;1', '@type': Telemetry, name: t }] }
clusters:
  ${kusto}:
    ${parts.cluster ?? ''}
    databases: ${parts.database ?? `{ vitals: { tables: { T: { columns: { out: dynamic } } }, principals: [${parts.grant ?? `{ role: Admin, objectId: ${principal} }`}] } }`}
`)

const send = async (
  emulator: Emulator,
  body: JsonObject,
  path = 'devices/press-07/messages',
): Promise<JsonObject[]> => {
  const answer = await ask(emulator, 'POST', `${host}/_emulator/${path}`, { body })
  const deliveries = isObject(answer.body) ? answer.body['deliveries'] : undefined
  if (!Array.isArray(deliveries)) throw new Error(JSON.stringify(answer.body))
  return deliveries.filter(isObject)
}

const tableRows = (emulator: Emulator): JsonValue[] =>
  (emulator.world().clusters.get(kusto)?.databases.get('vitals')?.tables.get('T')?.rows ?? []).map(
    (row) => row['out'] ?? null,
  )

const health = async (emulator: Emulator): Promise<JsonValue[]> => [
  (await ask(emulator, 'GET', `${host}/api/dataExport/exports/e`)).body,
  (await ask(emulator, 'GET', `${host}/api/dataExport/destinations/d`)).body,
]

const device = {
  id: 'press-07',
  name: 'Press 7',
  properties: { reported: [{ id: 'dtmi:contoso:press;1:Firmware;1', name: 'Firmware', value: 1 }] },
  cloudProperties: [{ id: 'dtmi:contoso:press;1:Owner;1', name: 'Owner', value: 'Ann' }],
  approved: true,
  blocked: false,
  provisioned: true,
  simulated: false,
  types: [],
  modules: [],
  organizations: [],
  templateId: 'dtmi:contoso:press;1',
  templateName: 'Press',
}
const applicationId = guidOf('application', host)
const enqueuedTime = '2026-01-01T00:00:00.000Z'

describe('the form that a transform sees', () => {
  const base = { applicationId, enqueuedTime, enrichments: {} }
  const cases: [string, string, JsonObject, JsonObject][] = [
    [
      'telemetry',
      'devices/press-07/messages?component=sensors',
      { t: 1 },
      {
        ...base,
        messageSource: 'telemetry',
        device,
        component: 'sensors',
        messageProperties: {},
        telemetry: [{ id: 'dtmi:contoso:press:t;1', name: 't', value: 1 }],
      },
    ],
    [
      'telemetry',
      'devices/press-07/messages',
      {
        $telemetry: { x: { y: [1] } },
        $messageProperties: { site: 'n' },
        $module: 'M',
        $enqueuedTime: '2026-02-01T00:00:00.000Z',
      },
      {
        ...base,
        enqueuedTime: '2026-02-01T00:00:00.000Z',
        messageSource: 'telemetry',
        device,
        module: 'M',
        messageProperties: { site: 'n' },
        telemetry: [{ id: 'dtmi:contoso:press;1:x;1', name: 'x', value: { y: [1] } }],
      },
    ],
    [
      'deviceConnectivity',
      'devices/press-07/messages',
      { $connectivity: 'connected' },
      { ...base, messageSource: 'deviceConnectivity', messageType: 'connected', device },
    ],
    [
      'deviceLifecycle',
      'devices/press-07/messages',
      { $lifecycle: 'registered' },
      { ...base, messageSource: 'deviceLifecycle', messageType: 'registered', device },
    ],
    [
      'properties',
      'devices/press-07/messages',
      { $cloudProperties: { Owner: 'Ann' } },
      {
        ...base,
        messageSource: 'properties',
        messageType: 'cloudPropertyChange',
        device,
        properties: [{ id: 'dtmi:contoso:press;1:Owner;1', name: 'Owner', value: 'Ann' }],
      },
    ],
    [
      'deviceTemplateLifecycle',
      'templates/dtmi:contoso:press;1/messages',
      { messageType: 'created' },
      { ...base, messageSource: 'deviceTemplateLifecycle', messageType: 'created', templateId: 'dtmi:contoso:press;1' },
    ],
    [
      'audit',
      'audit',
      { messageType: 'deleted', actor: { id: 'ci' }, resource: { id: 'x' } },
      { ...base, messageSource: 'audit', messageType: 'deleted', actor: { id: 'ci' }, resource: { id: 'x' } },
    ],
  ]
  test.each(cases)('%s by %s', async (source, path, sent, seen) => {
    const emulator = world({ entry: `source: ${source},`, transform: '{out: .}' })
    expect(await send(emulator, sent, path)).toMatchObject([{ outcome: 'delivered', rows: 1 }])
    expect(tableRows(emulator)).toEqual([seen])
  })
})

describe('the record where there is no transform', () => {
  const cases: [string, string, JsonObject, JsonObject][] = [
    [
      'telemetry',
      'devices/press-07/messages',
      { t: 1 },
      { deviceId: 'press-07', templateId: 'dtmi:contoso:press;1', telemetry: { t: 1 } },
    ],
    [
      'telemetry',
      'devices/press-07/messages',
      { $telemetry: { t: 1 }, $messageProperties: { a: 'b' }, $component: 'c' },
      {
        deviceId: 'press-07',
        templateId: 'dtmi:contoso:press;1',
        telemetry: { t: 1 },
        messageProperties: { a: 'b' },
        component: 'c',
      },
    ],
    [
      'properties',
      'devices/press-07/messages',
      { $properties: { F: 2 } },
      {
        deviceId: 'press-07',
        templateId: 'dtmi:contoso:press;1',
        messageType: 'devicePropertyReportedChange',
        properties: [{ name: 'F', value: 2 }],
      },
    ],
    [
      'deviceConnectivity',
      'devices/press-07/messages',
      { $connectivity: 'disconnected' },
      { deviceId: 'press-07', templateId: 'dtmi:contoso:press;1', messageType: 'disconnected' },
    ],
    ['deviceTemplateLifecycle', 'templates/T/messages', {}, { templateId: 'T', messageType: 'updated' }],
    [
      'audit',
      'audit',
      { messageType: 'created', actor: { id: 'ci' } },
      { messageType: 'created', actor: { id: 'ci' } },
    ],
  ]
  test.each(cases)('%s by %s', async (source, path, sent, expected) => {
    const columns = [
      'applicationId',
      'messageSource',
      'messageType',
      'deviceId',
      'schema',
      'templateId',
      'enqueuedTime',
      'telemetry',
      'properties',
      'enrichments',
      'component',
      'module',
      'messageProperties',
      'actor',
      'resource',
      'updated',
    ]
    const types = columns.map((name) => `${name}: dynamic`).join(', ')
    const emulator = world({
      entry: `source: ${source}, enrichments: { site: { value: north } },`,
      database: `{ vitals: { tables: { T: { columns: { ${types} } } }, principals: [{ role: Admin, objectId: ${principal} }] } }`,
    })
    expect(await send(emulator, sent, path)).toMatchObject([{ outcome: 'delivered', rows: 1 }])
    const row = emulator.world().clusters.get(kusto)?.databases.get('vitals')?.tables.get('T')?.rows[0] ?? {}
    const enrichments = { site: 'north' }
    expect(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))).toEqual({
      applicationId,
      messageSource: source,
      schema: 'default@v1',
      enqueuedTime,
      ...(source === 'deviceTemplateLifecycle' || source === 'audit' ? { enrichments } : { enrichments }),
      ...expected,
    })
  })
})

test('success shows on the export and the destination', async () => {
  const emulator = world({ transform: '{out: .telemetry[].value}' })
  expect(await health(emulator)).toMatchObject([{ status: 'starting' }, { status: 'waiting' }])
  expect(await send(emulator, { t: 1, u: 2 })).toEqual([
    { export: 'e', destination: 'd', outcome: 'delivered', rows: 2 },
  ])
  expect(tableRows(emulator)).toEqual([1, 2])
  const healthy = { status: 'healthy', lastExportTime: enqueuedTime }
  expect(await health(emulator)).toMatchObject([healthy, healthy])
})

test('enrichments come from values, system names and properties, and are left out where there is none', async () => {
  const entry = `enrichments: { a: { value: 1 }, b: { path: $displayName }, c: { path: Firmware }, d: { path: Nothing }, e: { target: 'dtmi:x;1', path: Owner }, f: { path: $templateDisplayName }, g: { path: $simulated } },`
  const emulator = world({ entry, transform: '{out: .enrichments}' })
  await send(emulator, { t: 1 })
  expect(tableRows(emulator)).toEqual([{ a: 1, b: 'Press 7', c: 1, e: 'Ann', f: 'Press', g: false }])
})

test('a property change is kept in the device', async () => {
  const emulator = world({ transform: '{out: [.device.properties.reported[] | {(.name): .value}] | add}' })
  await send(emulator, { $properties: { Firmware: 2, Mode: 'auto' } })
  await send(emulator, { $properties: { Speed: 3 }, $component: 'motor' })
  await send(emulator, { t: 1 })
  expect(tableRows(emulator)).toEqual([{ Firmware: 2, Mode: 'auto', Speed: 3 }])
})

describe('what is not sent', () => {
  test.each<[string, World, JsonObject, JsonObject[]]>([
    ['another source', { entry: 'source: audit,' }, { t: 1 }, []],
    ['disabled', { entry: 'enabled: false,' }, { t: 1 }, []],
    ['filtered', { entry: "filter: 'SELECT * FROM devices WHERE t > 5'," }, { t: 1 }, [{ outcome: 'filtered' }]],
    [
      'passed by the filter',
      { entry: "filter: 'SELECT * FROM devices WHERE t > 5'," },
      { t: 6 },
      [{ outcome: 'delivered' }],
    ],
    ['by template', { entry: "filter: 'SELECT * FROM dtmi:contoso:m;1'," }, { t: 6 }, [{ outcome: 'delivered' }]],
    ['no output', { transform: 'empty' }, { t: 1 }, [{ outcome: 'dropped' }]],
    ['simulated, by managed identity', { device: '{ simulated: true }' }, { t: 1 }, [{ outcome: 'dropped' }]],
  ])('%s', async (_, parts, sent, deliveries) => {
    expect(await send(world(parts), sent)).toMatchObject(deliveries)
  })
})

describe('failures', () => {
  const noGrant = `{ role: Viewer, objectId: ${principal} }`
  const ingestor = `{ role: Ingestor, objectId: ${principal} }`
  test.each<[string, World, string]>([
    ['no identity', { identity: '' }, 'EmulatorNoIdentity'],
    ['no grant', { grant: noGrant }, 'EmulatorForbidden'],
    ['Ingestor alone', { grant: ingestor }, 'EmulatorForbidden'],
    ['no database', { database: '{}' }, 'EmulatorNoDatabase'],
    ['cluster stopped', { cluster: 'state: Stopped' }, 'EmulatorClusterStopped'],
    ['bad filter', { entry: "filter: 'SELECT nothing'," }, 'EmulatorFilterInvalid'],
    ['no jq', { transform: '.a |' }, 'EmulatorTransformInvalid'],
    ['failing jq', { transform: 'error("no")' }, 'EmulatorTransformFailed'],
    ['looping jq', { transform: 'def f: f; f' }, 'EmulatorTransformFailed'],
    ['boundless jq', { transform: '[range(1e12)]' }, 'EmulatorTransformFailed'],
  ])('%s', async (_, parts, code) => {
    const emulator = world(parts)
    expect(await send(emulator, { t: 1 })).toMatchObject([{ outcome: 'failed', code }])
    expect((await health(emulator))[0]).toMatchObject({ status: 'error', errors: [{ code }] })
  })

  test('no table', async () => {
    const emulator = world({ database: `{ vitals: { principals: [{ role: Admin, objectId: ${principal} }] } }` })
    expect(await send(emulator, { t: 1 })).toMatchObject([{ outcome: 'failed', code: 'EmulatorNoTable' }])
    expect(await health(emulator)).toMatchObject([{ status: 'error' }, { status: 'error' }])
  })

  test('a record that is no object fails alone', async () => {
    const emulator = world({ transform: 'if .telemetry[0].value == 1 then [1] else {out: 2} end' })
    expect(await send(emulator, { t: 1 })).toMatchObject([{ outcome: 'failed', code: 'EmulatorRecordRefused' }])
    expect(await health(emulator)).toMatchObject([{ status: 'error' }, { status: 'error' }])
    expect(await send(emulator, { t: 2 })).toMatchObject([{ outcome: 'delivered' }])
    expect(await health(emulator)).toMatchObject([{ status: 'healthy' }, { status: 'healthy' }])
  })

  test('Ingestor is enough by choice', async () => {
    const emulator = world({ grant: ingestor, choices: '{ ingestorMayWrite: true }' })
    expect(await send(emulator, { t: 1 })).toMatchObject([{ outcome: 'delivered' }])
  })

  test.each([
    ['{}', 'failed', 'error'],
    ['{ healsAfterFix: true }', 'delivered', 'healthy'],
  ])('once the grant is there, with %s: %s', async (choices, outcome, status) => {
    const emulator = world({ grant: noGrant, choices })
    await send(emulator, { t: 1 })
    const database = emulator.world().clusters.get(kusto)?.databases.get('vitals')
    for (const one of database?.principals ?? []) one.role = 'Admin'
    expect(await send(emulator, { t: 2 })).toMatchObject([{ outcome }])
    expect(await health(emulator)).toMatchObject([{ status }, { status }])
  })

  test('a destination made anew is tried again', async () => {
    const emulator = world({ grant: noGrant, choices: '{ destinationInUse: 204 }' })
    await send(emulator, { t: 1 })
    const database = emulator.world().clusters.get(kusto)?.databases.get('vitals')
    for (const one of database?.principals ?? []) one.role = 'Admin'
    const at = `${host}/api/dataExport`
    const body = {
      displayName: 'd',
      type: 'dataexplorer@v1',
      clusterUrl: `https://${kusto}`,
      database: 'vitals',
      table: 'T',
      authorization: { type: 'systemAssignedManagedIdentity' },
    }
    await ask(emulator, 'DELETE', `${at}/destinations/d`)
    await ask(emulator, 'PUT', `${at}/destinations/d`, { body })
    await ask(emulator, 'PATCH', `${at}/exports/e`, { body: { destinations: [{ id: 'd' }] } })
    expect(await send(emulator, { t: 2 })).toMatchObject([{ outcome: 'delivered' }])
  })
})

test.each<[string, JsonValue, number]>([
  ['devices/press-07/messages', 'no JSON', 400],
  ['devices/press-07/messages', [], 400],
  ['devices/press-07/messages', { $telemetry: {}, t: 1 }, 400],
  ['devices/press-07/messages', { $connectivity: 'maybe' }, 400],
  ['devices/press-07/messages', { $lifecycle: 'born' }, 400],
  ['devices/nowhere/messages', { t: 1 }, 404],
  ['devices/press-07', { t: 1 }, 404],
  ['things/x/messages', { t: 1 }, 404],
])('%s with %j: %i', async (path, body, status) => {
  expect((await ask(world(), 'POST', `${host}/_emulator/${path}`, { body })).status).toBe(status)
})

test('a lenient world makes the device; a cluster is no application', async () => {
  const emulator = emulatorOf('')
  expect((await ask(emulator, 'POST', `${host}/_emulator/devices/new/messages`, { body: { t: 1 } })).status).toBe(200)
  expect(emulator.world().applications.get(host)?.devices.has('new')).toBe(true)
  expect((await ask(emulator, 'POST', `${kusto}/_emulator/devices/new/messages`, { body: { t: 1 } })).status).toBe(404)
})
