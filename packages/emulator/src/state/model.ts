/** The emulator's truth. Objects are mutated in place by the handlers of one emulator and by nothing else. */

export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue }

/** Canonical Kusto type names. */
export type EmulatedColumn = { name: string; type: string; docstring?: string }

/** A column's value by the column's name; what a column lacks is null. */
export type Row = Record<string, JsonValue>

/** An ingestion mapping of a table or of a database. */
export type EmulatedMapping = {
  name: string
  /** `json`, `csv`, … */
  kind: string
  /** As it was given: an array of columns. */
  mapping: JsonValue
}

/** A data shard: rows that were created in this time, ISO 8601. */
export type EmulatedExtent = {
  rows: number
  /** Absent: at this moment. */
  from?: string
  /** Absent: the same as `from`. */
  to?: string
  /** Of its rows; 0 where absent. */
  deleted?: number
}

export type EmulatedTable = {
  name: string
  /** GUID; a re-created table has another one. */
  id: string
  docstring: string
  folder: string
  columns: EmulatedColumn[]
  /** Explicit policies, by the name that commands have for them (`retention`, `row_level_security`, …). */
  policies: Record<string, JsonValue>
  mappings?: EmulatedMapping[]
  rows: Row[]
  /** ISO 8601; absent while empty. */
  lastIngestion?: string
  /** Absent: one extent holds all rows. They need not add up to `rows`, which then are not all there. */
  extents?: EmulatedExtent[]
}

export type EmulatedFunction = { name: string; parameters: string; body: string; folder: string; docstring: string }

export type EmulatedView = {
  name: string
  /** The table that it is made of. */
  source: string
  query: string
  folder: string
  docstring: string
  isEnabled: boolean
}

export type EmulatedExternalTable = {
  name: string
  /** `storage`, `delta`, `sql`. */
  kind: string
  columns: EmulatedColumn[]
  dataFormat: string
  connections: string[]
  folder: string
  docstring: string
}

export type EmulatedContinuousExport = {
  name: string
  externalTable: string
  query: string
  /** The tables that it exports what is new of. */
  over: string[]
  /** `01:00:00` */
  interval: string
  isDisabled: boolean
}

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

/** A row of a journal: who changed what. */
export type EmulatedChange = {
  /** ISO 8601. */
  at: string
  event: string
  entity: string
  /** The name after the change. */
  updated: string
  container: string
  version: string
  command: string
  principal: string
}

export type EmulatedDatabase = {
  name: string
  id: string
  version: { major: number; minor: number }
  tables: Map<string, EmulatedTable>
  functions: Map<string, EmulatedFunction>
  policies: Record<string, JsonValue>
  mappings?: EmulatedMapping[]
  views?: EmulatedView[]
  externalTables?: EmulatedExternalTable[]
  continuousExports?: EmulatedContinuousExport[]
  /** Absent: `ReadWrite`. A follower is `ReadOnlyFollowing`, and takes no write. */
  accessMode?: string
  /** What `SuspensionState` says; absent where nothing is suspended. */
  suspension?: string
  principals: EmulatedPrincipal[]
  failures: IngestionFailure[]
  /** Oldest first; absent while nothing was changed. */
  journal?: EmulatedChange[]
  /** Tables whose streaming schema cache is older than their schema. */
  staleCaches: Set<string>
}

/** Who reaches a cluster, as ARM tells it. The emulator answers all the same: it stands where its caller stands. */
export type EmulatedNetwork = {
  /** `Enabled` or `Disabled`. */
  publicAccess: string
  allowedIpRanges: string[]
  /** By name, each with the state of its connection: `Approved`, … */
  privateEndpoints: Record<string, string>
}

export type EmulatedCluster = {
  /** The host of the engine URL. */
  host: string
  /** `/subscriptions/…/Microsoft.Kusto/clusters/…`; absent for engines without one (Fabric). */
  resourceId?: string
  location: string
  /** `Running`, `Stopped`, … */
  state: string
  streamingIngestion: boolean
  network?: EmulatedNetwork
  /** Where a cluster in the state `Migrated` went to. */
  migration?: { role: string; uri: string }
  /** Keys in lower case: database names are found whatever their case. */
  databases: Map<string, EmulatedDatabase>
}

export type EmulatedIdentity = { principalId: string; applicationId: string; tenantId: string; displayName: string }
