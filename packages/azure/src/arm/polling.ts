import type { Answer } from '@adx-export/planner'
import { AzureError } from '../errors.ts'
import { serviceErrorOf } from '../rest/failures.ts'
import { retryAfterOf } from '../retry.ts'
import { refusedWith, unknownWith } from '../send/answer.ts'
import type { Session } from '../session.ts'
import { isEnd, type Progress } from './watch.ts'

/** What is used of the library's pollers: it waits by the machine's clock and without end, so the pace is kept here. */
export type Poller = { isDone(): boolean; poll(): Promise<void> }

export type Operation = {
  readonly begin: () => Promise<Poller>
  readonly progress: Progress
  readonly method: 'PUT' | 'PATCH' | 'DELETE'
  readonly title: string
  /** Milliseconds since the epoch at which the outcome counts as unknown. */
  readonly end: number
  readonly tell: (note: string) => void
}

/** Polls until the library calls it done; false where the time is up before. */
const pollOn = async (session: Session, poller: Poller, operation: Operation): Promise<boolean> => {
  const { clock, limits } = session
  const start = clock.now()
  let told = start
  while (!poller.isDone()) {
    const wished = retryAfterOf(operation.progress.retryAfter, clock.now()) ?? limits.pollPause
    const pause = Math.max(limits.shortestPoll, wished)
    if (clock.now() + pause > operation.end) return false
    await clock.sleep(pause)
    if (clock.now() - told >= limits.progressEvery) {
      told = clock.now()
      operation.tell(`${operation.title}: still under way after ${Math.round((told - start) / 1000)} s`)
    }
    await poller.poll()
  }
  return true
}

const answerFor = ({ state, body }: Progress, clean: (text: string) => string): Answer => {
  if (state === undefined || !isEnd(state) || state.toLowerCase() === 'succeeded') return { outcome: 'done' }
  const told = serviceErrorOf(body)
  const words = [told.code, told.message].filter((part) => part !== undefined).join(': ')
  return refusedWith('rejected', clean(`The operation ended as ${state}${words === '' ? '' : `: ${words}`}`))
}

/** Sends a write and follows it to its end, or to the end of its time. Rejects where the write itself was turned away. */
export const untilFinished = async (session: Session, operation: Operation): Promise<Answer> => {
  const { progress, method } = operation
  const start = session.clock.now()
  try {
    const ended = await pollOn(session, await operation.begin(), operation)
    if (!ended) return unknownWith(`It had not ended after ${Math.round((session.clock.now() - start) / 1000)} s.`)
  } catch (error) {
    if (!progress.accepted) throw error
    if (error instanceof AzureError) {
      if (error.code === 'not-found' && method === 'DELETE') return { outcome: 'done' }
      return unknownWith(`Its progress could not be followed: ${error.message}`)
    }
    // The library throws for an operation that ended otherwise than well; its answer tells more.
    if (progress.state === undefined || !isEnd(progress.state)) throw error
  }
  return answerFor(progress, session.redactor.clean)
}
