import type { Opened, Ports, RunJq } from '@adx-export/engine'

export type Out = {
  write(text: string): void
  readonly isTerminal: boolean
  /** Characters in a line of the terminal; undefined where there is none. */
  readonly columns?: number | undefined
}

/** The same stream, to which other texts are written. */
export const throughOut = (out: Out, write: Out['write']): Out => ({
  write,
  isTerminal: out.isTerminal,
  get columns() {
    return out.columns
  },
})

/** Ctrl-C and its relatives. */
export type Interrupts = {
  /** Aborted at the first one that is held. */
  readonly signal: AbortSignal
  /**
   * Until this is called the first one ends the process at once. From then on it only aborts the signal; `leave` runs at the second, and
   * the process ends after it.
   */
  hold(leave: () => void): void
}

/** What git printed, or why it did not. */
export type Git = (
  folder: string,
  args: readonly string[],
) => Promise<{ readonly bytes: Uint8Array } | { readonly failed: string }>

/** The command's whole outside, so that a test can be one. */
export type Io = {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly out: Out
  readonly err: Out
  /** Asks a person; absent where nobody sits at the other end. */
  readonly ask?: (question: string) => Promise<boolean>
  /** Asks a person for a text; undefined for one who interrupts. Absent where nobody sits at the other end. */
  readonly askText?: (question: string) => Promise<string | undefined>
  readonly interrupts: Interrupts
  /** Takes the secrets out of a text that a config named. */
  readonly redact?: (text: string) => string
  /** From here on nothing that is printed holds a secret that this config names. */
  readonly hide?: (config: Pick<Opened, 'document'>) => void
  /** Runs git in a folder; absent where the real one is meant. */
  readonly git?: Git
  /** Connects to Azure in another way than the real one. */
  readonly connect?: Ports['connect']
  /** Asks jq that runs already, in place of one of its own. */
  readonly runJq?: RunJq
}
