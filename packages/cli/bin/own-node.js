import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isatty } from 'node:tty'
import { fileURLToPath } from 'node:url'
import { oldest } from './supported.js'

const folder = dirname(fileURLToPath(import.meta.url))
const root = join(folder, '..', '..', '..')

/** The Node that `npm ci` brings along, for machines that have one; only that of this very clone is ever started. */
const ownNode = () => {
  const name = process.platform === 'win32' ? 'win' : process.platform
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  return join(root, 'node_modules', `node-${name}-${process.arch}`, 'bin', file)
}

const refuse = (why) => {
  process.stderr.write(`adx-export needs Node ${oldest} or newer; this is ${process.version}${why}.\n`)
  process.stderr.write(
    `Install Node 24, or run \`npm ci\` in ${root}: on Linux and on Windows (x64) that brings Node 24 along, and it is used from then on.\n`,
  )
  process.exitCode = 1
}

/** Runs this command again on the Node of the clone, as if it had been started there. */
export const startOnOwnNode = () => {
  const node = ownNode()
  if (!existsSync(node)) {
    refuse('')
    return
  }
  // A terminal and Windows send Ctrl-C to both processes: passed on, it would count as the second, which leaves at once.
  const sentToBoth = process.platform === 'win32' || [0, 1, 2].some((descriptor) => isatty(descriptor))
  const passOn = (signal) => {
    if (signal !== 'SIGINT' || !sentToBoth) child.kill(signal)
  }
  // Before there is a process to pass them on to: one that came in between would leave it behind.
  process.on('SIGINT', passOn)
  process.on('SIGTERM', passOn)
  const child = spawn(node, [join(folder, 'adx-export.js'), ...process.argv.slice(2)], { stdio: 'inherit' })
  child.on('error', (error) => refuse(`, and ${node} does not start (${error.code})`))
  child.on('exit', (code, signal) => {
    process.off('SIGINT', passOn)
    process.off('SIGTERM', passOn)
    if (signal === null) process.exitCode = code
    else process.kill(process.pid, signal)
  })
}
