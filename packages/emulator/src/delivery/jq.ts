import { createJqWorker, type JqWorker } from '@adx-export/jq'
import { parseJson } from '../state/json.ts'
import type { JqPort } from './jq-port.ts'

/**
 * jq behind the transforms, in a thread that starts when the first one runs: a transform that loops fails at its deadline,
 * and holds up nothing but the deliveries behind it. An emulator runs as long as it likes, so there is no end to all of it.
 */
export const createJqPort = (): JqPort => {
  let worker: JqWorker | undefined
  const open = (): JqWorker => (worker ??= createJqWorker({ budgetMilliseconds: Infinity }))
  return {
    run: async (transform, message) => {
      const result = await open().run(transform, message)
      if (!result.ok) return { ok: false, compile: result.reason === 'compile', message: result.message }
      return { ok: true, outputs: result.outputs.map((output) => parseJson(output) ?? null) }
    },
    compiles: async (transform) => {
      const result = await open().run(transform, '')
      return result.ok || result.reason !== 'compile'
    },
  }
}
