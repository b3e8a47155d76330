import type { EmulatedCluster, EmulatedDatabase, JsonValue } from '../state/model.ts'

/** The seam between the server (which routes) and the pretend Kusto (which answers). */

export type KustoRequest = {
  method: string
  /** From the cluster's root, without a query: `/v1/rest/mgmt`. */
  path: string
  /** Names in lower case. */
  headers: Record<string, string>
  /** The text as sent; empty where there is none. */
  body: string
}

export type KustoResponse = {
  status: number
  headers: Record<string, string>
  body: string
  /** What the request was, for the journal. A `violation` is a read-only request that would have written; nothing was written. */
  was: 'read' | 'write' | 'violation'
}

/** Who asks, where roles are enforced. */
export type KustoCaller = {
  displayName: string
  objectId: string
  applicationId?: string
  tenantId: string
  /** `admin` may do everything on every database of every cluster; `viewer` may read them, `monitor` what is known about them. */
  cluster: 'none' | 'monitor' | 'viewer' | 'admin'
  /** Admin of every table, which is less than Admin of its database: no scripts, no grants, no policies of the database. */
  tables?: 'admin'
}

export type KnownPrincipal = {
  type: 'app' | 'user' | 'group'
  displayName: string
  objectId: string
  applicationId?: string
  tenantId: string
  /** The address of a user or a group. */
  mail?: string
}

export type KustoContext = {
  cluster: EmulatedCluster
  /** The database of that name whatever its case. Where the world is not strict it comes into being, empty; else undefined. */
  openDatabase(name: string): EmulatedDatabase | undefined
  /** ISO 8601 with milliseconds, UTC. */
  now(): string
  /** A new GUID of a table or an extent: the same sequence in every run. */
  newId(): string
  /** The same of a request. */
  newRequestId(): string
  /** `anyone` where roles are not enforced; undefined where the bearer token belongs to nobody. */
  principalOf(request: KustoRequest): KustoCaller | 'anyone' | undefined
  /** By object id, application id or user principal name; undefined when the directory does not know it. */
  findPrincipal(id: string): KnownPrincipal | undefined
  /** How late a grant that was just made is shown. */
  visibleAfter(): { reads?: number; seconds?: number }
  /** The value of one of `kustoChoices`. */
  choice(name: KustoChoice): JsonValue
}

/** Behaviour that no document establishes; the first of `values` is the default. Add a row here: the state file takes it from this table. */
export const kustoChoices = {
  /** `.add database … ('aadapp=<id>')` for an id that the directory does not know. */
  unknownPrincipal: { values: ['accept', 'refuse'] },
  /** Streaming ingestion keeps the schema it saw first until the cache is cleared. */
  staleStreamingCache: { values: [false, true] },
  /** `.alter table … policy streamingingestion enable` while the cluster's flag is off. */
  streamingPolicyWithoutFlag: { values: ['refuse', 'accept'] },
  /**
   * The spans of the caching policy's JSON: bare (`"4.00:00:00"`), typed (`{"Value":"4.00:00:00"}`), or as the documentation
   * has them: bare in details, typed in the answers of policy commands.
   */
  cachingPolicyShape: { values: ['documented', 'spans', 'typed'] },
  /** Fields that no document names, in the streaming ingestion policy's JSON. */
  extraPolicyFields: { values: [false, true] },
  /** Bools in the rows of a V1 answer. */
  v1Bool: { values: ['booleans', 'numbers'] },
  /** Whether the columns in schema JSON have their `DocString`. */
  columnDocstringInSchema: { values: [true, false] },
  /** Whether the columns in schema JSON have their `CslType`; Microsoft's own sample lacks it. */
  cslType: { values: [true, false] },
  /** Whether a dynamic cell holds a JSON value or the JSON text of it. */
  dynamicCells: { values: ['value', 'text'] },
  /** `.alter column … type=` with the type that the column has. */
  sameTypeAlterColumn: { values: ['keeps', 'nulls'] },
  /** What `.alter-merge` of a policy starts from where nothing is set at its level. */
  mergeStartsFrom: { values: ['defaults', 'inherited'] },
  /** The batching policy in details where no level sets one. */
  unsetBatching: { values: ['null', 'defaults'] },
  /** Whether `.alter table (…)` without `with` leaves docstring and folder. */
  alterTableTexts: { values: ['keeps', 'clears'] },
  /** The id in the `PrincipalFQN` of an application whose two ids are known. */
  principalName: { values: ['application-id', 'object-id'] },
  /** The tenant in a `PrincipalFQN`: its id, or the domain that it goes by. */
  principalTenant: { values: ['id', 'domain'] },
  /** How rows of principals are written: by which name Entra goes, users by object id or by address, with or without notes. */
  principalRows: { values: ['entra', 'entra-addresses', 'aad', 'aad-addresses'] },
  /** How a caller who may not is told so: by a gateway, with the whole error of the node behind it inside, or by the node itself. */
  forbiddenAnswer: { values: ['nested', 'database-access', 'operation', 'plain'] },
  /** `.show databases` for a caller without a role on the cluster: no rows, as recorded, or the databases that the caller may see. */
  databaseList: { values: ['cluster-roles', 'visible'] },
  /** How a database that is not there is told. */
  missingDatabaseAnswer: { values: ['name-does-not-exist', 'entity-not-found', 'database-not-exist'] },
  /** `.show database … journal`: as documented, refused, without rows, with changes ten minutes late, or with its time under another name. */
  journalAnswer: { values: ['rows', 'forbidden', 'empty', 'late', 'renamed-column'] },
  /** `.show … extents`: as documented, refused, without rows, with its time under another name, or without times. */
  extentsAnswer: { values: ['rows', 'forbidden', 'empty', 'renamed-column', 'undated'] },
  /** Who sees what others changed: an Admin of the database, as documented, or a Monitor too. */
  journalRows: { values: ['admins', 'watchers'] },
  /** Whether clearing the streaming schema cache works on every node at once, or only when asked again. */
  cacheClearing: { values: ['succeeds', 'fails-first'] },
} as const satisfies Record<string, { readonly values: readonly [JsonValue, ...JsonValue[]] }>

export type KustoChoice = keyof typeof kustoChoices

export type IngestContext = Pick<KustoContext, 'cluster' | 'now' | 'newId' | 'choice'>

/** `code` and `message` as `.show ingestion failures` would tell them; the failure is already recorded in the database. */
export type IngestResult = { ok: true; rows: number } | { ok: false; code: string; message: string }

export type HandleKusto = (context: KustoContext, request: KustoRequest) => KustoResponse

/** One record, as exported, into a table named exactly. */
export type Ingest = (
  database: EmulatedDatabase,
  table: string,
  record: JsonValue,
  context: IngestContext,
) => IngestResult
