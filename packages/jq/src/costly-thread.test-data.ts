import { parentPort } from 'node:worker_threads'
import type { Reply } from './call.ts'

const port = parentPort
if (port === null) throw new Error('this file is the start of a worker thread')

/** A thread in which every run ends well and, by its own word, took 1,250 million steps. */
const reply = (message: Reply): void => port.postMessage(message)
port.on('message', () => reply({ type: 'done', results: [{ ok: true, outputs: [] }], steps: 1_250_000_000 }))
reply({ type: 'ready' })
