import type { Io, Out } from '../io.ts'

export type Recorded = { out: string; err: string; asked: string[] }

type Given = {
  readonly cwd: string
  readonly env?: Io['env']
  /** A terminal, with somebody who gives this answer. */
  readonly answer?: boolean
  readonly connect?: Io['connect']
  readonly runJq?: Io['runJq']
  readonly signal?: AbortSignal
}

/** An outside that only records. */
export const recordingIo = (given: Given): { readonly io: Io; readonly recorded: Recorded } => {
  const recorded: Recorded = { out: '', err: '', asked: [] }
  const { answer } = given
  const isTerminal = answer !== undefined
  const out: Out = { isTerminal, write: (text) => void (recorded.out += text) }
  const err: Out = { isTerminal, write: (text) => void (recorded.err += text) }
  const ask = async (question: string): Promise<boolean> => {
    recorded.asked.push(question)
    return answer === true
  }
  const io: Io = {
    cwd: given.cwd,
    env: given.env ?? {},
    out,
    err,
    interrupts: { signal: given.signal ?? new AbortController().signal, hold: () => undefined },
    ...(isTerminal ? { ask } : {}),
    ...(given.connect === undefined ? {} : { connect: given.connect }),
    ...(given.runJq === undefined ? {} : { runJq: given.runJq }),
  }
  return { io, recorded }
}
