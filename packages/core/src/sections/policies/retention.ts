import { defined } from '../../values/need.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import type { Path } from '../../text/document.ts'
import { object } from '../../schema/json-schema.ts'
import type { JsonSchema } from '../../schema/json-schema.ts'
import { timespan } from '../../schema/shared.ts'
import { type Recoverability, recoverabilities } from '../../values/closed-sets.ts'
import { canonicalTimespan } from '../../values/timespan.ts'
import { type About, type Finding, type Holder, type PolicyText, durationFindings, ticks } from './policy.ts'

/** https://learn.microsoft.com/kusto/management/retention-policy */
export const about = {
  name: 'retention',
  kusto: 'retention',
  column: 'RetentionPolicy',
  listed: true,
  read: 'always',
} as const satisfies About

export const schema: JsonSchema = {
  description: 'How long data is kept.',
  anyOf: [
    timespan('How long data is kept.', ['365d', '3650.00:00:00']),
    object(
      { minProperties: 1 },
      {
        softDelete: timespan('How long data is kept and can be queried.', ['365d']),
        recoverability: {
          enum: recoverabilities,
          description: 'Whether data can be recovered for 14 days after it was deleted.',
        },
      },
    ),
  ],
}

export type Retention = { readonly softDelete?: string; readonly recoverability?: Recoverability }

export const build = (text: NonNullable<PolicyText['retention']>): Retention =>
  typeof text === 'string'
    ? defined({ softDelete: canonicalTimespan(text) })
    : defined({
        softDelete: text.softDelete === undefined ? undefined : canonicalTimespan(text.softDelete),
        recoverability: text.recoverability,
      })

/** How long data is kept, as it is written, and where. */
export const keptIn = ({ path, value }: Holder): { readonly text: string | undefined; readonly path: Path } =>
  typeof value.retention === 'string'
    ? { text: value.retention, path: [...path, 'retention'] }
    : { text: value.retention?.softDelete, path: [...path, 'retention', 'softDelete'] }

export const findings = {}

export function* rule(finding: Finding, holder: Holder): Generator<Diagnostic> {
  const { text, path } = keptIn(holder)
  yield* durationFindings(finding, text, path)
  const kept = ticks(text)
  if (kept !== undefined && kept <= 0n)
    yield finding.diagnose('timespan-out-of-range', finding.at(path), 'Data must be kept for longer than zero.')
}
