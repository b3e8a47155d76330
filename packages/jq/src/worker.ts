import { parentPort, workerData } from 'node:worker_threads'
import type { Call, Reply, ThreadData } from './call.ts'
import { createJq } from './create-jq.ts'

/** Serves runs in this thread until it is ended. */
const serve = async (): Promise<void> => {
  const port = parentPort
  if (port === null) throw new Error('this file is the start of a worker thread')
  const { engine, progress }: ThreadData = workerData
  const jq = await createJq(engine === undefined ? {} : { engine: () => Promise.resolve(engine) })
  // The first run of an engine takes ten times as long as the next, so it is nobody's.
  await jq.run('.', '')
  const done = new Int32Array(progress)
  const reply = (message: Reply): void => port.postMessage(message)
  port.on('message', ({ program, messages, options }: Call) => {
    const before = jq.steps()
    void jq
      .runAll(program, messages, { ...options, begun: (index) => Atomics.store(done, 0, index) })
      .then((results) => reply({ type: 'done', results, steps: jq.steps() - before }))
  })
  reply({ type: 'ready' })
}

await serve()
