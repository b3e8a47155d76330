import * as nodeModule from 'node:module'
import { processIo } from './terminal/process.ts'

// Starting is most of what `validate` takes, and compiled code may be kept.
nodeModule.enableCompileCache?.()

const { run } = await import('./run.ts')
process.exitCode = await run(process.argv.slice(2), processIo())
