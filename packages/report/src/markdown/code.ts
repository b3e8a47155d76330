import { maskSecretForms } from '@adx-export/core'
import { clean, cleanLines } from '../text/clean.ts'

const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)

/** Text from outside on one line, in which GitHub sees no mention, link, image, HTML or end of the code. */
export const codeSpan = (text: string): string => {
  const inside = clean(maskSecretForms(text))
  if (inside === '') return '(empty)'
  const ticks = '`'.repeat(longestRun(inside) + 1)
  const pad = /^[` ]|[` ]$/.test(inside) ? ' ' : ''
  return `${ticks}${pad}${inside}${pad}${ticks}`
}

/** Lines from outside as a block that none of them can end. `language` is a word of ours. */
export const fence = (text: string, language = ''): readonly string[] => {
  const lines = cleanLines(maskSecretForms(text))
  const ticks = '`'.repeat(lines.reduce((most, line) => Math.max(most, longestRun(line) + 1), 3))
  return [`${ticks}${language}`, ...lines, ticks]
}
