/** The emulator's truth. Objects are mutated in place by the handlers of one emulator and by nothing else. */

export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue }

/** Canonical Kusto type names. */
export type EmulatedColumn = { name: string; type: string; docstring?: string }

/** A column's value by the column's name; what a column lacks is null. */
export type Row = Record<string, JsonValue>

export type EmulatedTable = {
  name: string
  /** GUID; a re-created table has another one. */
  id: string
  docstring: string
  folder: string
  columns: EmulatedColumn[]
  /** Explicit policies, by lower-case policy name (`retention`, `caching`, `ingestionbatching`, `streamingingestion`, `update`). */
  policies: Record<string, JsonValue>
  rows: Row[]
  /** ISO 8601; absent while empty. */
  lastIngestion?: string
}

export type EmulatedFunction = { name: string; parameters: string; body: string; folder: string; docstring: string }

export type EmulatedPrincipal = {
  /** `Admin`, `User`, `Viewer`, `UnrestrictedViewer`, `Ingestor`, `Monitor`. */
  role: string
  /** `app`, `user` or `group`. */
  type: 'app' | 'user' | 'group'
  displayName: string
  objectId: string
  /** The application (client) id of an app, where it has one. */
  applicationId?: string
  tenantId: string
  notes: string
  /** Granted on the cluster, so shown with an `AllDatabases` role. */
  inherited: boolean
  /** The name of the ARM principal assignment that made it; absent where a command did. */
  assignment?: string
  /** The id as that assignment was asked for: an object id, an application id or an address. */
  givenId?: string
  /** The address of a user or a group, where it is known. */
  mail?: string
  /** Reads that do not show it yet: the service shows late what it was just given. */
  hiddenReads?: number
  /** ISO 8601: no read before then shows it. */
  hiddenUntil?: string
}

export type IngestionFailure = { table: string; at: string; code: string; details: string; count: number }

export type EmulatedDatabase = {
  name: string
  id: string
  version: { major: number; minor: number }
  tables: Map<string, EmulatedTable>
  functions: Map<string, EmulatedFunction>
  policies: Record<string, JsonValue>
  principals: EmulatedPrincipal[]
  failures: IngestionFailure[]
  /** Tables whose streaming schema cache is older than their schema. */
  staleCaches: Set<string>
}

export type EmulatedCluster = {
  /** The host of the engine URL. */
  host: string
  /** `/subscriptions/…/Microsoft.Kusto/clusters/…`; absent for engines without one (Fabric). */
  resourceId?: string
  /** Only ARM has named the cluster so far, so its region is a guess. */
  hostGuessed?: boolean
  location: string
  /** `Running`, `Stopped`, … */
  state: string
  streamingIngestion: boolean
  /** Keys in lower case: database names are found whatever their case. */
  databases: Map<string, EmulatedDatabase>
}

export type EmulatedIdentity = { principalId: string; applicationId: string; tenantId: string; displayName: string }
