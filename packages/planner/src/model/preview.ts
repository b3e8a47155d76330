import type { JsonValue } from '@adx-export/core'

export type PreviewedRow = {
  /** Every column of the table, as it would be stored; `given` is the row's own value as JSON text. */
  readonly cells: readonly {
    readonly column: string
    readonly given?: string
    readonly stored: JsonValue
    readonly text: string
    /** `unknown` where no document tells whether the column takes the value; it then stands as it is given. */
    readonly fits: boolean | 'unknown'
  }[]
  /** Keys that no column takes. */
  readonly unknownKeys: readonly string[]
}

/** One message in, its rows out. */
export type PreviewedSample = {
  readonly name: string
  readonly origin: 'test' | 'captured' | 'generated' | 'built-in'
  /** The form of such messages is not documented, so it is assumed. */
  readonly assumed: boolean
  readonly message: JsonValue
  /** At most 5. */
  readonly rows: readonly PreviewedRow[]
  readonly rowsOmitted: number
  /** What the live transform makes of the same message, for a link of a live, enabled export. At most 5 rows. */
  readonly before?: { readonly rows: readonly PreviewedRow[]; readonly rowsOmitted: number }
}

/** What a transform that this plan changes makes of messages. Nothing of it is hashed. */
export type Preview = {
  readonly export: string
  readonly destination: string
  /** `cluster/database/table`, as the config names it. */
  readonly table: string
  /** Why the live transform and the new one could not be run side by side. */
  readonly notCompared?: string
  /** Only built-in sample messages went through both transforms: what they show is no evidence. */
  readonly onlyBuiltIn?: boolean
  /** At most 4. */
  readonly samples: readonly PreviewedSample[]
  readonly samplesOmitted: number
}
