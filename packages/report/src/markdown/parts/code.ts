import { maskSecretForms } from '@adx-export/core'
import { clean, cleanLines, shorten } from '../../text/clean.ts'

/**
 * How text from outside stands in Markdown: in code and nowhere else. GitHub makes no mention, reference, link, image or
 * HTML of what stands in code; escaping does not hold, because entities are decoded before its filters run.
 */

const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)

const shown = (text: string): string => clean(maskSecretForms(text))

const oneLine = (text: string): string => text.replaceAll('\n', '\\n')

const span = (text: string): string => {
  if (text === '') return '(empty)'
  const ticks = '`'.repeat(longestRun(text) + 1)
  const pad = /^[` ]|[` ]$/.test(text) ? ' ' : ''
  return `${ticks}${pad}${text}${pad}${ticks}`
}

/** Text from outside as a code span on one line. */
export const code = (text: string): string => span(shown(text))

/** The same of at most `width` characters: masked before it is cut, because half a secret has no form to be known by. */
export const shortCode = (text: string, width: number): string => span(shorten(shown(text), width))

/** The same for a table, where a bar ends the cell even in code: U+2502 stands for it. */
export const cellCode = (text: string): string => span(shown(text).replaceAll('|', '\u2502'))

/** Lines from outside as a fenced block; no line of theirs can end it. */
export const fence = (lines: readonly string[], language: string): string => {
  // No form of a secret goes over a line end, so that one look at all lines is enough.
  const safe = maskSecretForms(lines.map(oneLine).join('\n')).split('\n').map(clean)
  const longest = safe.reduce((most, line) => Math.max(most, longestRun(line)), 0)
  const ticks = '`'.repeat(Math.max(3, longest + 1))
  return [`${ticks}${language}`, ...safe, ticks].join('\n')
}

/** Text of several lines from outside as a fenced block; secrets that stretch over lines are masked before it is split. */
export const fenceText = (text: string, language = ''): string => fence(cleanLines(maskSecretForms(text)), language)

const address = /^https?:\/\/[\w.-]+(?::\d{1,5})?(?:\/[\w.~%-]*)*(?:#[\w-]+)?$/
const longestAddress = 300

/** A link of our own words; an address of any other form than GitHub's and ours leaves the words alone. */
export const link = (words: string, url: string): string =>
  url.length <= longestAddress && address.test(url) ? `[${words}](${url})` : words

/** Lines as they stand in a block quote. */
export const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')

/** `contoso.azureiotcentral.com` of an address with or without its scheme. */
export const hostOf = (url: string): string => url.replace(/^https:\/\//, '')
