import * as nodeModule from 'node:module'
import { processIo } from './terminal/process.ts'

// Starting is most of what `validate` takes, and compiled code may be kept.
nodeModule.enableCompileCache?.()

const outside = processIo()
const { failUncaught, run, watched } = await import('./run.ts')
const { io, printed } = watched(outside)
const argv = process.argv.slice(2)

// Libraries start work of their own, which can fail after whoever asked for it has gone on.
process.on('uncaughtException', (error) => {
  failUncaught(io, argv, error, printed)
  process.exit(1)
})

process.exitCode = await run(argv, io)
