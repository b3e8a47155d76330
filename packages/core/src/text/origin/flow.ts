import type { ScalarNode } from '../node.ts'
import type { Gatherer } from './pieces.ts'

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
}

const run = {
  plain: /[^ \t\r\n]+/y,
  single: /[^ \t\r\n']+/y,
  double: /[^ \t\r\n\\]+/y,
} as const
const blanks = /[ \t]+/y
const breaks = /[ \t]*((?:\r\n|\n|\r)[ \t]*)+/y
const coded = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/y

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const countBreaks = (text: string): number => [...text.matchAll(/\r\n|\n|\r/g)].length

const codeOf = ([, two, four, eight]: RegExpExecArray): number => Number.parseInt(two ?? four ?? eight ?? '', 16)

/** Reads an escape at an offset; returns the offset behind it, or undefined for what is none. */
const readEscape = (source: string, at: number, gatherer: Gatherer): number | undefined => {
  const number = match(coded, source, at)
  if (number !== null) {
    const code = codeOf(number)
    if (code > 0x10_ffff) return undefined
    gatherer.written(String.fromCodePoint(code), at, number[0].length)
    return at + number[0].length
  }
  const found = match(breaks, source, at + 1)
  // An escaped line break is none, and js-yaml drops blank lines behind it, which the specification would keep.
  if (found !== null && /^[\r\n]/.test(found[0])) {
    gatherer.folded('')
    return at + 1 + found[0].length
  }
  const letter = source[at + 1] ?? ''
  const meant = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined
  if (meant === undefined) return undefined
  gatherer.written(meant, at, 2)
  return at + 2
}

/** A plain or quoted scalar: its lines are folded, white space around the breaks goes (YAML 1.2, 7.3). */
export const readFlow = (source: string, { style, contentStart, end }: ScalarNode, gatherer: Gatherer): void => {
  const form = style === 'single' || style === 'double' ? style : 'plain'
  const stop = form === 'plain' ? end : end - 1
  const text = source.slice(0, stop)
  let at = contentStart
  while (at < stop) {
    const broken = match(breaks, text, at)
    const found = match(run[form], text, at) ?? match(blanks, text, at)
    if (broken !== null) {
      const count = countBreaks(broken[0])
      gatherer.folded(count === 1 ? ' ' : '\n'.repeat(count - 1))
      at += broken[0].length
    } else if (found !== null) {
      gatherer.verbatim(found[0], at)
      at += found[0].length
    } else if (form === 'single') {
      gatherer.written("'", at, 2)
      at += 2
    } else {
      const behind = readEscape(text, at, gatherer)
      if (behind === undefined) return
      at = behind
    }
  }
}
