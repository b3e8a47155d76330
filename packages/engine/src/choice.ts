/** `all` means every environment, unless one has that name. */
const everyWord = 'all'

/** `site*`: any characters, or none, in the place of each star. Goes over the name once, whatever the pattern. */
export const fits = (name: string, pattern: string): boolean => {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return name === first
  if (!name.startsWith(first)) return false
  let at = first.length
  for (const part of rest) {
    const found = name.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return name.length - last.length >= at && name.endsWith(last)
}

export const isPattern = (word: string): boolean => word.includes('*')

const meantBy = (word: string, known: readonly string[]): readonly string[] => {
  if (known.includes(word)) return [word]
  if (word === everyWord) return known
  return isPattern(word) ? known.filter((name) => fits(name, word)) : []
}

/** Environments that are chosen by their names, by patterns, and by `all`. */
export type Choice = {
  /** Each once: in the order of the words, and in the order of the file for what one word stands for. */
  readonly names: readonly string[]
  /** The words that stand for no environment of the config. */
  readonly unknown: readonly string[]
}

/** What words choose of the environments that a config has. The name of one is that one only, whatever else it could mean. */
export const choiceOf = (words: readonly string[], known: readonly string[]): Choice => {
  const meant = words.map((word) => ({ word, names: meantBy(word, known) }))
  // A config without environments is all that there is of it.
  const isKnown = ({ word, names }: (typeof meant)[number]): boolean =>
    names.length > 0 || (word === everyWord && known.length === 0)
  return {
    names: [...new Set(meant.flatMap(({ names }) => names))],
    unknown: meant.filter((each) => !isKnown(each)).map(({ word }) => word),
  }
}

/** The words of one text: separated by commas or line ends, each once. The name of an environment is one word, commas and all. */
export const wordsIn = (text: string, known: readonly string[]): readonly string[] => {
  if (known.includes(text)) return [text]
  const words = text.split(/[,\r\n]+/).map((word) => word.trim())
  return [...new Set(words.filter((word) => word !== ''))]
}
