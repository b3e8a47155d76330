import { compileEngine, readEngine } from './engine.ts'
import type { Jq, JqResult } from './result.ts'
import { createRuns } from './runs.ts'
import { runSeries, type SeriesOptions } from './series.ts'

export type JqOptions = {
  /** The bytes of `jq-wasm/jq.wasm`; read from the installed package when left out. */
  readonly engine?: () => Promise<Uint8Array>
}

/** jq, and who runs a series with it can follow how far it is. */
export type Series = Pick<Jq, 'run'> & {
  runAll(program: string, messages: readonly string[], options?: SeriesOptions): Promise<readonly JqResult[]>
  /** Steps that all runs so far have taken together. */
  steps(): number
}

/**
 * Makes the host of the jq engine: reads and compiles it. One instance serves until it traps, then a new one does.
 * Rejects when the engine cannot be read.
 */
export const createJq = async (options: JqOptions = {}): Promise<Series> => {
  const runs = createRuns(compileEngine(await (options.engine ?? readEngine)()))
  let turn: Promise<unknown> = Promise.resolve()
  const next = <Told>(work: () => Promise<Told>): Promise<Told> => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }
  return {
    run: (program, message, limits = {}) => next(() => runs.once(program, message, limits)),
    steps: () => runs.steps(),
    runAll: (program, messages, given) => next(() => runSeries(runs, program, messages, given)),
  }
}
