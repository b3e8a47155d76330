import { limits as documented } from './limits.ts'
import { refuse } from './refuse.ts'
import type { JqFailure, JqResult, JqSeriesOptions } from './result.ts'
import { type Runs, stepsText } from './runs.ts'

/** Messages that one start of jq takes at most, and their bytes together: what a batch loses when it is stopped stays little. */
const mostMessages = 256
const mostBytes = 4 * 1024 * 1024

/** These read other input, end jq, or write where errors stand, so that one message could not be told from the next. */
export const ownInputOrOutput = /\b(?:inputs?|input_line_number|input_filename|halt|halt_error|debug|stderr)\b/

/** Whether a text is one whole JSON value: of another, jq would look for the end in the next message. */
const isValue = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** How many of the messages jq may take in one start; 1 where each needs a start of its own. */
export const batchSize = (program: string, messages: readonly string[]): number => {
  if (ownInputOrOutput.test(program)) return 1
  let bytes = 0
  let size = 0
  for (const message of messages.slice(0, mostMessages)) {
    bytes += message.length
    if ((size > 0 && bytes > mostBytes) || refuse(program, message) !== undefined || !isValue(message)) break
    size += 1
  }
  return Math.max(1, size)
}

const limitReached: ReadonlySet<JqFailure> = new Set<JqFailure>(['memory', 'output', 'timeout', 'crash', 'budget'])

const isTimeout = (result: JqResult): boolean => !result.ok && result.reason === 'timeout'

/** Whether a run was stopped by a limit, instead of ending by itself. */
export const isStopped = (result: JqResult): boolean => !result.ok && limitReached.has(result.reason)

/** The series, with how many messages it is done with, told before each is begun, and with the steps that it may take. */
export type SeriesOptions = JqSeriesOptions & {
  readonly begun?: (done: number) => void
  readonly budgetSteps?: number
}

const overBudget = (told: 'not run' | 'stopped', budgetSteps: number): JqResult => ({
  ok: false,
  reason: 'budget',
  message: `${told}: all runs together have taken ${stepsText(budgetSteps)}`,
  outputs: [],
})

/** Runs a program on the messages in as few starts of jq as give the results of single runs. */
export const runSeries = async (
  runs: Runs,
  program: string,
  messages: readonly string[],
  {
    mostStopped = Number.POSITIVE_INFINITY,
    budgetSteps = Number.POSITIVE_INFINITY,
    limits = {},
    begun,
  }: SeriesOptions = {},
): Promise<readonly JqResult[]> => {
  const most = runs.steps() + budgetSteps
  /** What the next message may take: its own limit, or what is left for all. */
  const stepsOfNext = (): number => Math.min(limits.steps ?? documented.steps, most - runs.steps())
  let results: readonly JqResult[] = []
  let stopped = 0
  let alone = false
  while (results.length < messages.length && stopped < mostStopped) {
    const rest = messages.slice(results.length)
    const done = results.length
    const size: number = alone ? 1 : batchSize(program, rest)
    begun?.(done)
    const steps = stepsOfNext()
    if (steps <= 0) return [...results, overBudget('not run', budgetSteps)]
    if (size > 1) {
      const next = { ...limits, stepsOfNext }
      const made = await runs.batch(program, rest.slice(0, size), next, (index) => begun?.(done + index))
      results = [...results, ...made]
      alone = made.length < size
    } else {
      const one = await runs.once(program, rest[0] ?? '', { ...limits, steps })
      if (isTimeout(one) && stepsOfNext() <= 0) return [...results, overBudget('stopped', budgetSteps)]
      alone = false
      stopped += isStopped(one) ? 1 : 0
      // A program that jq does not take is the same on every message.
      results = [...results, ...(!one.ok && one.reason === 'compile' ? rest.map(() => one) : [one])]
      // Who follows the series is a thread, whose end frees the memory at once: two such runs could hold twice what one may.
      if (!one.ok && one.reason === 'memory' && begun !== undefined) break
    }
  }
  return results
}
