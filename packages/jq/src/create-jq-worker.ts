import type { JqLimits, JqResult, JqSeriesOptions, JqWorker } from './result.ts'
import { isStopped } from './series.ts'
import { createServing, type ServingOptions } from './serving.ts'

export type JqWorkerOptions = ServingOptions & {
  /** For each run that names none itself. */
  readonly limits?: JqLimits
}

/**
 * Makes jq that no run can hold up. Short runs are made here; the first that is not starts a thread for itself and all after it,
 * and one that had to be stopped starts the next. While none runs, the thread does not keep the process alive. A run rejects only where the thread cannot start or was closed before.
 */
export const createJqWorker = (options: JqWorkerOptions = {}): JqWorker => {
  const serving = createServing(options)
  const { limits: defaults = {} } = options
  let turn: Promise<unknown> = Promise.resolve()
  let closed = false

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
      const made = await serving.some(program, messages.slice(results.length), left)
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
    run: async (program, message, limits = defaults) => {
      const [result] = await next(program, [message], { limits })
      if (result === undefined) throw new Error('the jq worker gave no result')
      return result
    },
    runAll: (program, messages, given = {}) => next(program, messages, given),
    close: async () => {
      closed = true
      await turn
      await serving.stop()
    },
  }
}
