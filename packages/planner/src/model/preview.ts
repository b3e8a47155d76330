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
  /** At most 5; rows that the live transform makes otherwise come first. */
  readonly rows: readonly PreviewedRow[]
  readonly rowsOmitted: number
  /** What the live transform makes of the same message, for a link of a live, enabled export. At most 5 rows, in the same order. */
  readonly before?: { readonly rows: readonly PreviewedRow[]; readonly rowsOmitted: number }
}

/** What both transforms make of the same messages, in numbers of rows. */
export type ComparedRows = {
  readonly messages: number
  readonly before: number
  readonly after: number
  readonly same: number
  readonly changed: number
  readonly gone: number
  readonly new: number
  /** Columns of cells that change, at most 10. */
  readonly columns: readonly string[]
  readonly columnsOmitted: number
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
  /** Over all messages that went through both transforms, built-in ones only if there are no others; absent where none did. */
  readonly compared?: ComparedRows
  /** At most 4. */
  readonly samples: readonly PreviewedSample[]
  readonly samplesOmitted: number
}
