/**
 * Mutants that no test can kill, each with the reason. They run every time: an entry whose line is gone, or whose
 * mutant is killed, is an error.
 */
export type Equivalent = {
  readonly file: string
  /** The line, trimmed. */
  readonly text: string
  readonly change: string
  readonly reason: string
}

export const equivalents: readonly Equivalent[] = []
