import { createJqWorker, type JqWorker } from '@adx-export/jq'
import { parseJson } from '../state/json.ts'
import type { JqPort } from './jq-port.ts'

let worker: JqWorker | undefined

/** One thread for all emulators of a process. They run as long as they like, so there is no end to all of it. */
const open = (): JqWorker => (worker ??= createJqWorker({ budgetSteps: Infinity }))

/**
 * jq behind the transforms, in a thread that starts when the first one runs: a transform that loops fails at its deadline,
 * and holds up nothing but the deliveries behind it.
 */
export const createJqPort = (): JqPort => ({
  run: async (transform, message) => {
    const result = await open().run(transform, message)
    if (!result.ok) return { ok: false, compile: result.reason === 'compile', message: result.message }
    return { ok: true, outputs: result.outputs.map((output) => parseJson(output) ?? null) }
  },
  compiles: async (transform) => {
    const result = await open().run(transform, '')
    return result.ok || result.reason !== 'compile'
  },
})
