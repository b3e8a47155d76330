import { amountText, partText } from '@adx-export/core'
import type { AgedAnswer, AgedAsk, AgedCount, AgedRows, AgedTable } from '../model/row-age.ts'
import type { Risk } from '../model/change.ts'
import { loggedDatabaseId } from '../model/history.ts'

const keyOfTable = ({ table, period }: AgedTable): string => JSON.stringify([table, period])

/** What is to be counted for some risks: one question for each database. */
export const agedAsks = (risks: readonly Pick<Risk, 'aged'>[]): readonly AgedAsk[] => {
  const asks = risks.flatMap(({ aged }) => (aged === undefined || aged.tables.length === 0 ? [] : [aged]))
  return [...Map.groupBy(asks, loggedDatabaseId).values()].flatMap((these) => {
    const [first] = these
    if (first === undefined) return []
    const tables = new Map(these.flatMap((one) => one.tables).map((table) => [keyOfTable(table), table]))
    return [{ cluster: first.cluster, database: first.database, tables: [...tables.values()] }]
  })
}

/** Whatever is not known of one table is not known of all of them together: half of a loss is no loss to consent to. */
const sumOf = (counts: readonly AgedCount[]): AgedCount => {
  const counted: AgedRows[] = []
  for (const one of counts) {
    if ('uncounted' in one) return one
    counted.push(one)
  }
  return {
    older: counted.reduce((sum, { older }) => sum + older, 0),
    all: counted.reduce((sum, { all }) => sum + all, 0),
  }
}

const countFor = ({ tables, views, ...place }: AgedAsk, answers: readonly AgedAnswer[]): AgedCount => {
  const answer = answers.find((one) => loggedDatabaseId(one) === loggedDatabaseId(place))
  const counts = new Map((answer?.tables ?? []).map((one) => [keyOfTable(one), one.rows]))
  const sum = sumOf(tables.map((one) => counts.get(keyOfTable(one)) ?? { uncounted: 'nothing was answered' }))
  return 'uncounted' in sum || views === undefined ? sum : { ...sum, withoutViews: true }
}

const sentenceOf = (rows: AgedCount): string => {
  if ('uncounted' in rows) return `How many rows that is could not be counted: ${rows.uncounted.replace(/\.$/u, '')}.`
  const [where, rest] =
    rows.withoutViews === true ? [' in tables', ' Rows of materialized views are not counted.'] : ['', '']
  if (rows.all === 0 && rows.withoutViews !== true) return 'There are no rows today.'
  if (rows.older > 0)
    return `${partText(rows.older, rows.all)} ${rows.all === 1 ? 'row' : 'rows'}${where} would be deleted: they are in extents without newer rows.${rest}`
  return rows.all === 1
    ? `The only row${where} is not old enough to be deleted today.${rest}`
    : `None of the ${amountText(rows.all)} rows${where} is old enough to be deleted today.${rest}`
}

/** A risk with how many rows it is about, as far as that was asked. */
export const withAgedRows = (risk: Risk, answers: readonly AgedAnswer[] | undefined): Risk => {
  const { aged } = risk
  if (answers === undefined || aged === undefined || aged.tables.length === 0) return risk
  const rows = countFor(aged, answers)
  return { ...risk, message: `${risk.message} ${sentenceOf(rows)}`, rows }
}
