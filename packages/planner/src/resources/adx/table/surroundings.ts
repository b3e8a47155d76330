import { type Knowledge, andThen, mapKnown } from '../../../model/knowledge.ts'
import type { Context } from '../../../model/kind.ts'
import type { KqlDatabase } from '../../../model/kql.ts'
import type { LiveTable } from '../../../model/world.ts'
import { askTable } from '../../live.ts'
import { databaseAfter } from './after.ts'
import { type Reader, readersOf } from './readers.ts'
import type { TableTarget } from './targets.ts'

/** Everything that tells what a change of a table does to what stands on it. */
export type Surroundings = {
  readonly tableName: string
  /** The table as it is; undefined where it does not exist. */
  readonly live: LiveTable | undefined
  readonly after: KqlDatabase
  readonly readers: readonly Reader[]
}

/** What is removed may be used by what could not be read: that is not the same as used by nobody. */
export const surroundingsOf = (
  context: Context,
  target: TableTarget,
  readers: Knowledge<readonly Reader[]> = readersOf(context, target),
): Knowledge<Surroundings> => {
  const { tableName } = target
  return andThen(readers, (found) =>
    andThen(databaseAfter(context, target), (after) =>
      mapKnown(askTable(context, target, tableName), (live) => ({
        tableName,
        live,
        after,
        readers: found,
      })),
    ),
  )
}
