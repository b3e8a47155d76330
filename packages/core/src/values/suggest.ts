import { didYouMean } from './nearest.ts'

/** `Did you mean 'x'?`, for as long as it is worth looking for one. */
export type Suggest = (word: string, candidates: () => Iterable<string>) => string | undefined

/** Words that one run looks up at most: a file with more mistakes is generated, and one cause explains them all. */
const mostWords = 100

/** The suggestions of one run: beyond its budget there are none, so that mistakes times names stays bounded. */
export const createSuggest = (): Suggest => {
  let words = 0
  return (word, candidates) => {
    words++
    return words > mostWords ? undefined : didYouMean(word, candidates())
  }
}
