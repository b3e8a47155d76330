import type { Location } from './findings/diagnostic.ts'
import type { Policies, PolicyPlaces } from './sections/policies/index.ts'
import type { DatabaseRole, ExportSource, PrincipalType, Recoverability } from './values/closed-sets.ts'

export type { KustoPolicy, PolicyKey, PolicyKind, TablePolicy } from './sections/policies/index.ts'
export type { Policies, PolicyPlaces }
export type { DatabaseRole, ExportSource, PrincipalType, Recoverability }

/** Anything that the file declares: its name there and the place of its key. */
export type Declared = { readonly name: string; readonly at: Location }

/** Canonical Kusto column types; aliases are resolved before a config exists. */
export type ColumnType =
  | 'bool'
  | 'datetime'
  | 'decimal'
  | 'dynamic'
  | 'guid'
  | 'int'
  | 'long'
  | 'real'
  | 'string'
  | 'timespan'

/** Kusto's spelling of a duration, `[d.]hh:mm:ss[.fffffff]`, canonical, so that equal durations are equal texts. */
export type Timespan = string

export type Column = Declared & { readonly type: ColumnType; readonly docstring?: string }

export type Table = Declared & {
  /** The key of the cluster and of the database that hold it. */
  readonly cluster: string
  readonly database: string
  /** The name in Kusto. `name` is the key in the file. */
  readonly tableName: string
  readonly manage: boolean
  readonly docstring?: string
  readonly folder?: string
  readonly columns: readonly Column[]
  readonly policies: Policies
  /** The places of the policies' keys. */
  readonly policyAt?: PolicyPlaces
}

/** Who is granted: an identity of the file, or somebody else by id. */
export type PrincipalSubject =
  | { readonly type: 'identity'; readonly identity: string }
  | { readonly type: PrincipalType; readonly id: string; readonly tenantId?: string }

export type DatabasePrincipal = {
  readonly at: Location
  readonly role: DatabaseRole
  readonly subject: PrincipalSubject
}

export type Database = Declared & {
  readonly cluster: string
  /** The name in Kusto. `name` is the key in the file. */
  readonly databaseName: string
  readonly manage: boolean
  readonly principals: readonly DatabasePrincipal[]
  readonly policies: Policies
  /** The places of the policies' keys. */
  readonly policyAt?: PolicyPlaces
  readonly tables: readonly Table[]
}

export type Cloud = 'public' | 'usGovernment' | 'china'

/** `adx`: an Azure Data Explorer cluster; `fabric`: a Fabric eventhouse; `synapse`: a (retired) Synapse pool. */
export type Engine = 'adx' | 'fabric' | 'synapse'

export type Cluster = Declared & {
  /** `https://host`, host in lower case, no trailing slash. */
  readonly url: string
  readonly host: string
  readonly engine: Engine
  readonly cloud: Cloud
  readonly resourceId?: string
  readonly streamingIngestion?: boolean
  readonly manage: boolean
  readonly databases: readonly Database[]
}

export type Identity = Declared &
  (
    | {
        readonly type: 'managedIdentity'
        /** Given in the file where `application.resourceId` is not. */
        readonly principalId?: string
        readonly tenantId?: string
      }
    | {
        readonly type: 'servicePrincipal'
        readonly clientId: string
        readonly tenantId: string
        /** The environment variable that holds the secret; only apply reads it. */
        readonly clientSecret: { readonly env: string }
      }
  )

export type TableReference = { readonly cluster: string; readonly database: string; readonly table: string }

export type Destination = Declared & {
  /** The id in IoT Central; the key unless the file says otherwise. */
  readonly id: string
  readonly displayName: string
  readonly manage: boolean
  /** Keys in the file. */
  readonly table: TableReference
  /** The key of the identity that writes. */
  readonly authorization: string
}

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue }

export type Enrichment = { readonly value?: JsonValue; readonly path?: string; readonly target?: string }

/**
 * A run of a text that stands in the config character by character, up to the next piece or the end of its line; with a
 * `width`, characters that the config writes in another way: an escape.
 */
export type TextPiece = {
  /** Where it begins in the text, in UTF-16 code units. */
  readonly offset: number
  /** Where it begins in the config, 1-based. */
  readonly line: number
  readonly column: number
  /** Columns that it takes in the config. */
  readonly width?: number
}

export type Transform = {
  /** LF line ends, trailing white space of the whole text removed; otherwise verbatim. */
  readonly text: string
  /** The file it came from; absent for a transform written in the config. */
  readonly file?: string
  /** Where it is given: the inline text's key, or the name of the file. */
  readonly at: Location
  /** Where the text stands in the config, in order; absent for a file. */
  readonly origin?: readonly TextPiece[]
  /** How YAML writes it in the config; absent for a file. */
  readonly style?: 'plain' | 'single' | 'double' | 'literal' | 'folded'
}

/** A file that the config names, as read; `file` is the path as written in the config. */
export type SampleFile = { readonly at: Location; readonly file: string; readonly text: string }

/** A test of a transform: the text of the message file and, optionally, of the rows expected. */
export type TransformTest = {
  readonly at: Location
  readonly message: { readonly file: string; readonly text: string }
  readonly rows?: { readonly file: string; readonly text: string }
}

export type Link = {
  readonly at: Location
  /** The key of the destination. */
  readonly destination: string
  readonly transform?: Transform
  readonly tests: readonly TransformTest[]
}

export type DataExport = Declared & {
  /** The id in IoT Central; the key unless the file says otherwise. */
  readonly id: string
  readonly displayName: string
  readonly manage: boolean
  readonly source: ExportSource
  readonly enabled: boolean
  /** Null clears a live filter; absent leaves it alone. */
  readonly filter?: string | null
  /** These and no others; absent leaves alone the live state. */
  readonly enrichments?: Readonly<Record<string, Enrichment>>
  readonly links: readonly Link[]
}

export type Application = {
  readonly at: Location
  readonly subdomain: string
  /** `<subdomain>.azureiotcentral.com`. */
  readonly host: string
  readonly resourceId?: string
}

/** Who signs in to Azure in an environment where nothing outside the config says so. */
export type SignIn = { readonly clientId: string; readonly tenantId: string }

/** Messages and models that every transform is tried on. */
export type Samples = {
  /** One message each. */
  readonly captured: readonly SampleFile[]
  /** Device models (DTDL) to generate messages from. */
  readonly templates: readonly SampleFile[]
}

/** One entry of `removed`, its names split: `wards/vitals/t/Obsolete` is four. */
export type Removal = { readonly at: Location; readonly names: readonly string[] }

/** Everything that may be deleted. Names need not be declared any more. */
export type Removed = {
  /** [id in IoT Central] */
  readonly exports: readonly Removal[]
  /** [id in IoT Central] */
  readonly destinations: readonly Removal[]
  /** [export, destination] */
  readonly links: readonly Removal[]
  /** [cluster, database, table] */
  readonly tables: readonly Removal[]
  /** [cluster, database, table, column] */
  readonly columns: readonly Removal[]
  /** [cluster, database, role, identity name, or `user=ID`, `group=ID`, `application=ID` with an optional `;TENANT`] */
  readonly principals: readonly Removal[]
  /** [cluster, database, policy] or [cluster, database, table, policy] */
  readonly policies: readonly Removal[]
}

/** Consent to one blocking risk of one change. */
export type Acceptance = {
  readonly at: Location
  readonly risk: string
  readonly address: string
  /** The first 8 hex digits of the fingerprint that the refusal printed for this environment. */
  readonly seen: string
  /** The last day on which it counts, `2026-12-30` in UTC. */
  readonly until: string
}

/** A difference from the live state that a search for drift lists as accepted. */
export type Deviation = {
  readonly at: Location
  readonly address: string
  /** The path of what may differ, as a plan prints it; absent: all of it, and of a policy that it is missing. */
  readonly attribute?: string
  /** The live value that is accepted, as a config writes it; null: that it is not set. Absent: whatever is live. */
  readonly value?: JsonValue
  readonly reason: string
  /** The last day on which it counts, `2026-12-30` in UTC. */
  readonly until: string
}

/** A checked, defaulted config for one environment. It holds every text: no later stage needs the disk. */
export type Config = {
  readonly file: string
  readonly environment?: string
  /** `environments.<name>.signIn`. */
  readonly signIn?: SignIn
  readonly application: Application
  readonly identities: readonly Identity[]
  readonly clusters: readonly Cluster[]
  readonly destinations: readonly Destination[]
  readonly exports: readonly DataExport[]
  /** Absent counts as none. */
  readonly samples?: Samples
  readonly removed: Removed
  readonly accept: readonly Acceptance[]
  /** The file of its own that holds `accept`, as findings name it; absent where it stands in the config. */
  readonly acceptFile?: string
  /** Absent counts as none. */
  readonly ignore?: readonly Deviation[]
}
