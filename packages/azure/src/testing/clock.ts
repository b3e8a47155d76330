import type { Clock } from '@adx-export/planner'

export type FakeClock = Clock & { readonly slept: number[] }

/** A clock that stands still but for the sleeps that are asked of it, which take no time at all. */
export const createFakeClock = (start = Date.UTC(2026, 0, 1)): FakeClock => {
  let now = start
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds)
      now += milliseconds
      await Promise.resolve()
    },
  }
}
