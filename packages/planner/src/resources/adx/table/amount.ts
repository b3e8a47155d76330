import type { LiveTable } from '../../../model/world.ts'

/** `1,204`. */
const grouped = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',')

const units = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'] as const

/** `3.1 MB`. */
const sized = (bytes: number): string => {
  let value = bytes
  let unit = 0
  for (; value >= 999.5 && unit < units.length - 1; unit++) value /= 1000
  return `${unit === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10} ${units[unit]}`
}

/** `2026-11-28 04:10 UTC` of what the service writes with seconds and fractions; anything else as it is. */
const momentOf = (text: string): string => {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*Z$/u.exec(text)
  return found === null ? text : `${found[1]} ${found[2]} UTC`
}

/** What a table holds: `1,204 rows, 3.1 MB, last ingestion 2026-11-28 04:10 UTC`. */
export const amountOf = (table: LiveTable | undefined): string => {
  const { rows, bytes, lastIngestion } = table ?? {}
  return [
    rows === undefined ? 'an unknown number of rows' : `${grouped(rows)} ${rows === 1 ? 'row' : 'rows'}`,
    ...(bytes === undefined || bytes === 0 ? [] : [sized(bytes)]),
    ...(lastIngestion === undefined ? [] : [`last ingestion ${momentOf(lastIngestion)}`]),
  ].join(', ')
}
