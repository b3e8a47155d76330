/** One process for many steps, each run to its end before the next: what the first one loaded serves the others. */
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import './quick-retries.mjs'

const kept = { ...process.env }
let ran = 0

/** The library that talks to the runner remembers where the summary is written, so each step has its own. */
const remembers = /\/action-runner\.js$/
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    return remembers.test(found.url) ? { ...found, url: `${found.url}?run=${ran}` } : found
  },
})

const listenersNow = () => new Map(process.eventNames().map((name) => [name, process.rawListeners(name)]))

/** A step that is over hears no signal and no failure of the next one. */
const forget = (before) => {
  for (const [name, listeners] of listenersNow()) {
    for (const listener of listeners) {
      if (!before.get(name)?.includes(listener)) process.removeListener(name, listener)
    }
  }
}

const settle = (env, cwd) => {
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, env)
  process.chdir(cwd)
  process.exitCode = undefined
}

// Both are opened by their first use, and stay open.
void [process.stdout, process.stderr]

const counted = () => {
  const counts = new Map()
  for (const name of process.getActiveResourcesInfo()) counts.set(name, (counts.get(name) ?? 0) + 1)
  // What is waited with below.
  counts.delete('Immediate')
  return counts
}

/** A process ends once nothing keeps it alive: what a step leaves open lasts until its time is up. */
const nothingOpen = async (before) => {
  while ([...counted()].some(([name, count]) => count > (before.get(name) ?? 0))) {
    await new Promise((resolve) => setTimeout(resolve, 1))
    // Within its own callback a timer still counts.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

process.on('disconnect', () => process.exit())
const step = async ({ main, cwd, env, end }) => {
  const [before, open] = [listenersNow(), counted()]
  settle({ ...kept, ...env }, cwd)
  let exitCode = 1
  try {
    await import(`${pathToFileURL(main).href}?run=${(ran += 1)}`)
    exitCode = 0
  } catch (error) {
    // As Node tells of what nobody caught.
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  }
  await nothingOpen(open)
  if (process.exitCode !== undefined) exitCode = Number(process.exitCode)
  forget(before)
  for (const stream of [process.stdout, process.stderr]) stream.write(end)
  process.send({ exitCode })
}
process.on('message', (asked) => void step(asked))
