import type { Call } from './call.ts'
import { limits as documented } from './limits.ts'
import type { JqFailure, JqLimits, JqResult, JqWorker } from './result.ts'
import { startThread, type Thread } from './thread.ts'

export type JqWorkerOptions = {
  /** The bytes of `jq-wasm/jq.wasm`; read from the installed package when left out. */
  readonly engine?: Uint8Array
  /** The script of the thread, where it does not lie beside this file. */
  readonly script?: URL
  /** For all runs together, `Infinity` for no end; `limits.budgetMilliseconds` when left out. */
  readonly budgetMilliseconds?: number
  /** For each run that names none itself. */
  readonly limits?: JqLimits
}

/** Beside the sources lies the source of the thread, beside what is built from them its built file. */
const besideThis = (): URL => new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

const failed = (reason: JqFailure, message: string): JqResult => ({ ok: false, reason, message, outputs: [] })

const seconds = (milliseconds: number): string => `${milliseconds / 1000} seconds`

/**
 * Makes jq in a thread of its own. The thread starts with the first run and again after one that had to be stopped; while
 * none runs, it does not keep the process alive. A run rejects only where the thread cannot start or was closed before.
 */
export const createJqWorker = (options: JqWorkerOptions = {}): JqWorker => {
  const { script = besideThis(), budgetMilliseconds = documented.budgetMilliseconds } = options
  let thread: Promise<Thread> | undefined
  let turn: Promise<unknown> = Promise.resolve()
  let spent = 0
  let closed = false

  const stop = async (): Promise<void> => {
    const ended = thread
    thread = undefined
    await (await ended?.catch(() => undefined))?.end()
  }

  const begin = (): Promise<Thread> => {
    thread ??= startThread(script, options.engine === undefined ? {} : { engine: options.engine })
    return thread
  }

  const once = async (call: Call): Promise<JqResult> => {
    const left = budgetMilliseconds - spent
    if (left <= 0) return failed('budget', `not run: all runs together have had ${seconds(budgetMilliseconds)}`)
    const started = begin()
    const { deadlineMilliseconds = documented.deadlineMilliseconds } = call.limits
    const milliseconds = Math.min(deadlineMilliseconds, left)
    const ending = await (await started).run(call, milliseconds)
    if (ending.type === 'done') {
      spent += ending.milliseconds
      // The thread's end frees its memory at once; two runs after each other could hold twice what one may.
      if (!ending.result.ok && ending.result.reason === 'memory') await stop()
      return ending.result
    }
    await stop()
    if (ending.type === 'gone') {
      return ending.heap
        ? failed('memory', 'the program needs more memory than it may have')
        : failed('crash', 'the jq engine gave up on this program and message')
    }
    spent += milliseconds
    return milliseconds < deadlineMilliseconds
      ? failed('budget', `stopped: all runs together have had ${seconds(budgetMilliseconds)}`)
      : failed('timeout', `the program does not end within ${seconds(deadlineMilliseconds)}`)
  }

  return {
    start: () => {
      begin().catch(() => undefined)
    },
    run: (program, message, limits = options.limits ?? {}) => {
      if (closed) return Promise.reject(new Error('the jq worker is closed'))
      const result = turn.then(() => once({ program, message, limits }))
      turn = result.catch(() => undefined)
      return result
    },
    close: async () => {
      closed = true
      await turn
      await stop()
    },
  }
}
