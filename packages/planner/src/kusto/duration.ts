import { type Timespan, formatTimespan, parseTimespan } from '@adx-export/core'

const units: readonly (readonly [suffix: string, ticks: bigint])[] = [
  ['d', 864_000_000_000n],
  ['h', 36_000_000_000n],
  ['m', 600_000_000n],
  ['s', 10_000_000n],
]

/** A duration as commands take it outside of JSON: `365d`, `12h`, `time(1.00:00:00.5)`. */
export const durationLiteral = (timespan: Timespan): string => {
  const ticks = parseTimespan(timespan)
  if (ticks === undefined) throw new Error(`not a duration: ${timespan}`)
  if (ticks === 0n) return '0d'
  const unit = units.find(([, size]) => ticks % size === 0n)
  return unit === undefined ? `time(${formatTimespan(ticks)})` : `${ticks / unit[1]}${unit[0]}`
}

/** Negative, zero or positive as the first is shorter than, equal to or longer than the second. */
export const compareDurations = (a: Timespan, b: Timespan): number => {
  const difference = (parseTimespan(a) ?? 0n) - (parseTimespan(b) ?? 0n)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
