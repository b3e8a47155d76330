import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { loadJq, type Jq as Engine } from 'jq-wasm'
import { sandboxImports } from './imports.ts'
import { viewMemory, type Memory } from './memory.ts'
import { metered, stepsExport } from './metered/metered.ts'
import type { Session } from './session.ts'
import { guardStack, isStackWhole } from './stack.ts'

/** Reads the engine that the package `jq-wasm` brings along. */
export const readEngine = async (): Promise<Uint8Array> =>
  readFile(fileURLToPath(import.meta.resolve('jq-wasm/jq.wasm')))

/** An engine that lives until it traps. */
export type Instance = {
  /** jq's exit code. Throws when the engine traps, as it does once it has no steps left. */
  run(session: Session, program: string): number
  /** Steps that are left; at most 127 below nothing where the last one was a long copy. */
  stepsLeft(): number
  giveSteps(count: number): void
  /** Whether no run used up the engine's stack, and with it perhaps its data. */
  isWhole(): boolean
}

const findMemory = (instance: WebAssembly.Instance): WebAssembly.Memory => {
  const memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory)
  if (memory === undefined) throw new Error('the jq engine exports no memory')
  return memory
}

/** Compiles the engine so that it counts its steps. Throws for bytes that are no engine. */
export const compileEngine = (bytes: Uint8Array): WebAssembly.Module => new WebAssembly.Module(metered(bytes))

const findSteps = (instance: WebAssembly.Instance): WebAssembly.Global => {
  const steps = instance.exports[stepsExport]
  if (steps instanceof WebAssembly.Global) return steps
  throw new Error('the jq engine does not count its steps')
}

/** More than the start of the engine itself takes. */
const startSteps = 1_000_000_000n

/** Starts one instance inside the sandbox. */
export const startInstance = async (module: WebAssembly.Module, idle: Session): Promise<Instance> => {
  let session = idle
  let memory: Memory | undefined
  let steps: WebAssembly.Global | undefined
  const seen = (): Memory => {
    if (memory === undefined) throw new Error('the jq engine asked its host before it was there')
    return memory
  }
  const engine: Engine = await loadJq({
    instantiateWasm: (imports, started) => {
      sandboxImports(imports['a'] ?? {}, () => session, seen)
      const instance = new WebAssembly.Instance(module, imports)
      memory = viewMemory(findMemory(instance))
      steps = findSteps(instance)
      steps.value = startSteps
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
    stepsLeft: () => Number(steps?.value ?? 0n),
    giveSteps: (count) => {
      if (steps !== undefined) steps.value = BigInt(count)
    },
    isWhole: () => isStackWhole(seen()),
  }
}
