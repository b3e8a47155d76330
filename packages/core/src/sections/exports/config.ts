import type { Location } from '../../findings/diagnostic.ts'
import type { Declared } from '../walk.ts'
import type { TextPiece } from '../../text/origin/pieces.ts'
import type { ExportSource } from '../../values/closed-sets.ts'
import type { JsonValue } from '../../values/json.ts'

export type Enrichment = { readonly value?: JsonValue; readonly path?: string; readonly target?: string }

export type Transform = {
  /** LF line ends, trailing white space of the whole text removed; otherwise verbatim. */
  readonly text: string
  /** The file it came from; absent for a transform written in the config. */
  readonly file?: string
  /** Where it is given: the inline text's key, or the name of the file. */
  readonly at: Location
  /** Where the text stands in the config, in order; absent for a file. */
  readonly origin?: readonly TextPiece[]
  /** How YAML writes it in the config; absent for a file. */
  readonly style?: 'plain' | 'single' | 'double' | 'literal' | 'folded'
}

/** A test of a transform: the text of the message file and, optionally, of the rows expected. */
export type TransformTest = {
  readonly at: Location
  readonly message: { readonly file: string; readonly text: string }
  readonly rows?: { readonly file: string; readonly text: string }
}

export type Link = {
  readonly at: Location
  /** The key of the destination. */
  readonly destination: string
  readonly transform?: Transform
  readonly tests: readonly TransformTest[]
}

export type DataExport = Declared & {
  /** The id in IoT Central; the key unless the file says otherwise. */
  readonly id: string
  readonly displayName: string
  readonly manage: boolean
  readonly source: ExportSource
  readonly enabled: boolean
  /** Null clears a live filter; absent leaves it alone. */
  readonly filter?: string | null
  /** These and no others; absent leaves alone the live state. */
  readonly enrichments?: Readonly<Record<string, Enrichment>>
  readonly links: readonly Link[]
}
