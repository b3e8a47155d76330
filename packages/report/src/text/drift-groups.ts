import type { Difference, DifferenceOrigin, Plan } from '@adx-export/planner'
import { clean, count } from './clean.ts'
import { acceptedOtherText } from './ignore.ts'

/** Where a difference is told: what nobody knows the origin of stands with what was changed live. */
export type DriftGroup = 'live' | 'both' | 'merged' | 'ignored'

/** In the order in which they are told. */
export const driftGroups = ['live', 'both', 'merged', 'ignored'] as const satisfies readonly DriftGroup[]

export const groupOf = ({ origin, ignored }: Pick<Difference, 'origin' | 'ignored'>): DriftGroup =>
  ignored === undefined ? (origin ?? 'live') : 'ignored'

/** The difference of an attribute, or of the whole where `attribute` is absent; undefined where nobody looked for drift. */
export const differenceAt = (
  { differences = [] }: Plan,
  address: string,
  attribute: string | undefined,
): Difference | undefined => differences.find((one) => one.address === address && one.attribute === attribute)

const origins: Readonly<Record<DifferenceOrigin, string>> = {
  live: 'changed live since the last apply',
  merged: 'merged, and waits for its apply',
  both: 'changed live, and in the config since',
}

/** What a difference is, in a few words behind it; undefined where nothing beyond the difference is known. */
export const originText = (
  difference: Pick<Difference, 'origin' | 'ignored' | 'acceptedOther'>,
): string | undefined => {
  const { origin, ignored } = difference
  if (ignored !== undefined) return `accepted until ${clean(ignored.until)}: ${clean(ignored.reason)}`
  const remarks = [origin === undefined ? undefined : origins[origin], acceptedOtherText(difference)]
  const texts = remarks.filter((text) => text !== undefined)
  return texts.length === 0 ? undefined : texts.join('; ')
}

/** `2 differences wait for their apply, 1 is accepted`; empty where there are none of them. */
export const besideDrift = ({ differences = [] }: Plan): string => {
  const sizeOf = (group: DriftGroup): number => differences.filter((one) => groupOf(one) === group).length
  const [merged, ignored] = [sizeOf('merged'), sizeOf('ignored')]
  const parts = [
    ...(merged === 0
      ? []
      : [`${count(merged, 'merged change')} ${merged === 1 ? 'waits for its apply' : 'wait for their apply'}`]),
    ...(ignored === 0 ? [] : [`${count(ignored, 'difference')} ${ignored === 1 ? 'is' : 'are'} accepted`]),
  ]
  return parts.join(', ')
}
