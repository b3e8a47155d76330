import type { Jq as JqHost } from '@adx-export/jq'
import type { JqRun, RunJq } from '@adx-export/transform'

/** A host of jq: one in a thread, or the engine itself. */
export type Jq = Pick<JqHost, 'run' | 'runAll'>

/** jq as work with transforms asks it. */
export const jqPort = (jq: Jq): RunJq =>
  Object.assign((program: string, message: string) => jq.run(program, message), {
    all: (program: string, messages: readonly string[], options: { readonly mostStopped?: number }) =>
      jq.runAll(program, messages, options),
  })

/** Characters of programs, messages and outputs that are remembered at most; beyond it all is forgotten. */
const mostRemembered = 32 * 1024 * 1024

/** A run that a limit stopped may end otherwise the next time. */
const isLasting = (run: JqRun): boolean => run.ok || run.reason === 'runtime' || run.reason === 'compile'

/** The same, but no program runs twice on a message: a plan validates, compares and previews the same transforms. */
export const rememberedJq = (runJq: RunJq, most: number = mostRemembered): RunJq => {
  const known = new Map<string, JqRun>()
  let size = 0
  const keyOf = (program: string, message: string): string => `${program}\0${message}`
  const remember = (key: string, run: JqRun): void => {
    if (!isLasting(run)) return
    const cost = key.length + run.outputs.reduce((sum, output) => sum + output.length, 0)
    if (size + cost > most) {
      known.clear()
      size = 0
    }
    size += cost
    known.set(key, run)
  }
  const one = async (program: string, message: string): Promise<JqRun> => {
    const key = keyOf(program, message)
    const found = known.get(key)
    if (found !== undefined) return found
    const run = await runJq(program, message)
    remember(key, run)
    return run
  }
  const { all } = runJq
  if (all === undefined) return one
  return Object.assign(one, {
    all: async (program: string, messages: readonly string[], options: { readonly mostStopped?: number }) => {
      const found = messages.map((message) => known.get(keyOf(program, message)))
      const missing = messages.filter((_, index) => found[index] === undefined)
      const runs = missing.length === 0 ? [] : await all(program, missing, options)
      for (const [index, run] of runs.entries()) remember(keyOf(program, missing[index] ?? ''), run)
      const results: JqRun[] = []
      let next = 0
      for (const each of found) {
        const run = each ?? runs[next++]
        if (run === undefined) break
        results.push(run)
      }
      return results
    },
  })
}

/** jq that its owner closes. */
type OwnJq = { readonly run: RunJq; close(): Promise<void> }

/** jq that is loaded and started when it is first asked, so that a config without transforms costs nothing. */
const ownJq = (): OwnJq => {
  let opened: Promise<{ readonly run: RunJq; close(): Promise<void> }> | undefined
  const open = async (): Promise<OwnJq> => {
    const { createJqWorker } = await import('@adx-export/jq/create-jq-worker')
    const jq = createJqWorker()
    return { run: jqPort(jq), close: () => jq.close() }
  }
  const asked = async (): Promise<RunJq> => (await (opened ??= open())).run
  const run: RunJq = Object.assign(async (program: string, message: string) => (await asked())(program, message), {
    all: async (program: string, messages: readonly string[], options: { readonly mostStopped?: number }) => {
      const { all } = await asked()
      if (all === undefined) throw new Error('The jq of the product takes many messages at once.')
      return all(program, messages, options)
    },
  })
  return { run: rememberedJq(run), close: async () => (await opened)?.close() }
}

/**
 * Work with jq: one thread for all of it, and what it made is remembered until the end. jq that is given is its owner's to
 * close; one of the work's own is closed whatever comes of it.
 */
export const withJq = async <Result>(work: (runJq: RunJq) => Promise<Result>, given?: RunJq): Promise<Result> => {
  if (given !== undefined) return work(given)
  const jq = ownJq()
  try {
    return await work(jq.run)
  } finally {
    await jq.close()
  }
}
