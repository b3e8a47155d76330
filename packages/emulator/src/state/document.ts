import type { JsonObject } from './application.ts'
import type { JsonValue } from './model.ts'

/** A state file's content: `state.schema.json` in TypeScript. Everything is optional but what names a thing. */
export type StateDocument = {
  strict?: boolean
  readOnly?: boolean
  applications?: Record<string, ApplicationDocument | null>
  clusters?: Record<string, ClusterDocument | null>
  directory?: PrincipalDocument[]
  roles?: Record<string, CallerDocument>
  choices?: JsonObject
  visibleAfter?: { reads?: number; seconds?: number }
}

export type PrincipalDocument = {
  type?: 'app' | 'user' | 'group'
  displayName?: string
  objectId: string
  applicationId?: string
  tenantId?: string
  mail?: string
}

export type CallerDocument = {
  displayName?: string
  objectId?: string
  applicationId?: string
  tenantId?: string
  dataExport?: 'none' | 'view' | 'full'
  applicationRole?: string
  directory?: 'read'
  arm?: 'none' | 'reader' | 'contributor' | Record<string, 'reader' | 'contributor'>
  federated?: { issuer?: string; subject: string; audience?: string }[]
  secret?: 'valid' | 'expired'
  cluster?: 'none' | 'monitor' | 'viewer' | 'admin'
  tables?: 'admin'
}

export type ApplicationDocument = {
  resourceId?: string
  applicationId?: string
  displayName?: string
  location?: string
  sku?: string
  identity?: { principalId?: string; applicationId?: string; tenantId?: string; displayName?: string }
  destinations?: DestinationDocument[]
  exports?: ExportDocument[]
  devices?: Record<string, DeviceDocument | null>
  templates?: Record<string, { displayName?: string; capabilityModel?: JsonObject }>
}

export type HealthDocument = {
  status?: string
  errors?: { code: string; message: string }[]
  lastExportTime?: string
}

/** Beside these, the fields of the destination's type. */
export type DestinationDocument = HealthDocument & {
  id: string
  displayName?: string
  type?: string
  maskedSecretSent?: boolean
} & { [field: string]: JsonValue | undefined }

export type ExportDocument = HealthDocument & {
  id: string
  displayName?: string
  enabled?: boolean
  source?: string
  filter?: string
  enrichments?: JsonObject
  destinations?: { id: string; transform?: string }[]
}

export type DeviceDocument = {
  displayName?: string
  template?: string
  simulated?: boolean
  provisioned?: boolean
  enabled?: boolean
  organizations?: string[]
  properties?: JsonObject
  cloudProperties?: JsonObject
}

export type ClusterDocument = {
  resourceId?: string
  location?: string
  state?: string
  streamingIngestion?: boolean
  publicNetworkAccess?: string
  allowedIpRanges?: string[]
  privateEndpoints?: Record<string, string>
  migration?: { role?: string; uri: string }
  databases?: Record<string, DatabaseDocument | null>
}

export type DatabaseDocument = {
  tables?: Record<string, TableDocument | null>
  functions?: Record<string, string | { parameters?: string; body: string; folder?: string; docstring?: string }>
  policies?: JsonObject
  ingestionMappings?: Record<string, MappingDocument>
  materializedViews?: Record<string, ViewDocument>
  externalTables?: Record<string, ExternalTableDocument>
  continuousExports?: Record<string, ContinuousExportDocument>
  accessMode?: string
  suspension?: string
  principals?: GrantDocument[]
  failures?: { table: string; at?: string; code: string; details?: string; count?: number }[]
  journal?: { at: string; event?: string; entity: string; container?: string; command?: string; principal?: string }[]
  staleCaches?: string[]
}

export type MappingDocument = { kind?: string; mapping: JsonValue }

export type ViewDocument = { source: string; query: string; folder?: string; docstring?: string; enabled?: boolean }

export type ExternalTableDocument = {
  columns?: TableDocument['columns']
  kind?: string
  dataFormat?: string
  connections?: string[]
  folder?: string
  docstring?: string
}

export type ContinuousExportDocument = {
  externalTable: string
  query: string
  over?: string[]
  interval?: string
  disabled?: boolean
}

export type GrantDocument = PrincipalDocument & {
  role: string
  notes?: string
  inherited?: boolean
  assignment?: string
  givenId?: string
  hiddenReads?: number
  hiddenUntil?: string
}

export type TableDocument = {
  id?: string
  columns?: Record<string, string | { type: string; docstring?: string }>
  docstring?: string
  folder?: string
  policies?: JsonObject
  ingestionMappings?: Record<string, MappingDocument>
  rows?: Record<string, JsonValue>[]
  lastIngestion?: string
  extents?: { rows: number; from?: string; to?: string; deleted?: number }[]
}
