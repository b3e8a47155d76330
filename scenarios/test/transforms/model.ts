import type { ColumnType, ExportSource } from '@adx-export/core'

/** The schemas of DTDL that the corpus uses; those with parts say what they hold. */
export type Schema =
  | { readonly kind: 'double' | 'integer' | 'long' | 'boolean' | 'string' | 'dateTime' | 'geopoint' | 'vector' }
  | { readonly kind: 'enum'; readonly values: readonly string[] }
  | { readonly kind: 'object'; readonly fields: readonly Field[] }
  | { readonly kind: 'array'; readonly items: Schema }

export type Field = { readonly name: string; readonly schema: Schema }

/** A telemetry or a property of a device. */
export type Capability = Field & {
  readonly kind: 'telemetry' | 'property' | 'cloudProperty'
  readonly component?: string
  readonly module?: string
}

export type Columns = Readonly<Record<string, ColumnType>>

export type Message = Readonly<Record<string, unknown>>

export type Enrichment = { readonly value: string } | { readonly path: string }

/** A transform with the columns of its table. */
export type Program = { readonly text: string; readonly columns: Columns }

/** One clean transform with all that belongs to it. */
export type Base = {
  /** `wide-lookup/17`: the shape and the seed. */
  readonly id: string
  readonly shape: string
  readonly seed: number
  readonly source: ExportSource
  readonly capabilities: readonly Capability[]
  /** The device template as IoT Central exports it; absent for sources that it says nothing of. */
  readonly template?: object
  readonly enrichments: Readonly<Record<string, Enrichment>>
  readonly program: Program
  /** A typical, complete message. */
  readonly message: Message
  /** Messages that are valid under the template, the typical one first. */
  readonly messages: readonly Message[]
}
