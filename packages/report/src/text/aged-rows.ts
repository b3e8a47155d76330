import { partText } from '@adx-export/core'
import type { Plan } from '@adx-export/planner'

/** `2.1 M of 4.0 M rows would be deleted`, over all plans; empty if none of them keeps rows for a shorter time. */
export const agedText = (plans: readonly Plan[]): string => {
  const all = plans
    .flatMap(({ changes }) => changes)
    .flatMap(({ risks }) => risks.flatMap(({ rows }) => (rows === undefined ? [] : [rows])))
  const counted = all.flatMap((rows) => ('uncounted' in rows ? [] : [rows]))
  const uncounted = all.length - counted.length
  const [older, total] = counted.reduce(([o, t], rows) => [o + rows.older, t + rows.all], [0, 0])
  const isWithoutViews = counted.some(({ withoutViews }) => withoutViews === true)
  const unit = `${total === 1 && older > 0 ? 'row' : 'rows'}${isWithoutViews ? ' in tables' : ''}`
  const views = isWithoutViews ? ' (materialized views are not counted)' : ''
  const known =
    counted.length === 0 || (total === 0 && !isWithoutViews)
      ? ''
      : older === 0
        ? `no ${unit} would be deleted today${views}`
        : `${partText(older, total)} ${unit} would be deleted${views}`
  if (uncounted === 0) return known
  return known === ''
    ? 'rows that would be deleted could not be counted'
    : `${known}, and not all tables could be counted`
}
