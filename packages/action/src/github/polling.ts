import type { Clock } from '@adx-export/planner'
import { limits } from '../limits.ts'

/** GitHub's lists are behind for a while after something happened: how long a job asks again, all its questions together. */
export type Polling = {
  /** Whether something that happened then may not be listed yet. */
  isYoung(date: string): boolean
  /** Waits for the next pause; false once the limit is used up. */
  again(): Promise<boolean>
}

export const createPolling = (clock: Clock): Polling => {
  const pauses = [...limits.lagPauseSeconds]
  return {
    isYoung: (date) => clock.now() - Date.parse(date) < limits.youngSeconds * 1000,
    async again() {
      const seconds = pauses.shift()
      if (seconds === undefined) return false
      await clock.sleep(seconds * 1000)
      return true
    },
  }
}

/** Asks again as long as the answer lacks what may only be late. */
export const poll = async <Answer>(
  polling: Polling | undefined,
  date: string | undefined,
  ask: () => Promise<Answer>,
  isThere: (answer: Answer) => boolean,
): Promise<Answer> => {
  let answer = await ask()
  if (polling === undefined || date === undefined) return answer
  while (!isThere(answer) && polling.isYoung(date) && (await polling.again())) answer = await ask()
  return answer
}
