export type JqLimits = {
  /** Bytes of memory that jq may grow to; `limits.memoryBytes` when left out. */
  readonly memoryBytes?: number
  /** Bytes of output, of both kinds together; `limits.outputBytes` when left out. */
  readonly outputBytes?: number
  /** Turns of loops inside of jq; `limits.steps` when left out. */
  readonly steps?: number
  /** Until the run is stopped; `limits.deadlineMilliseconds` when left out. Only a worker can hold to it. */
  readonly deadlineMilliseconds?: number
}

/**
 * `compile`: jq does not take the program. `runtime`: the program failed on this message. `memory`, `output` and
 * `timeout`: a limit was reached, the last one that of steps. `crash`: the engine itself gave up (it runs out of stack on values nested hundreds
 * deep). `budget`: not run, or not to its end, because the steps of all runs together are used up.
 */
export type JqFailure = 'compile' | 'runtime' | 'memory' | 'output' | 'timeout' | 'crash' | 'budget'

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

/** Limits of each run, and when a series of runs is not worth going on with. */
export type JqSeriesOptions = {
  /** Whom the steps are charged to; runs without a name share an account. Only a worker keeps accounts. */
  readonly account?: string
  readonly limits?: JqLimits
  /** After so many runs that reached a limit the rest is not run; all are run when left out. */
  readonly mostStopped?: number
}

export type Jq = {
  /**
   * Runs a program on one message. Messages are JSON texts; the empty text runs nothing, so that only the program is
   * looked at. Never rejects for what the program does.
   */
  run(program: string, message: string, limits?: JqLimits): Promise<JqResult>
  /**
   * Runs a program on each of the messages, as `run` does, but compiles it once. The results are those of the first
   * messages, of all unless `mostStopped` ends it.
   */
  runAll(program: string, messages: readonly string[], options?: JqSeriesOptions): Promise<readonly JqResult[]>
}

/** jq that is in a thread of its own as soon as a run is not short. Runs take turns, and every one ends within its deadline. */
export type JqWorker = Jq & {
  /** Waits for the runs that were asked for, then ends the thread. */
  close(): Promise<void>
}
