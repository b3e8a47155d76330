import { spawnSync } from 'node:child_process'

export type Ended = { readonly code: number; readonly out: string; readonly error: string }

/** Runs a command to its end; its output is text. Throws where it could not be started at all. */
export type Run = (command: string, args: readonly string[]) => Ended

const mostBytes = 64 * 1024 * 1024

export const runIn =
  (cwd: string, env: NodeJS.ProcessEnv = process.env): Run =>
  (command, args) => {
    const { status, stdout, stderr, error } = spawnSync(command, args, {
      cwd,
      env,
      encoding: 'utf8',
      maxBuffer: mostBytes,
    })
    if (error !== undefined) throw new Error(`${command} could not be started: ${error.message}`)
    return { code: status ?? 1, out: stdout, error: stderr }
  }

/** The output of a command that must succeed. Throws an error with what it said otherwise. */
export const must = (run: Run, command: string, ...args: readonly string[]): string => {
  const { code, out, error } = run(command, args)
  if (code !== 0)
    throw new Error(`${command} ${args.slice(0, 3).join(' ')} failed (${String(code)}): ${(error || out).trim()}`)
  return out
}
