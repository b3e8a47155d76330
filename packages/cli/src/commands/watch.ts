import { watch as watchFolder } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { clean } from '@adx-export/report'
import { exit, type Exit } from '../exit.ts'
import type { Io } from '../io.ts'

/** Editors write a file in several steps, and a branch changes many at once: one run serves them all. */
const quietMilliseconds = 150

/** What the command itself writes is no reason to run again. */
const isOwn = (name: string | null): boolean =>
  name !== null && (name.endsWith('.part') || name.startsWith('.git') || name.startsWith('node_modules'))

/** Runs again whenever something in the config's folder changes, until it is interrupted. */
export const watch = async (io: Io, config: string, run: () => Promise<Exit>): Promise<Exit> => {
  const { signal } = io.interrupts
  const folder = dirname(resolve(io.cwd, config))
  let wake: (() => void) | undefined
  let changed = false
  let timer: NodeJS.Timeout | undefined
  const notice = (): void => {
    changed = true
    wake?.()
  }
  const watcher = watchFolder(folder, { recursive: true }, (_event, name) => {
    if (isOwn(name)) return
    clearTimeout(timer)
    timer = setTimeout(notice, quietMilliseconds)
  })
  signal.addEventListener('abort', notice, { once: true })
  try {
    while (!signal.aborted) {
      changed = false
      await run()
      if (signal.aborted) break
      io.err.write(`\nWatching the folder of ${clean(basename(config))}. Ctrl-C ends it.\n`)
      await new Promise<void>((done) => {
        wake = done
        if (changed || signal.aborted) done()
      })
    }
    return exit.done
  } finally {
    clearTimeout(timer)
    watcher.close()
  }
}
