import { type JsonValue, type Policies, canonicalTimespan } from '@adx-export/core'
import { textMember } from '../../../kusto/json.ts'
import { flag, membersIn, number, timespan } from '../../../kusto/policy.ts'
import { known } from '../../../model/knowledge.ts'
import { type Harm, type Policy, type PolicyTransition, documentLiteral, duration, leftAlone } from './policy.ts'

export type Merge = NonNullable<Policies['merge']>

/** What is in force where nothing is set. https://learn.microsoft.com/kusto/management/merge-policy */
const defaults: Required<Merge> = {
  rowCountUpperBoundForMerge: 16_000_000,
  originalSizeMBUpperBoundForMerge: 30_000,
  maxRangeInHours: 24,
  allowRebuild: true,
  allowMerge: true,
  lookback: 'Default',
}

const custom = 'Custom'

/** `{ "Kind": "Custom", "CustomPeriod": "30.00:00:00" }` is its period; every other kind its name. */
const lookback = (json: JsonValue): string | undefined => {
  const kind = textMember(json, 'Kind')
  if (kind !== custom) return kind
  const period = textMember(json, 'CustomPeriod')
  return period === undefined ? undefined : timespan(period)
}

const mergeOf = (json: JsonValue | undefined): Merge | undefined =>
  membersIn<Merge>(json, {
    rowCountUpperBoundForMerge: { of: 'RowCountUpperBoundForMerge', read: number },
    originalSizeMBUpperBoundForMerge: { of: 'OriginalSizeMBUpperBoundForMerge', read: number },
    maxRangeInHours: { of: 'MaxRangeInHours', read: number },
    allowRebuild: { of: 'AllowRebuild', read: flag },
    allowMerge: { of: 'AllowMerge', read: flag },
    lookback: { of: 'Lookback', read: lookback },
  })

const documentOf = (members: Merge): Readonly<Record<string, unknown>> => {
  const { lookback: reach, ...rest } = { ...defaults, ...members }
  return {
    RowCountUpperBoundForMerge: rest.rowCountUpperBoundForMerge,
    OriginalSizeMBUpperBoundForMerge: rest.originalSizeMBUpperBoundForMerge,
    MaxRangeInHours: rest.maxRangeInHours,
    AllowRebuild: rest.allowRebuild,
    AllowMerge: rest.allowMerge,
    Lookback: canonicalTimespan(reach) === undefined ? { Kind: reach } : { Kind: custom, CustomPeriod: reach },
  }
}

const harm = (
  { from, to, place }: PolicyTransition<Merge>,
  attribute: 'allowMerge' | 'allowRebuild',
  what: string,
): Harm<Merge>[] =>
  (from[attribute] ?? true) && to[attribute] === false
    ? [
        {
          code: 'raises-cost',
          attribute,
          message: `Extents of ${place} are no longer ${what}. More extents remain, so queries can be slower and need more resources.`,
        },
      ]
    : []

/** https://learn.microsoft.com/kusto/management/merge-policy */
export const merge: Policy<Merge> = {
  rules: {
    rowCountUpperBoundForMerge: leftAlone,
    originalSizeMBUpperBoundForMerge: leftAlone,
    maxRangeInHours: leftAlone,
    allowRebuild: leftAlone,
    allowMerge: leftAlone,
    lookback: duration,
  },
  declared: (policies) => policies.merge,
  normalForm: (json) => {
    const form = mergeOf(json)
    return form === undefined ? undefined : { ...defaults, ...form }
  },
  // For a table only `.alter` is documented, and it takes a whole policy: members that no config has are sent as they are.
  command: (members, { own, effective }) => {
    const live = own ?? effective
    const others = typeof live === 'object' && live !== null ? Object.entries(live) : []
    return { verb: '.alter', rest: documentLiteral({ ...Object.fromEntries(others), ...documentOf(members) }) }
  },
  risks: (transition) =>
    known([...harm(transition, 'allowMerge', 'merged'), ...harm(transition, 'allowRebuild', 'rebuilt')]),
}
