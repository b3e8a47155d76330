/** ISO 8601, with a blank or a `T` before the time. https://learn.microsoft.com/kusto/query/scalar-data-types/datetime */
const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?\s*(?:Z|([+-])(\d{2}):?(\d{2}))?$/

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** A month that there is not has no days. */
const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (monthDays[month - 1] ?? 0))

/** Days since 0001-01-01, by the Gregorian calendar. */
const dayNumber = (year: number, month: number, day: number): number => {
  const before = year - 1
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  for (let each = 1; each < month; each++) days += daysIn(year, each)
  return days + day - 1
}

const two = (value: number): string => String(value).padStart(2, '0')

const dateText = (days: number): string => {
  // Never too late: no year begins a whole day later than at the average length of a year.
  let year = Math.floor(days / 365.2425) + 1
  while (dayNumber(year + 1, 1, 1) <= days) year++
  let month = 12
  while (dayNumber(year, month, 1) > days) month--
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(days - dayNumber(year, month, 1) + 1)}`
}

/** The text as Kusto gives it back, in UTC with seven digits of a second; undefined where it is no time. */
export const datetimeText = (text: string): string | undefined => {
  const match = iso.exec(text.trim())
  if (match === null) return undefined
  const part = (index: number): number => Number(match[index] ?? 0)
  const [year, month, day, hour, minute, second] = [part(1), part(2), part(3), part(4), part(5), part(6)]
  if (year < 1 || day < 1 || day > daysIn(year, month)) return undefined
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const zone = (part(9) * 60 + part(10)) * (match[8] === '-' ? -1 : 1)
  const total = dayNumber(year, month, day) * 1440 + hour * 60 + minute - zone
  if (total < 0) return undefined
  const inDay = total % 1440
  const time = `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}:${two(second)}`
  return `${dateText(Math.floor(total / 1440))}T${time}.${(match[7] ?? '').slice(0, 7).padEnd(7, '0')}Z`
}
