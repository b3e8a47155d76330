/** ISO 8601, with a blank or a `T` before the time and up to seven digits of a second. */
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7})\d*)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/

const offsetMinutes = (zone: string | undefined): number => {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '')
  if (match === null) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return match[1] === '-' ? -minutes : minutes
}

/** RFC 822 and RFC 850: a weekday or none, then 8 Nov 14 or 08-Nov-14, and a time in GMT. */
const named =
  /^(?:[A-Za-z]+,\s*)?(\d{1,2})([ -])(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\2(\d{2})\s+(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?:\s*(?:GMT|UTC|UT|Z))?$/i

const monthNames = 'janfebmaraprmayjunjulaugsepoctnovdec'

/** The documented forms, all spelt as ISO 8601. Kusto also reads others, which are not documented: the emulator stores null. */
const asIso = (text: string): string => {
  const [, day, , month, year, time] = named.exec(text) ?? []
  if (day === undefined || month === undefined) return text.replace(/(?<=\d)\s*(?:GMT|UTC)$/i, 'Z')
  const number = monthNames.indexOf(month.toLowerCase()) / 3 + 1
  const century = Number(year) < 50 ? '20' : '19'
  return `${century}${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}T${time}Z`
}

/** The text as Kusto gives it back (UTC, seven digits); undefined when it is no date. */
export const parseDatetime = (text: string): string | undefined => {
  const match = iso.exec(asIso(text.trim()))
  if (match === null) return undefined
  const [, year, month, day, hours = '00', minutes = '00', seconds = '00', fraction = '', zone] = match
  const wanted = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}`
  const milliseconds = Date.parse(`${wanted}Z`)
  if (Number.isNaN(milliseconds) || !new Date(milliseconds).toISOString().startsWith(wanted)) return undefined
  const utc = new Date(milliseconds - offsetMinutes(zone) * 60_000).toISOString()
  return `${utc.slice(0, 19)}.${fraction.padEnd(7, '0')}Z`
}
