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

const again = async <T>(
  send: () => Promise<T>,
  worth: (error: AzureError) => boolean,
  attemptsFor: (error: AzureError) => number,
  waiting: Waiting,
): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof AzureError) || !worth(error) || attempt >= attemptsFor(error)) throw error
      const pause = pauseBefore(attempt, error, waiting)
      if (pause > waiting.limits.longestRetryAfter) throw error
      if (pause >= waiting.limits.noticeablePause)
        waiting.note(`${error.message} It is asked again in ${Math.round(pause / 1000)} s.`)
      await waiting.clock.sleep(pause)
    }
  }
}

/** A read is asked again whatever was lost on the way. */
export const askAgain = <T>(send: () => Promise<T>, waiting: Waiting): Promise<T> =>
  again(
    send,
    worthReadingAgain,
    ({ code }) => (code === 'timed-out' ? waiting.limits.slowAttempts : waiting.limits.readAttempts),
    waiting,
  )

const worthSendingAgain = (error: AzureError): boolean => neverBegan(error) && error.permanent !== true

/** A write is asked again only where it cannot have taken effect; anything else is for the next re-read to settle. */
export const sendAgain = <T>(send: () => Promise<T>, waiting: Waiting): Promise<T> =>
  again(send, worthSendingAgain, () => waiting.limits.writeAttempts, waiting)

/** Milliseconds of a `Retry-After` header: seconds, or an HTTP date. */
export const retryAfterOf = (header: string | undefined, now: number): number | undefined => {
  if (header === undefined || header.trim() === '') return undefined
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
