import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { relative, sep } from 'node:path'
import { onTestFinished } from 'vitest'

/** What the engine tells on its channel. */
type Work = {
  readonly type: string
  readonly environment?: string
  readonly export?: string
  readonly destination?: string
}

const isWork = (message: unknown): message is Work =>
  typeof message === 'object' && message !== null && 'type' in message

/** Each piece of work that is told until the end of the test, as text: `check dev`, `try dev e/d`. */
export const workDone = (): readonly string[] => {
  const done: string[] = []
  const hear = (message: unknown): void => {
    if (!isWork(message)) throw new Error('no work')
    const { type, environment = '-', export: name, destination } = message
    done.push(`${type} ${environment}${name === undefined ? '' : ` ${name}/${String(destination)}`}`)
  }
  subscribe('adx-export:work', hear)
  onTestFinished(() => void unsubscribe('adx-export:work', hear))
  return done
}

/** The threads that are started until the end of the test. */
export const threadsStarted = (): { readonly count: number } => {
  let count = 0
  const hear = (): void => {
    count += 1
  }
  process.on('worker', hear)
  onTestFinished(() => void process.off('worker', hear))
  return {
    get count() {
      return count
    },
  }
}

/** How often each file of a folder is opened or read until the end of the test, by its path from there. */
export const readsIn = (folder: string): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  const real = { open: fs.open, readFile: fs.readFile }
  const note = (path: unknown): void => {
    const way = typeof path === 'string' ? relative(folder, path).split(sep).join('/') : '..'
    if (!way.startsWith('..')) counts[way] = (counts[way] ?? 0) + 1
  }
  Object.assign(fs, {
    open: (...args: Parameters<typeof fs.open>) => (note(args[0]), real.open(...args)),
    readFile: (...args: Parameters<typeof fs.readFile>) => (note(args[0]), real.readFile(...args)),
  })
  syncBuiltinESMExports()
  onTestFinished(() => {
    Object.assign(fs, real)
    syncBuiltinESMExports()
  })
  return counts
}
