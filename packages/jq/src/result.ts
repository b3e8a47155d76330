export type JqLimits = {
  /** Bytes of memory that jq may grow to; at most 256 MiB, and 128 MiB when left out. */
  readonly memoryBytes?: number
  /** Bytes of output, of both kinds together; 4 MiB when left out. */
  readonly outputBytes?: number
}

/**
 * `compile`: jq does not take the program. `runtime`: the program failed on this message. `memory` and `output`: a limit
 * was reached. `crash`: the engine itself gave up (it runs out of stack on values nested thousands deep).
 */
export type JqFailure = 'compile' | 'runtime' | 'memory' | 'output' | 'crash'

export type JqResult = {
  /** Compact JSON, one text per output, with numbers spelt as jq spells them. */
  readonly outputs: readonly string[]
} & (
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly reason: JqFailure
      /** What jq wrote about it. */
      readonly message: string
    }
)

export type Jq = {
  /**
   * Runs a program on one message. Messages are JSON texts; the empty text runs nothing, so that only the program is
   * looked at. Never rejects for what the program does.
   */
  run(program: string, message: string, limits?: JqLimits): Promise<JqResult>
}
