import type { Diagnostic, JsonValue, Location, RiskCode } from '@adx-export/core'
import type { AgedAsk, AgedCount } from './row-age.ts'
import type { Unread } from './knowledge.ts'
import type { Address, ValueWithHoles } from './value.ts'

export type Action = 'create' | 'update' | 'delete' | 'no-op'

/** A named harm of one change. */
export type Risk = {
  readonly code: RiskCode
  /** With live facts: rows, last ingestion, what feeds or reads it. */
  readonly message: string
  /** The attribute that it comes from; absent where it comes from the existence of the whole. */
  readonly attribute?: string
  /** What else consent is bound to: what the harm depends on beside from and to. */
  readonly evidence?: JsonValue
  /** Rows that go because of their age: what can be counted of them. */
  readonly aged?: AgedAsk
  /** The same, counted. */
  readonly rows?: AgedCount
}

/** Observed against desired at one path. `undefined` is not there. */
export type AttributeChange = {
  /** `columns['Value']`, `destinations['vitals'].transform`, `displayName`. */
  readonly path: string
  readonly from: JsonValue | undefined
  readonly to: ValueWithHoles | undefined
}

/** Live, not mentioned by the config, and so neither changed nor cleared. */
export type LeftAlone = { readonly path: string; readonly value: JsonValue }

/** Live, but not named by the config. */
export type Unmanaged = { readonly address: Address; readonly what: string }

/** One resource, desired against observed. Both sides are kept whole for risks and steps. */
export type Change<A = unknown, T = unknown> = {
  readonly address: Address
  readonly action: Action
  readonly reason: string
  readonly at: Location
  readonly attributes: readonly AttributeChange[]
  /** What is told of it beside what changes. */
  readonly leftAlone: readonly LeftAlone[]
  readonly wanted: Wanted<A, T>
  readonly observed: A | undefined
  /** It could not be read, so nothing is known of it and nothing is done to it. */
  readonly unreadable?: true
  /** Differences that the tool will not bridge. */
  readonly refusals: readonly Diagnostic[]
  /** What its refusals or risks depend on and could not be read: the change is refused. */
  readonly unjudged?: readonly Unread[]
}

/**
 * What the config asks of one resource.
 * `present`: create it if missing. `absent`: named in `removed`. `if-present`: only parts of it are named in `removed`.
 */
export type Wanted<A, T = unknown> = {
  readonly presence: 'present' | 'absent' | 'if-present'
  /** What the kind itself knows of it: names, ids, and what the file declares. The pipeline only hands it on. */
  readonly target: T
  /** A missing key is not mentioned; in a map, an entry that is null is named in `removed`. */
  readonly attributes: DesiredAttributes<A>
  /** False: checked and reported, never changed. */
  readonly manage: boolean
  readonly at: Location
  /** Where single attributes stand, by path; `at` for those without an entry. */
  readonly places?: Readonly<Record<string, Location>>
}

export type DesiredAttributes<A> = {
  readonly [K in keyof A]?: Exclude<A[K], undefined> extends Readonly<Record<string, infer V>>
    ? Readonly<Record<string, V | null>> | A[K]
    : A[K]
}
