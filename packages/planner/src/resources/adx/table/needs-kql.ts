import type { Context } from '../../../model/kind.ts'
import { tableIn } from '../../live.ts'
import { columnChanges, isRemoved } from './after.ts'
import { readersOf } from './readers.ts'
import { type TableTarget, tableTargets } from './targets.ts'
import { hasUpdatePolicies } from './update-policies.ts'
import { candidates } from './uses.ts'

const asks = (context: Context, target: TableTarget): boolean => {
  const { clusterKey, databaseKey, tableName } = target
  const live = tableIn(context.world, clusterKey, databaseKey, tableName)
  if (live === undefined) return false
  const { added, dropped } = columnChanges(target, live)
  if (isRemoved(target) || dropped.length > 0)
    return candidates(readersOf(context, target, tableName), tableName).some(({ query }) => query !== undefined)
  return added.length > 0 && hasUpdatePolicies(context, target)
}

/** Whether a plan has a question about what queries use: only then is their parser worth its weight. */
export const needsKql = (context: Context): boolean =>
  [...tableTargets(context.config).values()].some((target) => asks(context, target))
