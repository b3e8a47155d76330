import { defined, ignoreLine } from '@adx-export/core'
import type { Difference, Plan } from '@adx-export/planner'
import { isDrift } from '../json/drift.ts'
import { clean } from './clean.ts'
import { valueText } from './value.ts'

/** Lines that are offered; whoever has more of them has another problem. */
const most = 20

/** What the accepted value was, where another one is live: `accepted was 60d until 2026-12-30: audit`. */
export const acceptedOtherText = ({ acceptedOther }: Pick<Difference, 'acceptedOther'>): string | undefined => {
  if (acceptedOther === undefined) return undefined
  const { value, until, reason } = acceptedOther
  const was = value === null ? 'not set' : valueText(value)
  return `accepted was ${was} until ${clean(until)}: ${clean(reason)}`
}

/** The lines to paste under `drift.ignore`, each for one difference and its live value; `end` is their last day. */
export const ignoreLines = (
  { differences = [], target: { environment } }: Plan,
  end: string,
): { readonly lines: readonly string[]; readonly omitted: number } => {
  const lines = differences
    .filter((one) => isDrift(one) && one.value !== undefined)
    .map(({ address, attribute, value = null }) =>
      ignoreLine({
        at: address,
        value,
        until: end,
        ...defined({ attribute }),
        ...(environment === undefined ? {} : { only: [environment] }),
      }),
    )
  return { lines: lines.slice(0, most), omitted: Math.max(0, lines.length - most) }
}
