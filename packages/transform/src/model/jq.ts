/**
 * Why a run did not end well. `compile`: jq does not take the program. `runtime`: the program failed on this message.
 * `memory`, `output`, `timeout`: a limit was reached. `crash`: the engine itself gave up. `budget`: not run, because the time for all
 * runs together is used up.
 */
export type JqFailure = 'compile' | 'runtime' | 'memory' | 'output' | 'timeout' | 'crash' | 'budget'

export type JqRun = {
  /** Compact JSON, one text per output, with numbers spelt as jq spells them. */
  readonly outputs: readonly string[]
} & (
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly reason: JqFailure
      /** What jq wrote about it, whole. */
      readonly message: string
    }
)

/**
 * jq, from outside: runs a program on one message, a JSON text. The empty message runs nothing, so that only the program is compiled.
 * Never rejects for what the program does, and always ends: its host holds the limits.
 */
export type RunJq = {
  (program: string, message: string): Promise<JqRun>
  /**
   * The same on many messages, where the host can do that at once. The results are those of the first messages, at least of
   * one: fewer than all where `mostStopped` runs reached a limit, or the time for all runs is used up.
   */
  readonly all?: (
    program: string,
    messages: readonly string[],
    options: { readonly mostStopped?: number },
  ) => Promise<readonly JqRun[]>
}
