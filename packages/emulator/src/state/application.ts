import type { EmulatedIdentity, JsonValue } from './model.ts'

export type JsonObject = { [key: string]: JsonValue }

export type ExportError = { code: string; message: string }

/** What the service makes, for destinations and exports alike. */
export type ExportHealth = {
  /** Seen on destinations: `waiting`, `healthy`, `error`. On exports: `notStarted`, `starting`, `healthy`, `error`. */
  status: string
  errors: ExportError[]
  /** ISO 8601; absent until something was sent. */
  lastExportTime?: string
}

export type EmulatedDestination = ExportHealth & {
  id: string
  displayName: string
  /** `dataexplorer@v1`, … Never changes. */
  type: string
  /** Every other field of the body, `authorization` with its secrets among them. */
  fields: JsonObject
  /** A masked secret came back from a client, which no client may do. */
  maskedSecretSent: boolean
}

export type EmulatedLink = { id: string; transform?: string }

export type EmulatedExport = ExportHealth & {
  id: string
  displayName: string
  enabled: boolean
  /** Never changes. */
  source: string
  filter?: string
  enrichments?: JsonObject
  destinations: EmulatedLink[]
}

export type EmulatedDevice = {
  id: string
  displayName: string
  /** The template's id; absent for a device without one. */
  template?: string
  simulated: boolean
  provisioned: boolean
  enabled: boolean
  organizations: string[]
  /** Reported properties by name; `component/name` for one of a component. */
  properties: JsonObject
  cloudProperties: JsonObject
}

export type EmulatedTemplate = {
  id: string
  displayName: string
  /** As in `GET /api/deviceTemplates`. */
  capabilityModel: JsonObject
}

export type EmulatedApplication = {
  /** `<subdomain>.azureiotcentral.com`, in lower case. */
  host: string
  applicationId: string
  displayName: string
  location: string
  sku: string
  /** `/subscriptions/…/Microsoft.IoTCentral/iotApps/…`; absent until ARM is asked about it. */
  resourceId?: string
  /** Absent until it is switched on. */
  identity?: EmulatedIdentity
  destinations: Map<string, EmulatedDestination>
  exports: Map<string, EmulatedExport>
  devices: Map<string, EmulatedDevice>
  templates: Map<string, EmulatedTemplate>
}
