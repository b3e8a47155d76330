import { type Emulator, type ServedEmulator, createEmulator, serve } from '@adx-export/emulator'
import { connectTo, jqPort, rememberedJq } from '@adx-export/engine'
import { createJqWorker } from '@adx-export/jq'
import type { Clock } from '@adx-export/planner'
import { onTestFinished } from 'vitest'
import { run } from '../run.ts'
import { type Recorded, recordingIo } from './io.test-data.ts'

export type Ran = Recorded & { readonly code: number }

export type Bench = {
  readonly emulator: Emulator
  readonly url: string
  /** Runs the command in a folder; `answer` sits a person at a terminal. */
  readonly called: (argv: readonly string[], more?: More) => Promise<Ran>
}

type More = {
  readonly answer?: boolean
  readonly env?: Env
  /** Runs whenever the command is about to look at Azure. */
  readonly beforeConnect?: () => Promise<void>
}

type Env = Readonly<Record<string, string>>

/** One for all tests of a thread: its start takes longer than what one command asks of it, and they ask the same again. */
const jq = createJqWorker({ budgetSteps: Infinity })
const runJq = rememberedJq(jqPort(jq))

/** Sleeping takes no time: the clock is put forward instead. */
const hurriedClock = (): Clock => {
  let slept = 0
  return {
    now: () => Date.now() + slept,
    async sleep(milliseconds) {
      slept += milliseconds
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}

/** An emulator of its own for one test, and the command that talks to it. */
export const benchIn = async (cwd: string): Promise<Bench> => {
  const emulator = createEmulator()
  const served: ServedEmulator = await serve(emulator, 0)
  onTestFinished(() => served.close())
  const base: Env = { ADX_EXPORT_EMULATOR: served.url, ADX_EXPORTER_SECRET: 'canary-of-the-test' }
  return {
    emulator,
    url: served.url,
    async called(argv, more = {}) {
      const { answer } = more
      const env = { ...base, ...more.env }
      const connect = connectTo(env, hurriedClock(), '0.0.0')
      const { io, recorded } = recordingIo({
        cwd,
        env,
        runJq,
        async connect(request) {
          await more.beforeConnect?.()
          return connect(request)
        },
        ...(answer === undefined ? {} : { answer }),
      })
      return { code: await run(argv, io), ...recorded }
    },
  }
}
