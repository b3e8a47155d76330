import type { DataExport, ExportSource, JsonValue } from '@adx-export/core'
import { messageTypes } from '../model/message-types.ts'
import type { Contents, Named } from './contents.ts'

type Message = Readonly<Record<string, JsonValue>>

/** A message of the product's own. `kind` tells those of one source apart. */
export type BuiltIn = { readonly kind?: string; readonly message: Message }

const model = 'dtmi:contoso:press'

const entries = (named: Named): readonly Message[] =>
  named.map(([name, value, more]) => ({ id: `${model}:${name};1`, name, value, ...more }))

const usualTelemetry: Named = [
  ['temperature', 71.3],
  ['vibration', { x: 0.1, y: 0.2, z: 9.8 }],
  ['state', 'running'],
  ['alarm', false],
]

const usualProperties: Named = [
  ['targetTemperature', 60],
  ['firmware', '1.4.2'],
]

/** The device as https://learn.microsoft.com/azure/iot-central/core/howto-transform-data-internally shows it. */
const deviceOf = (contents: Contents): Message => ({
  id: 'press-07',
  name: 'Press 7',
  templateId: 'dtmi:modelDefinition:nhhbjotee:qytxnp8hi',
  templateName: 'Press',
  properties: { reported: entries(contents('reported', usualProperties)) },
  cloudProperties: entries(contents('cloudProperties', [['site', 'north']])),
  simulated: false,
  approved: true,
  blocked: false,
  provisioned: true,
  types: [],
  modules: [],
  organizations: [],
})

const envelope = (source: ExportSource): Message => ({
  applicationId: '40a97c91-50cc-44f0-9f63-71386613facc',
  messageSource: source,
  enqueuedTime: '2026-11-12T10:01:30.588Z',
})

const enrichmentsOf = ({ enrichments }: DataExport): Message =>
  Object.fromEntries(
    Object.entries(enrichments ?? {}).map(([name, { value, path }]) => [
      name,
      value ?? (path === undefined ? null : name),
    ]),
  )

const byType: Readonly<Record<Exclude<ExportSource, 'telemetry'>, (contents: Contents) => Message>> = {
  properties: (contents) => ({
    device: deviceOf(contents),
    properties: entries(contents('properties', usualProperties)).map((each) => ({ component: 'sensors', ...each })),
  }),
  deviceConnectivity: (contents) => ({ device: deviceOf(contents) }),
  deviceLifecycle: (contents) => ({ device: deviceOf(contents) }),
  deviceTemplateLifecycle: () => ({ templateId: `${model};1` }),
  audit: () => ({
    actor: { id: 'ci-token', type: 'apiToken' },
    resource: { id: 'press-07', displayName: 'Press 7', type: 'device' },
  }),
}

/**
 * The product's own messages for an export, as a transform gets them. Only the form of telemetry is documented; the others
 * are assumed to be alike.
 */
export const builtInMessages = (entry: DataExport, contents: Contents = (_, usual) => usual): readonly BuiltIn[] => {
  const { source } = entry
  const enrichments = enrichmentsOf(entry)
  if (source === 'telemetry') {
    const telemetry = entries(contents('telemetry', usualTelemetry))
    const messageProperties = { 'iothub-creation-time-utc': '2026-11-12T10:01:30.021Z' }
    const place = { component: 'sensors', module: 'VitalsModule' }
    const message = {
      ...envelope(source),
      device: deviceOf(contents),
      ...place,
      telemetry,
      enrichments,
      messageProperties,
    }
    return [{ message }]
  }
  const withEnrichments = source === 'audit' || source === 'deviceTemplateLifecycle' ? {} : { enrichments }
  return messageTypes[source].map((messageType) => ({
    kind: messageType,
    message: { ...envelope(source), messageType, ...byType[source](contents), ...withEnrichments },
  }))
}
