import type { Code, Config, Diagnostic, JsonValue, Location, Removed } from '@adx-export/core'
import type { Action, Change, Risk, Unmanaged, Wanted } from './change.ts'
import type { Knowledge } from './knowledge.ts'
import type { Comparisons } from './comparison.ts'
import type { Logged } from './history.ts'
import type { Expected } from './ports.ts'
import type { AnalyzeKql } from './kql.ts'
import type { ExportHealth } from './report.ts'
import type { Step } from './step.ts'
import type { Address, Seen } from './value.ts'
import type { LiveError, World } from './world.ts'

/** How one scalar or whole-document attribute is compared and bridged. */
export type ValueRule = {
  readonly shape: 'value'
  /** What it means that the config does not mention it. */
  readonly omitted: 'left-alone' | 'cleared'
  /** What is live and left alone is shown on the change itself. */
  readonly told?: true
  /** The line of the config that clears it, for what is left alone otherwise. */
  readonly clearing?: string
  /** Both sides are JSON; the desired one may hold holes. Default: deep equality of canonical JSON. */
  same?(observed: JsonValue, desired: JsonValue): boolean
  /** How people write the value in a config, if that is not how it is compared. */
  written?(value: string): string
  /** Sent, never compared: a secret. A difference is never seen; alone it is sent only where that is asked for. */
  readonly writeOnly?: true
  /** For a write-only attribute: the attribute with which it is sent, so that the change shows both. */
  readonly sentWith?: string
  /** A difference that may not be bridged in place, with the way round. Absent: it is updated in place. */
  refuse?(
    observed: JsonValue,
    desired: JsonValue,
  ): { readonly code: Code; readonly message: string; readonly hint: string }
}

/** A map whose entries are compared one by one under their own paths. */
export type MapRule = {
  readonly shape: 'map'
  /** What it means that the config does not mention the map at all. Default: as for each entry, by `extra`. */
  readonly unmentioned?: 'left-alone'
  /** What is live and left alone is shown on the change itself. */
  readonly told?: true
  /** The line of the config that clears all of it. */
  readonly clearing?: string
  /** Entries that are observed but not desired. */
  readonly extra: 'left-alone' | 'cleared'
  readonly entry: ValueRule
  /** Default: `<attribute>['<key>']`. */
  path?(key: string): string
}

export type Rules<A> = {
  readonly [K in keyof Required<A>]: Required<A>[K] extends Readonly<Record<string, unknown>>
    ? MapRule | ValueRule
    : ValueRule
}

export type Context = {
  readonly config: Config
  readonly world: World
  /** What messages show of changed transforms; without it nothing is known of any. */
  readonly comparisons?: Comparisons
  /** What queries use; absent where nothing in the config and the world makes it needed. */
  readonly kql?: AnalyzeKql
}

/** Words of ours, and names that somebody else gave: `['retention of ', { name: 'vitals' }]`. */
export type Title = readonly (string | { readonly name: string })[]

/** How people are told of one resource. */
export type Called = {
  readonly title: Title
  /** How many alike are told together: `200 tables`, or `retention of 200 tables`. Absent: they never are. */
  readonly many?: {
    readonly what?: string
    readonly of: string
    /** Its place, the same for all that is of one thing. */
    readonly place: string
  }
  /** What a risk of it does, where that can be said closer than by the risk alone: `grants-access: may read everything`. */
  readonly harms?: Readonly<Record<string, string>>
}

/** Everything about one kind of resource, `A` its attributes, `T` its targets. Pure: it never talks to the network. */
export type Kind<A, T> = {
  /** `adx/table`. */
  readonly id: string
  readonly rules: Rules<A>
  /** How people are told of one, by the names in its address; undefined for names that are of another form. */
  called(names: readonly string[]): Called | undefined
  /** How long Azure may take to show what it said it did, in seconds: until then apply reads again. */
  readonly visibleWithinSeconds: number
  /** What the config asks for, `removed` included, keyed by address. */
  desire(config: Config): ReadonlyMap<Address, Wanted<A, T>>
  /** The addresses that must be there before this one can be made or changed (deletions run in the reverse order). */
  needs(address: Address, wanted: Wanted<A, T>, config: Config): readonly Address[]
  /** The live side of every desired address, and what else is there. An address without an entry counts as absent. */
  read(
    context: Context,
    desired: ReadonlyMap<Address, Wanted<A, T>>,
  ): {
    readonly observed: ReadonlyMap<Address, Seen<A>>
    readonly unmanaged: readonly Unmanaged[]
  }
  /** Differences that cannot be bridged whatever the rules say: no way to create it, a lock-out, a quota. */
  refuse?(change: Change<A, T>, context: Context): Knowledge<readonly Diagnostic[]>
  /** What the plan cannot promise of a change that is neither a no-op nor refused: warnings. */
  remarks?(change: Change<A, T>, context: Context): readonly Diagnostic[]
  /** What is said where somebody else was to make it and has not. Default: that it does not exist. */
  missing?(change: Change<A, T>, context: Context): Diagnostic
  /**
   * What the steps of the change can harm, whatever the word for it: a policy may be made on a table that holds data.
   * What depends on a part of the world that could not be read is unknown, and the change is refused.
   */
  risks(change: Change<A, T>, context: Context): Knowledge<readonly Risk[]>
  /** For an action other than no-op, and without refusals. */
  steps(change: Change<A, T>, context: Context): readonly Step[]
  /** What its steps are computed from, for a service that has no conditional writes. */
  expects?(target: T, context: Context): Expected | undefined
  /**
   * What steps for this address, or for one attribute of it, change in Azure: names in Kusto, ids in IoT Central, resource
   * ids. Addresses are made of the file's keys, so review is bound to this too.
   */
  azureId(target: T, config: Config, attribute: string | undefined): JsonValue
  /**
   * What makes this very thing itself (a table's id): what consent to its deletion, or to a blocking risk of a change,
   * is bound to. Null, and the default: its attributes for a deletion, nothing for a change.
   */
  identity?(target: T, observed: A, context: Context, action: 'delete' | 'update'): JsonValue
  /**
   * For kinds that hold data: known to hold none, and to receive none. Consent that was given for an empty one does not
   * cover it once it holds data. Steps of the plan itself may only ever make it emptier.
   */
  isEmpty?(target: T, context: Context): boolean
  /**
   * What the config of `now` makes of a thing that an earlier config, `base`, declared: found by what it is in Azure, since
   * keys may have been renamed. Undefined: nothing is to be said of it. Absent: of no thing of this kind.
   */
  counterpart?(wanted: Wanted<A, T>, base: Config, now: Context): Counterpart | undefined
  /** The same for one entry of a map that is left alone: a column, a link. `target` is that of `config`. */
  part?(target: T, entry: MapEntry, base: Config, config: Config): EntryPart
  /**
   * How the log of its database tells of a change of it, or of one attribute; `action` is what an apply would do. Absent: no
   * log that is read tells of it.
   */
  logged?(target: T, config: Config, attribute: string | undefined, action: Action): Logged | undefined
  /** Whether its steps may give a right to whoever carries them out, so that other steps wait for it. Absent: none does. */
  admits?(target: T, self: World['self']): boolean
  /** Its health after apply, for kinds that report on themselves. `before` is the world before the first write. */
  health?(target: T, before: World, now: Context): Health | undefined
  /** The health of everything of this kind by what was read for the plan, for kinds that report on themselves. */
  healthNow?(context: Context): readonly ExportHealth[]
}

/** An entry of `removed`, by its section and the names that it is made of. */
export type RemovalEntry = { readonly section: keyof Removed; readonly names: readonly string[] }

export type Counterpart = {
  /** Where the config has it, or would have it under `removed`. */
  readonly address: Address
  /** What it is, for people: `table vitals, 12 rows`. */
  readonly what: string
  /** What takes it away. Absent: nothing that this tool does. */
  readonly removal?: RemovalEntry
  /** The config no longer names the place that it is in, so it was not read. */
  readonly unread?: string
  /** It lets somebody in; the place that a warning is about. */
  readonly grant?: Location
  /** Whether what was read is anything to speak of. Default: that it is there. */
  isLive?(observed: AnyAttributes): boolean
}

/** An entry of a map, by the attribute that holds it and its key there. */
export type MapEntry = { readonly attribute: string; readonly key: string }

/** An entry of a map: its key in the config, and what takes it away or clears it. */
export type EntryPart = { readonly key: string; readonly removal?: RemovalEntry; readonly line?: string }

export type Health = {
  /** The service's word for it. */
  readonly status: string
  /** Nothing more is to be expected from waiting: healthy, in error, or switched off. */
  readonly settled: boolean
  /** Switched on; absent where it could not be read. */
  readonly enabled?: boolean
  /** Data moved since `before`; absent where it cannot be told. */
  readonly flowing?: boolean
  readonly errors: readonly (LiveError & { readonly hint?: string })[]
}

export type AnyAttributes = Readonly<Record<string, JsonValue | undefined>>

/** What the pipeline sees of a kind: it knows none by name. */
export type AnyKind = Omit<Kind<AnyAttributes, unknown>, 'rules'> & {
  readonly rules: Readonly<Record<string, ValueRule | MapRule>>
}
