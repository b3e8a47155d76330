import { JobError } from '../job-error.ts'

const secondsPer: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 }
const longestSeconds = 3600

/** `90s`, `5m`, `1h`, `0`: seconds; undefined for an empty text. */
export const settleSeconds = (text: string): number | undefined => {
  if (text === '') return undefined
  const match = /^(\d{1,5})([smh])?$/.exec(text)
  const seconds = Number(match?.[1] ?? Number.NaN) * (secondsPer[match?.[2] ?? 's'] ?? 1)
  if (seconds >= 0 && seconds <= longestSeconds) return seconds
  throw new JobError('The input settle is not a duration.', 'Give one up to 1h, such as 90s or 5m; 0 does not wait.')
}
