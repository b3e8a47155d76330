import type { JsonValue } from '../../state/model.ts'
import { isObject, type JsonObject } from '../json.ts'
import { jsonObjectLiteral } from '../text/literal.ts'
import { quoteScript } from '../text/string.ts'
import { period, periodTicks, policyError } from './period.ts'
import type { Policy } from './policy.ts'

/** The documented default policy. */
const defaults: JsonObject = {
  RowCountUpperBoundForMerge: 16_000_000,
  OriginalSizeMBUpperBoundForMerge: 30_000,
  MaxExtentsToMerge: 100,
  MaxRangeInHours: 24,
  AllowRebuild: true,
  AllowMerge: true,
  Lookback: { Kind: 'Default', CustomPeriod: null },
}

const amounts = [
  'RowCountUpperBoundForMerge',
  'OriginalSizeMBUpperBoundForMerge',
  'MaxExtentsToMerge',
  'MaxRangeInHours',
] as const

const lookback = (given: JsonValue): JsonValue => {
  const { Kind: kind, CustomPeriod: custom = null } = isObject(given) ? given : {}
  if (kind === 'Default' || kind === 'All' || kind === 'HotCache') return { Kind: kind, CustomPeriod: null }
  if (kind !== 'Custom') throw policyError('Lookback needs a Kind: Default, All, HotCache or Custom')
  return { Kind: kind, CustomPeriod: period(periodTicks(custom, 'CustomPeriod')) }
}

const asPolicy = (given: JsonObject): JsonValue => {
  const all = { ...defaults, ...given }
  for (const field of amounts) {
    const value = all[field]
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
      throw policyError(`${field} should be a whole number`)
  }
  for (const field of ['AllowRebuild', 'AllowMerge'])
    if (typeof all[field] !== 'boolean') throw policyError(`${field} should be true or false`)
  return { ...all, Lookback: lookback(all['Lookback'] ?? null) }
}

/** Source: Microsoft Learn, "Merge policy": the commands take a whole policy. */
export const merge: Policy = {
  word: 'merge',
  title: 'MergePolicy',
  all: true,
  several: false,
  levels: ['table', 'database'],
  inDetails: true,
  unset: defaults,
  parse: (cursor, merges) => {
    const given = jsonObjectLiteral(cursor)
    return (current) => asPolicy(merges && isObject(current) ? { ...current, ...given } : given)
  },
  shown: (value) => value,
  script: (value) => `policy merge ${quoteScript(JSON.stringify(value))}`,
}
