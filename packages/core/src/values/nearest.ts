const maxLength = 64

/** Optimal string alignment distance: insertions, deletions, substitutions, swaps of neighbours. */
const distance = (a: string, b: string): number => {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1)
      }
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}

/** The candidate that the word was most likely meant to be, if one is close: the base of every "did you mean". */
export const nearest = (word: string, candidates: Iterable<string>): string | undefined => {
  if (word.length === 0 || word.length > maxLength) return undefined
  const folded = word.toLowerCase()
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    if (candidate === word || candidate.length > maxLength) continue
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue
    const found = distance(folded, candidate.toLowerCase())
    if (found < bestDistance && found < word.length) {
      best = candidate
      bestDistance = found
    }
  }
  return best
}

/** `Did you mean 'x'?`, or nothing to say. */
export const didYouMean = (word: string, candidates: Iterable<string>): string | undefined => {
  const found = nearest(word, candidates)
  return found === undefined ? undefined : `Did you mean '${found}'?`
}
