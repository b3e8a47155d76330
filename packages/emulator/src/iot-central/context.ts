import type { EmulatedApplication } from '../state/application.ts'
import { chosen, chosenNumber, type ChoiceName } from '../state/choices.ts'
import type { JsonValue } from '../state/model.ts'
import type { EmulatedWorld } from '../state/world.ts'

/** One request to one application. */
export type ApplicationContext = {
  readonly world: EmulatedWorld
  readonly application: EmulatedApplication
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly requestId: string
  readonly query: URLSearchParams
  /** Whether the jq compiles; asked only where the world says that the service looks. */
  compiles(transform: string): Promise<boolean>
}

export const choiceOf = (context: ApplicationContext, name: ChoiceName): JsonValue =>
  chosen(context.world.choices, name)
export const statusOf = (context: ApplicationContext, name: ChoiceName): number =>
  chosenNumber(context.world.choices, name)
