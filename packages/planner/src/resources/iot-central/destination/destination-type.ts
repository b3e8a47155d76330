import type { Config } from '@adx-export/core'
import type { DesiredAttributes } from '../../../model/change.ts'
import type { Context, Rules } from '../../../model/kind.ts'
import type { Step } from '../../../model/step.ts'
import type { Address, ValueWithHoles } from '../../../model/value.ts'
import type { LiveDestination } from '../../../model/world.ts'

/** What a request is made from: everything is sent when a destination is created, and later only what differs. */
export type Sent<A> = {
  readonly wanted: DesiredAttributes<A>
  /** Undefined when it is created. */
  readonly observed: A | undefined
  isSent(attribute: string): boolean
}

/**
 * Everything about destinations of one type except what all types share: id, display name, links, existence. `D` is a
 * destination that the file declares, and `A` the attributes of its own.
 */
export type DestinationType<D, A> = {
  /** How each attribute is compared. */
  readonly rules: Rules<A>
  /** What the file asks for. */
  desired(declared: D, config: Config): DesiredAttributes<A>
  /** What IoT Central lists. */
  observed(live: LiveDestination): A
  /** The addresses that must exist before it can be created or changed. */
  needs(declared: D, config: Config): readonly Address[]
  /** The members of the request's body. */
  body(sent: Sent<A>): Readonly<Record<string, ValueWithHoles>>
  /** What is sent before a change of a live destination. */
  before(declared: D, sent: Sent<A>, context: Context): readonly Step[]
  /** What happens to the rows of an enabled export if this attribute changes; undefined: they arrive as before. */
  redirects(attribute: string): string | undefined
  /** Why there is no secret to send again; undefined: there is one. */
  withoutSecret(declared: D, config: Config): string | undefined
}
