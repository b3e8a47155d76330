import { startJqEarly } from './early.ts'

// A thread of its own takes as long to start as everything else to load.
const jq = startJqEarly(process.env)
const [{ run }, { processIo }] = await Promise.all([import('./run.ts'), import('./runner/runner.ts')])
const io = processIo()

// Libraries start work of their own, which can fail after whoever asked for it has gone on.
process.on('uncaughtException', (error) => {
  io.say('error', `This is a bug in adx-export: ${error instanceof Error ? error.name : 'no error'}.`)
  process.exit(1)
})

process.exitCode = await run(io, jq)
