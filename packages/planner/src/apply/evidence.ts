import { canonical } from '../diff/canonical.ts'
import type { CarriedOutBy, DoneOperation, Evidence, WriterIdentity } from '../model/evidence.ts'
import type { Outcome } from '../model/report.ts'
import type { DraftChange } from '../plan/plan.ts'
import type { Hash } from '../plan/operations.ts'
import type { Operation } from '../model/plan.ts'
import type { World } from '../model/world.ts'
import type { Standing } from './outcomes.ts'

const identityOf = ({ self }: World): WriterIdentity => {
  const { applicationId: clientId, objectId, tenantId } = self
  if (clientId === undefined && objectId === undefined)
    return { notRead: 'The token of the sign-in does not say who it belongs to.' }
  return {
    ...(clientId === undefined ? {} : { clientId }),
    ...(objectId === undefined ? {} : { objectId }),
    ...(tenantId === undefined ? {} : { tenantId }),
  }
}

type Values = Pick<DoneOperation, 'before' | 'after'>

const valuesOf = ({ action, change }: DraftChange, { attribute, value }: Operation): Values => {
  if (attribute === undefined)
    return action === 'delete' ? { before: 'present', after: 'absent' } : { before: 'absent', after: value }
  const at = change.attributes.find(({ path }) => path === attribute)
  return { before: at?.from ?? null, after: at?.to ?? null }
}

/** Whether the last look at the world showed an operation as done, whoever did it; undefined where that was not to be seen. */
const matchesNow = ({ address }: DraftChange, { attribute }: Operation, { last }: Standing): boolean | undefined => {
  const now = last?.changes.find((one) => one.address === address)
  // What no longer shows as a change is as the config asks.
  if (now === undefined) return last === undefined ? undefined : true
  const { change, action } = now
  if (change.unreadable === true || change.refusals.length > 0 || change.unjudged !== undefined) return undefined
  if (attribute === undefined) return action !== 'create' && action !== 'delete'
  return change.attributes.every(({ path }) => path !== attribute)
}

const operationsOf = (standing: Standing, outcomes: readonly Outcome[]): readonly DoneOperation[] => {
  const whole = new Map(outcomes.map(({ address, outcome }) => [address, outcome]))
  return standing.first.changes.flatMap((drafted) =>
    drafted.operations.flatMap((operation): readonly DoneOperation[] => {
      const { address, action } = drafted
      if (action === 'no-op') return []
      const { hash, attribute, risks } = operation
      const matches = matchesNow(drafted, operation, standing)
      return [
        {
          hash,
          address,
          action,
          ...(attribute === undefined ? {} : { attribute }),
          ...valuesOf(drafted, operation),
          risks,
          outcome: whole.get(address) ?? 'skipped',
          ...(matches === undefined ? {} : { matches }),
        },
      ]
    }),
  )
}

/** What an auditor needs to know, of the look that the run set out with and of what came of it. */
export const evidenceOf = (
  standing: Standing,
  outcomes: readonly Outcome[],
  by: CarriedOutBy,
  hash: Hash,
): Evidence => {
  const { target, context, consents } = standing.first
  return {
    version: 1,
    ...by,
    target,
    config: hash(canonical(context.config)),
    identity: identityOf(context.world),
    consents,
    operations: operationsOf(standing, outcomes),
  }
}
