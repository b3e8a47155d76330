import { syntaxError } from '../refusal.ts'
import { tokenize } from './token.ts'

const opening = new Set(['(', '{', '['])
const closing = new Set([')', '}', ']'])

const isFirstOnLine = (text: string, at: number): boolean =>
  text.slice(at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1, at).trim() === ''

/** The commands of a script: each begins with a dot at the start of a line, outside of brackets and strings. */
export const splitScript = (text: string): readonly string[] => {
  const starts: number[] = []
  let depth = 0
  for (const token of tokenize(text)) {
    if (token.kind === 'end') break
    const isMark = token.kind === 'mark'
    const begins = isMark && token.value === '.' && depth === 0 && isFirstOnLine(text, token.start)
    if (begins) starts.push(token.start)
    else if (starts.length === 0) throw syntaxError('a script holds commands, each on a line of its own.')
    if (isMark && opening.has(token.value)) depth += 1
    if (isMark && closing.has(token.value)) depth -= 1
  }
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trim())
}
