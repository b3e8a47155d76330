import { Worker } from 'node:worker_threads'
import type { Call, Reply, ThreadData } from './call.ts'
import { limits } from './limits.ts'

/** How a call in a thread ended, and how many messages it was done with. After anything but `done` the thread is of no more use. */
export type Ending =
  | Extract<Reply, { type: 'done' }>
  | { readonly type: 'late'; readonly done: number }
  | { readonly type: 'gone'; readonly heap: boolean; readonly done: number }

/** A thread that stands ready; it keeps the process alive only during a run. */
export type Thread = {
  /** Ends late when one message takes longer than the deadline. */
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

type Heard = Parameters<Hear>[0]

/** What the thread says within so many milliseconds. */
type Said = (milliseconds: number) => Promise<Heard | undefined>

/** The answer, or nothing once a message has had its time; which one is in hand is looked up four times in that. */
const saidInTime = async (said: Said, done: Int32Array, milliseconds: number): Promise<Heard | undefined> => {
  let [index, since] = [0, performance.now()]
  for (;;) {
    const left = since + milliseconds - performance.now()
    const one = await said(Math.max(1, Math.min(left, milliseconds / 4)))
    if (one !== undefined) return one
    const at = Atomics.load(done, 0)
    if (at !== index) [index, since] = [at, performance.now()]
    if (performance.now() - since >= milliseconds) return undefined
  }
}

/**
 * Starts a thread and waits until it stands ready. Rejects when it cannot start: its script or the engine is missing.
 * `script` is the file of `worker.ts`, built or not.
 */
export const startThread = async (script: URL, data: Omit<ThreadData, 'progress'>): Promise<Thread> => {
  const progress = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const done = new Int32Array(progress)
  const worker = spawn(script, { ...data, progress })
  let hear: Hear = () => undefined
  let failure: Error | undefined
  worker.on('message', (reply: Reply) => hear(reply))
  worker.on('error', (error) => {
    failure = error instanceof Error ? error : new Error(String(error))
  })
  worker.on('exit', () => hear({ type: 'gone', ...(failure === undefined ? {} : { error: failure }) }))

  const said: Said = (milliseconds) =>
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
      Atomics.store(done, 0, 0)
      const ending = saidInTime(said, done, deadlineMilliseconds)
      worker.postMessage(call, [])
      const one = await ending
      worker.unref()
      if (one?.type === 'done') return one
      const finished = Atomics.load(done, 0)
      return one?.type === 'gone'
        ? { type: 'gone', heap: isHeapError(one.error), done: finished }
        : { type: 'late', done: finished }
    },
    end: async () => {
      await worker.terminate()
    },
  }
}
