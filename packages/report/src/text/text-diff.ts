import { clean, count, shorten, speltBlanks } from './clean.ts'
import { inlineDiff } from './inline-diff.ts'
import { type DiffLine, lineDiff } from './line-diff.ts'
import type { Style } from './style.ts'

/** What is shown at most of one attribute's changed lines; no sound transform comes near it, and what is left out is told. */
export const mostChanged = { lines: 2000, characters: 200_000 } as const

/** Longer lines that differ are shown part by part, longer lines that do not are folded. */
const longLine = 120

type Shown = { readonly text: string; readonly lines: number; readonly characters: number }

const isChanged = (line: DiffLine | undefined, mark: '-' | '+'): line is DiffLine & { readonly text: string } =>
  line?.mark === mark

const textOf = (line: DiffLine): string => ('text' in line ? line.text : '')

/** How a line looks to a reader, who tells no blank from another and none at the end. */
const looksOf = (text: string): string => clean(text).replaceAll(/\s+/gu, ' ').trim()

/** A line with every blank in it visible. */
const withBlanks = (text: string): string => clean(speltBlanks(text).replaceAll(' ', '·'))

type Alike = (text: string) => boolean

/** Tells lines that look like one on the other side and differ from it. */
const alikeIn = (lines: readonly DiffLine[]): Alike => {
  const sides = (['-', '+'] as const).map((mark) => lines.filter((line) => isChanged(line, mark)).map(textOf))
  const texts = sides.map((side) => new Set(side))
  const looks = sides.map((side) => new Set(side.map(looksOf)))
  return (text) => looks.every((side) => side.has(looksOf(text))) && !texts.every((side) => side.has(text))
}

/** The runs of a difference: removed lines that added ones follow, everything else one by one. */
const runsOf = (lines: readonly DiffLine[]): readonly (readonly DiffLine[])[] => {
  const runs: DiffLine[][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    const goesOn = run?.[0]?.mark === '-' && (line.mark === '+' || (line.mark === '-' && run.at(-1)?.mark === '-'))
    if (goesOn) run?.push(line)
    else runs.push([line])
  }
  return runs
}

const changedLine = (line: DiffLine & { readonly text: string }, alike: Alike, style: Style): Shown => {
  const text = alike(line.text) ? withBlanks(line.text) : clean(line.text)
  const role = line.mark === '+' ? 'create' : 'delete'
  return { text: style(role, `${line.mark} ${text}`), lines: 1, characters: line.text.length }
}

const showRun = (run: readonly DiffLine[], alike: Alike, style: Style): readonly Shown[] => {
  const removed = run.filter((line) => isChanged(line, '-'))
  const added = run.filter((line) => isChanged(line, '+'))
  if (removed.length === added.length && [...removed, ...added].some(({ text }) => text.length > longLine)) {
    return removed.map(({ text }, index) => {
      const other = added[index]?.text ?? ''
      return { text: `~ ${inlineDiff(text, other, style)}`, lines: 2, characters: text.length + other.length }
    })
  }
  return run.map((line) => {
    if (line.mark === 'skipped') {
      return { text: style('faint', `  … ${String(line.lines)} unchanged`), lines: 0, characters: 0 }
    }
    if (line.mark === ' ') return { text: `  ${shorten(clean(line.text), longLine)}`, lines: 0, characters: 0 }
    return changedLine(line, alike, style)
  })
}

/** As much as is ever shown; nothing that differs is left out unsaid. */
const bounded = (shown: readonly Shown[]): { readonly kept: readonly string[]; readonly isWhole: boolean } => {
  const kept: string[] = []
  let [lines, characters] = [0, 0]
  for (const each of shown) {
    lines += each.lines
    characters += each.characters
    if (lines > mostChanged.lines || characters > mostChanged.characters) return { kept, isWhole: false }
    kept.push(each.text)
  }
  return { kept, isWhole: true }
}

/** What is said in place of changed text that is too long to show. */
export const tooLong = (removed: string, added: string, to: number, style: Style): string =>
  style(
    'warning',
    `! not all of it is shown: ${removed} removed, ${added} added, ${count(to, 'character')} to be; the JSON document holds all`,
  )

/** Two texts line by line: unchanged lines are folded, changed ones never. */
export const textDiff = (from: string, to: string, style: Style): readonly string[] => {
  const lines = lineDiff(from, to)
  const alike = alikeIn(lines)
  const { kept, isWhole } = bounded(runsOf(lines).flatMap((run) => showRun(run, alike, style)))
  if (isWhole) return kept
  const [removed = '', added = ''] = (['-', '+'] as const).map((mark) =>
    count(lines.filter((line) => line.mark === mark).length, 'line'),
  )
  return [...kept, tooLong(removed, added, to.length, style)]
}
