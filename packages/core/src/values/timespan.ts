/** Kusto's spelling of a duration, `[d.]hh:mm:ss[.fffffff]`, canonical, so that equal durations are equal texts. */
export type Timespan = string

const ticksPerSecond = 10_000_000n
const ticksPerMinute = 60n * ticksPerSecond
const ticksPerHour = 60n * ticksPerMinute
const ticksPerDay = 24n * ticksPerHour

/** The longest .NET TimeSpan: 10675199.02:48:05.4775807. */
const maxTicks = 9_223_372_036_854_775_807n

const units: ReadonlyMap<string, bigint> = new Map([
  ['d', ticksPerDay],
  ['day', ticksPerDay],
  ['days', ticksPerDay],
  ['h', ticksPerHour],
  ['hr', ticksPerHour],
  ['hrs', ticksPerHour],
  ['hour', ticksPerHour],
  ['hours', ticksPerHour],
  ['m', ticksPerMinute],
  ['min', ticksPerMinute],
  ['minute', ticksPerMinute],
  ['minutes', ticksPerMinute],
  ['s', ticksPerSecond],
  ['sec', ticksPerSecond],
  ['second', ticksPerSecond],
  ['seconds', ticksPerSecond],
  ['ms', ticksPerSecond / 1000n],
  ['milli', ticksPerSecond / 1000n],
  ['millis', ticksPerSecond / 1000n],
  ['millisecond', ticksPerSecond / 1000n],
  ['milliseconds', ticksPerSecond / 1000n],
  ['micro', ticksPerSecond / 1_000_000n],
  ['micros', ticksPerSecond / 1_000_000n],
  ['microsecond', ticksPerSecond / 1_000_000n],
  ['microseconds', ticksPerSecond / 1_000_000n],
  ['tick', 1n],
  ['ticks', 1n],
])

const literal = /^(\d{1,20})(?:\.(\d{1,9}))?\s*([a-z]+)$/
const clock = /^(-)?(?:(\d{1,8})\.)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7}))?)?$/

const bounded = (ticks: bigint): bigint | undefined => (ticks > maxTicks || ticks < -maxTicks ? undefined : ticks)

const fromLiteral = (whole: string, fraction: string, unit: string): bigint | undefined => {
  const scale = units.get(unit)
  if (scale === undefined) return undefined
  return bounded(BigInt(whole) * scale + (BigInt(`0${fraction}`) * scale) / 10n ** BigInt(fraction.length))
}

/**
 * Ticks of 100 ns of a Kusto duration: `30d`, `1.5h`, `00:00:30`, `10.00:00:00`; undefined if it is none.
 * https://learn.microsoft.com/kusto/query/scalar-data-types/timespan
 */
export const parseTimespan = (text: string): bigint | undefined => {
  const short = literal.exec(text)
  if (short !== null) return fromLiteral(short[1] ?? '', short[2] ?? '', short[3] ?? '')
  const parts = clock.exec(text)
  if (parts === null) return undefined
  const [, sign, days = '0', hours = '', minutes = '', seconds = '0', fraction = ''] = parts
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  const ticks =
    BigInt(days) * ticksPerDay +
    BigInt(hours) * ticksPerHour +
    BigInt(minutes) * ticksPerMinute +
    BigInt(seconds) * ticksPerSecond +
    BigInt(fraction.padEnd(7, '0'))
  return bounded(sign === undefined ? ticks : -ticks)
}

const two = (value: bigint): string => value.toString().padStart(2, '0')

/** The canonical spelling of a duration in ticks: `[-][d.]hh:mm:ss[.fffffff]`, as Kusto's policies print it. */
export const formatTimespan = (ticks: bigint): Timespan => {
  const size = ticks < 0n ? -ticks : ticks
  const days = size / ticksPerDay
  const rest = size % ticksPerDay
  const fraction = rest % ticksPerSecond
  return [
    ticks < 0n ? '-' : '',
    days > 0n ? `${days}.` : '',
    `${two(rest / ticksPerHour)}:${two((rest % ticksPerHour) / ticksPerMinute)}:${two((rest % ticksPerMinute) / ticksPerSecond)}`,
    fraction > 0n ? `.${fraction.toString().padStart(7, '0')}` : '',
  ].join('')
}

const written: readonly (readonly [suffix: string, ticks: bigint])[] = [
  ['d', ticksPerDay],
  ['h', ticksPerHour],
  ['m', ticksPerMinute],
  ['s', ticksPerSecond],
  ['ms', ticksPerSecond / 1000n],
]

/** A duration as people write it in a config: `365d`, `36h`, `90s`. What is no whole number of milliseconds, or no duration, stays as it is. */
export const writtenTimespan = (text: string): string => {
  const ticks = parseTimespan(text)
  if (ticks === undefined || ticks < 0n) return text
  if (ticks === 0n) return '0s'
  const unit = written.find(([, size]) => ticks % size === 0n)
  return unit === undefined ? text : `${ticks / unit[1]}${unit[0]}`
}

/** The canonical spelling of any spelling of a duration, so that equal durations are equal texts. */
export const canonicalTimespan = (text: string): Timespan | undefined => {
  const ticks = parseTimespan(text)
  return ticks === undefined ? undefined : formatTimespan(ticks)
}
