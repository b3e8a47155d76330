import type { JqRun, RunJq } from './jq.ts'

/** Runs that reached a limit, after which a program is not tried on more messages. */
export type RunAllOptions = { readonly mostStopped?: number }

/** Whether jq reached a limit, instead of coming to an end. */
export const isStopped = (run: JqRun): boolean => !run.ok && run.reason !== 'runtime' && run.reason !== 'compile'

/** Messages after which the results are given on, so that of many not all stand in memory twice. */
const mostAtOnce = 256

/**
 * Runs a program on each of the messages, in one call where the host of jq can. The results are those of the first messages:
 * of all, unless the time is used up or as many runs as are named reached a limit.
 */
export const runAll = async (
  runJq: RunJq,
  program: string,
  messages: readonly string[],
  { mostStopped = Number.POSITIVE_INFINITY }: RunAllOptions = {},
): Promise<readonly JqRun[]> => {
  let results: readonly JqRun[] = []
  const stoppedOf = (): number => results.filter(isStopped).length
  const isOver = (): boolean =>
    results.length === messages.length ||
    stoppedOf() >= mostStopped ||
    results.some((run) => !run.ok && run.reason === 'budget')
  while (!isOver()) {
    const next = messages.slice(results.length, results.length + mostAtOnce)
    const [first = ''] = next
    const made =
      runJq.all === undefined
        ? [await runJq(program, first)]
        : await runJq.all(program, next, { mostStopped: mostStopped - stoppedOf() })
    if (made.length === 0) throw new Error('The host of jq gave no result.')
    results = [...results, ...made]
  }
  return results
}
