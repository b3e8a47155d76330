const form = /^([+-]?)(\d*)(?:(\.)(\d*))?((?:[eE][+-]?\d+)?)$/

/** From so many digits on a number can be that of a phone, a person or a thing, or a time. */
const longWhole = 7

/** From so many decimals on a number can be a coordinate. */
const longFraction = 4

/** A number that may stay where its key tells nothing: a reading, as sensors give them. */
export const isShort = (text: string): boolean => {
  const [, , whole = '', , fraction = ''] = form.exec(text) ?? []
  return whole.length < longWhole && fraction.length < longFraction
}

/** The largest int, whole number of a double, and long. */
const ends = [2_147_483_647n, 9_007_199_254_740_991n, 9_223_372_036_854_775_807n]

/** Whether a number is beyond what a type holds whose largest number is as long as it. */
const isBeyond = (whole: string, negative: boolean): boolean =>
  ends.some((end) => String(end).length === whole.length && BigInt(whole) > end + (negative ? 1n : 0n))

/** So many digits that count: never all zeros, the last one no zero. */
const tail = (index: number, length: number): string => {
  const most = 10 ** Math.min(length, 15) - 1
  return String(((index - 1) % most) + 1)
    .padStart(length, '0')
    .replace(/0$/, '1')
}

const digitsFor = (whole: string, fraction: string, index: number, isLarge: boolean): string => {
  const length = whole.length + fraction.length
  if (/^0*$/.test(whole)) return whole + tail(index, fraction.length)
  const lead = isLarge ? '99' : '1'
  return length === 1 ? String((index % 9) + 1) : lead + tail(index, length - lead.length)
}

/** A number in the place of another: of the same sign, length and decimals, and fit for the same columns. Zero stays. */
export const numberLike = (text: string, index: number): string => {
  const [, sign = '', whole = '', point = '', fraction = '', exponent = ''] = form.exec(text) ?? []
  if (/^0*$/.test(whole + fraction)) return text
  // A fraction of zeros is none: the number goes on being a whole one.
  const counted = /^0*$/.test(fraction) ? '' : fraction
  const isLarge = counted === '' && exponent === '' && isBeyond(whole, sign === '-')
  const digits = digitsFor(whole, counted, index, isLarge)
  return (
    sign + digits.slice(0, whole.length) + point + (counted === '' ? fraction : digits.slice(whole.length)) + exponent
  )
}
