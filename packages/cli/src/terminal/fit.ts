import sliceAnsi from 'slice-ansi'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** Below this, wrapping makes a text harder to read than the terminal's own. */
const narrowest = 20
/** Columns that stay visible before the place that a code frame points at. */
const before = 12

// oxlint-disable-next-line no-control-regex -- what colours are made of
const colours = /\u001B\[[0-9;]*m/gu
// oxlint-disable-next-line no-control-regex -- the same, between blanks and carets
const marking = /( +)((?:\u001B\[[0-9;]*m)*)\^+/u

// oxlint-disable-next-line no-control-regex -- blanks before the end of a colour
const trailing = / +((?:\u001B\[[0-9;]*m)*)$/u

// As `renderFindings` writes them: a number of five columns, and carets below.
const source = /^((?: {0,4}\d{1,5}|\d{6,}) \|) (.*)$/u
const carets = /^( {6}\|) ( *)(\^+)$/u

/** Lines that people copy from, and rows of aligned cells: a break inside one would go along. A terminal's own wrapping does not. */
const isCopied = (plain: string): boolean =>
  /^[\s+~!-]*(?:[{[<]|(?:npx |\.\/)?adx-export |az |gh |git |npm |curl |[A-Z_]+=|"|`|https?:)/u.test(plain) ||
  plain.includes('|') ||
  /\b(?:adx-export|az|gh|git|npm|npx) [a-z-]|\S {2,}\S/u.test(plain)

const wrapped = (line: string, columns: number): string => {
  const plain = line.replaceAll(colours, '')
  if (stringWidth(plain) <= columns || isCopied(plain)) return line
  const indent = /^\s*(?:[-+~!*]+ |fix: )?/u.exec(plain)?.[0].length ?? 0
  const hanging = indent < columns / 2 ? indent : 0
  const [first = '', ...rest] = wrapAnsi(line, columns, { trim: false }).split('\n')
  // A word that is longer than the terminal leaves only the indentation before it.
  if (first.trim() === '') return line
  // What follows the first line is a little narrower, for its indentation.
  const follow =
    rest.length === 0 ? [] : wrapAnsi(rest.map((each) => each.trim()).join(' '), columns - hanging).split('\n')
  return [first.replace(trailing, '$1'), ...follow.map((each) => `${' '.repeat(hanging)}${each}`)].join('\n')
}

/** A source line and its carets, with the marked place in sight. */
const framed = (line: string, below: string, columns: number): string => {
  const [, gutter = '', text = ''] = source.exec(line.replaceAll(colours, '')) ?? []
  const [, , blank = '', marks = ''] = carets.exec(below.replaceAll(colours, '')) ?? []
  const room = columns - gutter.length - 1
  if (room < before) return `${line}\n${below}`
  // A character of an East Asian script takes two columns, and the carets stand below columns.
  const at = stringWidth(text.slice(0, blank.length))
  const width = Math.max(1, stringWidth(text.slice(blank.length, blank.length + marks.length)))
  const from = stringWidth(text) <= room ? 0 : Math.max(0, Math.min(at - before, stringWidth(text) - room))
  const end = from + room
  const shown = `${from > 0 ? '…' : ''}${sliceAnsi(text, from > 0 ? from + 1 : 0, end < stringWidth(text) ? end - 1 : end)}${end < stringWidth(text) ? '…' : ''}`
  const start = Math.min(at - from, room - 1)
  const marked = Math.min(width, room - start)
  return [
    `${line.slice(0, line.lastIndexOf(text))}${shown}`,
    below.replace(marking, `${' '.repeat(start + 1)}$2${'^'.repeat(marked)}`),
  ].join('\n')
}

/**
 * A text for people in the width of their terminal, in columns: prose is wrapped under its own indentation, code frames keep the
 * place that they point at in sight, and lines that people copy stay whole.
 */
export const fitTo = (text: string, columns: number | undefined): string => {
  if (columns === undefined || columns < narrowest) return text
  const lines = text.split('\n')
  const fitted: string[] = []
  for (let index = 0; index < lines.length; index++) {
    const [line = '', below = ''] = [lines[index], lines[index + 1]]
    if (source.test(line.replaceAll(colours, '')) && carets.test(below.replaceAll(colours, ''))) {
      fitted.push(framed(line, below, columns))
      index++
    } else fitted.push(wrapped(line, columns))
  }
  return fitted.join('\n')
}
