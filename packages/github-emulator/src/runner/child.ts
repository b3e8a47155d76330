import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type ChildOptions = {
  readonly arguments: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly limitMilliseconds: number
  /** Somebody cancels the run: the runner interrupts, and terminates what is still there 7.5 s later. */
  readonly cancelled: Promise<unknown> | undefined
  /** Each line of both streams, as it comes. */
  readonly line: (text: string) => void
}

export type Ended = {
  readonly exitCode: number
  /** Both streams as they came, secrets and all. */
  readonly raw: string
  readonly timedOut: boolean
  readonly cancelled: boolean
}

/** Cuts a stream into lines; a carriage return alone ends one too. */
export const createLines = (line: (text: string) => void) => {
  let rest = ''
  const ends = /\r\n|\n|\r(?!$)/u
  return {
    feed(text: string): void {
      rest += text
      for (let end = ends.exec(rest); end !== null; end = ends.exec(rest)) {
        line(rest.slice(0, end.index))
        rest = rest.slice(end.index + end[0].length)
      }
    },
    end(): void {
      if (rest !== '') line(rest.replace(/\r$/u, ''))
      rest = ''
    },
  }
}

const graceMilliseconds = 7500

/** Hundreds of steps load the same bundle: what the first one compiled serves the others. */
const compiled = fileURLToPath(new URL('../../../../node_modules/.cache/adx-export-tests', import.meta.url))

/** What Node itself has of an environment. */
export const nodeEnv = { NODE_COMPILE_CACHE: compiled } as const

/** Node with nothing but the given environment, and what it compiled before. */
export const runChild = (options: ChildOptions): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const { cwd, line, limitMilliseconds } = options
    const env = { ...nodeEnv, ...options.env }
    const child = spawn(process.execPath, options.arguments, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const raw: string[] = []
    const states = { timedOut: false, cancelled: false }
    const limit = setTimeout(() => {
      states.timedOut = true
      child.kill('SIGKILL')
    }, limitMilliseconds)
    let grace: NodeJS.Timeout | undefined
    void options.cancelled?.then(() => {
      states.cancelled = true
      child.kill('SIGINT')
      grace = setTimeout(() => child.kill('SIGKILL'), graceMilliseconds)
    })
    const streams = [child.stdout, child.stderr].map((stream) => {
      const lines = createLines(line)
      stream.setEncoding('utf8')
      stream.on('data', (text: string) => {
        raw.push(text)
        lines.feed(text)
      })
      return lines
    })
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(limit)
      clearTimeout(grace)
      for (const lines of streams) lines.end()
      resolve({ exitCode: code ?? 137, raw: raw.join(''), ...states })
    })
  })
