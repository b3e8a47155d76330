import type { Io, Level, Place } from '../runner/io.ts'

export type Said = { readonly level: Level; readonly message: string; readonly place?: Place }

export type Recorded = {
  readonly info: string[]
  readonly said: Said[]
  readonly masked: string[]
  readonly outputs: Map<string, string>
  readonly summary: string[]
  readonly written: Map<string, string>
  readonly checkedPaths: string[]
}

type Given = {
  readonly env?: Io['env']
  readonly inputs?: Readonly<Record<string, string>>
  readonly payload?: unknown
  readonly cwd?: string
}

/** A runner that only records. */
export const recordingIo = (given: Given = {}): { readonly io: Io; readonly recorded: Recorded } => {
  const recorded: Recorded = {
    info: [],
    said: [],
    masked: [],
    outputs: new Map(),
    summary: [],
    written: new Map(),
    checkedPaths: [],
  }
  const io: Io = {
    cwd: given.cwd ?? '.',
    env: given.env ?? {},
    input: (name) => given.inputs?.[name] ?? '',
    event: async () => given.payload ?? {},
    info: (text) => void recorded.info.push(text),
    say: (level, message, place) =>
      void recorded.said.push({ level, message, ...(place === undefined ? {} : { place }) }),
    fold: (title, text) => void recorded.info.push(title, text),
    mask: (value) => void recorded.masked.push(value),
    output: (name, value) => void recorded.outputs.set(name, value),
    summary: async (markdown) => void recorded.summary.push(markdown),
    checkPath: async (path) => void recorded.checkedPaths.push(path),
    write: async (path, text) => void recorded.written.set(path, text),
    cancelled: new AbortController().signal,
    hold: () => undefined,
  }
  return { io, recorded }
}
