import { parentPort } from 'node:worker_threads'
import type { Reply } from './call.ts'

const port = parentPort
if (port === null) throw new Error('this file is the start of a worker thread')

/** A thread that hears its calls and never answers one, as on a machine that stands still. */
port.on('message', () => undefined)
const ready: Reply = { type: 'ready' }
port.postMessage(ready)
