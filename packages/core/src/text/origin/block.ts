import type { ScalarNode } from '../node.ts'
import type { Gatherer } from './pieces.ts'

type Line = { readonly text: string; readonly offset: number }

const lineForm = /([^\r\n]*)(?:\r\n|\n|\r|$)/g

/** The lines of a block scalar without their indentation. */
const linesIn = (source: string, { contentStart, indent, end }: ScalarNode): readonly Line[] => {
  // The content is said to begin at a line's indentation or behind it.
  const first = Math.max(source.lastIndexOf('\n', contentStart - 1), source.lastIndexOf('\r', contentStart - 1)) + 1
  const lines: Line[] = []
  for (const found of source.slice(first, end).matchAll(lineForm)) {
    lines.push({ text: (found[1] ?? '').slice(indent), offset: first + found.index + indent })
  }
  return lines
}

const isBlank = (line: Line | undefined): boolean => line?.text === ''
const isDeeper = (line: Line | undefined): boolean => line !== undefined && /^[ \t]/.test(line.text)

/** A literal block: every line as it stands. */
export const readLiteral = (source: string, node: ScalarNode, gatherer: Gatherer): void => {
  for (const { text, offset } of linesIn(source, node)) {
    gatherer.verbatim(text, offset)
    gatherer.folded('\n')
  }
}

/** A folded block: line breaks become spaces, but for those beside blank or deeper lines (YAML 1.2, 8.1.3). */
export const readFolded = (source: string, node: ScalarNode, gatherer: Gatherer): void => {
  let last: Line | undefined
  let blank = 0
  for (const line of linesIn(source, node)) {
    if (isBlank(line)) {
      blank += 1
      continue
    }
    const kept = last === undefined ? blank : isDeeper(last) || isDeeper(line) ? blank + 1 : blank
    gatherer.folded(kept === 0 && last !== undefined ? ' ' : '\n'.repeat(kept))
    gatherer.verbatim(line.text, line.offset)
    last = line
    blank = 0
  }
}
