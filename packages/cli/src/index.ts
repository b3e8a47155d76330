export { run } from './run.ts'
export type { Interrupts, Io, Out } from './io.ts'
