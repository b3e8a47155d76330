const maxLength = 64

/** Candidates that one word is compared with. */
const mostCandidates = 1000

/**
 * Optimal string alignment distance: insertions, deletions, substitutions, swaps of neighbours.
 * Given up as soon as it cannot be less than `bound`.
 */
const distance = (a: string, b: string, bound: number): number => {
  let beforeLast = new Uint8Array(b.length + 1)
  let last = Uint8Array.from({ length: b.length + 1 }, (_, i) => i)
  let lastLeast = 0
  for (let i = 1; i <= a.length; i++) {
    const row = new Uint8Array(b.length + 1)
    row[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1)
      }
      row[j] = best
      least = Math.min(least, best)
    }
    // A swap reaches back two rows, so one row alone does not tell.
    if (least >= bound && lastLeast >= bound) return bound
    beforeLast = last
    last = row
    lastLeast = least
  }
  return last[b.length] ?? 0
}

/** The candidate that the word was most likely meant to be, if one of the first thousand of its length is close: the base of every "did you mean". */
export const nearest = (word: string, candidates: Iterable<string>): string | undefined => {
  if (word.length === 0 || word.length > maxLength) return undefined
  const folded = word.toLowerCase()
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1
  let compared = 0
  for (const candidate of candidates) {
    if (candidate === word || candidate.length > maxLength) continue
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue
    if (++compared > mostCandidates) break
    const found = distance(folded, candidate.toLowerCase(), bestDistance)
    if (found < bestDistance && found < word.length) {
      best = candidate
      bestDistance = found
    }
  }
  return best
}

/** Shorter words are in too many others. */
const leastPart = 4
const mostHolders = 3

/** The candidates that the word is a part of, where they are few. */
const holders = (word: string, candidates: readonly string[]): readonly string[] => {
  if (word.length < leastPart || word.length > maxLength) return []
  const folded = word.toLowerCase()
  const found = candidates.filter((candidate) => candidate.toLowerCase().includes(folded))
  return found.length > mostHolders ? [] : found
}

/** The candidates that a word was most likely meant to be: the closest one, or else those that it is a part of. */
export const meantBy = (word: string, candidates: Iterable<string>): readonly string[] => {
  const all = [...candidates]
  const found = nearest(word, all)
  return found === undefined ? holders(word, all) : [found]
}

/** `Did you mean 'x'?`, or nothing to say. */
export const didYouMean = (word: string, candidates: Iterable<string>): string | undefined => {
  const meant = meantBy(word, candidates)
  return meant.length === 0 ? undefined : `Did you mean ${meant.map((each) => `'${each}'`).join(' or ')}?`
}
