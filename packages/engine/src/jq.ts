import type { Jq as JqHost, JqWorker } from '@adx-export/jq'
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

/** Limits are counted in steps, so a run that reached its own ends so again; one for which no budget was left may not. */
const isLasting = (run: JqRun): boolean => run.ok || run.reason !== 'budget'

/** As many of these as come before the work is given up: the rest is not worth going on with. */
const upToStops = <Each>(all: readonly Each[], isStop: (each: Each) => boolean, most = Infinity): readonly Each[] => {
  let stops = 0
  const end = all.findIndex((each) => isStop(each) && (stops += 1) >= most)
  return end === -1 ? all : all.slice(0, end + 1)
}

const isStopped = (run: JqRun | undefined): boolean =>
  run !== undefined && !run.ok && run.reason !== 'runtime' && run.reason !== 'compile'

type Options = { readonly mostStopped?: number }

/** What runs and what ran, by program and message. */
export type Memory = {
  readonly find: (key: string) => JqRun | undefined
  /** What to wait for: some of these are under way for somebody else. Undefined where none is, and then nothing may come between. */
  readonly others: (keys: readonly string[]) => Promise<unknown> | undefined
  /** Does work that gives the first of these runs, and keeps those that would come out the same again. */
  readonly make: (keys: readonly string[], work: () => Promise<readonly JqRun[]>) => Promise<readonly JqRun[]>
}

const memoryOf = (most: number): Memory => {
  const known = new Map<string, JqRun>()
  const pending = new Map<string, Promise<unknown>>()
  let size = 0
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
  return {
    find: (key) => known.get(key),
    others: (keys) => {
      const running = new Set(keys.flatMap((key) => pending.get(key) ?? []))
      return running.size === 0 ? undefined : Promise.allSettled(running)
    },
    make: async (keys, work) => {
      const making = work()
      for (const key of keys) pending.set(key, making)
      try {
        const runs = await making
        for (const [index, run] of runs.entries()) remember(keys[index] ?? '', run)
        return runs
      } finally {
        for (const key of keys) pending.delete(key)
      }
    },
  }
}

/** A memory of runs, for whoever shares it. */
export const jqMemory = (most: number = mostRemembered): Memory => memoryOf(most)

/**
 * The same, but no program runs twice on a message, not even for two who ask at the same time: a plan validates, compares and
 * previews the same transforms, and the environments of a fleet share them.
 */
export const rememberedJq = (runJq: RunJq, memory: Memory = jqMemory()): RunJq => {
  const keyOf = (program: string, message: string): string => `${program}\0${message}`
  const one = async (program: string, message: string): Promise<JqRun> => {
    const key = keyOf(program, message)
    for (let wait = memory.others([key]); wait !== undefined; wait = memory.others([key])) await wait
    const found = memory.find(key)
    if (found !== undefined) return found
    const [run] = await memory.make([key], async () => [await runJq(program, message)])
    if (run === undefined) throw new Error('The host of jq gave no result.')
    return run
  }
  const { all } = runJq
  if (all === undefined) return one
  return Object.assign(one, {
    all: async (program: string, messages: readonly string[], options: Options) => {
      const keys = messages.map((message) => keyOf(program, message))
      for (let wait = memory.others(keys); wait !== undefined; wait = memory.others(keys)) await wait
      const found = upToStops(keys.map(memory.find), isStopped, options.mostStopped)
      const missing = messages.slice(0, found.length).filter((_, index) => found[index] === undefined)
      const missingKeys = keys.slice(0, found.length).filter((_, index) => found[index] === undefined)
      const runs = missing.length === 0 ? [] : await memory.make(missingKeys, () => all(program, missing, options))
      const results: JqRun[] = []
      let next = 0
      for (const each of found) {
        const run = each ?? runs[next++]
        if (run === undefined) break
        results.push(run)
      }
      return upToStops(results, isStopped, options.mostStopped)
    },
  })
}

/** jq that its owner closes. */
export type OwnJq = {
  /** What it runs is charged to this account: an environment has limits of its own, whatever others take. */
  readonly runFor: (account: string) => RunJq
  readonly close: () => Promise<void>
}

/** jq that is loaded when it is first asked, so that a config without transforms costs nothing. */
export const ownJq = (): OwnJq => {
  let opened: Promise<JqWorker> | undefined
  const open = async (): Promise<JqWorker> => (await import('@adx-export/jq/create-jq-worker')).createJqWorker()
  const asked = (): Promise<JqWorker> => (opened ??= open())
  const runFor = (account: string): RunJq => {
    const all = async (program: string, messages: readonly string[], options: Options) =>
      (await asked()).runAll(program, messages, { ...options, account })
    const one = async (program: string, message: string): Promise<JqRun> => {
      const [run] = await all(program, [message], {})
      if (run === undefined) throw new Error('The host of jq gave no result.')
      return run
    }
    return Object.assign(one, { all })
  }
  return {
    runFor,
    close: async () => (await opened)?.close(),
  }
}

/** jq that somebody else owns, in the same form. */
export const givenJq = (run: RunJq): OwnJq => ({
  runFor: () => run,
  close: async () => undefined,
})
