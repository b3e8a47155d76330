import type { Diagnostic, JsonValue } from '@adx-export/core'
import type { AcceptanceChange } from './acceptance.ts'
import type { AgedCount } from './row-age.ts'
import type { Action, LeftAlone, Unmanaged } from './change.ts'
import type { LastChange } from './history.ts'
import type { Preview } from './preview.ts'
import type { ExportHealth } from './report.ts'
import type { Step } from './step.ts'
import type { Address, ValueWithHoles } from './value.ts'

export type * from './acceptance.ts'

/** The part of a change that review covers. */
export type Operation = {
  /** 24 hex digits. */
  readonly hash: string
  readonly address: Address
  /** Absent where it is about existence. */
  readonly attribute?: string
  /** What will be; `present` or `absent` for existence. A deletion holds the fingerprint of what it deletes. */
  readonly value: ValueWithHoles
  /** Blocking ones, sorted. */
  readonly risks: readonly string[]
  /** For something that holds no data: the hash of the same operation while it did. A review of that one covers this one. */
  readonly coveredBy?: string
}

export type PlannedRisk = {
  readonly code: string
  readonly message: string
  readonly attribute?: string
  readonly blocking: boolean
  readonly accepted: boolean
  /** Rows that would be deleted because of their age, or why they could not be counted. A live fact: nothing of it is hashed. */
  readonly rows?: AgedCount
  /** The fingerprint that consent to a blocking risk is bound to. */
  readonly seen?: string
  /**
   * The line to paste under `accept`, for a blocking risk that is not accepted. Its end is a placeholder, `until: <date>`,
   * so that a plan does not differ from day to day; texts for people have the date.
   */
  readonly accept?: string
}

export type PlannedAttribute = {
  readonly path: string
  readonly from: JsonValue
  readonly to: ValueWithHoles
  /** What the references in `to` stand for, where that is known already. Never part of an operation. */
  readonly known?: JsonValue
}

export type PlannedChange = {
  readonly address: Address
  readonly action: Action
  readonly reason: string
  readonly attributes: readonly PlannedAttribute[]
  /** Live, not in the file, and left alone; absent for none. */
  readonly leftAlone?: readonly LeftAlone[]
  readonly risks: readonly PlannedRisk[]
  readonly source: { readonly file: string; readonly line: number }
  readonly steps: readonly Step[]
}

/** What the base of a comparison declared, and the config no longer does. */
export type NoLongerDeclared = {
  readonly address: Address
  /** What of it; absent for the whole. */
  readonly attribute?: string
  /** What is still live, or why that is not known. */
  readonly what: string
  /** What removes or clears it: `removed: { exports: [old] }`, or a line of the thing itself. Absent: no line does. */
  readonly line?: string
}

/**
 * How live and config came to differ since the last apply. `live`: something live was changed. `merged`: the config was, and
 * its apply has not run yet. `both`: each was, to another value.
 */
export type DifferenceOrigin = 'live' | 'merged' | 'both'

/** One difference between config and live, as a search for drift tells it. */
export type Difference = {
  readonly address: Address
  /** The path of what differs; absent where the whole is there too much or too little. */
  readonly attribute?: string
  /** Absent where the config that was applied last is not known. */
  readonly origin?: DifferenceOrigin
  /**
   * The live state, as a line under `drift.ignore` writes it: `60d`. Null where it is not set or not there; the fingerprint of
   * what is long or looks like a secret. Absent where no line can accept it.
   */
  readonly value?: JsonValue
  /** A line under `drift.ignore` accepts another live value here. */
  readonly acceptedOther?: { readonly value: JsonValue; readonly reason: string; readonly until: string }
  /** The line under `drift.ignore` that accepts it today. */
  readonly ignored?: { readonly reason: string; readonly until: string }
  /** Who changed it last, and when; absent where no log says so. */
  readonly changed?: LastChange
}

/** Plain JSON; the contract that others build on. */
export type Plan = {
  readonly format: 1
  readonly kind: 'plan'
  readonly target: {
    readonly application: string
    readonly clusters: readonly string[]
    readonly environment?: string
  }
  /** 64 hex digits: sha-256 of the sorted operation hashes. */
  readonly digest: string
  /** sha-256 of the config and of the world that it was made from. */
  readonly madeFrom: { readonly config: string; readonly world: string }
  /** What could not be read is in none of these. */
  readonly summary: { readonly create: number; readonly update: number; readonly delete: number; readonly noOp: number }
  readonly operations: readonly Operation[]
  readonly changes: readonly PlannedChange[]
  /** How exports and destinations fare, as they were read. Nothing of it is hashed, and no verdict depends on it. */
  readonly exports: readonly ExportHealth[]
  /** Absent where there was nothing to compare with. */
  readonly noLongerDeclared?: readonly NoLongerDeclared[]
  /** Lines that accept something, other than in the base of the comparison; absent for none, and where there was no base. */
  readonly acceptances?: readonly AcceptanceChange[]
  /** One for each difference; absent where nobody looked for drift. */
  readonly differences?: readonly Difference[]
  /** At most 100. */
  readonly unmanaged: readonly Unmanaged[]
  readonly unmanagedOmitted: number
  readonly diagnostics: readonly Diagnostic[]
  /** The file of its own that consent stands in; absent where it stands in the config. */
  readonly acceptFile?: string
  readonly requests: { readonly reads: number; readonly writes: number }
  /** What the transforms that it changes make of messages; absent where it changes none. */
  readonly previews?: readonly Preview[]
}
