import { accept, type Cursor, looksAt, unexpected, unknownForm } from '../text/cursor.ts'
import { ingestionBatching } from './ingestion-batching.ts'
import { caching } from './caching.ts'
import { merge } from './merge.ts'
import { partitioning } from './partitioning.ts'
import type { Policy } from './policy.ts'
import { restrictedViewAccess } from './restricted-view-access.ts'
import { retention } from './retention.ts'
import { rowLevelSecurity } from './row-level-security.ts'
import { streamingIngestion } from './streaming-ingestion.ts'
import { update } from './update.ts'

export const policies: readonly Policy[] = [
  retention,
  caching,
  streamingIngestion,
  ingestionBatching,
  merge,
  update,
  partitioning,
  restrictedViewAccess,
  rowLevelSecurity,
]

/** The policy whose word comes next, among those that `fits` lets through. */
export const policyWord = (cursor: Cursor, fits: (policy: Policy) => boolean): Policy => {
  const fitting = policies.filter(fits)
  const policy = fitting.find(({ word }) => accept(cursor, word))
  if (policy !== undefined) return policy
  const wanted = `one of ${fitting.map(({ word }) => word).join(', ')}`
  // A policy that is known, but not in this command, is one that Kusto's grammar does not take either.
  throw policies.some(({ word }) => looksAt(cursor, word)) ? unexpected(cursor, wanted) : unknownForm(cursor, wanted)
}
