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

/** A change that did not take as a whole may have taken in part: the last look at the world tells. */
const outcomeOf = (
  { address }: DraftChange,
  { attribute }: Operation,
  whole: Outcome['outcome'],
  { last, ledger }: Standing,
): Outcome['outcome'] => {
  const now = last?.changes.find((one) => one.address === address)
  if (whole === 'applied' || now === undefined || !ledger.touched(address)) return whole
  const { change, action } = now
  if (change.unreadable === true || change.refusals.length > 0 || change.unjudged !== undefined) return whole
  const isPending =
    attribute === undefined
      ? action === 'create' || action === 'delete'
      : change.attributes.some(({ path }) => path === attribute)
  return isPending ? whole : 'applied'
}

const operationsOf = (standing: Standing, outcomes: readonly Outcome[]): readonly DoneOperation[] => {
  const whole = new Map(outcomes.map(({ address, outcome }) => [address, outcome]))
  return standing.first.changes.flatMap((drafted) =>
    drafted.operations.flatMap((operation): readonly DoneOperation[] => {
      const { address, action } = drafted
      if (action === 'no-op') return []
      const { hash, attribute, risks } = operation
      return [
        {
          hash,
          address,
          action,
          ...(attribute === undefined ? {} : { attribute }),
          ...valuesOf(drafted, operation),
          risks,
          outcome: outcomeOf(drafted, operation, whole.get(address) ?? 'skipped', standing),
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
