import type { Risk } from '../../../model/change.ts'
import { type Knowledge, andThen, known, mapKnown } from '../../../model/knowledge.ts'
import type { Context } from '../../../model/kind.ts'
import type { LiveTable } from '../../../model/world.ts'
import { feedsInto, namesOf } from '../../feeds.ts'
import { databaseName, askPart, askTable, askTables, databaseIn } from '../../live.ts'
import { holdsNothing } from '../../holdings.ts'
import { inheritedAfter } from './in-force.ts'
import { placeOf } from './place.ts'
import type { PolicyAttributes, Turn } from './policy.ts'
import type { PolicyChange, PolicyTarget } from './targets.ts'

const concerned = (tables: readonly LiveTable[], { tableName }: PolicyTarget): readonly LiveTable[] =>
  tables.filter(({ name }) => tableName === undefined || name === tableName)

/** Whether there is nothing yet that the policy could harm: its table or database is not there. */
const isNew = (context: Context, { clusterKey, databaseKey, tableName }: PolicyTarget): Knowledge<boolean> =>
  tableName === undefined
    ? mapKnown(
        askPart(databaseIn(context.world, clusterKey, databaseKey), databaseName(clusterKey, databaseKey)),
        (database) => database === undefined,
      )
    : mapKnown(askTable(context, clusterKey, databaseKey, tableName), (table) => table === undefined)

/** What holds where nothing is set at this level, once the plan is applied. */
const above = (context: Context, target: PolicyTarget): Knowledge<PolicyAttributes> => {
  const part = inheritedAfter(context, target)
  return mapKnown(
    target.tableName === undefined
      ? known(target.policy.normalForm(undefined))
      : askPart(part, `the ${target.policy.name} policy above table ${target.tableName}`),
    (value) => value ?? {},
  )
}

const turnOf = (
  { action, wanted, observed }: PolicyChange,
  context: Context,
  inherited: PolicyAttributes,
): Turn<PolicyAttributes> => {
  const { target } = wanted
  const from = observed ?? inherited
  return {
    from,
    to: action === 'delete' ? inherited : { ...from, ...target.wanted },
    place: placeOf(context, target),
    empty: () =>
      andThen(askTables(context, target.clusterKey, target.databaseKey), (tables) =>
        holdsNothing(context, target, concerned(tables, target)),
      ),
    feeding: () => mapKnown(feedsInto(context, target), namesOf),
  }
}

export const risks = (change: PolicyChange, context: Context): Knowledge<readonly Risk[]> => {
  const { target } = change.wanted
  const fresh = change.action === 'create' ? isNew(context, target) : known(false)
  return andThen(fresh, (nothingYet) => {
    if (nothingYet) return known([])
    // What is above is asked for only where it matters: an update starts from what was read.
    const inherited = change.action === 'update' ? known({}) : above(context, target)
    return andThen(inherited, (value) =>
      mapKnown(target.policy.risks(turnOf(change, context, value)), (harms) =>
        // A risk is tied to the attribute that it comes from; a deletion has none.
        harms.map(({ code, attribute, message }) => ({
          code,
          message,
          ...(change.action === 'delete' ? {} : { attribute }),
        })),
      ),
    )
  })
}
