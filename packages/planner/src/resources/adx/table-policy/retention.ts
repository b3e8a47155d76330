import { type JsonValue, type Recoverability, type Timespan, recoverabilities, writtenTimespan } from '@adx-export/core'
import { compareDurations, durationLiteral } from '../../../kusto/duration.ts'
import { membersIn, timespan } from '../../../kusto/policy.ts'
import { known, mapKnown } from '../../../model/knowledge.ts'
import { type Harm, type Policy, type PolicyTransition, duration, leftAlone } from './policy.ts'

export type Retention = { readonly softDelete?: Timespan; readonly recoverability?: Recoverability }

/** What is in force where nothing is set. */
const defaults: Required<Retention> = { softDelete: '365000.00:00:00', recoverability: 'Enabled' }

const recoverability = (json: JsonValue): Recoverability | undefined =>
  typeof json === 'string' ? recoverabilities.find((one) => one.toLowerCase() === json.toLowerCase()) : undefined

export const retentionOf = (json: JsonValue | undefined): Retention | undefined =>
  membersIn<Retention>(json, {
    softDelete: { of: 'SoftDeletePeriod', read: timespan },
    recoverability: { of: 'Recoverability', read: recoverability },
  })

const periodHarms = ({ from, to, place }: PolicyTransition<Retention>): readonly Harm<Retention>[] => {
  const before = from.softDelete ?? defaults.softDelete
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

const recoveryHarms = ({ from, to, place }: PolicyTransition<Retention>): readonly Harm<Retention>[] => {
  const before = from.recoverability ?? defaults.recoverability
  if (before !== 'Enabled' || to.recoverability !== 'Disabled') return []
  const message = `Deleted data of ${place} can no longer be recovered; until now it could for 14 days.`
  return [{ code: 'shortens-retention', attribute: 'recoverability', message }]
}

/** https://learn.microsoft.com/kusto/management/retention-policy */
export const retention: Policy<Retention> = {
  rules: { softDelete: duration, recoverability: leftAlone },
  declared: (policies) => policies.retention,
  normalForm: (json) => {
    const form = retentionOf(json)
    return form === undefined ? undefined : { ...defaults, ...form }
  },
  command: ({ softDelete, recoverability: recovers }) => {
    const period = softDelete === undefined ? [] : [`softdelete = ${durationLiteral(softDelete)}`]
    const recovery = recovers === undefined ? [] : [`recoverability = ${recovers.toLowerCase()}`]
    return { verb: '.alter-merge', rest: [...period, ...recovery].join(' ') }
  },
  // What a stopped run made is shaped without asking again: consent is for data, and there is none.
  risks: (transition) => {
    const harms = [...periodHarms(transition), ...recoveryHarms(transition)]
    const shortens = ({ code }: Harm<Retention>): boolean => code === 'shortens-retention'
    return harms.some(shortens)
      ? mapKnown(transition.empty(), (empty) => (empty ? harms.filter((harm) => !shortens(harm)) : harms))
      : known(harms)
  },
}
