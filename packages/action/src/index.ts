export { run } from './main.ts'
export type { Io } from './runner/io.ts'
