import pLimit from 'p-limit'
import type { HttpClient } from '@azure/core-rest-pipeline'
import type { Clock } from '@adx-export/planner'
import type { Limits } from '../limits.ts'
import { createRate } from '../rate.ts'
import { addressAt, isLoopback, type Target } from '../target.ts'
import { exchange } from './exchange.ts'
import { silentEmulatorOf } from './failures.ts'

export type HttpOptions = {
  readonly target: Target
  readonly limits: Limits
  readonly clock: Clock
  /** Requests that were sent, retries included. */
  readonly count: { reads: number; writes: number }
  readonly perSecond?: number
  /** Who is asked, for messages. */
  readonly name: string
}

/** The connection below all clients of one host: within its rate and its slots, counted, and at the emulator where there is one. */
export const createHttp = (base: HttpClient, options: HttpOptions): HttpClient => {
  const { target, limits, count, name } = options
  const parallel = pLimit(limits.parallelRest)
  const rate = createRate(options.perSecond ?? Number.POSITIVE_INFINITY, options.clock)
  return {
    sendRequest: (request) =>
      parallel(async () => {
        await rate()
        count[request.method === 'GET' ? 'reads' : 'writes']++
        const address = addressAt(target, new URL(request.url))
        // A copy, since a retry sends the same request once more, and the clients know it by its identity.
        const sent = { ...request, url: address.href, allowInsecureConnection: isLoopback(address) }
        try {
          return { ...(await exchange(base, sent, { bytes: limits.answerBytes, name })), request }
        } catch (error) {
          throw silentEmulatorOf(error, target) ?? error
        }
      }),
  }
}
