import { clean, speltBlanks } from './clean.ts'
import { type Marked, sequenceDiff } from './line-diff.ts'
import type { Style } from './style.ts'

/** Characters of an unchanged run that are shown on each side of a difference. */
const around = 40

/** Words, runs of blanks, and single other characters. */
const parts = /[\p{L}\p{N}_]+|\s+|[^]/gu

/** Neighbouring parts of one mark as one. */
const merged = (found: readonly Marked[]): readonly Marked[] => {
  const result: { mark: Marked['mark']; text: string }[] = []
  for (const { mark, text } of found) {
    const last = result.at(-1)
    if (last?.mark === mark) last.text += text
    else result.push({ mark, text })
  }
  return result
}

/** The marks of this notation as they stand in a text, told from the notation itself. */
const plainText = (text: string): string =>
  clean(speltBlanks(text))
    .replaceAll(/\[(?=-)|\{(?=\+)/g, (mark) => `\\${mark}`)
    .replaceAll(/([-+])([\]}])/g, '$1\\$2')

const folded = (text: string, isFirst: boolean, isLast: boolean): string => {
  const head = isFirst ? 0 : around
  const tail = isLast ? 0 : around
  if (text.length <= head + tail + 10) return plainText(text)
  return `${plainText(text.slice(0, head))}…${plainText(tail === 0 ? '' : text.slice(-tail))}`
}

/**
 * Two texts as one line, `…before[-old-]{+new+}after…`. Unchanged runs are folded; everything that differs is shown whole.
 */
export const inlineDiff = (from: string, to: string, style: Style): string => {
  const found = merged(sequenceDiff(from.match(parts) ?? [], to.match(parts) ?? []))
  return found
    .map(({ mark, text }, index) => {
      if (mark === '-') return style('delete', `[-${plainText(text)}-]`)
      if (mark === '+') return style('create', `{+${plainText(text)}+}`)
      return folded(text, index === 0, index === found.length - 1)
    })
    .join('')
}
