import { defined } from '../../values/need.ts'
import type { CatalogueEntry } from '../../findings/entry.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { type JsonSchema, flag, object, text, whole } from '../../schema/json-schema.ts'
import { canonicalTimespan } from '../../values/timespan.ts'
import { type About, type Finding, type Holder, type PolicyText, limitProblem, ticks } from './policy.ts'

/** https://learn.microsoft.com/kusto/management/merge-policy */
export const about = {
  name: 'merge',
  kusto: 'merge',
  column: 'MergePolicy',
  listed: true,
  read: 'named',
} as const satisfies About

export const schema: JsonSchema = object(
  {
    description:
      'If and how extents are merged. Members that you leave out keep the value in force. Microsoft advises against changing the members that are not here.',
    minProperties: 1,
  },
  {
    rowCountUpperBoundForMerge: whole('Rows of a merged extent at most. It applies to merging, not to rebuilding.'),
    originalSizeMBUpperBoundForMerge: whole(
      'Original size of a merged extent in MB at most. It applies to merging, not to rebuilding.',
    ),
    maxRangeInHours: whole('Hours between the creation of two extents that are merged at most.'),
    allowRebuild: flag('Whether extents are rebuilt into one. Rebuilding is preferred to merging.'),
    allowMerge: flag('Whether extents are merged into one without being rebuilt.'),
    lookback: text('How old extents may be: `Default`, `All`, `HotCache`, or a Kusto duration.', {
      examples: ['HotCache', '30d'],
    }),
  },
)

const lookbackKinds = ['Default', 'All', 'HotCache'] as const

/** `lookback` is one of Kusto's kinds, or the period of the kind `Custom`. */
export type Merge = {
  readonly rowCountUpperBoundForMerge?: number
  readonly originalSizeMBUpperBoundForMerge?: number
  readonly maxRangeInHours?: number
  readonly allowRebuild?: boolean
  readonly allowMerge?: boolean
  readonly lookback?: string
}

export const build = (merge: NonNullable<PolicyText['merge']>): Merge => {
  const { lookback } = merge
  return defined({
    rowCountUpperBoundForMerge: merge.rowCountUpperBoundForMerge,
    originalSizeMBUpperBoundForMerge: merge.originalSizeMBUpperBoundForMerge,
    maxRangeInHours: merge.maxRangeInHours,
    allowRebuild: merge.allowRebuild,
    allowMerge: merge.allowMerge,
    lookback: lookback === undefined ? undefined : (canonicalTimespan(lookback) ?? lookback),
  })
}

export const findings = {
  'merge-out-of-range': {
    title: 'A member of a merge policy that Kusto cannot take',
    severity: 'error',
    cause:
      'Limits are whole numbers from 0. `lookback` is `Default`, `All` or `HotCache`, or a duration longer than zero.',
    example: 'merge: { lookback: Hot }',
    fix: 'Write a value of this kind.',
  },
  'merge-off': {
    title: 'Extents would never be merged',
    severity: 'warning',
    cause:
      'With both `allowMerge` and `allowRebuild` off, every batch of data stays an extent of its own. Queries get slower as extents grow in number.',
    example: 'merge: { allowMerge: false, allowRebuild: false }',
    fix: 'Switch one of them on, or delete both.',
  },
} as const satisfies Record<string, CatalogueEntry>

const limits = { least: 0, most: Number.MAX_SAFE_INTEGER }
const amounts = ['rowCountUpperBoundForMerge', 'originalSizeMBUpperBoundForMerge', 'maxRangeInHours'] as const

export function* rule({ at, diagnose }: Finding, { path, value }: Holder): Generator<Diagnostic> {
  const { merge } = value
  const place = [...path, 'merge']
  for (const key of amounts) {
    const problem = limitProblem(key, merge?.[key], limits)
    if (problem !== undefined) yield diagnose('merge-out-of-range', at([...place, key]), problem)
  }
  const lookback = merge?.lookback
  if (lookback !== undefined && !lookbackKinds.some((kind) => kind === lookback) && (ticks(lookback) ?? 0n) <= 0n) {
    const message = `'${lookback}' is none of ${lookbackKinds.join(', ')}, and no duration longer than zero.`
    const hint = 'Names are case-sensitive. Write a duration as 30d, 12h or 1.12:00:00.'
    yield diagnose('merge-out-of-range', at([...place, 'lookback']), message, { hint })
  }
  if (merge?.allowMerge === false && merge.allowRebuild === false)
    yield diagnose('merge-off', at([...place, 'allowMerge']), 'Extents would be neither merged nor rebuilt.')
}
