import { type JsonValue, type Recoverability, type Timespan, canonicalTimespan } from '@adx-export/core'
import { booleanMember, itemsOf, member, numberMember, textMember } from './json.ts'

/** Normal forms of policy documents: what commands answer in several spellings becomes one. */

export type Retention = { readonly softDelete?: Timespan; readonly recoverability?: Recoverability }
export type HotWindow = { readonly from: string; readonly to: string }
export type Caching = { readonly hot?: Timespan; readonly windows: readonly HotWindow[] }
export type Batching = { readonly time?: Timespan; readonly items?: number; readonly megabytes?: number }
export type Streaming = { readonly enabled: boolean; readonly hint?: number }
export type UpdatePolicy = { readonly source: string; readonly query: string }

const timespanOf = (json: JsonValue | undefined, name: string): Timespan | undefined => {
  const text = textMember(json, name) ?? textMember(member(json, name), 'Value')
  return text === undefined ? undefined : (canonicalTimespan(text) ?? text)
}

const recoverabilityOf = (json: JsonValue | undefined): Recoverability | undefined => {
  const text = textMember(json, 'Recoverability')?.toLowerCase()
  if (text === 'enabled') return 'Enabled'
  return text === 'disabled' ? 'Disabled' : undefined
}

/** https://learn.microsoft.com/kusto/management/retention-policy */
export const retentionOf = (json: JsonValue | undefined): Retention => {
  const softDelete = timespanOf(json, 'SoftDeletePeriod')
  const recoverability = recoverabilityOf(json)
  return {
    ...(softDelete === undefined ? {} : { softDelete }),
    ...(recoverability === undefined ? {} : { recoverability }),
  }
}

/** Both shapes: `.show tables details` says `"DataHotSpan": "4.00:00:00"`, policy commands wrap it in `{ "Value": … }`. */
export const cachingOf = (json: JsonValue | undefined): Caching => {
  const hot = timespanOf(json, 'DataHotSpan')
  const windows = itemsOf(member(json, 'HotWindows')).flatMap((window) => {
    const from = textMember(window, 'MinValue')
    const to = textMember(window, 'MaxValue')
    return from === undefined || to === undefined ? [] : [{ from, to }]
  })
  return { ...(hot === undefined ? {} : { hot }), windows }
}

/** https://learn.microsoft.com/kusto/management/batching-policy */
export const batchingOf = (json: JsonValue | undefined): Batching => {
  const time = timespanOf(json, 'MaximumBatchingTimeSpan')
  const items = numberMember(json, 'MaximumNumberOfItems')
  const megabytes = numberMember(json, 'MaximumRawDataSizeMB')
  return {
    ...(time === undefined ? {} : { time }),
    ...(items === undefined ? {} : { items }),
    ...(megabytes === undefined ? {} : { megabytes }),
  }
}

/** The service adds members that are documented nowhere; only these two mean anything. */
export const streamingOf = (json: JsonValue | undefined): Streaming => {
  const hint = numberMember(json, 'HintAllocatedRate')
  return { enabled: booleanMember(json, 'IsEnabled') ?? false, ...(hint === undefined ? {} : { hint }) }
}

/** The enabled update policies that a table has, so those that write into it. */
export const updatePoliciesOf = (json: JsonValue | undefined): readonly UpdatePolicy[] =>
  itemsOf(json).flatMap((policy) => {
    const source = textMember(policy, 'Source')
    if (source === undefined || booleanMember(policy, 'IsEnabled') === false) return []
    return [{ source, query: textMember(policy, 'Query') ?? '' }]
  })

/** What is in force where nothing is set. https://learn.microsoft.com/kusto/management/retention-policy */
export const defaultRetention: Required<Retention> = { softDelete: '365000.00:00:00', recoverability: 'Enabled' }
/** https://learn.microsoft.com/kusto/management/batching-policy */
export const defaultBatching: Required<Batching> = { time: '00:05:00', items: 500, megabytes: 1024 }
