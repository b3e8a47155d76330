import { type Cursor, oneOf } from '../text/cursor.ts'
import { ingestionBatching } from './batching.ts'
import { caching } from './caching.ts'
import type { Policy } from './policy.ts'
import { retention } from './retention.ts'
import { streamingIngestion } from './streaming.ts'
import { update } from './update.ts'

export { caching, ingestionBatching, retention, streamingIngestion, update }

export const policies: readonly Policy[] = [retention, caching, streamingIngestion, ingestionBatching, update]

/** The policy whose word comes next, among those that `fits` lets through. */
export const policyWord = (cursor: Cursor, fits: (policy: Policy) => boolean): Policy => {
  const fitting = policies.filter(fits)
  const word = oneOf(
    cursor,
    fitting.map((policy) => policy.word),
  )
  const policy = fitting.find((one) => one.word === word)
  if (policy === undefined) throw new Error(`no policy ${word}`)
  return policy
}
