import type { Context } from '../../../model/kind.ts'
import { askTable } from '../../live.ts'
import { columnChanges, isRemoved } from './planned-database.ts'
import { readersOf } from './readers.ts'
import { type TableTarget, tableTargets } from './targets.ts'
import { policiesOn } from './update-policies.ts'
import { candidates } from './uses.ts'

/** What cannot be read refuses the change, so nothing of it is asked. */
const asks = (context: Context, target: TableTarget): boolean => {
  const { tableName } = target
  const table = askTable(context, target, tableName)
  if (!table.known || table.value === undefined) return false
  const { added, dropped } = columnChanges(target, table.value)
  if (isRemoved(target) || dropped.length > 0) {
    const readers = readersOf(context, target)
    return readers.known && candidates(readers.value, tableName).some(({ query }) => query !== undefined)
  }
  if (added.length === 0) return false
  const around = policiesOn(context, target)
  return around.known && around.value !== undefined
}

/** Whether a plan has a question about what queries use: only then is their parser worth its weight. */
export const needsKql = (context: Context): boolean =>
  [...tableTargets(context.config).values()].some((target) => asks(context, target))
