import { createInterface } from 'node:readline/promises'
import type { Interrupts, Io, Out } from '../io.ts'

const outOf = (stream: NodeJS.WriteStream): Out => {
  let open = true
  // The reader may leave early (`| head`): that ends the printing, not what is being carried out.
  stream.on('error', () => {
    open = false
  })
  return {
    write(text) {
      if (open) stream.write(text)
    },
    isTerminal: stream.isTTY && process.env.TERM !== 'dumb',
    // The window may be resized while a command runs.
    get columns() {
      return stream.isTTY ? stream.columns : undefined
    },
  }
}

/** Without a handler a signal ends the process at once, whatever it computes; with one it waits for the event loop. */
const interruptsOf = (err: Out): Interrupts => {
  const controller = new AbortController()
  let leave: (() => void) | undefined
  const interrupt = (): void => {
    if (!controller.signal.aborted) {
      controller.abort()
      return
    }
    err.write('\n')
    leave?.()
    process.exit(1)
  }
  return {
    signal: controller.signal,
    hold(next) {
      if (leave === undefined) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupt)
      leave = next
    },
  }
}

/** Undefined once somebody interrupts, or nothing more comes. */
const askTextOn =
  (signal: AbortSignal) =>
  async (question: string): Promise<string | undefined> => {
    const reader = createInterface({ input: process.stdin, output: process.stderr })
    const abort = new AbortController()
    reader.on('SIGINT', () => abort.abort())
    reader.on('close', () => abort.abort())
    try {
      return await reader.question(question, { signal: AbortSignal.any([signal, abort.signal]) })
    } catch {
      return undefined
    } finally {
      reader.close()
    }
  }

/** The real outside of the command. */
export const processIo = (): Io => {
  const err = outOf(process.stderr)
  const interrupts = interruptsOf(err)
  const askText = askTextOn(interrupts.signal)
  const canAsk = process.stdin.isTTY && process.stderr.isTTY
  return {
    cwd: process.cwd(),
    env: process.env,
    out: outOf(process.stdout),
    err,
    ...(canAsk ? { ask: async (question) => /^y(es)?$/i.test(((await askText(question)) ?? '').trim()), askText } : {}),
    interrupts,
  }
}
