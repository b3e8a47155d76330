import type { JsonValue, Timespan } from '@adx-export/core'
import { canonical } from '../../../diff/canonical.ts'
import { compareDurations, durationLiteral } from '../../../kusto/duration.ts'
import type { Risk } from '../../../model/change.ts'
import { type Knowledge, allKnown, andThen, known, mapKnown } from '../../../model/knowledge.ts'
import type { Context } from '../../../model/kind.ts'
import type { LiveTable } from '../../../model/world.ts'
import { feedsInto, idsOf, namesOf } from '../../feeds.ts'
import { askPart, askReaders, askTable, askTables, databaseIn, tableAmong } from '../../live.ts'
import { databaseTitle } from '../../place.ts'
import { holdsNothing } from '../../empty-tables.ts'
import type { PolicyAttributes } from './policies.ts'
import type { Harm, PolicyTransition } from './policy.ts'
import { inForceNow, inheritedAfter, inheriting, ownerTitle } from './read.ts'
import type { PolicyChange, PolicyTarget } from './targets.ts'

/** The tables whose data a policy reaches: its own, or those of the database that have none of their own. */
const concerned = (context: Context, tables: readonly LiveTable[], target: PolicyTarget): readonly LiveTable[] => {
  if (target.tableName === undefined) return inheriting(context, tables, target)
  const own = tableAmong(tables, target.tableName)
  return own === undefined ? [] : [own]
}

/** A materialized view keeps data for as long as its database says, whatever its source table holds. */
const isEmpty = (context: Context, target: PolicyTarget): Knowledge<boolean> => {
  const { tableName } = target
  return andThen(askTables(context, target), (tables) =>
    andThen(holdsNothing(context, target, concerned(context, tables, target)), (empty) =>
      !empty || tableName !== undefined || tables.length === 0
        ? known(empty)
        : mapKnown(askReaders(context, target, 'materialized-view'), (views) => views.length === 0),
    ),
  )
}

/** What consent to a change of a policy is bound to beside from and to: what follows it, and whose data it reaches. */
const evidenceOf = (
  context: Context,
  { action, wanted: { target } }: PolicyChange,
  inherited: PolicyAttributes,
): Knowledge<JsonValue> => {
  const follows = action === 'delete' ? canonical(inherited) : null
  if (target.tableName !== undefined) return known(follows)
  // A table without rows loses none: it may come and go while a plan is applied.
  return mapKnown(askTables(context, target), (tables) => [
    follows,
    inheriting(context, tables, target)
      .filter(({ rows }) => rows !== 0)
      .map(({ id, name }) => id ?? name)
      .toSorted(),
  ])
}

/** No extent is as old, and a longer span would reach beyond the first day that Kusto knows. */
const longest: Timespan = '36500.00:00:00'

/** The tables whose rows get too old, by their names in Kusto; nothing of a harm that age has no part in. */
const agedOf = (
  context: Context,
  target: PolicyTarget,
  { keeps }: Harm<PolicyAttributes>,
): Knowledge<Pick<Risk, 'aged'>> => {
  if (keeps === undefined) return known({})
  const { clusterKey: cluster, databaseKey: database } = target
  const period = durationLiteral(compareDurations(keeps, longest) > 0 ? longest : keeps)
  const views = askReaders(context, target, 'materialized-view')
  const reachesViews = target.tableName === undefined && (!views.known || views.value.length > 0)
  return mapKnown(askTables(context, target), (tables) => ({
    aged: {
      cluster,
      database,
      tables: concerned(context, tables, target).map(({ name, rows }) => ({
        table: name,
        period,
        ...(rows === 0 ? { empty: true as const } : {}),
      })),
      ...(reachesViews ? { views: true as const } : {}),
    },
  }))
}

/** Why consent is needed although no table shows a row; empty where one does, or nothing feeds them. */
const fedText = (context: Context, target: PolicyTarget, { code }: Harm<PolicyAttributes>): Knowledge<string> => {
  if (code !== 'shortens-retention') return known('')
  const { cluster, database } = target
  return andThen(askTables(context, target), (all) => {
    const tables = concerned(context, all, target)
    if (tables.some(({ rows }) => rows !== 0)) return known('')
    return tables.reduce<Knowledge<string>>(
      (so, { name }) =>
        andThen(so, (text) =>
          text !== ''
            ? known(text)
            : mapKnown(feedsInto(context, { cluster, database, tableName: name }, 'now'), (feeding) =>
                namesOf(feeding) === ''
                  ? ''
                  : ` Table ${name} was empty when it was read, but ${namesOf(feeding)} ${idsOf(feeding).length > 1 ? 'feed' : 'feeds'} it, and rows that stream in are not counted at once, so consent is needed.`,
              ),
        ),
      known(''),
    )
  })
}

/** A risk is tied to the attribute that it comes from; a deletion has none. */
const riskOf = (
  { action, wanted: { target } }: PolicyChange,
  context: Context,
  evidence: JsonValue,
  harm: Harm<PolicyAttributes>,
): Knowledge<Risk> =>
  andThen(agedOf(context, target, harm), (aged) =>
    mapKnown(fedText(context, target, harm), (fed) => ({
      code: harm.code,
      message: `${harm.message}${fed}`,
      evidence: [evidence, harm.evidence ?? null],
      ...aged,
      ...(action === 'delete' ? {} : { attribute: harm.attribute }),
    })),
  )

/** Whether there is nothing yet that the policy could harm: its table or database is not there. */
const isNew = (context: Context, target: PolicyTarget): Knowledge<boolean> =>
  target.tableName === undefined
    ? mapKnown(askPart(databaseIn(context.world, target), databaseTitle(target)), (database) => database === undefined)
    : mapKnown(askTable(context, target, target.tableName), (table) => table === undefined)

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

const transitionOf = (
  { action, wanted, observed }: PolicyChange,
  context: Context,
  inherited: PolicyAttributes,
): PolicyTransition<PolicyAttributes> => {
  const { target } = wanted
  // What the database will hand down decides whether a policy is needed; what is lost is told from what is in force now.
  const from = { ...inherited, ...observed, ...inForceNow(context, target) }
  return {
    from,
    to: action === 'delete' ? inherited : { ...from, ...target.wanted },
    place: ownerTitle(context, target),
    empty: () => isEmpty(context, target),
    feeding: () => feedsInto(context, target),
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
      andThen(target.policy.risks(transitionOf(change, context, value)), (harms) =>
        harms.length === 0
          ? known([])
          : andThen(evidenceOf(context, change, value), (evidence) =>
              allKnown(harms.map((harm) => riskOf(change, context, evidence, harm))),
            ),
      ),
    )
  })
}
