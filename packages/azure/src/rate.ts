import type { Clock } from '@adx-export/planner'

/** Waits until one more request stays within `perSecond` requests in any second. */
export const createRate = (perSecond: number, clock: Clock): (() => Promise<void>) => {
  const starts: number[] = []
  return async () => {
    const now = clock.now()
    while (starts.length > 0 && (starts[0] ?? now) <= now - 1000) starts.shift()
    const earliest = starts.length < perSecond ? now : (starts[starts.length - perSecond] ?? now) + 1000
    const start = Math.max(now, earliest)
    starts.push(start)
    if (start > now) await clock.sleep(start - now)
  }
}
