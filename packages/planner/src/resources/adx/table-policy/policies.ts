import type { Rules } from '../../../model/kind.ts'
import { caching } from './caching.ts'
import { ingestionBatching } from './ingestion-batching.ts'
import type { Policy, PolicyAttributes } from './policy.ts'
import { retention } from './retention.ts'
import { streamingIngestion } from './streaming-ingestion.ts'

/** A policy among others: which members it has is its own affair. */
export type AnyPolicy = Omit<Policy<PolicyAttributes>, 'rules'>

/** Every policy: the only list of them. */
export const policies: readonly AnyPolicy[] = [streamingIngestion, retention, caching, ingestionBatching]

export const rules: Rules<PolicyAttributes> = {
  ...streamingIngestion.rules,
  ...retention.rules,
  ...caching.rules,
  ...ingestionBatching.rules,
}

/** `ingestionBatching`, `ingestion-batching` and `ingestionbatching` are one policy. */
export const policyNamed = (name: string): AnyPolicy | undefined => {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, '')
  return policies.find((policy) => plain(policy.name) === plain(name))
}
