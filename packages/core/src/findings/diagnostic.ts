import type { Severity } from '../values/closed-sets.ts'

/** A place in a text. Lines and columns are 1-based; columns count UTF-16 code units, as editors do. */
export type Position = { readonly line: number; readonly column: number }

/** `end` is exclusive. */
export type Range = { readonly start: Position; readonly end: Position }

/** A range in a named file; `file` is relative to the folder that the command runs in, with forward slashes. */
export type Location = { readonly file: string; readonly range: Range }

export type { Severity }

export type Related = { readonly message: string } & Location

/** A finding about text that the user wrote, or about a plan made from it. */
export type Diagnostic = Location & {
  /** Permanent; an entry of the catalogue. */
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly related?: readonly Related[]
  /** What to do about it. */
  readonly hint?: string
  /** Where the code is documented. */
  readonly documentation: string
  /** The environments in which it was found; absent where the config has none or it holds in all. */
  readonly environments?: readonly string[]
}
