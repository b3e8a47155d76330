import type { JsonValue } from '../../state/model.ts'
import { isObject, type JsonObject } from '../json.ts'
import { jsonObjectLiteral } from '../text/literal.ts'
import { quoteScript } from '../text/string.ts'
import { period, periodTicks, policyError } from './period.ts'
import type { Policy } from './policy.ts'

/** What batches unasked. */
const defaults: JsonObject = {
  MaximumBatchingTimeSpan: '00:05:00',
  MaximumNumberOfItems: 500,
  MaximumRawDataSizeMB: 1024,
}

const second = 10_000_000n

const time = (value: JsonValue): string => {
  const ticks = periodTicks(value, 'MaximumBatchingTimeSpan')
  if (ticks < 10n * second) {
    throw policyError('MaximumBatchingTimeSpan should be greater than or equal to 00:00:10')
  }
  if (ticks > 1800n * second) throw policyError('MaximumBatchingTimeSpan should be less than or equal to 00:30:00')
  return period(ticks)
}

const count = (value: JsonValue, field: string, least: number, most: number): number => {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw policyError(`${field} should be a whole number`)
  if (value < least) throw policyError(`${field} should be greater than or equal to ${least}`)
  if (value > most) throw policyError(`${field} should be less than or equal to ${most}`)
  return value
}

const asPolicy = (given: JsonObject): JsonValue => {
  const whole = { ...defaults, ...given }
  return {
    MaximumBatchingTimeSpan: time(whole['MaximumBatchingTimeSpan'] ?? null),
    MaximumNumberOfItems: count(whole['MaximumNumberOfItems'] ?? null, 'MaximumNumberOfItems', 1, 25_000),
    MaximumRawDataSizeMB: count(whole['MaximumRawDataSizeMB'] ?? null, 'MaximumRawDataSizeMB', 100, 4096),
  }
}

/** Source: Microsoft Learn, "IngestionBatching policy": `.alter` gives defaults to what is not named. */
export const ingestionBatching: Policy = {
  word: 'ingestionbatching',
  title: 'IngestionBatchingPolicy',
  all: true,
  several: true,
  levels: ['table', 'database'],
  inDetails: true,
  unset: null,
  parse: (cursor, merge) => {
    const given = jsonObjectLiteral(cursor)
    return (current) => asPolicy(merge && isObject(current) ? { ...current, ...given } : given)
  },
  shown: (value) => value,
  shownUnset: (view, context) =>
    view === 'details' && context.choice('unsetBatching') === 'defaults' ? defaults : undefined,
  script: (value) => `policy ingestionbatching ${quoteScript(JSON.stringify(value))}`,
}
