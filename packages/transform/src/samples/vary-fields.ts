import { type JsonNode, type JsonObject, nodeOf, writeJson } from '../rows/json-text.ts'
import { nodeIn, withAt, withMember } from './change.ts'
import type { Varied } from './vary-values.ts'

/**
 * Fields that are documented as present only sometimes, or that Microsoft's own samples leave out now and then.
 * https://learn.microsoft.com/azure/iot-central/core/howto-transform-data-internally
 */
const optional: readonly (readonly string[])[] = [
  ['component'],
  ['module'],
  ['messageProperties'],
  ['enrichments'],
  ['device', 'templateId'],
  ['device', 'templateName'],
  ['device', 'properties'],
  ['device', 'cloudProperties'],
  ['device', 'simulated'],
  ['device', 'approved'],
  ['device', 'blocked'],
  ['device', 'provisioned'],
  ['device', 'types'],
  ['device', 'modules'],
  ['device', 'organizations'],
]

/** What every device has in Microsoft's samples: without it a message is of a form that is documented nowhere. */
const alwaysSent: ReadonlySet<string> = new Set(['device.properties', 'device.cloudProperties'])

export const isAlwaysSent = (field: string): boolean => alwaysSent.has(field)

const lists: readonly (readonly string[])[] = [
  ['device', 'properties', 'reported'],
  ['device', 'cloudProperties'],
]

/** Fields that come with messages of components and modules; sent where a message has none. */
const sometimes = { component: 'sensors', module: 'VitalsModule' } as const

/** What a device may send as application properties of a message. */
const sentProperties = nodeOf({ 'iothub-creation-time-utc': '2026-11-12T10:01:30.021Z', priority: 'high' })

const present = (message: JsonObject, paths: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  paths.filter((path) => nodeIn(message, path) !== undefined)

const isFilledList = (node: JsonNode | undefined): boolean => node?.kind === 'array' && node.items.length > 0

/** Changes to the envelope of a message: each optional field absent in turn, all of them, lists empty, properties sent. */
export function* variedFields(message: JsonObject): Generator<Varied> {
  const found = present(message, optional)
  for (const path of found) {
    const subject = path.join('.')
    const changed = withAt(message, path, undefined)
    yield { variation: { title: `without ${subject}`, change: 'field-absent', subject }, message: changed }
  }
  const optionalOnly = found.filter((path) => !isAlwaysSent(path.join('.')))
  if (optionalOnly.length > 1) {
    const bare = optionalOnly.reduce<JsonObject>((rest, path) => withAt(rest, path, undefined), message)
    yield { variation: { title: 'without any optional field', change: 'field-absent' }, message: bare }
  }
  for (const path of lists.filter((each) => isFilledList(nodeIn(message, each)))) {
    const subject = path.join('.')
    const changed = withAt(message, path, { kind: 'array', items: [] })
    yield { variation: { title: `with ${subject} empty`, change: 'array-empty', subject }, message: changed }
  }
  if (!message.members.has('telemetry')) return
  for (const [key, value] of Object.entries(sometimes)) {
    if (present(message, [[key]]).length > 0) continue
    const variation = { title: `with a ${key}`, change: 'field-sent', subject: key } as const
    yield { variation, message: withMember(message, key, nodeOf(value)) }
  }
  const sent = withAt(message, ['messageProperties'], sentProperties)
  if (writeJson(sent) === writeJson(message)) return
  const variation = { title: 'with application properties', change: 'properties-sent' } as const
  yield { variation, message: sent }
}
