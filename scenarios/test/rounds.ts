import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Emulator } from '@adx-export/emulator'

type Handle = (...request: Parameters<Emulator['handle']>) => ReturnType<Emulator['handle']>

/** Turns of the event loop in which no further request arrives; whatever a client does between two requests takes fewer. */
const quietTurns = 1000

export type Rounds = {
  readonly handle: Handle
  /** The requests of each round, as `method path` or `command`; a round begins once that before it was answered. */
  readonly taken: () => readonly (readonly string[])[]
  readonly clear: () => void
}

const nameOf = ({ method, path, body }: Parameters<Handle>[0]): string =>
  /"csl":"((?:[^"\\]|\\.)*)"/.exec(body)?.[1] ?? `${method} ${path.split('?')[0] ?? ''}`

/**
 * Counts round trips in a row: requests wait until no further one arrives, then all that wait are answered at once. So every
 * request takes as long as any other, and the number of rounds is the length of the longest chain of requests of which
 * each began after that before it had ended. Counts turns of the event loop, never time.
 */
export const inRounds = (handle: Handle): Rounds => {
  let rounds: (readonly string[])[] = []
  let waiting: { readonly name: string; readonly answer: () => void }[] = []
  let isCounting = false
  const answerWhenQuiet = async (): Promise<void> => {
    isCounting = true
    let seen = 0
    for (let quiet = 0; quiet < quietTurns; quiet = waiting.length === seen ? quiet + 1 : 0) {
      seen = waiting.length
      await nextTurn()
    }
    isCounting = false
    rounds.push(waiting.map(({ name }) => name).toSorted())
    const all = waiting
    waiting = []
    for (const { answer } of all) answer()
  }
  return {
    handle: async (request) => {
      await new Promise<void>((answer) => {
        waiting.push({ name: nameOf(request), answer })
        if (!isCounting) void answerWhenQuiet()
      })
      return handle(request)
    },
    taken: () => rounds,
    clear: () => {
      rounds = []
    },
  }
}
