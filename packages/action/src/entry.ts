// Imported like this, so that no chunk of the bundle waits for this one, which waits for the run.
const [{ run }, { processIo }] = await Promise.all([import('./main.ts'), import('./runner/runner.ts')])
const io = processIo()

// Libraries start work of their own, which can fail after whoever asked for it has gone on.
process.on('uncaughtException', (error) => {
  io.say('error', `This is a bug in adx-export: ${error instanceof Error ? error.name : 'no error'}.`)
  process.exit(1)
})

process.exitCode = await run(io)
