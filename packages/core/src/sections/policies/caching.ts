import type { CatalogueEntry } from '../../findings/entry.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import type { JsonSchema } from '../../schema/json-schema.ts'
import { timespan } from '../../schema/shared.ts'
import { canonicalTimespan } from '../../values/timespan.ts'
import { type About, type Finding, type Holder, type PolicyText, durationFindings, ticks } from './policy.ts'
import { keptIn } from './retention.ts'

/** https://learn.microsoft.com/kusto/management/cache-policy */
export const about = {
  name: 'caching',
  kusto: 'caching',
  column: 'CachingPolicy',
  listed: true,
  read: 'always',
} as const satisfies About

export const schema: JsonSchema = timespan('How long data stays in the hot cache.', ['30d'])

export const build = (text: NonNullable<PolicyText['caching']>): string | undefined => canonicalTimespan(text)

export const findings = {
  'caching-longer-than-retention': {
    title: 'Data would be cached for longer than it is kept',
    severity: 'warning',
    cause: 'The cache cannot contain data that retention has deleted, so the additional caching time has no effect.',
    example: 'retention: 30d\ncaching: 90d\n',
    fix: 'Shorten caching, or lengthen retention.',
  },
} as const satisfies Record<string, CatalogueEntry>

export function* rule(finding: Finding, holder: Holder): Generator<Diagnostic> {
  const { at, diagnose } = finding
  const text = holder.value.caching
  const path = [...holder.path, 'caching']
  yield* durationFindings(finding, text, path)
  const cached = ticks(text)
  if (cached === undefined) return
  if (cached < 0n) yield diagnose('timespan-out-of-range', at(path), 'Caching cannot be negative.')
  const { text: keeping } = keptIn(holder)
  const kept = ticks(keeping)
  if (kept === undefined || kept <= 0n || cached <= kept) return
  const message = `Data is to be cached for ${text ?? ''}, and kept for ${keeping ?? ''} only.`
  yield diagnose('caching-longer-than-retention', at(path), message)
}
