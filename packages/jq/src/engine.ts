import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { loadJq, type Jq as Engine } from 'jq-wasm'
import { sandboxImports } from './imports.ts'
import { viewMemory, type Memory } from './memory.ts'
import type { Session } from './session.ts'
import { guardStack, isStackWhole } from './stack.ts'

/** Reads the engine that the package `jq-wasm` brings along. */
export const readEngine = async (): Promise<Uint8Array> =>
  readFile(fileURLToPath(import.meta.resolve('jq-wasm/jq.wasm')))

/** An engine that lives until it traps. */
export type Instance = {
  /** jq's exit code. Throws when the engine traps. */
  run(session: Session, program: string): number
  /** Whether no run used up the engine's stack, and with it perhaps its data. */
  isWhole(): boolean
}

const findMemory = (instance: WebAssembly.Instance): WebAssembly.Memory => {
  const memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory)
  if (memory === undefined) throw new Error('the jq engine exports no memory')
  return memory
}

/** Starts one instance inside the sandbox. */
export const startInstance = async (module: WebAssembly.Module, idle: Session): Promise<Instance> => {
  let session = idle
  let memory: Memory | undefined
  const seen = (): Memory => {
    if (memory === undefined) throw new Error('the jq engine asked its host before it was there')
    return memory
  }
  const engine: Engine = await loadJq({
    instantiateWasm: (imports, started) => {
      sandboxImports(imports['a'] ?? {}, () => session, seen)
      const instance = new WebAssembly.Instance(module, imports)
      memory = viewMemory(findMemory(instance))
      guardStack(memory)
      started(instance, module)
    },
  })
  return {
    run: (next, program) => {
      session = next
      // Without `--` a program that begins with a minus would be an option.
      // Unbuffered, so that what is written of a message is there before the next is read.
      return engine.raw('', program, ['-c', '--unbuffered', '-L', '/lib', '--']).exitCode
    },
    isWhole: () => isStackWhole(seen()),
  }
}
