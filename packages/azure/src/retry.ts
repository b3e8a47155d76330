import type { Clock } from '@adx-export/planner'
import { AzureError, neverBegan } from './errors.ts'
import type { Limits } from './limits.ts'

export type Waiting = {
  readonly clock: Clock
  readonly limits: Limits
  /** 0 to 1; spreads the pauses of runs that were turned away together. */
  readonly random: () => number
  /** Told of pauses that people would notice. */
  readonly note: (text: string) => void
}

const worthReadingAgain = (error: AzureError): boolean =>
  error.permanent === false ||
  (error.permanent !== true &&
    (neverBegan(error) ||
      error.code === 'connection-lost' ||
      error.code === 'timed-out' ||
      error.code === 'service-failed'))

/** The pause before the next attempt: what the service asks for, else a doubling one with jitter. */
export const pauseBefore = (attempt: number, error: AzureError, { limits, random }: Waiting): number =>
  error.retryAfter ?? Math.min(limits.longestPause, limits.firstPause * 2 ** (attempt - 1)) * (0.5 + random() / 2)

/** A read is asked again whatever was lost on the way; a write only where it cannot have taken effect: anything else is for the next re-read to settle. */
export type Kind = 'read' | 'write'

const worth: Readonly<Record<Kind, (error: AzureError) => boolean>> = {
  read: worthReadingAgain,
  write: (error) => neverBegan(error) && error.permanent !== true,
}

const attemptsFor = (kind: Kind, { code }: AzureError, { limits }: Waiting): number => {
  if (kind === 'write') return limits.writeAttempts
  return code === 'timed-out' ? limits.slowAttempts : limits.readAttempts
}

/** Milliseconds until the next attempt after this one failed; undefined where there shall be none. Long pauses are spoken of. */
export const pauseAfter = (attempt: number, error: AzureError, kind: Kind, waiting: Waiting): number | undefined => {
  if (!worth[kind](error) || attempt >= attemptsFor(kind, error, waiting)) return undefined
  const pause = pauseBefore(attempt, error, waiting)
  if (pause > waiting.limits.longestRetryAfter) return undefined
  if (pause >= waiting.limits.noticeablePause)
    waiting.note(
      `${error.message} It is asked again in ${Math.round(pause / 1000)} s${error.retryAfter === undefined ? '' : ', as the service asks'}.`,
    )
  return pause
}

const again = async <T>(send: () => Promise<T>, kind: Kind, waiting: Waiting): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send()
    } catch (error) {
      const pause = error instanceof AzureError ? pauseAfter(attempt, error, kind, waiting) : undefined
      if (pause === undefined) throw error
      await waiting.clock.sleep(pause)
    }
  }
}

/** For what goes through a library without retries of its own. */
export const askAgain = <T>(send: () => Promise<T>, waiting: Waiting): Promise<T> => again(send, 'read', waiting)

export const sendAgain = <T>(send: () => Promise<T>, waiting: Waiting): Promise<T> => again(send, 'write', waiting)

/** Milliseconds of a `Retry-After` header: seconds, or an HTTP date. */
export const retryAfterOf = (header: string | undefined, now: number): number | undefined => {
  if (header === undefined || header.trim() === '') return undefined
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
