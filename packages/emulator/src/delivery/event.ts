import type { EmulatedApplication, EmulatedDevice, JsonObject } from '../state/application.ts'
import { objectAt, stringAt } from '../state/json.ts'
import type { JsonValue } from '../state/model.ts'

export type Source =
  | 'telemetry'
  | 'properties'
  | 'deviceConnectivity'
  | 'deviceLifecycle'
  | 'deviceTemplateLifecycle'
  | 'audit'

/** Something that happened in an application and that exports may send on. */
export type DataEvent = {
  readonly source: Source
  /** ISO 8601 with milliseconds. */
  readonly enqueuedTime: string
  /** Absent for template lifecycle and audit. */
  readonly device?: EmulatedDevice
  /** The template it is about. */
  readonly templateId?: string
  readonly messageType?: string
  /** Telemetry or changed properties, by name. */
  readonly values?: JsonObject
  readonly component?: string
  readonly module?: string
  readonly messageProperties?: JsonObject
  /** Audit only: `actor`, `resource`, `updated`. */
  readonly audit?: JsonObject
}

/** What the template says about a capability of that name. */
const capability = (
  application: EmulatedApplication,
  templateId: string | undefined,
  name: string,
): JsonObject | undefined => {
  const model = application.templates.get(templateId ?? '')?.capabilityModel
  const contents = model?.['contents']
  if (!Array.isArray(contents)) return undefined
  return contents
    .flatMap((entry) => (typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? [entry] : []))
    .find((entry) => entry['name'] === name)
}

const namedValue = (
  application: EmulatedApplication,
  templateId: string | undefined,
  name: string,
  value: JsonValue,
): JsonObject => {
  const known = capability(application, templateId, name)
  const id = (known === undefined ? undefined : stringAt(known, '@id')) ?? `${templateId ?? 'dtmi:emulator'}:${name};1`
  return { id, name, value }
}

/** `[{id, name, value}]`, the form that transforms see; `component/name` keys lose their component. */
export const namedValues = (
  application: EmulatedApplication,
  templateId: string | undefined,
  values: JsonObject,
): JsonObject[] =>
  Object.entries(values).map(([key, value]) =>
    namedValue(application, templateId, key.slice(key.lastIndexOf('/') + 1), value),
  )

export const templateName = (application: EmulatedApplication, templateId: string | undefined): string | undefined =>
  templateId === undefined ? undefined : (application.templates.get(templateId)?.displayName ?? templateId)

export const auditPart = (event: DataEvent, name: string): JsonObject | undefined => objectAt(event.audit ?? {}, name)
