import type { ExportSource, Location } from '@adx-export/core'

/** Where a message comes from: a test of the config, a message captured from the application, a device template, or this product. */
export type SampleOrigin = 'test' | 'captured' | 'generated' | 'built-in'

/** One message that a transform is tried on. */
export type Sample = {
  /** Unique among the samples of a link, variations apart: `samples/telemetry.json`, `press-07 telemetry`. */
  readonly name: string
  /** What was changed in it: `without temperature`, `temperature twice`. Absent for the message itself. */
  readonly variation?: Variation
  readonly origin: SampleOrigin
  readonly source: ExportSource
  /** The message as a JSON text. */
  readonly text: string
  /** Its shape is not documented, so it is assumed. */
  readonly assumed: boolean
  /** The file that it stands in, where it stands in one. */
  readonly at?: Location
  /** The rows that the config expects, as JSON text, and where they stand. */
  readonly expected?: { readonly file: string; readonly text: string; readonly at: Location }
}

/** A change to one message that the real world may make too. */
export type Variation = {
  readonly title: string
  readonly change: VariationChange
  /** The telemetry, property or envelope field that it is about. */
  readonly subject?: string
}

export type VariationChange =
  | 'telemetry-missing'
  | 'telemetry-none'
  | 'telemetry-twice'
  | 'value-null'
  | 'value-other-type'
  | 'value-boundary'
  | 'value-text'
  | 'array-empty'
  | 'field-absent'
  | 'field-sent'
  | 'properties-sent'
  | 'order-changed'
  | 'value-unknown'
  | 'component-unknown'
