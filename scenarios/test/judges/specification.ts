import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { Exchange } from '../play.ts'

/** Holds what a client and the emulator say to each other against Microsoft's description of IoT Central's data export. */

type Json = Readonly<Record<string, unknown>>

const file = join(import.meta.dirname, '../../../packages/emulator/src/fixtures/iot-central-data-export.openapi.json')
const specification: unknown = JSON.parse(readFileSync(file, 'utf8'))

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const objectAt = (value: unknown, ...path: readonly string[]): Json => {
  const found = path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value)
  return isObject(found) ? found : {}
}

const definitions = objectAt(specification, 'definitions')
const ajv = new Ajv({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addFormat('date-time-rfc1123', (text: string) => new Date(text).toUTCString() === text)
ajv.addSchema({ definitions }, 'specification')

const validators = new Map<string, ValidateFunction>()
const validatorOf = (name: string): ValidateFunction => {
  const validator = validators.get(name) ?? ajv.compile({ $ref: `specification#/definitions/${name}` })
  validators.set(name, validator)
  return validator
}

const baseOf = (name: string): string | undefined => {
  const [first]: readonly unknown[] = Array.isArray(definitions[name])
    ? []
    : [objectAt(definitions, name)['allOf']].flat()
  return isObject(first) ? String(first['$ref']).split('/').at(-1) : undefined
}

/** The definition for a value of a discriminated type; the type itself where none fits. */
const chosen = (base: string, type: unknown): string =>
  Object.keys(definitions).find(
    (name) => baseOf(name) === base && objectAt(definitions, name)['x-ms-discriminator-value'] === type,
  ) ?? `${base} of type ${String(type)}`

const membersOf = (name: string | undefined): readonly string[] =>
  name === undefined ? [] : [...Object.keys(objectAt(definitions, name, 'properties')), ...membersOf(baseOf(name))]

const faultsOf = (name: string, value: unknown): readonly string[] => {
  if (definitions[name] === undefined) return [`there is no ${name}`]
  const validator = validatorOf(name)
  const wrong = validator(value)
    ? []
    : (validator.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
  const unknown = isObject(value) ? Object.keys(value).filter((key) => !membersOf(name).includes(key)) : []
  return [...wrong, ...unknown.map((key) => ` has no member ${key}`)].map((fault) => `${name}${fault}`)
}

const destinationFaults = (value: unknown): readonly string[] => {
  const { type, authorization } = objectAt(value)
  const name = chosen('Destination', type)
  return [
    ...faultsOf(name, value),
    ...(authorization === undefined
      ? []
      : faultsOf(chosen(`${name}Auth`, objectAt(authorization)['type']), authorization)),
  ]
}

const faultsOfOne = (collection: string, value: unknown): readonly string[] =>
  collection === 'destinations' ? destinationFaults(value) : faultsOf('Export', value)

const definitionOfAll = (collection: string): string =>
  collection === 'destinations' ? 'DestinationCollection' : 'ExportCollection'

const entriesOf = (value: unknown): readonly unknown[] => {
  const { value: entries } = objectAt(value)
  return Array.isArray(entries) ? entries : []
}

/** https://www.rfc-editor.org/rfc/rfc7386 */
export const merged = (target: unknown, patch: unknown): unknown => {
  if (!isObject(patch)) return patch
  const result: Record<string, unknown> = { ...(isObject(target) ? target : {}) }
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key]
    else result[key] = merged(result[key], value)
  }
  return result
}

const operation = /^\/[^/]+\.azureiotcentral\.com\/api\/dataExport\/(destinations|exports)(?:\/([^/?]+))?\?(.*)$/u

/** Whether unset optional members come back as null is not established, so an answer may have them. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!isObject(value)) return value
  const set = Object.entries(value).filter(([, member]) => member !== null)
  return Object.fromEntries(set.map(([key, member]) => [key, withoutNulls(member)]))
}

/** Finds what does not fit, exchange by exchange; remembers what was read, to judge what a patch makes of it. */
const createJudge = () => {
  const known = new Map<string, unknown>()
  const answerFaults = (collection: string, id: string | undefined, { status, answer, method }: Exchange) => {
    if (status >= 400) return faultsOf('Error', answer)
    if (method === 'DELETE') return status === 204 ? [] : [`DELETE answered ${status}`]
    if (id !== undefined) return faultsOfOne(collection, answer)
    for (const entry of entriesOf(answer)) known.set(`${collection}/${String(objectAt(entry)['id'])}`, entry)
    return [
      ...faultsOf(definitionOfAll(collection), answer),
      ...entriesOf(answer).flatMap((entry) => faultsOfOne(collection, entry)),
    ]
  }
  const requestFaults = (collection: string, id: string, { method, body, answer }: Exchange): readonly string[] => {
    const key = `${collection}/${id}`
    const before = known.get(key)
    known.set(key, answer)
    if (method === 'PUT') return faultsOfOne(collection, body)
    if (method !== 'PATCH') return []
    if (before === undefined) return [`PATCH of ${key}, which was never read`]
    const masked = JSON.stringify(body).includes('***') ? [`PATCH of ${key} sends a mask`] : []
    return [...masked, ...faultsOfOne(collection, merged(before, body))]
  }
  return (said: Exchange): readonly string[] => {
    const exchange = { ...said, answer: withoutNulls(said.answer) }
    const match = operation.exec(exchange.path)
    if (match === null) return []
    const [, collection = '', id, query = ''] = match
    const version = new URLSearchParams(query).get('api-version')
    return [
      ...(version === '2022-10-31-preview' ? [] : [`api-version ${String(version)}`]),
      ...(id === undefined ? [] : requestFaults(collection, decodeURIComponent(id), exchange)),
      ...answerFaults(collection, id, exchange),
    ].map((fault) => `${exchange.method} ${exchange.path}: ${fault}`)
  }
}

/** What does not fit the specification, in exchanges listed in the order in which they were made. */
export const specificationFindings = (exchanges: readonly Exchange[]): readonly string[] =>
  exchanges.flatMap(createJudge())
