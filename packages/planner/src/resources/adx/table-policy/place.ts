import type { Context } from '../../../model/kind.ts'
import type { LiveTable } from '../../../model/world.ts'
import { shownIn, tablesIn } from '../../live.ts'
import { explicitOf, inheritedAfter, isAsWanted } from './in-force.ts'
import { type PolicyTarget, policyTargets } from './targets.ts'

/** The tables that follow a policy of their database: they have none of their own, and get none by this plan. */
export const inheriting = (
  context: Context,
  tables: readonly LiveTable[],
  { policy, clusterKey, databaseKey }: PolicyTarget,
): readonly LiveTable[] => {
  const getsOwn = (other: PolicyTarget): boolean => {
    const after = inheritedAfter(context, other)
    return other.wanted !== undefined && !(after.state === 'read' && isAsWanted(other, after.value))
  }
  const own = [...policyTargets(context.config).values()].filter(
    (other) =>
      other.policy === policy &&
      other.clusterKey === clusterKey &&
      other.databaseKey === databaseKey &&
      other.tableName !== undefined &&
      getsOwn(other),
  )
  return tables.filter(
    ({ name, explicit }) =>
      explicitOf(explicit, policy) === undefined && !own.some(({ tableName }) => tableName === name),
  )
}

/** What a policy is set on, in words. */
export const placeOf = (context: Context, target: PolicyTarget): string => {
  if (target.tableName !== undefined) return `table ${target.tableName}`
  const tables = shownIn(tablesIn(context.world, target.clusterKey, target.databaseKey))
  const count = inheriting(context, tables, target).length
  return `database ${target.database?.databaseName ?? target.databaseKey} (${count} of ${tables.length} tables have no ${target.policy.name} policy of their own)`
}
