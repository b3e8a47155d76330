/** Runs a command as a process of its own and tells what it took. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import type { Taken } from './statistics.ts'

export type Run = {
  readonly command: readonly string[]
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  /** The exit code that it must have; 0 if left out. */
  readonly code?: number
}

/** No run takes longer than that, or it has failed. */
const longest = 240_000

const children = new Set<ChildProcess>()

const kill = (child: ChildProcess): void => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    // Each has a group of its own, so that what it started ends with it.
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

/** Ends every process that is still running. */
export const killAll = (): void => children.forEach(kill)

const started = (command: readonly string[], { cwd, env }: Omit<Run, 'command'>, stdio: 'pipe' | 'ignore') => {
  const [file = '', ...args] = command
  const child = spawn(file, args, { cwd, env: { ...env }, stdio: [stdio, 'pipe', 'pipe'], detached: true })
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}

/** The environment that every process has: few variables, so that this machine's do not matter. */
export const bareEnv = (temporary: string): Readonly<Record<string, string>> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: temporary,
  TMPDIR: temporary,
  NO_PROXY: '127.0.0.1,localhost',
})

const collect = async (run: Run): Promise<{ readonly out: string; readonly err: string; readonly code: unknown }> => {
  const child = started(run.command, run, 'ignore')
  let [out, err] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text))
  const timer = setTimeout(() => kill(child), longest)
  try {
    const [code]: unknown[] = await once(child, 'close')
    return { out, err, code }
  } finally {
    clearTimeout(timer)
  }
}

const refuse = ({ command, code = 0 }: Run, found: unknown, said: string): never => {
  throw new Error(`${command.join(' ')} ended with ${String(found)}, not ${code}:\n${said.slice(-2000)}`)
}

/** What the command prints on standard output. */
export const outputOf = async (run: Run): Promise<string> => {
  const { out, err, code } = await collect(run)
  return code === (run.code ?? 0) ? out : refuse(run, code, `${out}${err}`)
}

/** Node tells nothing about the CPU of a child that has ended; a shell does, to the millisecond. */
const timed = `TIMEFORMAT='%3R %3U'; { time "$@" >"$BENCH_OUT" 2>&1; }`

/** Runs a command once, with its output in a file, and returns what it took. */
export const measure = async (run: Run): Promise<Taken> => {
  const folder = await mkdtemp(join(run.env?.['TMPDIR'] ?? tmpdir(), 'run-'))
  try {
    const said = join(folder, 'out')
    const env = { ...run.env, BENCH_OUT: said, LC_ALL: 'C' }
    const { err, code } = await collect({ ...run, command: ['bash', '-c', timed, 'bash', ...run.command], env })
    if (code !== (run.code ?? 0)) refuse(run, code, await readFile(said, 'utf8'))
    const [wall = NaN, user = NaN] = err.trim().split(' ').map(Number)
    if (!(wall >= 0 && user >= 0)) throw new Error(`The shell did not say what ${run.command.join(' ')} took: ${err}`)
    return { wall: Math.max(wall, 0.001), user: Math.max(user, 0.001) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** On a slow or busy machine there are fewer pairs than asked for, so that all of it ends in time. */
const enough = { pairs: 3, milliseconds: 40_000 }

/** Pairs of runs, one of each, after one that counts for nothing; who goes first changes with every pair. */
export const inPairs = async (
  one: Run,
  other: Run,
  rounds: number,
): Promise<readonly (readonly [one: Taken, other: Taken])[]> => {
  await measure(one)
  await measure(other)
  const pairs: (readonly [Taken, Taken])[] = []
  const begun = performance.now()
  for (let round = 0; round < rounds; round += 1) {
    if (round >= enough.pairs && performance.now() - begun > enough.milliseconds) break
    if (round % 2 === 0) {
      const first = await measure(one)
      pairs.push([first, await measure(other)])
    } else {
      const first = await measure(other)
      pairs.push([await measure(one), first])
    }
  }
  return pairs
}

export type Server = { readonly url: string; stop(): Promise<void> }

/** Starts a command whose first line is `{"url":…}`. */
export const serverOf = async (run: Run): Promise<Server> => {
  const child = started(run.command, run, 'pipe')
  const timer = setTimeout(() => kill(child), 20_000)
  child.stderr?.resume()
  if (child.stdout === null) throw new Error('A server without an output.')
  const [line]: unknown[] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(child, 'exit').then(() => ['']),
  ])
  clearTimeout(timer)
  if (line === '') throw new Error(`${run.command.join(' ')} did not start`)
  const { url }: { readonly url: string } = JSON.parse(String(line))
  return {
    url,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      kill(child)
      await ended
    },
  }
}

/** What a Node process prints, and its largest memory in megabytes of 10^6 bytes. */
export const peakOf = async (
  run: Run,
  temporary: string,
): Promise<{ readonly out: string; readonly megabytes: number }> => {
  const folder = await mkdtemp(join(temporary, 'peak-'))
  try {
    const file = join(folder, 'peak')
    const [node = '', ...args] = run.command
    const hook = pathToFileURL(join(import.meta.dirname, 'peak.js')).href
    const env = { ...run.env, ADX_EXPORT_BENCH_PEAK: file }
    const out = await outputOf({ ...run, env, command: [node, '--import', hook, ...args] })
    return { out, megabytes: Number(await readFile(file, 'utf8')) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
