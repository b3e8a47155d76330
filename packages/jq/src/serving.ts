import { limits as documented } from './limits.ts'
import { createNear } from './near.ts'
import type { JqFailure, JqResult, JqSeriesOptions } from './result.ts'
import { stepsText } from './runs.ts'
import type { Thread } from './thread.ts'

export type ServingOptions = {
  /** The bytes of `jq-wasm/jq.wasm`; read from the installed package when left out. */
  readonly engine?: Uint8Array
  /** The script of the thread, where it does not lie beside this file. */
  readonly script?: URL
  /** For all runs of one account together, `Infinity` for no end; `limits.budgetSteps` when left out. */
  readonly budgetSteps?: number
}

/** The thread that serves now, if short runs did not do without one, and the steps that all runs of each account have taken. */
export type Serving = {
  /** What is made of the first messages, as many as one call to the thread comes through; at least one. */
  some(program: string, messages: readonly string[], options: JqSeriesOptions): Promise<readonly JqResult[]>
  stop(): Promise<void>
}

/** Beside the sources lies the source of the thread, beside what is built from them its built file. */
const besideThis = (): URL => new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

const failed = (reason: JqFailure, message: string): JqResult => ({ ok: false, reason, message, outputs: [] })

const seconds = (milliseconds: number): string => `${milliseconds / 1000} seconds`

/** Why a message stopped the thread: `heap` where the thread ended by itself. */
const endOf = (heap: boolean | undefined, deadlineMilliseconds: number): JqResult => {
  if (heap === true) return failed('memory', 'the program needs more memory than it may have')
  if (heap === false) return failed('crash', 'the jq engine gave up on this program and message')
  return failed('timeout', `the program does not end within ${seconds(deadlineMilliseconds)}`)
}

/** The thread knows only what was left of the budget. */
const ofWhole =
  (budgetSteps: number) =>
  (result: JqResult): JqResult =>
    !result.ok && result.reason === 'budget'
      ? {
          ...result,
          message: result.message.replace(/:.*/, `: all runs together have taken ${stepsText(budgetSteps)}`),
        }
      : result

/** Runs jq, in a thread as soon as a run is not short, and ends the thread where a run does not end by itself. */
export const createServing = (options: ServingOptions): Serving => {
  const { script = besideThis(), budgetSteps = documented.budgetSteps } = options
  const near = options.script === undefined ? createNear(options.engine) : undefined
  let thread: Promise<Thread> | undefined
  const spent = new Map<string, number>()

  const stop = async (): Promise<void> => {
    const ended = thread
    thread = undefined
    await (await ended?.catch(() => undefined))?.end()
  }

  const begin = (): Promise<Thread> => {
    const start = async (): Promise<Thread> =>
      (await import('./thread.ts')).startThread(script, options.engine === undefined ? {} : { engine: options.engine })
    return (thread ??= start())
  }

  const spentBudget = (): JqResult =>
    failed('budget', `not run: all runs together have taken ${stepsText(budgetSteps)}`)

  const some = async (
    program: string,
    messages: readonly string[],
    given: JqSeriesOptions,
  ): Promise<readonly JqResult[]> => {
    const { account = '', limits = {} } = given
    const before = spent.get(account) ?? 0
    if (before >= budgetSteps) return [spentBudget()]
    const { deadlineMilliseconds = documented.deadlineMilliseconds, steps = documented.steps } = limits
    const options = { ...given, budgetSteps: budgetSteps - before }
    const made = thread === undefined ? await near?.some(program, messages, options) : undefined
    if (made !== undefined && made.results.length > 0) {
      spent.set(account, before + made.steps)
      return made.results
    }
    const serving = await begin()
    const ending = await serving.run({ program, messages, options }, deadlineMilliseconds)
    if (ending.type === 'done') {
      spent.set(account, before + ending.steps)
      // The thread's end frees its memory at once; two runs after each other could hold twice what one may.
      const last = ending.results.at(-1)
      if (last?.ok === false && last.reason === 'memory') await stop()
      return ending.results.map(ofWhole(budgetSteps))
    }
    await stop()
    // What it took is gone with it: a message that ends the thread counts as one that takes all its steps.
    spent.set(account, before + steps)
    // What the thread was done with is gone with it, and is run again without the message that stopped it.
    const again = ending.done > 0 ? await some(program, messages.slice(0, ending.done), given) : []
    if (again.length < ending.done) return again
    return [...again, endOf(ending.type === 'gone' ? ending.heap : undefined, deadlineMilliseconds)]
  }

  return { some, stop }
}
