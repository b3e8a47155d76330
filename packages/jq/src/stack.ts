import type { Memory } from './memory.ts'

/**
 * The engine's stack grows down towards its static data, and it writes over them without a word when a value nests too
 * deeply: this run may look right and the next one fails. The lowest part of the stack is therefore marked, and a run
 * that touched the marks counts as a crash.
 *
 * The address is that of jq-wasm 3.0.0-jq-1.8.2: its stack pointer starts at 1,449,328, and the stack has 1 MiB.
 */
export const stackGuard = { address: 1_449_328 - 1024 * 1024, bytes: 32 * 1024 } as const

const mark = 0xa5
const marks = new Uint8Array(stackGuard.bytes).fill(mark)

const guarded = (memory: Memory): Uint8Array => memory.bytes(stackGuard.address, stackGuard.bytes)

/** Marks the end of the stack of a new instance. Throws where something lies there already: the engine is another one. */
export const guardStack = (memory: Memory): void => {
  if (Buffer.compare(guarded(memory), new Uint8Array(stackGuard.bytes)) !== 0)
    throw new Error('the stack of the jq engine is not where it should be')
  guarded(memory).fill(mark)
}

/** Whether no run has come near the end of the stack. */
export const isStackWhole = (memory: Memory): boolean => Buffer.compare(guarded(memory), marks) === 0
