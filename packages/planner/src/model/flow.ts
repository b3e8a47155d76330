import type { Address } from './value.ts'

/** What a plan does to a node of the flow; `unknown` where it could not be read. */
export type FlowStanding = 'same' | 'new' | 'changed' | 'removed' | 'unknown'

/** One box between the application and the tables. */
export type FlowNode = {
  /** Unique in the flow, and free of characters that a diagram could take for syntax. */
  readonly id: string
  readonly role: 'application' | 'export' | 'transform' | 'destination' | 'table'
  /** The name in the file: text from outside. */
  readonly label: string
  readonly standing: FlowStanding
  /** The change that the standing comes from. */
  readonly address?: Address
}

/** The way of the data: application, exports, transforms, destinations, tables. Nothing of it is hashed. */
export type Flow = {
  readonly nodes: readonly FlowNode[]
  /** Ids of nodes, in the direction of the data. */
  readonly edges: readonly { readonly from: string; readonly to: string }[]
}
