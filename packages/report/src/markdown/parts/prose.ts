import { maskSecretForms } from '@adx-export/core'
import { clean, shorten } from '../../text/clean.ts'
import { code } from './code.ts'

/**
 * Sentences that hold text from outside: words and numbers stand as they are, everything else in code. What stands bare is
 * made of letters or digits alone, so it can be no mention, reference, link, address, commit or markup.
 */

/** A word, a word with hyphens, a number, a day or a time: `row`, `update-policy`, `1,204`, `3.1`. */
const bare = /^(?:[A-Za-z]+(?:[-'][A-Za-z]+)*|\d{1,3}(?:,\d{3})+|\d{1,6}|\d{1,6}\.\d{1,3}|\d{4}-\d\d-\d\d|\d\d:\d\d)$/

/** GitHub makes a link of what could be a commit. */
const commit = /^[0-9a-f]{7,}$/i

/** What a sentence puts before and after a word. */
const opening = new Set('("\'')
const closing = new Set(')"\'.,;:!?')

/** A colon stands by itself: two of them around a word would be an emoji. */
const isMarks = (text: string): boolean => /^[()"',;!?.:]*$/.test(text) && text.split(':').length < 3

/** Text as it stands, or what stands in code. */
type Part = string | { readonly name: string }

const partsOfWord = (word: string, isHead: boolean): readonly Part[] => {
  if (isMarks(word)) return [word]
  let [start, end] = [0, word.length]
  while (opening.has(word.charAt(start))) start++
  while (end > start && closing.has(word.charAt(end - 1))) end--
  const [before, inside, after] = [word.slice(0, start), word.slice(start, end), word.slice(end)]
  if (!isMarks(after)) return [{ name: word }]
  // A number and a full stop at the head of a line begin a list.
  const isBare = bare.test(inside) && !commit.test(inside) && !(isHead && /^\d/.test(inside))
  return isBare ? [word] : [before, { name: inside }, after]
}

const partsOfWords = (text: string, isHead: boolean): readonly Part[] =>
  text
    .split(' ')
    .flatMap((word, index): readonly Part[] => [
      ...(index === 0 ? [] : [' ']),
      ...partsOfWord(word, isHead && index === 0),
    ])

const escapedForPattern = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Names that are known, and what stands in quotes: each is one thing, whatever is in it. */
const patternOf = (names: readonly string[]): RegExp => {
  const known = [...new Set(names.map((name) => clean(maskSecretForms(name))))]
    .filter((name) => name.trim() !== '')
    .toSorted((a, b) => b.length - a.length)
    .map(escapedForPattern)
  return new RegExp(`(?<=^|[ (])(?:"([^"]+)"|(${known.join('|') || '(?!)'}))(?=$|[ .,;:!?)])`, 'gu')
}

/** Where a text holds something to paste, from its first bracket to its last: that stays in one piece. */
const snippetIn = (text: string): readonly [start: number, end: number] | undefined => {
  let start = text.search(/[{[]/)
  let end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1
  if (start < 0 || end <= start) return undefined
  while (start > 0 && text.charAt(start - 1) !== ' ') start--
  if (text.slice(0, start).endsWith('- ') && /(?:^| )- $/.test(text.slice(0, start).slice(-3))) start -= 2
  while (end < text.length && !' .,;'.includes(text.charAt(end))) end++
  return [start, end]
}

const partsOfSentence = (text: string, pattern: RegExp, isHead: boolean): readonly Part[] => {
  let at = 0
  const before = [...text.matchAll(pattern)].flatMap((found): readonly Part[] => {
    const words = partsOfWords(text.slice(at, found.index), isHead && at === 0)
    at = found.index + found[0].length
    return [...words, { name: found[1] ?? found[2] ?? '' }]
  })
  return [...before, ...partsOfWords(text.slice(at), isHead && at === 0)]
}

/** Two spans side by side would be one to Markdown, so they are made one. */
const textOf = (parts: readonly Part[]): string => {
  let [text, name] = ['', '']
  for (const part of [...parts, ' ']) {
    if (typeof part === 'object') name += part.name
    else if (part !== '') {
      text += `${name === '' ? '' : code(name)}${part}`
      name = ''
    }
  }
  return text.slice(0, -1)
}

/** A text of more characters is no sentence, and stands in code as a whole. */
const longest = 2_000

/** A sentence in which only names and values stand in code. `names` are those that may occur in it. */
export const prose = (text: string, names: readonly string[] = []): string => {
  const shown = clean(maskSecretForms(text))
  if (shown.length > longest) return code(shown)
  const pattern = patternOf(names)
  const [start, end] = snippetIn(shown) ?? [shown.length, shown.length]
  return textOf([
    ...partsOfSentence(shown.slice(0, start), pattern, true),
    { name: shown.slice(start, end) },
    ...partsOfSentence(shown.slice(end), pattern, false),
  ])
}

/** The same of at most `width` characters: masked before it is cut. */
export const shortProse = (text: string, width: number, names: readonly string[] = []): string =>
  prose(shorten(clean(maskSecretForms(text)), width), names)
