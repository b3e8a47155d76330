import { type JsonValue, type Recoverability, type Timespan, recoverabilities } from '@adx-export/core'
import { readTimespan } from './duration.ts'
import { booleanMember, itemsOf, member, textMember } from './json.ts'

/**
 * Normal forms of policy documents: what commands answer in several spellings becomes one. A member that is not set is
 * left out; where anything that is set is not understood there is no normal form, since a guess could lose data.
 */

export type Retention = { readonly softDelete?: Timespan; readonly recoverability?: Recoverability }
export type HotWindow = { readonly from: string; readonly to: string }
export type Caching = { readonly hot?: Timespan; readonly windows: readonly HotWindow[] }
export type Batching = { readonly time?: Timespan; readonly items?: number; readonly megabytes?: number }
export type Streaming = { readonly enabled: boolean; readonly hint?: number }
export type UpdatePolicy = { readonly source: string; readonly query: string }

const unclear = Symbol('it is not understood')

type Reading<T> = T | undefined | typeof unclear

const isUnset = (json: JsonValue | undefined): json is null | undefined => json === undefined || json === null

/** The document; a policy that is not set is one without members. */
const documentOf = (json: JsonValue | undefined): JsonValue | undefined => {
  if (isUnset(json) || json === 'null' || (Array.isArray(json) && json.length === 0)) return {}
  return typeof json === 'object' && !Array.isArray(json) ? json : undefined
}

const readMember = <T>(document: JsonValue, name: string, read: (json: JsonValue) => T | undefined): Reading<T> => {
  const json = member(document, name)
  return isUnset(json) ? undefined : (read(json) ?? unclear)
}

/** Both shapes: `.show tables details` says `"4.00:00:00"`, policy commands wrap it in `{ "Value": … }`. */
const timespan = (json: JsonValue): Timespan | undefined => {
  const text = typeof json === 'string' ? json : textMember(json, 'Value')
  return text === undefined ? undefined : readTimespan(text)
}

const number = (json: JsonValue): number | undefined => (typeof json === 'number' ? json : undefined)

const recoverability = (json: JsonValue): Recoverability | undefined =>
  typeof json === 'string' ? recoverabilities.find((one) => one.toLowerCase() === json.toLowerCase()) : undefined

/** https://learn.microsoft.com/kusto/management/retention-policy */
export const retentionOf = (json: JsonValue | undefined): Retention | undefined => {
  const document = documentOf(json)
  if (document === undefined) return undefined
  const period = readMember(document, 'SoftDeletePeriod', timespan)
  const recovery = readMember(document, 'Recoverability', recoverability)
  if (period === unclear || recovery === unclear) return undefined
  return {
    ...(period === undefined ? {} : { softDelete: period }),
    ...(recovery === undefined ? {} : { recoverability: recovery }),
  }
}

/** What is written back into a command has to be a date and nothing else. */
const date = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/

const hotWindow = (json: JsonValue): HotWindow | undefined => {
  const from = textMember(json, 'MinValue')
  const to = textMember(json, 'MaxValue')
  return from !== undefined && to !== undefined && date.test(from) && date.test(to) ? { from, to } : undefined
}

const hotWindows = (json: JsonValue): readonly HotWindow[] | undefined => {
  const windows = itemsOf(json).map(hotWindow)
  const clear = windows.filter((window) => window !== undefined)
  return Array.isArray(json) && clear.length === windows.length ? clear : undefined
}

/** https://learn.microsoft.com/kusto/management/cache-policy */
export const cachingOf = (json: JsonValue | undefined): Caching | undefined => {
  const document = documentOf(json)
  if (document === undefined) return undefined
  const hot = readMember(document, 'DataHotSpan', timespan)
  const windows = readMember(document, 'HotWindows', hotWindows)
  if (hot === unclear || windows === unclear) return undefined
  return { ...(hot === undefined ? {} : { hot }), windows: windows ?? [] }
}

/** https://learn.microsoft.com/kusto/management/batching-policy */
export const batchingOf = (json: JsonValue | undefined): Batching | undefined => {
  const document = documentOf(json)
  if (document === undefined) return undefined
  const time = readMember(document, 'MaximumBatchingTimeSpan', timespan)
  const items = readMember(document, 'MaximumNumberOfItems', number)
  const megabytes = readMember(document, 'MaximumRawDataSizeMB', number)
  if (time === unclear || items === unclear || megabytes === unclear) return undefined
  return {
    ...(time === undefined ? {} : { time }),
    ...(items === undefined ? {} : { items }),
    ...(megabytes === undefined ? {} : { megabytes }),
  }
}

/** The service adds members that are documented nowhere; only these two mean anything. */
export const streamingOf = (json: JsonValue | undefined): Streaming | undefined => {
  const document = documentOf(json)
  if (document === undefined) return undefined
  const enabled = readMember(document, 'IsEnabled', () => booleanMember(document, 'IsEnabled'))
  const hint = readMember(document, 'HintAllocatedRate', number)
  if (enabled === unclear || hint === unclear) return undefined
  return { enabled: enabled ?? false, ...(hint === undefined ? {} : { hint }) }
}

/** The enabled update policies that a table has, so those that write into it. */
export const updatePoliciesOf = (json: JsonValue | undefined): readonly UpdatePolicy[] =>
  itemsOf(json).flatMap((policy) => {
    const source = textMember(policy, 'Source')
    return source === undefined || booleanMember(policy, 'IsEnabled') === false
      ? []
      : [{ source, query: textMember(policy, 'Query') ?? '' }]
  })

/** What is in force where nothing is set. https://learn.microsoft.com/kusto/management/retention-policy */
export const defaultRetention: Required<Retention> = { softDelete: '365000.00:00:00', recoverability: 'Enabled' }
/** https://learn.microsoft.com/kusto/management/batching-policy */
export const defaultBatching: Required<Batching> = { time: '00:05:00', items: 500, megabytes: 1024 }
