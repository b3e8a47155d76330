import type { JqLimits, JqResult } from './result.ts'

/** What the thread is started with. */
export type ThreadData = {
  /** The bytes of the engine; read from the installed package when left out. */
  readonly engine?: Uint8Array
}

/** One run, as it travels to the thread. */
export type Call = { readonly program: string; readonly message: string; readonly limits: JqLimits }

/** What the thread says: once that it stands ready, and then the end of each run. */
export type Reply =
  | { readonly type: 'ready' }
  | { readonly type: 'done'; readonly result: JqResult; readonly milliseconds: number }
