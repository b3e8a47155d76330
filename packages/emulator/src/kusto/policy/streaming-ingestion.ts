import type { JsonValue } from '../../state/model.ts'
import type { KustoContext } from '../contract.ts'
import { isObject } from '../json.ts'
import { badRequest } from '../refusal.ts'
import { accept } from '../text/cursor.ts'
import { jsonObjectLiteral } from '../text/literal.ts'
import { quoteScript } from '../text/string.ts'
import type { Policy } from './policy.ts'

/** A Fabric eventhouse has no cluster flag: streaming ingestion is always on there. */
const isStreamingPossible = (context: KustoContext): boolean =>
  context.cluster.streamingIngestion ||
  context.cluster.host.endsWith('.fabric.microsoft.com') ||
  context.choice('streamingPolicyWithoutFlag') === 'accept'

const checked = (policy: JsonValue, context: KustoContext): JsonValue => {
  if (isObject(policy) && policy['IsEnabled'] === true && !isStreamingPossible(context)) {
    throw badRequest(
      'Error during execution of a policy operation: streaming ingestion is not enabled on this cluster. Enable it on the cluster before setting the policy.',
    )
  }
  return policy
}

const asPolicy = (given: JsonValue): JsonValue => {
  if (!isObject(given)) return given
  const rate = given['HintAllocatedRate']
  if (typeof given['IsEnabled'] !== 'boolean' || !(rate === undefined || rate === null || typeof rate === 'number')) {
    throw badRequest('Error during execution of a policy operation: the streaming ingestion policy is not valid.')
  }
  return { IsEnabled: given['IsEnabled'], HintAllocatedRate: rate ?? null }
}

/** Source: Microsoft Learn, "Streaming ingestion policy". `enable` and `disable` are in the grammar, not on the page. */
export const streamingIngestion: Policy = {
  word: 'streamingingestion',
  title: 'StreamingIngestionPolicy',
  all: false,
  several: false,
  levels: ['table', 'database'],
  inDetails: true,
  unset: null,
  parse: (cursor, merge) => {
    if (accept(cursor, 'enable')) return (_, context) => checked(asPolicy({ IsEnabled: true }), context)
    if (accept(cursor, 'disable')) return () => asPolicy({ IsEnabled: false })
    const given = jsonObjectLiteral(cursor)
    return (current, context) =>
      checked(asPolicy(merge && isObject(current) ? { ...current, ...given } : given), context)
  },
  shown: (value, _, context) =>
    isObject(value) && context.choice('extraPolicyFields') === true
      ? { ...value, NumberOfRowStores: 4, SealIntervalLimit: null, SealThresholdBytes: null }
      : value,
  script: (value) => `policy streamingingestion ${quoteScript(JSON.stringify(value))}`,
}
