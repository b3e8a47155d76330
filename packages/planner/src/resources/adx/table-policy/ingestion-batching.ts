import type { JsonValue, Timespan } from '@adx-export/core'
import { membersIn, number, timespan } from '../../../kusto/policy.ts'
import { known } from '../../../model/knowledge.ts'
import { type Policy, documentLiteral, duration, leftAlone } from './policy.ts'

export type Batching = { readonly time?: Timespan; readonly items?: number; readonly megabytes?: number }

/** What is in force where nothing is set. */
const defaults: Required<Batching> = { time: '00:05:00', items: 500, megabytes: 1024 }

export const batchingOf = (json: JsonValue | undefined): Batching | undefined =>
  membersIn<Batching>(json, {
    time: { of: 'MaximumBatchingTimeSpan', read: timespan },
    items: { of: 'MaximumNumberOfItems', read: number },
    megabytes: { of: 'MaximumRawDataSizeMB', read: number },
  })

/** https://learn.microsoft.com/kusto/management/batching-policy */
export const ingestionBatching: Policy<Batching> = {
  rules: { time: duration, items: leftAlone, megabytes: leftAlone },
  declared: (policies) => policies.ingestionBatching,
  normalForm: (json) => {
    const form = batchingOf(json)
    return form === undefined ? undefined : { ...defaults, ...form }
  },
  command: ({ time, items, megabytes }) => ({
    verb: '.alter-merge',
    rest: documentLiteral({
      MaximumBatchingTimeSpan: time,
      MaximumNumberOfItems: items,
      MaximumRawDataSizeMB: megabytes,
    }),
  }),
  risks: () => known([]),
}
