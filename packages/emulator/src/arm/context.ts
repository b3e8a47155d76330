import { chosen, type ChoiceName } from '../state/choices.ts'
import type { JsonValue } from '../state/model.ts'
import type { EmulatedCaller, EmulatedWorld } from '../state/world.ts'
import type { Operations } from './operations.ts'

/** One request to Azure Resource Manager. */
export type ArmContext = {
  readonly world: EmulatedWorld
  /** `management.azure.com`, or that of another cloud. */
  readonly host: string
  /** Absent where roles are not enforced. */
  readonly caller?: EmulatedCaller
  readonly operations: Operations
  readonly query: URLSearchParams
  newId(): string
  /** Milliseconds since the epoch. */
  now(): number
}

export const armChoice = (context: ArmContext, name: ChoiceName): JsonValue => chosen(context.world.choices, name)
