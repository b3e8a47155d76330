import type { ExportSource } from '@adx-export/core'
import { type JsonNode, type JsonObject, nodeOf } from '../rows/json-text.ts'
import { nodeIn } from '../samples/change.ts'
import { entryName, valuesOf } from '../samples/vary-values.ts'

const telemetryOf = (message: JsonObject): JsonNode => {
  const items = valuesOf(message)?.items ?? []
  const members = items.flatMap((item) => {
    const name = entryName(item)
    return name === undefined ? [] : [[name, item.members.get('value') ?? nodeOf(null)] as const]
  })
  return { kind: 'object', members: new Map(members) }
}

const propertiesOf = (message: JsonObject): JsonNode => ({
  kind: 'array',
  items: (valuesOf(message)?.items ?? []).map(({ members }) => ({
    kind: 'object',
    members: new Map([...members].filter(([key]) => key !== 'id')),
  })),
})

const always = ['applicationId', 'messageSource', 'schema', 'enqueuedTime', 'enrichments']
const ofDevices = [...always, 'deviceId', 'templateId']

/**
 * Every key that a link without a transform may export for a source. Of the audit log's `deviceId` only the prose tells.
 * https://learn.microsoft.com/azure/iot-central/core/howto-export-to-blob-storage
 */
export const defaultKeys: Readonly<Record<ExportSource, readonly string[]>> = {
  telemetry: [...ofDevices, 'telemetry', 'module', 'component', 'messageProperties'],
  properties: [...ofDevices, 'messageType', 'properties'],
  deviceConnectivity: [...ofDevices, 'messageType'],
  deviceLifecycle: [...ofDevices, 'messageType'],
  deviceTemplateLifecycle: [...always, 'messageType', 'templateId'],
  audit: [...always, 'messageType', 'actor', 'resource', 'updated', 'deviceId'],
}

const copied = ['messageType', 'enqueuedTime', 'enrichments', 'module', 'component', 'actor', 'resource', 'updated']

/**
 * What IoT Central exports for a message on a link without a transform.
 * https://learn.microsoft.com/azure/iot-central/core/howto-export-to-blob-storage
 */
export const defaultRecordOf = (source: ExportSource, message: JsonObject): JsonObject => {
  const templateId = nodeIn(message, ['device', 'templateId']) ?? message.members.get('templateId')
  const properties = message.members.get('messageProperties')
  const fields: readonly (readonly [string, JsonNode | undefined])[] = [
    ['applicationId', message.members.get('applicationId')],
    ['messageSource', nodeOf(source)],
    ['deviceId', nodeIn(message, ['device', 'id'])],
    ['schema', nodeOf('default@v1')],
    ['templateId', source === 'audit' ? undefined : templateId],
    ...copied.map((key) => [key, message.members.get(key)] as const),
    ['telemetry', source === 'telemetry' ? telemetryOf(message) : undefined],
    ['properties', source === 'properties' ? propertiesOf(message) : undefined],
    ['messageProperties', properties?.kind === 'object' && properties.members.size > 0 ? properties : undefined],
  ]
  return {
    kind: 'object',
    members: new Map(fields.flatMap(([key, node]) => (node === undefined ? [] : [[key, node] as const]))),
  }
}
