import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '@adx-export/planner'

/** The clock on the wall. A sleep ends early, without an error, once `stop` is aborted. */
export const systemClock = (stop?: AbortSignal): Clock => ({
  now: () => Date.now(),
  async sleep(milliseconds) {
    try {
      await wait(milliseconds, undefined, stop === undefined ? {} : { signal: stop })
    } catch (error) {
      if (stop?.aborted !== true) throw error
    }
  },
})
