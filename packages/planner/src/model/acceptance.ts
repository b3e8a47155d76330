import type { JsonValue } from '@adx-export/core'

/** A line under `drift.ignore`. */
export type AcceptedDeviation = {
  readonly address: string
  readonly attribute?: string
  /** Absent: whatever is live. */
  readonly value?: JsonValue
  readonly reason: string
  readonly until: string
}

/** A line under `accept`. */
export type GivenConsent = {
  readonly risk: string
  readonly address: string
  readonly seen: string
  readonly until: string
}

/** A line that a config has and an earlier one had not, or the other way round; with both it was changed. */
export type AcceptanceChange =
  | { readonly of: 'deviation'; readonly was?: AcceptedDeviation; readonly now?: AcceptedDeviation }
  | { readonly of: 'consent'; readonly was?: GivenConsent; readonly now?: GivenConsent }
