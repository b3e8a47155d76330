import type { Acceptance } from './sections/accept/config.ts'
import type { Application } from './sections/application/config.ts'
import type { Cluster } from './sections/clusters/config.ts'
import type { Destination } from './sections/destinations/config.ts'
import type { Deviation } from './sections/drift/config.ts'
import type { SignIn } from './sections/environments/config.ts'
import type { DataExport } from './sections/exports/config.ts'
import type { Identity } from './sections/identities/config.ts'
import type { Removed } from './sections/removed/config.ts'
import type { Samples } from './sections/samples/config.ts'

export type { Acceptance } from './sections/accept/config.ts'
export type { Application } from './sections/application/config.ts'
export type { Cluster, Database } from './sections/clusters/config.ts'
export type { TableReference } from './sections/destinations/adx.ts'
export { type AdxDestination, type Destination, adxDestination } from './sections/destinations/config.ts'
export type { Deviation } from './sections/drift/config.ts'
export type { SignIn } from './sections/environments/config.ts'
export type { DataExport, Enrichment, Link, Transform, TransformTest } from './sections/exports/config.ts'
export type { Identity } from './sections/identities/config.ts'
export type { DatabasePrincipal, PrincipalSubject } from './sections/principals/config.ts'
export type { Removal, Removed } from './sections/removed/config.ts'
export type { SampleFile, Samples } from './sections/samples/config.ts'
export type { Column, Table } from './sections/tables/config.ts'
export type {
  KustoPolicy,
  Policies,
  PolicyKey,
  PolicyKind,
  PolicyPlaces,
  TablePolicy,
} from './sections/policies/index.ts'
export type { Declared } from './sections/walk.ts'
export type { TextPiece } from './text/origin/pieces.ts'
export type { DatabaseRole, ExportSource, PrincipalType, Recoverability } from './values/closed-sets.ts'
export type { Cloud, Engine } from './values/cluster-url.ts'
export type { ColumnType } from './values/column-type.ts'
export type { JsonValue } from './values/json.ts'
export type { Timespan } from './values/timespan.ts'

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
