import { type Recoverability, type Timespan, writtenTimespan } from '@adx-export/core'
import { compareDurations, durationLiteral } from '../../../kusto/duration.ts'
import { defaultRetention, retentionOf } from '../../../kusto/policy.ts'
import { known, mapKnown } from '../../../model/knowledge.ts'
import type { Harm, Policy, Turn } from './policy.ts'
import { duration, leftAlone } from './rules.ts'

export type Retention = { readonly softDelete?: Timespan; readonly recoverability?: Recoverability }

const periodHarms = ({ from, to, place }: Turn<Retention>): readonly Harm<Retention>[] => {
  const before = from.softDelete ?? defaultRetention.softDelete
  const after = to.softDelete ?? before
  const difference = compareDurations(after, before)
  if (difference === 0) return []
  return [
    difference < 0
      ? {
          code: 'shortens-retention',
          attribute: 'softDelete',
          keeps: after,
          message: `Data of ${place} older than ${writtenTimespan(after)} is deleted; until now it was kept for ${writtenTimespan(before)}.`,
        }
      : {
          code: 'raises-cost',
          attribute: 'softDelete',
          message: `Data of ${place} is kept for ${writtenTimespan(after)} instead of ${writtenTimespan(before)}.`,
        },
  ]
}

const recoveryHarms = ({ from, to, place }: Turn<Retention>): readonly Harm<Retention>[] => {
  const before = from.recoverability ?? defaultRetention.recoverability
  if (before !== 'Enabled' || to.recoverability !== 'Disabled') return []
  const message = `Deleted data of ${place} can no longer be recovered; until now it could for 14 days.`
  return [{ code: 'shortens-retention', attribute: 'recoverability', message }]
}

/** https://learn.microsoft.com/kusto/management/retention-policy */
export const retention: Policy<Retention> = {
  name: 'retention',
  key: 'retention',
  kustoName: 'retention',
  rules: { softDelete: duration, recoverability: leftAlone },
  declared: (policies) => policies.retention,
  normalForm: (json) => {
    const form = retentionOf(json)
    return form === undefined ? undefined : { ...defaultRetention, ...form }
  },
  command: ({ softDelete, recoverability }) => {
    const period = softDelete === undefined ? [] : [`softdelete = ${durationLiteral(softDelete)}`]
    const recovery = recoverability === undefined ? [] : [`recoverability = ${recoverability.toLowerCase()}`]
    return { verb: '.alter-merge', rest: [...period, ...recovery].join(' ') }
  },
  // What a stopped run made is shaped without asking again: consent is for data, and there is none.
  risks: (turn) => {
    const harms = [...periodHarms(turn), ...recoveryHarms(turn)]
    const shortens = ({ code }: Harm<Retention>): boolean => code === 'shortens-retention'
    return harms.some(shortens)
      ? mapKnown(turn.empty(), (empty) => (empty ? harms.filter((harm) => !shortens(harm)) : harms))
      : known(harms)
  },
}
