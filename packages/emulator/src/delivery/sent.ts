import type { EmulatedDevice, JsonObject } from '../state/application.ts'
import { objectAt, stringAt } from '../state/json.ts'
import type { DataEvent } from './event.ts'

/**
 * What a device's message may hold beside or instead of bare telemetry. Telemetry names cannot begin with `$`, so the
 * wrapper and the bare form never meet.
 */
const wrapperKeys = [
  '$telemetry',
  '$properties',
  '$cloudProperties',
  '$connectivity',
  '$lifecycle',
  '$messageProperties',
  '$component',
  '$module',
  '$enqueuedTime',
] as const

const connectivity = ['connected', 'disconnected']
const lifecycle = [
  'registered',
  'deleted',
  'provisioned',
  'enabled',
  'disabled',
  'displayNameChanged',
  'deviceTemplateChanged',
]

type Sent = { readonly at: string; readonly component: string | undefined }

const optional = (name: string, value: string | undefined): Record<string, string> =>
  value === undefined ? {} : { [name]: value }

const faultOf = (body: JsonObject): string | undefined => {
  const unknown = Object.keys(body).filter((key) => !wrapperKeys.some((known) => known === key))
  if (unknown.length > 0) return `${unknown.join(', ')} cannot be beside a $key; put telemetry under $telemetry`
  const state = stringAt(body, '$connectivity')
  if (state !== undefined && !connectivity.includes(state))
    return `$connectivity must be one of ${connectivity.join(', ')}`
  const step = stringAt(body, '$lifecycle')
  if (step !== undefined && !lifecycle.includes(step)) return `$lifecycle must be one of ${lifecycle.join(', ')}`
  return undefined
}

const changed = (values: JsonObject, component: string | undefined): JsonObject =>
  component === undefined
    ? values
    : Object.fromEntries(Object.entries(values).map(([name, value]) => [`${component}/${name}`, value]))

const wrapped = (device: EmulatedDevice, body: JsonObject, base: Omit<DataEvent, 'source'>): DataEvent[] => {
  const events: DataEvent[] = []
  const telemetry = objectAt(body, '$telemetry')
  if (telemetry !== undefined) {
    const messageProperties = objectAt(body, '$messageProperties') ?? {}
    events.push({ ...base, source: 'telemetry', values: telemetry, messageProperties })
  }
  const reported = objectAt(body, '$properties')
  if (reported !== undefined) {
    Object.assign(device.properties, changed(reported, base.component))
    events.push({ ...base, source: 'properties', messageType: 'devicePropertyReportedChange', values: reported })
  }
  const cloud = objectAt(body, '$cloudProperties')
  if (cloud !== undefined) {
    Object.assign(device.cloudProperties, cloud)
    events.push({ ...base, source: 'properties', messageType: 'cloudPropertyChange', values: cloud })
  }
  const state = stringAt(body, '$connectivity')
  if (state !== undefined) events.push({ ...base, source: 'deviceConnectivity', messageType: state })
  const step = stringAt(body, '$lifecycle')
  if (step !== undefined) {
    if (step === 'provisioned') device.provisioned = true
    if (step === 'enabled' || step === 'disabled') device.enabled = step === 'enabled'
    events.push({ ...base, source: 'deviceLifecycle', messageType: step })
  }
  return events
}

/** What a body says that the device did, or what is wrong with it. Property changes are kept in the device. */
export const deviceEvents = (
  device: EmulatedDevice,
  body: JsonObject,
  { at, component }: Sent,
): DataEvent[] | string => {
  const base = {
    enqueuedTime: stringAt(body, '$enqueuedTime') ?? at,
    device,
    ...optional('templateId', device.template),
    ...optional('component', stringAt(body, '$component') ?? component),
    ...optional('module', stringAt(body, '$module')),
  }
  if (!Object.keys(body).some((key) => key.startsWith('$'))) return [{ ...base, source: 'telemetry', values: body }]
  return faultOf(body) ?? wrapped(device, body, base)
}

/** `{messageType, …}` about a template or, for audit, `{messageType, actor, resource, updated?}`. */
export const otherEvent = (
  source: 'audit' | 'deviceTemplateLifecycle',
  templateId: string,
  body: JsonObject,
  at: string,
): DataEvent => ({
  source,
  enqueuedTime: stringAt(body, 'enqueuedTime') ?? at,
  messageType: stringAt(body, 'messageType') ?? stringAt(body, '$lifecycle') ?? 'updated',
  ...(source === 'audit' ? { audit: body } : { templateId }),
})
