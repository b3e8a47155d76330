import type { EmulatedApplication, EmulatedDevice, JsonObject } from '../state/application.ts'
import { auditPart, namedValues, templateName, type DataEvent } from './event.ts'

const place = ({ component, module }: DataEvent): JsonObject => ({
  ...(component === undefined ? {} : { component }),
  ...(module === undefined ? {} : { module }),
})

const deviceOf = (application: EmulatedApplication, device: EmulatedDevice): JsonObject => {
  const { id, displayName, template, properties, cloudProperties, enabled, provisioned, simulated, organizations } =
    device
  const name = templateName(application, template)
  return {
    id,
    name: displayName,
    properties: { reported: namedValues(application, template, properties) },
    cloudProperties: namedValues(application, template, cloudProperties),
    approved: true,
    blocked: !enabled,
    provisioned,
    simulated,
    types: [],
    modules: [],
    organizations,
    ...(template === undefined ? {} : { templateId: template }),
    ...(name === undefined ? {} : { templateName: name }),
  }
}

const audit = (event: DataEvent): JsonObject => {
  const parts: JsonObject = {}
  for (const name of ['actor', 'resource', 'updated']) {
    const part = auditPart(event, name)
    if (part !== undefined) parts[name] = part
  }
  return parts
}

/**
 * What a transform sees. Telemetry is documented with samples (howto-transform-data-internally); the form of every
 * other source is assumed to be the same envelope with the fields of its exported record.
 */
export const transformInput = (
  application: EmulatedApplication,
  event: DataEvent,
  enrichments: JsonObject,
): JsonObject => {
  const { source, enqueuedTime, messageType, device, templateId, values = {} } = event
  const base: JsonObject = {
    applicationId: application.applicationId,
    messageSource: source,
    ...(messageType === undefined ? {} : { messageType }),
    enqueuedTime,
    enrichments,
    ...(device === undefined ? {} : { device: deviceOf(application, device) }),
  }
  if (source === 'telemetry') {
    const telemetry = namedValues(application, templateId, values)
    return { ...base, ...place(event), messageProperties: event.messageProperties ?? {}, telemetry }
  }
  if (source === 'properties') {
    const properties = namedValues(application, templateId, values).map((value) => ({ ...value, ...place(event) }))
    return { ...base, properties }
  }
  if (source === 'deviceTemplateLifecycle') return { ...base, templateId: templateId ?? null }
  return source === 'audit' ? { ...base, ...audit(event) } : base
}

/** What is exported where a link has no transform (`default@v1`; howto-export-to-blob-storage). */
export const defaultRecord = (
  application: EmulatedApplication,
  event: DataEvent,
  enrichments: JsonObject,
): JsonObject => {
  const { source, enqueuedTime, messageType, device, templateId, values = {} } = event
  const base: JsonObject = {
    applicationId: application.applicationId,
    messageSource: source,
    ...(messageType === undefined ? {} : { messageType }),
    ...(device === undefined ? {} : { deviceId: device.id }),
    schema: 'default@v1',
    ...(templateId === undefined ? {} : { templateId }),
    enqueuedTime,
  }
  if (source === 'telemetry') {
    const messageProperties = event.messageProperties ?? {}
    const sent = Object.keys(messageProperties).length > 0 ? { messageProperties } : {}
    return { ...base, telemetry: values, enrichments, ...place(event), ...sent }
  }
  if (source === 'properties') {
    const properties = Object.entries(values).map(([name, value]) => ({ name, value, ...place(event) }))
    return { ...base, properties, enrichments }
  }
  return source === 'audit' ? { ...base, ...audit(event), enrichments } : { ...base, enrichments }
}
