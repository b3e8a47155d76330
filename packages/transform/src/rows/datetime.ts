/**
 * What a datetime column makes of a text: the text as Kusto gives it back, in UTC with seven digits of a second; `null`, where
 * the text names no moment; `unknown`, where it may name one in a form that is not documented.
 */
export type ReadDatetime = { readonly text: string } | 'null' | 'unknown'

const clock = String.raw`(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<fraction>\d{1,9}))?)?`
const zone = String.raw`(?:Z|GMT|UTC|UT|(?<sign>[+-])(?<zoneHour>\d{2}):?(?<zoneMinute>\d{2}))`

/** ISO 8601 and sortable: 2014-11-08, 2014-11-08 15:05, 2014-11-08T15:05:25.123456Z, 2014-11-08 15:05:25 GMT. */
const yearFirst = new RegExp(
  String.raw`^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ]${clock}(?:\s*${zone})?)?$`,
  'i',
)

/** RFC 822 and RFC 850: Sat, 8 Nov 14 15:05:02 GMT; Saturday, 08-Nov-14 15:05. */
const dayFirst = new RegExp(
  String.raw`^(?:(?<weekday>[a-z]+),\s*)?(?<day>\d{1,2})(?<between>[ -])(?<monthName>[a-z]{3})\k<between>(?<year>\d{2})\s+${clock}(?:\s*${zone})?$`,
  'i',
)

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

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

const lastDay = dayNumber(9999, 12, 31)

const two = (value: number): string => String(value).padStart(2, '0')

const dateText = (days: number): string => {
  // Never too late: no year begins a whole day later than at the average length of a year.
  let year = Math.floor(days / 365.2425) + 1
  while (dayNumber(year + 1, 1, 1) <= days) year++
  let month = 12
  while (dayNumber(year, month, 1) > days) month--
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(days - dayNumber(year, month, 1) + 1)}`
}

type Groups = Readonly<Record<string, string | undefined>>

const numberIn = (groups: Groups, name: string): number => Number(groups[name] ?? 0)

/** Two digits of a year; undefined for those of which no document says which century they mean. */
const yearOf = ({ year = '' }: Groups): number | undefined => {
  const number = Number(year)
  if (year.length === 4) return number
  return number < 30 ? 2000 + number : number < 50 ? undefined : 1900 + number
}

/** A weekday may be short; 0001-01-01 was a Monday. */
const isWeekday = (name: string | undefined, days: number): boolean => {
  const right = weekdays[days % 7] ?? ''
  return name === undefined || [right, right.slice(0, 3)].includes(name.toLowerCase())
}

const readParts = (groups: Groups): ReadDatetime => {
  const year = yearOf(groups)
  if (year === undefined) return 'unknown'
  const { monthName } = groups
  const month = monthName === undefined ? numberIn(groups, 'month') : months.indexOf(monthName.toLowerCase()) + 1
  const day = numberIn(groups, 'day')
  if (year < 1 || day < 1 || day > daysIn(year, month)) return 'null'
  const [hour, minute, second] = [numberIn(groups, 'hour'), numberIn(groups, 'minute'), numberIn(groups, 'second')]
  if (hour > 24 || minute > 59 || second > 60) return 'null'
  // The end of a day as 24:00, and a leap second: in ISO 8601, and not in what Kusto documents.
  if (hour === 24 || second === 60) return 'unknown'
  const days = dayNumber(year, month, day)
  if (!isWeekday(groups['weekday'], days)) return 'unknown'
  const offset =
    (numberIn(groups, 'zoneHour') * 60 + numberIn(groups, 'zoneMinute')) * (groups['sign'] === '-' ? -1 : 1)
  const total = days * 1440 + hour * 60 + minute - offset
  if (total < 0 || total >= (lastDay + 1) * 1440) return 'null'
  const inDay = total % 1440
  const time = `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}:${two(second)}`
  const fraction = (groups['fraction'] ?? '').slice(0, 7).padEnd(7, '0')
  return { text: `${dateText(Math.floor(total / 1440))}T${time}.${fraction}Z` }
}

const further =
  'january february march april june july august september sept october november december am pm a p m t z w utc gmt ut est edt cst cdt mst mdt pst pdt cet cest bst st nd rd th of at date ad'

/** Words that dates are written with. */
const words = new Set([months, weekdays, weekdays.map((day) => day.slice(0, 3)), further.split(' ')].flat())

/** Whether a text may mean a moment at all: digits, what stands between them, and words that dates are written with. */
const mayBeMoment = (text: string): boolean =>
  /\d/.test(text) &&
  /^[\da-z\s.,:;/()+-]*$/i.test(text) &&
  [...text.toLowerCase().matchAll(/[a-z]+/g)].every(([word]) => words.has(word))

/** https://learn.microsoft.com/kusto/query/scalar-data-types/datetime, "Supported formats" */
export const readDatetime = (given: string): ReadDatetime => {
  const text = given.trim()
  const groups = (yearFirst.exec(text) ?? dayFirst.exec(text))?.groups
  if (groups !== undefined) return readParts(groups)
  return mayBeMoment(text) ? 'unknown' : 'null'
}

/** The text as Kusto gives it back; undefined where that is not known, or null. */
export const datetimeText = (given: string): string | undefined => {
  const read = readDatetime(given)
  return typeof read === 'string' ? undefined : read.text
}
