import type { Context } from '../../../model/kind.ts'
import { shownIn, tablesIn } from '../../live.ts'
import { explicitOf } from './in-force.ts'
import type { PolicyTarget } from './targets.ts'

/** What a policy is set on, in words. */
export const placeOf = (context: Context, target: PolicyTarget): string => {
  if (target.tableName !== undefined) return `table ${target.tableName}`
  const tables = shownIn(tablesIn(context.world, target.clusterKey, target.databaseKey))
  const inheriting = tables.filter(({ explicit }) => explicitOf(explicit, target.policy) === undefined).length
  return `database ${target.database?.databaseName ?? target.databaseKey} (${inheriting} of ${tables.length} tables have no ${target.policy.name} policy of their own)`
}
