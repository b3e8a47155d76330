import type { Operations } from '../arm/operations.ts'
import type { JqPort } from '../delivery/jq-port.ts'
import type { EmulatedWorld } from '../state/world.ts'

/** What every handler of one emulator shares. `world` is the only truth; a fault may put a copy in its place. */
export type EmulatorCore = {
  world: EmulatedWorld
  readonly operations: Operations
  readonly jq: JqPort
  /** Milliseconds since the epoch. */
  now(): number
  /** Of a thing that comes into being: a table, an extent. Requests take none of them, so that their order does not matter. */
  newId(): string
  /** Of a request, or of an operation that it begins. */
  newRequestId(): string
}
