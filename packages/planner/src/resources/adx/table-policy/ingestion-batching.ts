import type { Timespan } from '@adx-export/core'
import { batchingOf, defaultBatching } from '../../../kusto/policy.ts'
import { known } from '../../../model/knowledge.ts'
import { documentLiteral } from './document.ts'
import type { Policy } from './policy.ts'
import { duration, leftAlone } from './rules.ts'

export type Batching = { readonly time?: Timespan; readonly items?: number; readonly megabytes?: number }

/** https://learn.microsoft.com/kusto/management/batching-policy */
export const ingestionBatching: Policy<Batching> = {
  name: 'ingestion-batching',
  key: 'ingestionBatching',
  kustoName: 'ingestionbatching',
  rules: { time: duration, items: leftAlone, megabytes: leftAlone },
  declared: (policies) => policies.ingestionBatching,
  normalForm: (json) => {
    const form = batchingOf(json)
    return form === undefined ? undefined : { ...defaultBatching, ...form }
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
