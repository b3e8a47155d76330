import { run } from './run.ts'
import { processIo } from './runner/runner.ts'

const io = processIo()

// Libraries start work of their own, which can fail after whoever asked for it has gone on.
process.on('uncaughtException', (error) => {
  io.say('error', `This is a bug in adx-export: ${error instanceof Error ? error.name : 'no error'}.`)
  process.exit(1)
})

process.exitCode = await run(io)
