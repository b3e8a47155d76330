import fc from 'fast-check'

/** `3/20` of a sweep, told by `npm run sweep`. */
const roundNow = (): string | undefined => process.env['ADX_EXPORT_ROUND']

/**
 * The part of many cases that this run plays: `npm test` plays as many as are given, the same in every run, and each round of
 * a sweep plays a part of its own, which together are all.
 */
export const shareOf = <T>(cases: readonly T[], count: number, round = roundNow()): readonly T[] => {
  if (round !== undefined) {
    const [own = 1, rounds = 1] = round.split('/').map(Number)
    return cases.filter((_, index) => index % rounds === own - 1)
  }
  const { seed = 0 } = fc.readConfigureGlobal()
  const [shuffled = []] = fc.sample(fc.shuffledSubarray([...cases], { minLength: cases.length }), { numRuns: 1, seed })
  return shuffled.slice(0, count)
}
