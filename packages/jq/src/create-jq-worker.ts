import { limits as documented } from './limits.ts'
import type { JqFailure, JqLimits, JqResult, JqSeriesOptions, JqWorker } from './result.ts'
import { isStopped } from './series.ts'
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
  const { limits: defaults = {} } = options

  const stop = async (): Promise<void> => {
    const ended = thread
    thread = undefined
    await (await ended?.catch(() => undefined))?.end()
  }

  const begin = (): Promise<Thread> => {
    thread ??= startThread(script, options.engine === undefined ? {} : { engine: options.engine })
    return thread
  }

  const spentBudget = (): JqResult =>
    failed('budget', `not run: all runs together have had ${seconds(budgetMilliseconds)}`)

  /** What is made of the first messages, as many as one call to the thread comes through; at least one. */
  const some = async (
    program: string,
    messages: readonly string[],
    options: JqSeriesOptions,
  ): Promise<readonly JqResult[]> => {
    const left = budgetMilliseconds - spent
    if (left <= 0) return [spentBudget()]
    const { deadlineMilliseconds = documented.deadlineMilliseconds } = options.limits ?? {}
    const serving = await begin()
    const started = performance.now()
    const ending = await serving.run({ program, messages, options }, deadlineMilliseconds, left)
    if (ending.type === 'done') {
      spent += ending.milliseconds
      // The thread's end frees its memory at once; two runs after each other could hold twice what one may.
      const last = ending.results.at(-1)
      if (last?.ok === false && last.reason === 'memory') await stop()
      return ending.results
    }
    await stop()
    const milliseconds = performance.now() - started
    spent = Math.min(budgetMilliseconds, spent + milliseconds)
    // What the thread was done with is gone with it, and is run again without the message that stopped it.
    const again = ending.done > 0 ? await some(program, messages.slice(0, ending.done), options) : []
    if (again.length < ending.done) return again
    return [...again, endOf(ending.type === 'gone' ? ending.heap : undefined, deadlineMilliseconds)]
  }

  /** Why a message stopped the thread: `heap` where the thread ended by itself. */
  const endOf = (heap: boolean | undefined, deadlineMilliseconds: number): JqResult => {
    if (heap === true) return failed('memory', 'the program needs more memory than it may have')
    if (heap === false) return failed('crash', 'the jq engine gave up on this program and message')
    return spent >= budgetMilliseconds
      ? failed('budget', `stopped: all runs together have had ${seconds(budgetMilliseconds)}`)
      : failed('timeout', `the program does not end within ${seconds(deadlineMilliseconds)}`)
  }

  const series = async (
    program: string,
    messages: readonly string[],
    options: JqSeriesOptions,
  ): Promise<readonly JqResult[]> => {
    const { mostStopped = Number.POSITIVE_INFINITY } = options
    let results: readonly JqResult[] = []
    let stopped = 0
    while (results.length < messages.length && stopped < mostStopped) {
      const left = { ...options, mostStopped: mostStopped - stopped }
      const made = await some(program, messages.slice(results.length), left)
      results = [...results, ...made]
      stopped += made.filter(isStopped).length
      // Without time left every other message ends the same way.
      if (made.some((one) => !one.ok && one.reason === 'budget')) break
    }
    return results
  }

  const next = async (
    program: string,
    messages: readonly string[],
    options: JqSeriesOptions,
  ): Promise<readonly JqResult[]> => {
    if (closed) throw new Error('the jq worker is closed')
    const result = turn.then(() => series(program, messages, { limits: defaults, ...options }))
    turn = result.catch(() => undefined)
    return result
  }

  return {
    start: () => {
      begin().catch(() => undefined)
    },
    run: async (program, message, limits = defaults) => {
      const [result = spentBudget()] = await next(program, [message], { limits })
      return result
    },
    runAll: (program, messages, given = {}) => next(program, messages, given),
    close: async () => {
      closed = true
      await turn
      await stop()
    },
  }
}
