import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { type ChildOptions, type Ended, createLines, nodeEnv } from './child.ts'

/** A process that runs one step after the other. */
type Host = { readonly child: ChildProcess; isBusy: boolean }

const program = fileURLToPath(new URL('step-loop.mjs', import.meta.url))

/** By the arguments of Node that they were started with. */
const hosts = new Map<string, Host[]>()

/** A host never keeps a test run alive; it ends with the process or thread that started it. */
const start = (imports: readonly string[]): Host => {
  const child = spawn(process.execPath, [...imports, program], {
    env: nodeEnv,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  child.unref()
  child.channel?.unref()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8')
    if (stream !== null && 'unref' in stream && typeof stream.unref === 'function') stream.unref()
  }
  return { child, isBusy: false }
}

const idleHost = (imports: readonly string[]): Host => {
  const key = imports.join(' ')
  const alive = (hosts.get(key) ?? []).filter(({ child }) => child.connected && child.exitCode === null)
  const found = alive.find(({ isBusy }) => !isBusy) ?? start(imports)
  hosts.set(key, alive.includes(found) ? alive : [...alive, found])
  found.isBusy = true
  return found
}

/** Passes on what comes before the mark that ends a step, and tells when the mark came; no step prints a null character. */
const until = (end: string, pass: (text: string) => void, reached: () => void) => {
  let held = ''
  return (text: string): void => {
    held += text
    const at = held.indexOf(end)
    const from = at === -1 ? held.indexOf(end.charAt(0)) : at
    const ready = from === -1 ? held : held.slice(0, from)
    if (ready !== '') pass(ready)
    held = held.slice(ready.length)
    if (at !== -1) reached()
  }
}

/** Runs a step as `runChild` does, in a process that ran others before. What must end by a signal has a process of its own. */
export const runWarm = ({
  arguments: given,
  cwd,
  env,
  limitMilliseconds,
  line,
}: Omit<ChildOptions, 'cancelled'>): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const [imports, main] = [given.slice(0, -1), given.at(-1)]
    const host = idleHost(imports)
    const { child } = host
    const end = `\u0000${randomUUID()}\u0000`
    const raw: string[] = []
    let [timedOut, open] = [false, 3]
    let exitCode = 137
    const limit = setTimeout(() => {
      timedOut = true
      child.kill('SIGKILL')
    }, limitMilliseconds)
    const streams = [child.stdout, child.stderr].map((stream) => {
      const lines = createLines(line)
      const pass = (text: string): void => {
        raw.push(text)
        lines.feed(text)
      }
      const feed = until(end, pass, () => close())
      stream?.on('data', feed)
      return { lines, stop: () => stream?.off('data', feed) }
    })
    const ended = (message: unknown): void => {
      exitCode = (message as { readonly exitCode: number }).exitCode
      close()
    }
    const finish = (): void => {
      clearTimeout(limit)
      for (const { lines, stop } of streams) {
        stop()
        lines.end()
      }
      child.off('message', ended)
      child.off('close', died)
      child.off('error', reject)
      host.isBusy = false
      resolve({ exitCode, raw: raw.join(''), timedOut, cancelled: false })
    }
    const close = (): void => {
      open -= 1
      if (open === 0) finish()
    }
    const died = (code: number | null): void => {
      exitCode = code ?? 137
      finish()
    }
    child.on('message', ended)
    child.on('close', died)
    child.on('error', reject)
    child.send({ main, cwd, env, end })
  })
