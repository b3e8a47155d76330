import { createJq, type Series } from './create-jq.ts'
import { limits as documented } from './limits.ts'
import type { JqResult, JqSeriesOptions } from './result.ts'
import { isStopped, ownInputOrOutput } from './series.ts'

type Made = {
  /** Of the first messages; none reached a limit. */
  readonly results: readonly JqResult[]
  /** What they took. */
  readonly steps: number
}

/** jq in the thread of whoever asks, for work that is over before a thread of its own would stand. */
export type Near = {
  /** What is made of the first messages, of none where a thread must do it. Never rejects. */
  some(
    program: string,
    messages: readonly string[],
    options: JqSeriesOptions & { readonly budgetSteps: number },
  ): Promise<Made>
}

const nothing: Made = { results: [], steps: 0 }

/**
 * Nobody can stop a run in its own thread, so all of them together take at most `limits.nearSteps`. One that reaches any limit is
 * forgotten: only a thread says how it ends. `engine` is the bytes of the engine, read from the installed package when left out.
 */
export const createNear = (engine: Uint8Array | undefined): Near => {
  let opened: Promise<Series | undefined> | undefined
  let left: number = documented.nearSteps
  // An engine that cannot be read is told by the thread, in words.
  const open = async (): Promise<Series | undefined> =>
    createJq(engine === undefined ? {} : { engine: () => Promise.resolve(engine) }).catch(() => undefined)

  return {
    some: async (program, messages, given) => {
      // What calls the host takes longer than its steps say.
      const jq = left <= 0 || ownInputOrOutput.test(program) ? undefined : await (opened ??= open())
      if (jq === undefined) return nothing
      const { limits = {}, budgetSteps } = given
      const { steps = documented.steps, memoryBytes = documented.memoryBytes } = limits
      const before = jq.steps()
      let begun = before
      const results = await jq.runAll(program, messages, {
        ...given,
        mostStopped: 1,
        limits: {
          ...limits,
          steps: Math.min(steps, left),
          memoryBytes: Math.min(memoryBytes, documented.nearMemoryBytes),
        },
        budgetSteps: Math.min(budgetSteps, left),
        begun: () => {
          begun = jq.steps()
        },
      })
      left -= jq.steps() - before
      if (left <= 0) opened = undefined
      const last = results.at(-1)
      return last !== undefined && isStopped(last)
        ? { results: results.slice(0, -1), steps: begun - before }
        : { results, steps: jq.steps() - before }
    },
  }
}
