import { readFile, stat } from 'node:fs/promises'
import * as core from '@actions/core'
import { breakCommands } from '@adx-export/report'
import type { Io, Level, Place } from './io.ts'
import { limits } from '../limits.ts'
import { JobError } from '../job-error.ts'
import { openPlace, writeWhole } from './write.ts'

const say = { error: core.error, warning: core.warning, notice: core.notice } as const satisfies Record<
  Level,
  (message: string, place?: Place) => void
>

const readEventFile = async (path: string | undefined): Promise<unknown> => {
  if (path === undefined || path === '') return {}
  try {
    if ((await stat(path)).size > limits.eventBytes) throw new Error('too large')
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    throw new JobError('The payload of the event cannot be read (GITHUB_EVENT_PATH).')
  }
}

/** A path comes from one of two inputs; those of reports are the runner's own folder. */
const inputOf = (path: string): string => (core.getInput('sarif-file') === path ? 'sarif-file' : 'plan-file')

const placeOf = (path: string) => {
  const { RUNNER_TEMP: temp = '' } = process.env
  return { homes: [process.cwd(), ...(temp === '' ? [] : [temp])], input: inputOf(path) }
}

const files: Pick<Io, 'write' | 'checkPath'> = {
  write: (path, text) => writeWhole(path, text, placeOf(path)),
  checkPath: async (path, own) => void (await openPlace(path, { ...placeOf(path), own })),
}

/** The runner's side of a cancelled job: SIGINT, and SIGTERM some seconds later. */
const cancellation = (): Pick<Io, 'cancelled' | 'hold'> => {
  const controller = new AbortController()
  let held = false
  return {
    cancelled: controller.signal,
    hold: () => {
      if (held) return
      held = true
      // Without a handler a signal ends the process at once.
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => controller.abort())
    },
  }
}

/** The real runner. */
export const processIo = (): Io => ({
  cwd: process.cwd(),
  env: process.env,
  input: (name) => core.getInput(name, { trimWhitespace: false }),
  event: () => readEventFile(process.env.GITHUB_EVENT_PATH),
  info: (text) => core.info(breakCommands(text)),
  say: (level, message, place) => say[level](message, place ?? {}),
  fold: (title, text) => {
    core.startGroup(title)
    core.info(breakCommands(text))
    core.endGroup()
  },
  mask: (value) => {
    if (value !== '') core.setSecret(value)
  },
  output: (name, value) => core.setOutput(name, value),
  summary: async (markdown) => {
    if ((process.env.GITHUB_STEP_SUMMARY ?? '') === '') return
    await core.summary.addRaw(markdown, true).write()
  },
  ...files,
  ...cancellation(),
})
