import type { Config } from '@adx-export/core'
import type { Comparisons } from './comparison.ts'
import type { KustoStep, RestStep } from './step.ts'
import type { JsonValue } from './value.ts'
import type { LiveDestination, LiveExport, World } from './world.ts'

export type * from './row-age.ts'

/** Reads only: there is no way to write through it. Never rejects for what Azure answers; that is `unreadable`. */
export type Observer = {
  /**
   * `again`: this run has read it before, so that nothing waits for whether a cluster answers or a database is there. What
   * is read is the same. `base`: an earlier config: what is read only of things that a file names is read of its things too.
   */
  observe(config: Config, how?: 'again', base?: Config): Promise<World>
  /** Requests made so far. */
  readonly reads: () => number
}

/**
 * Runs changed transforms on messages, which takes jq. It is asked anew for every look at the world, so that a plan and
 * every round of its apply judge the live state at that moment. Never rejects for what a transform does.
 */
export type Comparer = (config: Config, world: World) => Promise<Comparisons>

/**
 * What a step was computed from. IoT Central has no conditional writes, so the sender reads the resource again directly
 * before it writes, and sends nothing where this is not what it finds.
 */
export type Expected =
  | { readonly resource: 'destination'; readonly live: LiveDestination | 'absent' }
  | { readonly resource: 'export'; readonly live: LiveExport | 'absent' }

/** A step with every hole filled: it can hold a secret, so it is never shown or stored. */
export type FilledStep = (
  | (Omit<KustoStep, 'command'> & { readonly command: string })
  | (Omit<RestStep, 'body'> & { readonly body?: JsonValue })
) & {
  /** The values of secrets that it was filled with; absent for none. */
  readonly secrets?: readonly string[]
  readonly expects?: Expected
}

export type Answer =
  | { readonly outcome: 'done' }
  /** The service said no. `message` is the service's own, free of secrets. */
  | {
      readonly outcome: 'refused'
      readonly code: string
      readonly message: string
      readonly hint?: string
      /** The service does not know the principal yet; worth asking again for a while. */
      readonly principalUnknown?: true
      /** Nothing was sent: the resource is no longer what the step was computed from. */
      readonly changedMeanwhile?: true
    }
  /** No answer: it may or may not have happened. */
  | { readonly outcome: 'unknown'; readonly message: string }

/** The only way to write. */
export type Sender = {
  /** One answer per step, in order. Steps of one call are independent of each other; the sender may bundle them. */
  send(steps: readonly FilledStep[], tell: (note: string) => void): Promise<readonly Answer[]>
  readonly writes: () => number
}

export type Clock = {
  /** Milliseconds since the epoch. */
  now(): number
  sleep(milliseconds: number): Promise<void>
}

export type Secrets = {
  /** The value of an environment variable, or undefined. */
  read(name: string): string | undefined
}
