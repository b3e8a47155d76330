import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Emulator, createEmulator, loadFaults, loadState, serve } from '@adx-export/emulator'
import { clean } from '@adx-export/report'
import { UsageError, exit, type Exit } from '../exit.ts'
import type { Io } from '../io.ts'

export type EmulatorOptions = { readonly port: number; readonly state?: string; readonly faults?: string }

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'

const textOf = async (io: Io, path: string): Promise<string> => {
  try {
    return await readFile(resolve(io.cwd, path), 'utf8')
  } catch (error) {
    throw new UsageError(
      `${clean(path)} cannot be read (${codeOf(error)}).`,
      'Name a file that exists and that you may read.',
    )
  }
}

const refuse = (path: string, errors: readonly string[]): never => {
  throw new UsageError(
    `${clean(path)} is not usable:\n${errors.map((error) => `  ${clean(error)}`).join('\n')}`,
    'Correct these places in the file, then start the emulator again.',
  )
}

const emulatorOf = async (io: Io, options: EmulatorOptions): Promise<Emulator> => {
  const state = options.state === undefined ? undefined : loadState(await textOf(io, options.state))
  if (state?.ok === false) return refuse(options.state ?? '', state.errors)
  const faults = options.faults === undefined ? undefined : loadFaults(await textOf(io, options.faults))
  if (faults?.ok === false) return refuse(options.faults ?? '', faults.errors)
  return createEmulator({
    ...(state === undefined ? {} : { world: state.world }),
    ...(faults === undefined ? {} : { faults: faults.faults }),
    now: () => Date.now(),
  })
}

const stopped = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

/** `adx-export emulator`: an emulator on this machine, until it is interrupted. */
export const runEmulator = async (io: Io, options: EmulatorOptions): Promise<Exit> => {
  const emulator = await emulatorOf(io, options)
  io.interrupts.hold(() => undefined)
  const served = await serve(emulator, options.port).catch((error: unknown) => {
    throw new UsageError(
      `The port ${String(options.port)} cannot be used (${codeOf(error)}).`,
      'Take any free one: --port 0',
    )
  })
  io.out.write(`${JSON.stringify({ url: served.url })}\n`)
  await stopped(io.interrupts.signal)
  await served.close()
  return exit.done
}
