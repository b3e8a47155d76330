/** Timespans are counted in ticks of 100 ns, which for Kusto's longest periods do not fit a double. */

const units: ReadonlyMap<string, bigint> = new Map([
  ['tick', 1n],
  ['ticks', 1n],
  ['microsecond', 10n],
  ['microseconds', 10n],
  ['ms', 10_000n],
  ['millisecond', 10_000n],
  ['milliseconds', 10_000n],
  ['s', 10_000_000n],
  ['sec', 10_000_000n],
  ['second', 10_000_000n],
  ['seconds', 10_000_000n],
  ['m', 600_000_000n],
  ['min', 600_000_000n],
  ['minute', 600_000_000n],
  ['minutes', 600_000_000n],
  ['h', 36_000_000_000n],
  ['hr', 36_000_000_000n],
  ['hour', 36_000_000_000n],
  ['hours', 36_000_000_000n],
  ['d', 864_000_000_000n],
  ['day', 864_000_000_000n],
  ['days', 864_000_000_000n],
])

const secondTicks = 10_000_000n
const dayTicks = 864_000_000_000n

export const isTimespanUnit = (text: string): boolean => units.has(text)

const counted = /^(-?)(\d+)(?:\.(\d+))?([a-z]+)$/
const clock = /^(-?)(?:(\d+)\.)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7}))?)?$/
const days = /^(-?)(\d+)$/

const signed = (sign: string | undefined, ticks: bigint): bigint => (sign === '-' ? -ticks : ticks)

const parseCounted = (text: string): bigint | undefined => {
  const [, sign, whole = '0', fraction = '', unit = ''] = counted.exec(text) ?? []
  const ticks = units.get(unit)
  if (ticks === undefined) return undefined
  return signed(sign, (BigInt(whole + fraction) * ticks) / 10n ** BigInt(fraction.length))
}

const parseClock = (text: string): bigint | undefined => {
  const match = clock.exec(text)
  if (match === null) return undefined
  const [, sign, dayText = '0', hours = '0', minutes = '0', seconds = '0', fraction = ''] = match
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  const total = (BigInt(hours) * 60n + BigInt(minutes)) * 60n + BigInt(seconds)
  return signed(sign, BigInt(dayText) * dayTicks + total * secondTicks + BigInt(fraction.padEnd(7, '0')))
}

/** Ticks of `30d`, `1.5h`, `00:00:30` or `10.00:00:00`; a bare number is days. Undefined for anything else. */
export const parseTimespan = (text: string): bigint | undefined => {
  const trimmed = text.trim()
  const whole = days.exec(trimmed)
  if (whole !== null) return signed(whole[1], BigInt(whole[2] ?? '0') * dayTicks)
  return parseCounted(trimmed) ?? parseClock(trimmed)
}

const two = (value: bigint): string => value.toString().padStart(2, '0')

/** `d.hh:mm:ss.fffffff`, without the parts that are zero at either end. */
export const formatTimespan = (ticks: bigint): string => {
  const size = ticks < 0n ? -ticks : ticks
  const seconds = size / secondTicks
  const dayCount = size / dayTicks
  const time = `${two((seconds / 3600n) % 24n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}`
  const fraction = size % secondTicks
  return [
    ticks < 0n ? '-' : '',
    dayCount > 0n ? `${dayCount}.` : '',
    time,
    fraction > 0n ? `.${fraction.toString().padStart(7, '0')}` : '',
  ].join('')
}
