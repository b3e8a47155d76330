import { createJq, type Jq } from '@adx-export/jq'
import { parseJson } from '../state/json.ts'
import type { JqPort } from './jq-port.ts'

/** jq behind the transforms; the engine is read when the first one runs. */
export const createJqPort = (): JqPort => {
  let engine: Promise<Jq> | undefined
  const open = (): Promise<Jq> => (engine ??= createJq())
  return {
    run: async (transform, message) => {
      const result = await (await open()).run(transform, message)
      if (!result.ok) return { ok: false, compile: result.reason === 'compile', message: result.message }
      return { ok: true, outputs: result.outputs.map((output) => parseJson(output) ?? null) }
    },
    compiles: async (transform) => {
      const result = await (await open()).run(transform, '')
      return result.ok || result.reason !== 'compile'
    },
  }
}
