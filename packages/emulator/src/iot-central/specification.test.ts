import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { expect, test } from 'vitest'
import { createEmulator, loadState, type Emulator, type EmulatorResponse } from '../index.ts'
import specification from '../fixtures/iot-central-data-export.openapi.json' with { type: 'json' }
import { isObject, parseJson } from '../state/json.ts'
import type { JsonObject, JsonValue } from '../index.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('emulator')

/** Every request and answer is held against the reduced specification, which the emulator's own checks know nothing of. */

const document = parseJson(JSON.stringify(specification))
const objectIn = (value: JsonValue | undefined, ...path: string[]): JsonObject => {
  const found = path.reduce<JsonValue | undefined>((inner, key) => (isObject(inner) ? inner[key] : undefined), value)
  return isObject(found) ? found : {}
}
const definitions = objectIn(document, 'definitions')

const ajv = new Ajv({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addFormat('date-time-rfc1123', /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/)
ajv.addSchema({ definitions }, 'specification')

const compiled = new Map<string, ValidateFunction>()
const validatorOf = (name: string): ValidateFunction => {
  const known = compiled.get(name) ?? ajv.compile({ $ref: `specification#/definitions/${name}` })
  compiled.set(name, known)
  return known
}

const parentOf = (name: string): string | undefined => {
  const all = objectIn(definitions, name)['allOf']
  const first = Array.isArray(all) ? all[0] : undefined
  return isObject(first) && typeof first['$ref'] === 'string' ? first['$ref'].split('/').at(-1) : undefined
}

const propertiesOf = (name: string | undefined): string[] =>
  name === undefined ? [] : [...Object.keys(objectIn(definitions, name, 'properties')), ...propertiesOf(parentOf(name))]

/** The definition that a discriminator chooses below `base`. */
const chosenBelow = (base: string, type: JsonValue | undefined): string | undefined =>
  Object.keys(definitions).find(
    (name) => parentOf(name) === base && objectIn(definitions, name)['x-ms-discriminator-value'] === type,
  )

const faultsOf = (name: string, value: JsonValue): string[] => {
  const validate = validatorOf(name)
  const faults = validate(value)
    ? []
    : (validate.errors ?? []).map((error) => `${name}${error.instancePath} ${error.message}`)
  const unknown = isObject(value) ? Object.keys(value).filter((key) => !propertiesOf(name).includes(key)) : []
  return [...faults, ...unknown.map((key) => `${name} has no ${key}`)]
}

const faultsOfDestination = (value: JsonValue): string[] => {
  if (!isObject(value)) return ['a destination is no object']
  const name = chosenBelow('Destination', value['type'])
  if (name === undefined) return [`there is no destination type ${JSON.stringify(value['type'])}`]
  const authorization = objectIn(value, 'authorization')
  const base = `${name}Auth`
  const chosen = chosenBelow(base, authorization['type'])
  const inner =
    value['authorization'] === undefined
      ? []
      : chosen === undefined
        ? ['no such authorization']
        : faultsOf(chosen, authorization)
  return [...faultsOf(name, value), ...inner]
}

const entriesOf = (value: JsonValue): JsonValue[] => {
  const entries = isObject(value) ? value['value'] : undefined
  return Array.isArray(entries) ? entries : []
}

const faultsOfAnswer = (definition: string, value: JsonValue): string[] => {
  if (definition === 'Destination') return faultsOfDestination(value)
  if (definition === 'DestinationCollection') {
    return [...faultsOf(definition, value), ...entriesOf(value).flatMap(faultsOfDestination)]
  }
  if (definition === 'ExportCollection') {
    return [...faultsOf(definition, value), ...entriesOf(value).flatMap((entry) => faultsOf('Export', entry))]
  }
  return faultsOf(definition, value)
}

const paths = Object.keys(objectIn(document, 'paths'))

const operationOf = (method: string, path: string): JsonObject => {
  const template = paths.find((one) => new RegExp(`^${one.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path)) ?? ''
  return objectIn(document, 'paths', template, method.toLowerCase())
}

const host = 'contoso.azureiotcentral.com'
const seen = new Set<string>()

/** Asks, and holds what was asked and answered against the specification. */
const ask = async (emulator: Emulator, method: string, path: string, body?: JsonValue): Promise<EmulatorResponse> => {
  const operation = operationOf(method, path)
  expect(operation['operationId'], `${method} ${path}`).toBeTypeOf('string')
  seen.add(JSON.stringify(operation['operationId']))
  const response = await emulator.handle({
    method,
    path: `/${host}/api${path}?api-version=2022-10-31-preview`,
    headers: { authorization: 'Bearer token' },
    body: body === undefined ? '' : JSON.stringify(body),
  })
  const described = objectIn(operation, 'responses', String(response.status))
  const success = described['description'] !== undefined
  const schema = objectIn(operation, 'responses', success ? String(response.status) : 'default', 'schema')
  const reference = schema['$ref']
  if (typeof reference !== 'string') expect(response.body).toBe('')
  else expect(faultsOfAnswer(reference.split('/').at(-1) ?? '', parseJson(response.body) ?? null)).toEqual([])
  if (!success) expect(response.headers['x-ms-error-code']).toBeTypeOf('string')
  return response
}

const adx = {
  displayName: 'Vitals',
  type: 'dataexplorer@v1',
  clusterUrl: `https://wards.${here.region}.kusto.windows.net`,
  database: 'vitals',
  table: 'T',
}
const bodies: Record<string, JsonObject> = {
  'adx-secret': {
    ...adx,
    authorization: { type: 'servicePrincipal', clientId: 'c', tenantId: 't', clientSecret: 's3cret' },
  },
  'adx-identity': { ...adx, authorization: { type: 'systemAssignedManagedIdentity' } },
  blob: {
    displayName: 'B',
    type: 'blobstorage@v1',
    authorization: {
      type: 'connectionString',
      connectionString: 'AccountName=a;AccountKey=s3cret;',
      containerName: 'c',
    },
  },
  'blob-identity': {
    displayName: 'B',
    type: 'blobstorage@v1',
    authorization: { type: 'systemAssignedManagedIdentity', endpointUri: 'https://b', containerName: 'c' },
  },
  hubs: {
    displayName: 'H',
    type: 'eventhubs@v1',
    authorization: { type: 'connectionString', connectionString: 'SharedAccessKey=s3cret;EntityPath=e' },
  },
  queue: {
    displayName: 'Q',
    type: 'servicebusqueue@v1',
    authorization: { type: 'systemAssignedManagedIdentity', hostName: 'h', queueName: 'q' },
  },
  topic: {
    displayName: 'T',
    type: 'servicebustopic@v1',
    authorization: { type: 'systemAssignedManagedIdentity', hostName: 'h', topicName: 't' },
  },
  webhook: {
    displayName: 'W',
    type: 'webhook@v1',
    url: 'https://w',
    headerCustomizations: { key: { value: 's3cret', secret: true } },
    authorization: { type: 'oauth', tokenUrl: 'https://t', clientId: 'c', clientSecret: 's3cret' },
  },
}
const exported: JsonObject = {
  displayName: 'Telemetry',
  enabled: true,
  source: 'telemetry',
  filter: 'SELECT * FROM devices WHERE $simulated = false',
  enrichments: { site: { value: 'north' }, name: { path: '$displayName' } },
  destinations: [{ id: 'adx-secret', transform: '.' }, { id: 'webhook' }],
}

/** Every operation, answered well and badly. */
const tour = async (emulator: Emulator): Promise<void> => {
  for (const [id, body] of Object.entries(bodies)) {
    expect(faultsOfDestination(body), `${id} is a valid request`).toEqual([])
    expect((await ask(emulator, 'PUT', `/dataExport/destinations/${id}`, body)).status).toBe(200)
    const read = await ask(emulator, 'GET', `/dataExport/destinations/${id}`)
    expect(read.body).not.toContain('s3cret')
  }
  expect(faultsOf('Export', exported)).toEqual([])
  expect((await ask(emulator, 'PUT', '/dataExport/exports/e1', exported)).status).toBe(200)
  expect((await ask(emulator, 'PUT', '/dataExport/exports/e2', { ...exported, enabled: false })).status).toBe(200)
  await ask(emulator, 'PATCH', '/dataExport/exports/e1', { enrichments: { site: { value: 'south' } } })
  await ask(emulator, 'PATCH', '/dataExport/destinations/adx-secret', { table: 'U' })
  for (const path of [
    '/dataExport/destinations',
    '/dataExport/exports',
    '/dataExport/destinations/adx-secret/exports',
    '/dataExport/exports/e1/destinations',
    '/dataExport/exports/e1',
    '/dataExport/exports/nowhere',
    '/dataExport/destinations/nowhere',
    '/dataExport/destinations/nowhere/exports',
    '/dataExport/exports/nowhere/destinations',
  ]) {
    await ask(emulator, 'GET', path)
  }
  await ask(emulator, 'PUT', '/dataExport/destinations/bad', { displayName: 1 })
  await ask(emulator, 'PUT', '/dataExport/exports/bad', { ...exported, destinations: [{ id: 'nowhere' }] })
  await ask(emulator, 'PATCH', '/dataExport/exports/e1', { source: 'audit' })
  await ask(emulator, 'DELETE', '/dataExport/destinations/adx-secret')
  await ask(emulator, 'DELETE', '/dataExport/exports/e1')
  await ask(emulator, 'DELETE', '/dataExport/exports/e2')
  await ask(emulator, 'DELETE', '/dataExport/exports/e1')
  await ask(emulator, 'DELETE', '/dataExport/destinations/webhook')
}

test.each(['{}', 'choices: { pageSize: 2 }', 'choices: { destinationInUse: 204, mask: "********" }'])(
  'every request and answer fits the specification, with %s',
  async (state) => {
    const loaded = loadState(state)
    await tour(createEmulator(loaded.ok ? { world: loaded.world } : {}))
    const operations = paths.flatMap((path) =>
      Object.values(objectIn(document, 'paths', path)).flatMap((one) => (isObject(one) ? [one['operationId']] : [])),
    )
    expect([...seen].sort()).toEqual(operations.map((one) => JSON.stringify(one)).sort())
  },
)

test('the checker finds what does not fit', () => {
  expect(faultsOfDestination({ ...adx, authorization: { type: 'servicePrincipal' } })).not.toEqual([])
  expect(faultsOfDestination({ ...adx, authorization: { type: 'systemAssignedManagedIdentity' }, more: 1 })).toEqual([
    'DataExplorerV1Destination has no more',
  ])
  expect(faultsOf('Export', { ...exported, source: 'nothing' })).not.toEqual([])
})
