import { fileCalls } from './files.ts'
import type { Memory } from './memory.ts'
import type { Session } from './session.ts'

/**
 * What jq asks its host for, by the function's own name. The letters under which the engine asks change from build to
 * build, the names do not; a bundler must keep them.
 */
export const hostCalls = [
  '___syscall_openat',
  '___syscall_stat64',
  '___syscall_lstat64',
  '___syscall_newfstatat',
  '___syscall_fstat64',
  '___syscall_readlinkat',
  '___syscall_ioctl',
  '___syscall_fcntl64',
  '_fd_read',
  '_fd_write',
  '_fd_close',
  '_fd_seek',
  '_environ_get',
  '_environ_sizes_get',
  '_emscripten_resize_heap',
  '_emscripten_date_now',
  '_random_get',
  '__gmtime_js',
  '__localtime_js',
  '__timegm_js',
  '__mktime_js',
  '__tzset_js',
  '__abort_js',
  '___assert_fail',
] as const

class EngineAbortError extends Error {
  override readonly name = 'EngineAbortError'
}

/** The engine's own would print to the console first. */
const abort = (): never => {
  throw new EngineAbortError('the jq engine aborted')
}

type HostCall = (...values: number[]) => unknown

/** jq's clock stands still, so that a transform gives the same rows in every run. */
const fixedTime = Date.UTC(2026, 0, 1)

const isCall = (value: unknown): value is HostCall => typeof value === 'function'

const lettersOf = (imports: Record<string, unknown>): ReadonlyMap<string, string> =>
  new Map(Object.entries(imports).flatMap(([letter, call]) => (isCall(call) ? [[call.name, letter]] : [])))

const writeText = (memory: Memory, address: number, text: string): void => {
  memory.bytes(address, text.length + 1).set([...new TextEncoder().encode(text), 0])
}

/** Puts the sandbox in place of the engine's own host: no files but the session's, no environment, a fixed clock, UTC. */
export const sandboxImports = (
  imports: Record<string, unknown>,
  session: () => Session,
  memory: () => Memory,
): void => {
  const letters = lettersOf(imports)
  const missing = hostCalls.filter((name) => !letters.has(name))
  if (missing.length > 0) throw new Error(`the jq engine does not ask for ${missing.join(', ')}`)
  const original = (name: (typeof hostCalls)[number]): HostCall => {
    const call = imports[letters.get(name) ?? '']
    return isCall(call) ? call : () => 0
  }
  const grow = original('_emscripten_resize_heap')
  const calls: Readonly<Record<string, HostCall>> = {
    ...fileCalls({ session, memory }),
    _environ_get: () => 0,
    _environ_sizes_get: (count = 0, size = 0) => {
      memory().writeNumber(count, 0)
      memory().writeNumber(size, 0)
      return 0
    },
    _emscripten_resize_heap: (wanted = 0) => {
      if (wanted >>> 0 <= session().memoryBytes) return grow(wanted)
      session().stopped = 'memory'
      return 0
    },
    _emscripten_date_now: () => fixedTime,
    _random_get: (address = 0, length = 0) => {
      memory().bytes(address, length).fill(7)
      return 0
    },
    __abort_js: abort,
    ___assert_fail: abort,
    __localtime_js: original('__gmtime_js'),
    __mktime_js: original('__timegm_js'),
    __tzset_js: (seconds = 0, daylight = 0, standardName = 0, daylightName = 0) => {
      memory().writeNumber(seconds, 0)
      memory().writeNumber(daylight, 0)
      writeText(memory(), standardName, 'UTC')
      writeText(memory(), daylightName, 'UTC')
    },
  }
  for (const [name, call] of Object.entries(calls)) imports[letters.get(name) ?? name] = call
}
