import type { Diagnostic, JsonValue } from '@adx-export/core'
import type { Sample } from './sample.ts'

/**
 * One cell as ADX would store it. `null` is what a value that does not fit becomes. Where no document tells whether a value is
 * read, `fits` is `unknown`, and `stored` and `text` are the value as it is given.
 */
export type Cell = {
  readonly column: string
  /** The output's own text, numbers spelt as jq spells them; absent where the output has no such key. */
  readonly given?: string
  readonly stored: JsonValue
  /** The same as JSON text, numbers exact. */
  readonly text: string
  readonly fits: boolean | 'unknown'
}

/** What one output becomes in the table. */
export type Row = { readonly cells: readonly Cell[]; readonly unknownKeys: readonly string[] }

/** One sample through one transform into one table. */
export type SampleResult = {
  readonly sample: Sample
  /** The outputs as JSON texts. */
  readonly outputs: readonly string[]
  readonly rows: readonly Row[]
  readonly diagnostics: readonly Diagnostic[]
}

/** One link of one export, tried on all its samples. */
export type LinkResult = {
  readonly export: string
  readonly destination: string
  /** `cluster/database/table`, as the config names it. */
  readonly table: string
  readonly results: readonly SampleResult[]
  /** The files of expected rows that its tests name, whether or not they ran. */
  readonly expected: readonly { readonly file: string; readonly text: string }[]
  /** What is said of the transform as a whole: compile errors, dialect, partial messages that lose their row. */
  readonly diagnostics: readonly Diagnostic[]
}
