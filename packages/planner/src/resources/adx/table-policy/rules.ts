import { type Recoverability, type Timespan, canonicalTimespan } from '@adx-export/core'
import type { Rules, ValueRule } from '../../../model/kind.ts'
import { sameBy } from '../../same.ts'

/** Members of one policy; which ones occur depends on the policy. */
export type PolicyAttributes = {
  /** streaming-ingestion */
  readonly enabled?: boolean
  /** retention */
  readonly softDelete?: Timespan
  readonly recoverability?: Recoverability
  /** caching */
  readonly hot?: Timespan
  /** ingestion-batching */
  readonly time?: Timespan
  readonly items?: number
  readonly megabytes?: number
}

const leftAlone: ValueRule = { shape: 'value', omitted: 'left-alone' }

const duration: ValueRule = { ...leftAlone, same: sameBy((text) => canonicalTimespan(text) ?? text) }

export const rules: Rules<PolicyAttributes> = {
  enabled: leftAlone,
  softDelete: duration,
  recoverability: leftAlone,
  hot: duration,
  time: duration,
  items: leftAlone,
  megabytes: leftAlone,
}
