import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { onTestFinished } from 'vitest'
import type { Work } from '../open.ts'
import type { Files } from '../ports.ts'

/** Each piece of work that is told until the end of the test, as text: `check dev`, `try dev e/d`. */
export const workDone = (): readonly string[] => {
  const done: string[] = []
  const hear = (message: unknown): void => {
    const work = message as Work
    const what = work.type === 'try' ? ` ${work.export}/${work.destination}` : ''
    done.push(`${work.type} ${work.environment ?? '-'}${what}`)
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

/** The same files, with the names of what is read of them. */
export const countedFiles = (files: Files): { readonly files: Files; readonly read: readonly string[] } => {
  const read: string[] = []
  return {
    read,
    files: {
      ...files,
      read: (path, most) => (read.push(path), files.read(path, most)),
      readBeside: (config, name, most) => (read.push(name), files.readBeside(config, name, most)),
      listBeside: (config, name) => (read.push(name), files.listBeside(config, name)),
    },
  }
}
