import type { Kind } from '../../../model/kind.ts'
import { canonical } from '../../../diff/canonical.ts'
import { databaseNameOf } from '../../place.ts'
import { known } from '../../../model/knowledge.ts'
import { type PolicyAttributes, rules } from './policies.ts'
import { liveTableOf, read } from './read.ts'
import { risks } from './risks.ts'
import { steps } from './steps.ts'
import { type PolicyTarget, called, counterpart, desire, needs, policyAzureId } from './targets.ts'

/**
 * One policy of a table or of a whole database; the list is in `policies.ts`, and each has a file of its own.
 *
 * In place: every member that the file names; the others keep the value that is in force, hot windows of caching too.
 * What is in force may be inherited: a table whose effective policy is as the file says needs no policy of its own.
 * `removed` deletes the policy at this level, so that the level above holds again.
 * Refused: streaming ingestion below a cluster that has it off and is not to have it on. A Fabric eventhouse always
 * streams, so the policy is neither read nor set there.
 * Risks: `shortens-retention`; `interrupts-export` where streaming into a table that is fed ends; `raises-cost`.
 *
 * https://learn.microsoft.com/kusto/management/policies
 */
export const tablePolicyKind: Kind<PolicyAttributes, PolicyTarget> = {
  id: 'adx/table-policy',
  called,
  visibleWithinSeconds: 30,
  rules,
  desire,
  needs,
  read,
  refuse: (change, context) => change.wanted.target.policy.refuse?.(change, context) ?? known([]),
  remarks: (change, context) => change.wanted.target.policy.remarks?.(change, context) ?? [],
  risks,
  steps,
  azureId: policyAzureId,
  counterpart,
  logged: (target) => ({
    cluster: target.clusterKey,
    database: target.databaseKey,
    databaseName: databaseNameOf(target),
    ...(target.tableName === undefined ? {} : { table: target.tableName }),
    commands: [`policy ${target.policy.kustoName}`],
    events: [target.policy.kustoName],
  }),
  // A policy that shortens what is kept is accepted for this table, not for the next one of the same name.
  identity: (target, observed, context, action) => {
    const id = liveTableOf(context, target)?.id ?? null
    return action === 'delete' ? [id, canonical(observed)] : id
  },
}
