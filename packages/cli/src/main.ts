import * as nodeModule from 'node:module'
import { processIo } from './terminal/process.ts'

// Starting is most of what `validate` takes, and compiled code may be kept.
nodeModule.enableCompileCache?.()

const io = processIo()
const { reportError, run } = await import('./run.ts')

// Libraries start work of their own, which can fail after whoever asked for it has gone on.
process.on('uncaughtException', (error) => {
  reportError(io, true, error)
  process.exit(1)
})

process.exitCode = await run(process.argv.slice(2), io)
