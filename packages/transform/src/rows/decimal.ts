/** A number by its text: `0.digits` times ten to the `point`; zero has no digits. */
export type Decimal = { readonly negative: boolean; readonly digits: string; readonly point: number }

const numeric = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,9}))?$/

/** Reads a number's text without rounding; undefined for what is no number. */
export const decimalOf = (text: string): Decimal | undefined => {
  const match = numeric.exec(text)
  if (match === null) return undefined
  const [, sign, whole = '', fraction = '', exponent = '0'] = match
  if (whole === '' && fraction === '') return undefined
  const all = whole + fraction
  const leading = /^0*/.exec(all)?.[0].length ?? 0
  const digits = all.slice(leading).replace(/0+$/, '')
  if (digits === '') return { negative: false, digits, point: 0 }
  return { negative: sign === '-', digits, point: whole.length - leading + Number(exponent) }
}

/** More digits than any type of Kusto holds. */
const mostDigits = 60

/** The whole number; undefined where there is a fraction, or far more digits than any type holds. */
export const wholeOf = ({ negative, digits, point }: Decimal): bigint | undefined => {
  if (digits === '') return 0n
  if (digits.length > point || point > mostDigits) return undefined
  const size = BigInt(digits.padEnd(point, '0'))
  return negative ? -size : size
}

/** The same number always as the same text: `1.0`, `1` and `10e-1` are `1`. */
export const decimalText = (decimal: Decimal): string => {
  const { negative, digits, point } = decimal
  const sign = negative ? '-' : ''
  if (digits === '') return '0'
  if (point > 21 || point < -6) return `${sign}${digits}E${point - digits.length}`
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (digits.length <= point) return `${sign}${digits.padEnd(point, '0')}`
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}
