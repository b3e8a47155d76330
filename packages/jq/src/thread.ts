import { Worker } from 'node:worker_threads'
import type { Call, Reply, ThreadData } from './call.ts'
import { limits } from './limits.ts'

/** How a run in a thread ended. After anything but `done` the thread is of no more use. */
export type Ending =
  | Extract<Reply, { type: 'done' }>
  | { readonly type: 'late' }
  | { readonly type: 'gone'; readonly heap: boolean }

/** A thread that stands ready; it keeps the process alive only during a run. */
export type Thread = {
  run(call: Call, deadlineMilliseconds: number): Promise<Ending>
  end(): Promise<void>
}

type Hear = (said: Reply | { readonly type: 'gone'; readonly error?: Error }) => void

const isHeapError = (error: Error | undefined): boolean =>
  error !== undefined && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const spawn = (script: URL, data: ThreadData): Worker => {
  const worker = new Worker(script, {
    workerData: data,
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMebibytes },
  })
  return worker
}

/**
 * Starts a thread and waits until it stands ready. Rejects when it cannot start: its script or the engine is missing.
 * `script` is the file of `worker.ts`, built or not.
 */
export const startThread = async (script: URL, data: ThreadData): Promise<Thread> => {
  const worker = spawn(script, data)
  let hear: Hear = () => undefined
  let failure: Error | undefined
  worker.on('message', (reply: Reply) => hear(reply))
  worker.on('error', (error) => {
    failure = error instanceof Error ? error : new Error(String(error))
  })
  worker.on('exit', () => hear({ type: 'gone', ...(failure === undefined ? {} : { error: failure }) }))

  const said = (milliseconds: number): Promise<Parameters<Hear>[0] | undefined> =>
    new Promise((resolve) => {
      // An answer that waits while this thread is busy is in time: it is heard before the immediate.
      const timer = setTimeout(() => setImmediate(() => resolve(undefined)), milliseconds)
      hear = (one) => {
        clearTimeout(timer)
        resolve(one)
      }
    })

  const first = await said(limits.startMilliseconds)
  if (first?.type !== 'ready') {
    await worker.terminate()
    throw new Error('the thread of the jq engine does not start', { cause: failure })
  }
  worker.unref()
  return {
    run: async (call, deadlineMilliseconds) => {
      worker.ref()
      const ending = said(deadlineMilliseconds)
      worker.postMessage(call, [])
      const one = await ending
      worker.unref()
      if (one?.type === 'done') return one
      return one?.type === 'gone' ? { type: 'gone', heap: isHeapError(one.error) } : { type: 'late' }
    },
    end: async () => {
      await worker.terminate()
    },
  }
}
