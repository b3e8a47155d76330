import type { OwnFiles } from '@adx-export/engine'

/** How a line of the log is marked. A place makes it an annotation of that file. */
export type Level = 'error' | 'warning' | 'notice'

/** Where an annotation stands; lines and columns are 1-based. */
export type Place = {
  readonly title?: string
  readonly file?: string
  readonly startLine?: number
  readonly endLine?: number
  readonly startColumn?: number
  readonly endColumn?: number
}

/** The runner, as far as the Action talks to it. */
export type Io = {
  /** The workspace: paths are relative to it. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The value of an input, defaults filled in; empty where it was left out. */
  input(name: string): string
  /** The event's payload, as it was sent. */
  event(): Promise<unknown>
  /** Plain lines of the log; nothing in them is a command. */
  info(text: string): void
  say(level: Level, message: string, place?: Place): void
  /** Lines that the log folds. */
  fold(title: string, text: string): void
  /** Stars a value out of everything that the runner shows. */
  mask(value: string): void
  output(name: string, value: string): void
  /** Adds Markdown to the summary of the step. */
  summary(markdown: string): Promise<void>
  /** Writes a file below the workspace or the runner's own folder; whole or not at all. */
  write(path: string, text: string): Promise<void>
  /** Looks whether a file can be written there, and takes the place of none that the job reads. Throws a JobError where not. */
  checkPath(path: string, own: OwnFiles): Promise<void>
  /** Aborted once the runner cancels the job. */
  readonly cancelled: AbortSignal
  /** From now on a cancelled job first finishes what is under way. */
  hold(): void
}
