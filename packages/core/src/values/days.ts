/** Days of the Gregorian calendar in UTC, as whole numbers from 1970-01-01 on. */

const dayMilliseconds = 86_400_000
const eraDays = 146_097

/** The day in which a moment lies. */
export const dayOf = (milliseconds: number): number => Math.floor(milliseconds / dayMilliseconds)

/** https://howardhinnant.github.io/date_algorithms.html#days_from_civil: years begin in March, so that a leap day is the last. */
const fromCivil = (year: number, month: number, day: number): number => {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * eraDays + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
}

/** `2026-12-30` of a day. */
export const dateText = (day: number): string => {
  const shifted = day + 719_468
  const era = Math.floor(shifted / eraDays)
  const ofEra = shifted - era * eraDays
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const march = Math.floor((5 * ofYear + 2) / 153)
  const month = march < 10 ? march + 3 : march - 9
  const date = ofYear - Math.floor((153 * march + 2) / 5) + 1
  const pad = (value: number, width: number): string => String(value).padStart(width, '0')
  return `${pad(year + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month, 2)}-${pad(date, 2)}`
}

/** The day of `2026-12-30`; undefined for what is no date, the 30th of February for instance. */
export const readDate = (text: string): number | undefined => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined) return undefined
  const day = fromCivil(Number(year), Number(month), Number(date))
  return dateText(day) === text ? day : undefined
}
