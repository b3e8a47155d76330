import type { SampleOrigin } from '../model/sample.ts'
import type { RowsBeside } from './rows-beside.ts'

/** A value that stood in a column before and stands in no column after. */
export type AgainstLost = {
  readonly column: string
  /** Its path in the message; `a value` of a captured message, whose keys may tell of people. */
  readonly value: string
}

/** One message through both transforms. */
export type AgainstSample = {
  readonly name: string
  readonly origin: SampleOrigin
  /** The form of such messages is not documented, so it is assumed. */
  readonly assumed: boolean
  /** Numbers of rows. */
  readonly before: number
  readonly after: number
  readonly rows: RowsBeside
  readonly lost: readonly AgainstLost[]
}

/** What the plan would say of the change. */
export type AgainstLoss = {
  readonly code: 'drops-rows' | 'empties-column' | 'narrows-export' | 'transform-keeps-less'
  /** The plan refuses it without consent. */
  readonly blocking: boolean
  readonly message: string
}

/** One link whose transform is another. */
export type AgainstChange = {
  readonly export: string
  readonly destination: string
  /** `cluster/database/table`, as the config names it. */
  readonly table: string
  /** Why the two transforms could not be compared. */
  readonly notCompared?: string
  /** Only built-in sample messages were compared, which are no evidence. */
  readonly onlyBuiltIn?: true
  /** None: nothing is lost on these samples. */
  readonly losses: readonly AgainstLoss[]
  readonly samples: readonly AgainstSample[]
}

/** A link that has nothing to be compared with. */
export type AgainstOther = {
  readonly export: string
  readonly destination: string
  readonly state: 'new' | 'gone' | 'left-alone'
  readonly why?: string
}

/** The transforms of a config beside earlier ones. */
export type Against = {
  /** A commit of git, or the live state in Azure. */
  readonly of: 'commit' | 'live'
  /** The git ref as it was given, or `live`. */
  readonly name: string
  /** How many links have the same transform. */
  readonly unchanged: number
  readonly changed: readonly AgainstChange[]
  readonly others: readonly AgainstOther[]
}
