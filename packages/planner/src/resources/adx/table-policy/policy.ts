import {
  type Cluster,
  type Diagnostic,
  type JsonValue,
  type Policies,
  type PolicyKey,
  type PolicyKind,
  type RiskCode,
  type Timespan,
  canonicalTimespan,
  writtenTimespan,
} from '@adx-export/core'
import { literal } from '../../../kusto/text.ts'
import type { Context, ValueRule } from '../../../model/kind.ts'
import type { Knowledge } from '../../../model/knowledge.ts'
import type { PolicyName } from '../../../model/world.ts'
import type { Feed } from '../../feeds.ts'
import { sameBy } from '../../normal-form.ts'
import type { PolicyChange } from './targets.ts'

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
export type PolicyTransition<A> = {
  readonly from: A
  readonly to: A
  /** `table vitals`, or the database with how many tables follow it. */
  readonly place: string
  /** Whether it holds no row and gets none. Asked only by a harm that depends on it. */
  empty(): Knowledge<boolean>
  /** The running exports that feed it once the plan is applied. */
  feeding(): Knowledge<readonly Feed[]>
}

/** Everything about one policy but its names, which core has. */
export type Policy<A> = {
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
  risks(transition: PolicyTransition<A>): Knowledge<readonly Harm<A>[]>
  /** Whether a cluster takes it at all; without it: every cluster does. */
  settableOn?(cluster: Cluster | undefined): boolean
  /** Whether the cluster's flag must be on before it is set. */
  readonly afterClusterFlag?: true
  refuse?(change: PolicyChange, context: Context): Knowledge<readonly Diagnostic[]>
  remarks?(change: PolicyChange, context: Context): readonly Diagnostic[]
}

/** A policy with its names: as addresses, the file and commands have them. */
export type Named<P> = P & { readonly name: PolicyKind; readonly key: PolicyKey; readonly kustoName: PolicyName }

export const leftAlone: ValueRule = { shape: 'value', omitted: 'left-alone' }

export const duration: ValueRule = {
  ...leftAlone,
  same: sameBy((text) => canonicalTimespan(text) ?? text),
  written: writtenTimespan,
}

/** A policy document as commands take it: JSON on one line, in a string. */
export const documentLiteral = (members: Readonly<Record<string, unknown>>): string => literal(JSON.stringify(members))
