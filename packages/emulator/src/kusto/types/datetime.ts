/** ISO 8601, with a blank or a `T` before the time and up to seven digits of a second. */
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7})\d*)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/

const offsetMinutes = (zone: string | undefined): number => {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '')
  if (match === null) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return match[1] === '-' ? -minutes : minutes
}

/** The text as Kusto gives it back (UTC, seven digits); undefined when it is no date. */
export const parseDatetime = (text: string): string | undefined => {
  const match = iso.exec(text.trim())
  if (match === null) return undefined
  const [, year, month, day, hours = '00', minutes = '00', seconds = '00', fraction = '', zone] = match
  const wanted = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}`
  const milliseconds = Date.parse(`${wanted}Z`)
  if (Number.isNaN(milliseconds) || !new Date(milliseconds).toISOString().startsWith(wanted)) return undefined
  const utc = new Date(milliseconds - offsetMinutes(zone) * 60_000).toISOString()
  return `${utc.slice(0, 19)}.${fraction.padEnd(7, '0')}Z`
}
