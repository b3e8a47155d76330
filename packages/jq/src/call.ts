import type { JqResult, JqSeriesOptions } from './result.ts'

/** What the thread is started with. */
export type ThreadData = {
  /** The bytes of the engine; read from the installed package when left out. */
  readonly engine?: Uint8Array
  /** Holds one number, shared with the thread: how many messages of a call it is done with. */
  readonly progress: SharedArrayBuffer
}

/** A program and its messages, as they travel to the thread. */
export type Call = {
  readonly program: string
  readonly messages: readonly string[]
  readonly options: JqSeriesOptions & { readonly budgetSteps: number }
}

/** What the thread says: once that it stands ready, and then the end of each call, which may have stopped early. */
export type Reply =
  | { readonly type: 'ready' }
  | { readonly type: 'done'; readonly results: readonly JqResult[]; readonly steps: number }
