import type { JsonValue, KustoPolicy } from '@adx-export/core'
import type { Part } from './value.ts'

/** An error that IoT Central reports on an export or a destination. */
export type LiveError = { readonly code: string; readonly message: string }

type LiveHealth = {
  readonly status?: string
  readonly errors: readonly LiveError[]
  /** ISO 8601. */
  readonly lastExportTime?: string
}

/** A destination as IoT Central lists it; types other than `dataexplorer@v1` keep only what is common to all. */
export type LiveDestination = LiveHealth & {
  readonly id: string
  readonly displayName: string
  readonly type: string
  readonly clusterUrl?: string
  readonly database?: string
  readonly table?: string
  /** Never holds a secret: masks are dropped on reading. */
  readonly authorization?: { readonly type: string; readonly clientId?: string; readonly tenantId?: string }
}

/** `raw` is the link as it was read, to be sent back unchanged where the file does not name it. */
export type LiveLink = { readonly id: string; readonly transform?: string; readonly raw: JsonValue }

export type LiveEnrichment = { readonly value?: JsonValue; readonly path?: string; readonly target?: string }

export type LiveExport = LiveHealth & {
  readonly id: string
  readonly displayName: string
  readonly enabled: boolean
  readonly source: string
  readonly filter?: string
  readonly enrichments: Readonly<Record<string, LiveEnrichment>>
  readonly links: readonly LiveLink[]
}

/** The ARM resource of an IoT Central application. */
export type LiveApplicationResource = {
  readonly id: string
  readonly subdomain?: string
  readonly state?: string
  readonly location?: string
  /** `None`, `SystemAssigned`, … as ARM says it; absent where ARM omits it. */
  readonly identity?: { readonly type: string; readonly principalId?: string; readonly tenantId?: string }
}

/** One IoT Central application, read in a fixed number of requests (and one per page of each list). */
export type ApplicationSnapshot = {
  readonly resource: Part<LiveApplicationResource>
  readonly destinations: Part<readonly LiveDestination[]>
  readonly exports: Part<readonly LiveExport[]>
}

/** The ARM resource of an ADX cluster. */
export type LiveClusterResource = {
  readonly id: string
  readonly uri?: string
  /** `Running`, `Stopped`, … */
  readonly state?: string
  readonly location?: string
  readonly streamingIngestion: boolean
  /** `Enabled`, `Disabled`, … as ARM says it. */
  readonly publicNetworkAccess?: string
  /** The only addresses that may reach it; empty or absent for any. */
  readonly allowedIpRanges?: readonly string[]
  /** How many private endpoints lead to it. */
  readonly privateEndpoints?: number
  /** The address of the cluster that took over, where its state is `Migrated` and ARM tells. */
  readonly migratedTo?: string
}

export type LiveColumn = {
  readonly name: string
  /** As Kusto says it (`CslType`). */
  readonly type: string
  readonly docstring?: string
}

/** The policies that are managed, and those that others of their database depend on. */
export type PolicyName = KustoPolicy | 'update'

/** Policy documents as Kusto's JSON, by policy; a policy that is not set at this level has no entry. */
export type LivePolicies = Readonly<Partial<Record<PolicyName, JsonValue>>>

export type LiveTable = {
  readonly name: string
  readonly id?: string
  readonly docstring?: string
  readonly folder?: string
  readonly columns: readonly LiveColumn[]
  readonly rows?: number
  /** Before compression. */
  readonly bytes?: number
  /** When data last arrived, ISO 8601; absent for a table that holds none, and where it was not told. */
  readonly lastIngestion?: string
  /** What is in force, whatever level it was set at. */
  readonly effective: LivePolicies
  /** What is set on this table itself. */
  readonly explicit: LivePolicies
}

export type LivePrincipal = {
  /** `admin`, `user`, `viewer`, `unrestrictedViewer`, `ingestor`, `monitor`; others as Kusto says them. */
  readonly role: string
  /** As Kusto says it, `Microsoft Entra user` for instance. */
  readonly type: string
  readonly displayName: string
  readonly objectId?: string
  /** `aadapp=<id>;<tenant>` and the like. */
  readonly fqn: string
  /** Granted on the cluster (`AllDatabases…`), so not to be removed here. */
  readonly inherited: boolean
}

/** An ARM `principalAssignments` entry of a database. */
export type LiveAssignment = {
  readonly name: string
  readonly principalId: string
  readonly aadObjectId?: string
  readonly principalType: string
  readonly role: string
  readonly tenantId?: string
}

/** `parameters` as a command writes them, `(a:string, T:(b:long))`; absent where they were not told. */
export type LiveFunction = { readonly name: string; readonly body: string; readonly parameters?: string }

/** What stands on tables beside functions and update policies, which the snapshot holds by themselves. */
export const readerKinds = [
  'materialized-view',
  'row-level-security',
  'continuous-export',
  'ingestion-mapping',
  'partitioning',
  'external-table',
] as const

export type ReaderKind = (typeof readerKinds)[number]

/** Several of a kind, in words. */
export const readerTitles: Readonly<Record<ReaderKind, string>> = {
  'materialized-view': 'materialized views',
  'row-level-security': 'row-level security policies',
  'continuous-export': 'continuous exports',
  'ingestion-mapping': 'ingestion mappings',
  partitioning: 'partitioning policies',
  'external-table': 'external tables',
}

/** One thing of a database that may use a table or columns of it. */
export type LiveReader = {
  /** Its own name; for a policy the name of its table. */
  readonly name: string
  /** The table that it is declared on, if it is declared on one. */
  readonly table?: string
  readonly query?: string
  /** The columns that it names, or has, where it is no query. */
  readonly columns?: readonly LiveColumn[]
  /** The external table that a continuous export writes to. */
  readonly into?: string
}

/** Asked for only where the file removes a table or a column of the database. */
export type LiveReaders = Readonly<Record<ReaderKind, Part<readonly LiveReader[]>>>

/** Whether a database takes changes and data, as the service words it. */
export type LiveAccess = {
  /** `ReadWrite`, `ReadOnlyFollowing`, … */
  readonly mode?: string
  /** What the service says of its suspension; absent where it says nothing. */
  readonly suspension?: string
}

/** One database, read in a fixed number of requests whatever the number of its tables. */
export type DatabaseSnapshot = LiveReaders & {
  readonly access: Part<LiveAccess>
  readonly tables: Part<readonly LiveTable[]>
  readonly functions: Part<readonly LiveFunction[]>
  readonly policies: Part<LivePolicies>
  readonly principals: Part<readonly LivePrincipal[]>
  readonly assignments: Part<readonly LiveAssignment[]>
}

/** `databases` by key of the file; `absent` is a database that does not exist. */
export type ClusterSnapshot = {
  readonly resource: Part<LiveClusterResource>
  readonly databaseNames: Part<readonly string[]>
  readonly databases: Readonly<Record<string, Part<DatabaseSnapshot>>>
}

/** Everything observed for one config: plain JSON, so that a plan can be replayed from a saved world. */
export type World = {
  readonly application: ApplicationSnapshot
  /** By key of the file. */
  readonly clusters: Readonly<Record<string, ClusterSnapshot>>
  /** Who runs the tool, where it could be told from a token: object and application ids. */
  readonly self: { readonly objectId?: string; readonly applicationId?: string; readonly tenantId?: string }
}
