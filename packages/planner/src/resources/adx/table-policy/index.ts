import type { Kind } from '../../../model/kind.ts'
import { canonical } from '../../../diff/canonical.ts'
import { placeAim } from '../../aim.ts'
import { tableIn } from '../../live.ts'
import { desire } from './desire.ts'
import { needs } from './needs.ts'
import { read } from './read.ts'
import { refuse } from './refuse.ts'
import { risks } from './risks.ts'
import { type PolicyAttributes, rules } from './rules.ts'
import { steps } from './steps.ts'
import { policyTargets } from './targets.ts'

/**
 * One policy of a table or of a whole database: streaming ingestion, retention, caching or ingestion batching.
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
export const tablePolicyKind: Kind<PolicyAttributes> = {
  id: 'adx/table-policy',
  title: 'table policy',
  rules,
  desire,
  needs,
  read,
  refuse,
  risks,
  steps,
  aim: (address, config) => {
    const target = policyTargets(config).get(address)
    return target === undefined ? null : placeAim(config, target.clusterKey, target.databaseKey, target.tableKey)
  },
  // A policy that shortens what is kept is accepted for this table, not for the next one of the same name.
  identity: (address, observed, { config, world }, action) => {
    const target = policyTargets(config).get(address)
    const { clusterKey = '', databaseKey = '', tableName } = target ?? {}
    const id = tableName === undefined ? undefined : tableIn(world, clusterKey, databaseKey, tableName)?.id
    return action === 'delete' ? [id ?? null, canonical(observed)] : (id ?? null)
  },
}
