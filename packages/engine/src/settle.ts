const secondsPer: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 }
const longestSeconds = 3600
const usualSeconds = 120

/** What is wrong with a text that is no time to wait. */
export const settleHint = 'Give a duration up to 1h, such as 90s or 5m; 0 does not wait.'

/** `90s`, `5m`, `1h`, `0`: seconds, at most an hour; undefined for any other text. */
export const settleSecondsIn = (text: string): number | undefined => {
  const match = /^(\d{1,5})([smh])?$/u.exec(text.trim())
  const seconds = Number(match?.[1] ?? Number.NaN) * (secondsPer[match?.[2] ?? 's'] ?? 1)
  return seconds >= 0 && seconds <= longestSeconds ? seconds : undefined
}

/**
 * How long an apply waits for its exports, in seconds: as asked for; otherwise two minutes, and not at all in the emulator, where
 * nothing flows by itself.
 */
export const settleSecondsFor = (
  given: number | undefined,
  env: Readonly<Record<string, string | undefined>>,
): number => given ?? ((env['ADX_EXPORT_EMULATOR'] ?? '').trim() === '' ? usualSeconds : 0)
