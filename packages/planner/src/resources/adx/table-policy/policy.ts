import type { JsonValue, Policies, Timespan } from '@adx-export/core'
import type { RiskCode } from '@adx-export/core'
import type { Feed } from '../../feeds.ts'
import type { Knowledge } from '../../../model/knowledge.ts'
import type { ValueRule } from '../../../model/kind.ts'
import type { PolicyName } from '../../../model/world.ts'
import type { PolicyKind } from '../../addresses.ts'
import type { Batching } from './ingestion-batching.ts'
import type { Caching } from './caching.ts'
import type { Retention } from './retention.ts'
import type { Streaming } from './streaming-ingestion.ts'

/** Members of one policy; which ones occur depends on the policy. */
export type PolicyAttributes = Streaming & Retention & Caching & Batching

/** A policy document as it was read, at this level and as it is in force. */
export type LiveDocument = { readonly own: JsonValue | undefined; readonly effective: JsonValue | undefined }

export type Command = { readonly verb: '.alter' | '.alter-merge'; readonly rest: string }

/** A risk before it is tied to a change. */
export type Harm<A> = {
  readonly code: RiskCode
  readonly attribute: keyof A
  readonly message: string
  readonly evidence?: JsonValue
  /** Rows that are older than this go. */
  readonly keeps?: Timespan
}

/** What a change of a policy does to a table or a database. */
export type Turn<A> = {
  readonly from: A
  readonly to: A
  /** `table vitals`, or the database with how many tables follow it. */
  readonly place: string
  /** Whether it holds no row and gets none. Asked only by a harm that depends on it. */
  empty(): Knowledge<boolean>
  /** The running exports that feed it once the plan is applied. */
  feeding(): Knowledge<readonly Feed[]>
}

/** Everything about one policy. */
export type Policy<A> = {
  /** As in an address. */
  readonly name: PolicyKind
  /** As in the file. */
  readonly key: keyof Policies
  /** In commands and in the world. */
  readonly kustoName: PolicyName
  readonly rules: { readonly [K in keyof Required<A>]: ValueRule }
  /** What `policies` of a table or database say of it. */
  declared(policies: Policies): A | undefined
  /** A document in its normal form, members that it lacks at their default; undefined where it is not understood. */
  normalForm(json: JsonValue | undefined): A | undefined
  /**
   * Members that the file does not name are sent with the value in force: what a merge takes for them where nothing is
   * set at this level is not documented.
   */
  command(members: A, live: LiveDocument): Command
  risks(turn: Turn<A>): Knowledge<readonly Harm<A>[]>
}
