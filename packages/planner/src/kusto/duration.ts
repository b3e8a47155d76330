import { type Timespan, canonicalTimespan, formatTimespan, parseTimespan } from '@adx-export/core'

const units: readonly (readonly [suffix: string, ticks: bigint])[] = [
  ['d', 864_000_000_000n],
  ['h', 36_000_000_000n],
  ['m', 600_000_000n],
  ['s', 10_000_000n],
]

const ticksOf = (timespan: Timespan): bigint => {
  const ticks = parseTimespan(timespan)
  if (ticks === undefined) throw new Error(`not a duration: ${timespan}`)
  return ticks
}

/**
 * The canonical spelling of a duration as Kusto answers it; undefined for what is none. Beside the spellings of a config:
 * `time(365d)`, `time(365)` (days), and parts of a single digit as in `365.0:0:0`.
 * https://learn.microsoft.com/kusto/query/scalar-data-types/timespan
 */
export const readTimespan = (text: string): Timespan | undefined => {
  const trimmed = text.trim()
  const inside = /^time(?:span)?\((.*)\)$/is.exec(trimmed)?.[1]?.trim() ?? trimmed
  const days = /^\d+$/.test(inside) ? `${inside}d` : inside
  return canonicalTimespan(days.replaceAll(/:(\d)(?=[:.]|$)/g, ':0$1'))
}

/** A duration as commands take it outside of JSON: `365d`, `12h`, `time(1.00:00:00.5)`. */
export const durationLiteral = (timespan: Timespan): string => {
  const ticks = ticksOf(timespan)
  if (ticks === 0n) return '0d'
  const unit = units.find(([, size]) => ticks % size === 0n)
  return unit === undefined ? `time(${formatTimespan(ticks)})` : `${ticks / unit[1]}${unit[0]}`
}

/** Negative, zero or positive as the first is shorter than, equal to or longer than the second. */
export const compareDurations = (a: Timespan, b: Timespan): number => {
  const difference = ticksOf(a) - ticksOf(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
