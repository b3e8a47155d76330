import fc from 'fast-check'

/**
 * The part of many cases that this run plays: `npm test` plays as many as are given, the same in every run, and a sweep of n
 * rounds plays the n-th part in each, which together are all.
 */
export const shareOf = <T>(cases: readonly T[], count: number): readonly T[] => {
  const { seed } = fc.readConfigureGlobal()
  const whole = { minLength: cases.length, maxLength: cases.length }
  const [round = 1, rounds = 0] = (process.env['ADX_EXPORT_ROUND'] ?? '').split('/').filter(Boolean).map(Number)
  // The parts of a sweep must not overlap, so they are cut before anything is shuffled.
  if (rounds > 0) return cases.filter((_, index) => index % rounds === round - 1)
  const [shuffled = []] = fc.sample(fc.shuffledSubarray([...cases], whole), {
    numRuns: 1,
    ...(seed === undefined ? {} : { seed }),
  })
  return shuffled.slice(0, count)
}
