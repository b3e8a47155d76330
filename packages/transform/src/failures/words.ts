const prefix = /^jq: error \(at [^)]*\)(?: \(not a string\))?: /

/** Characters of jq's words that are told. */
const longest = 300

/** jq's own words, without its name and the line of its input, which is always the same. */
export const wordsOf = (message: string): string => (message.split('\n')[0] ?? '').replace(prefix, '').slice(0, longest)

/** What an error is about, whatever the values in its words. */
export type Cause = 'index' | 'iterate' | 'zero' | 'operands' | 'number' | 'date' | 'text' | 'other'

/** In the words of jq 1.8; of a function that is defined in jq they are those of what it calls. */
const causes: readonly (readonly [Cause, RegExp])[] = [
  ['index', /^Cannot index /],
  ['iterate', /^Cannot iterate over |cannot be iterated over$/],
  ['zero', /because the divisor is zero$/],
  ['operands', / cannot be (?:added|subtracted|multiplied|divided|negated)\b/],
  ['number', / cannot be parsed as a number$/],
  ['date', /^date .* does not match format /],
  ['text', /must be (?:a string|strings)$|as it is not a string$|requires string inputs/],
]

export const causeOf = (words: string): Cause => causes.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other'

/** The same for words that differ in their values alone. */
export const withoutValues = (words: string): string =>
  words.replaceAll(/"(?:[^"\\]|\\.)*"?/g, '""').replaceAll(/-?\d+(?:\.\d+)?(?:E[+-]?\d+)?/gi, '#')

const kinds: Readonly<Record<string, string>> = {
  null: 'null',
  boolean: 'true or false',
  number: 'a number',
  string: 'a text',
  array: 'a list',
  object: 'an object',
}

const named = /\b(null|boolean|number|string|array|object)(?= \(| with )/g

/** The kinds of value that an error names, in the order of its words: `a number`, `a text`. */
export const kindsIn = (words: string): readonly string[] =>
  [...words.replaceAll(/"(?:[^"\\]|\\.)*"?/g, '""').matchAll(named)].map(([, kind = '']) => kinds[kind] ?? kind)
