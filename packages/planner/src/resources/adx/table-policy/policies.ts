import { type PolicyKey, tablePolicies } from '@adx-export/core'
import type { Rules } from '../../../model/kind.ts'
import { type Caching, caching } from './caching.ts'
import { type Batching, ingestionBatching } from './ingestion-batching.ts'
import { type Merge, merge } from './merge.ts'
import type { Named, Policy } from './policy.ts'
import { type Retention, retention } from './retention.ts'
import { type Streaming, streamingIngestion } from './streaming-ingestion.ts'

/** Members of one policy; which ones occur depends on the policy. */
export type PolicyAttributes = Streaming & Retention & Caching & Batching & Merge

/** What is done with each policy of core's list. */
const all = { streamingIngestion, retention, caching, ingestionBatching, merge }

export const rules: Rules<PolicyAttributes> = {
  ...streamingIngestion.rules,
  ...retention.rules,
  ...caching.rules,
  ...ingestionBatching.rules,
  ...merge.rules,
}

/** A policy among others: which members it has is its own affair. */
export type AnyPolicy = Named<Omit<Policy<PolicyAttributes>, 'rules'>>

const byKey: Readonly<Record<PolicyKey, Omit<Policy<PolicyAttributes>, 'rules'>>> = all

/** Every policy, in the order of core's list. */
export const policies: readonly AnyPolicy[] = tablePolicies.map(({ key, name, kusto }) => ({
  ...byKey[key],
  key,
  name,
  kustoName: kusto,
}))

/** The policy of a key of the config. Throws for one that core does not know, which a checked config does not have. */
export const policyOfKey = (key: string): AnyPolicy => {
  const policy = policies.find((each) => each.key === key)
  if (policy === undefined) throw new Error(`a policy that is not known: ${key}`)
  return policy
}
