/** One line of a unified diff: kept, removed or added; `skipped` stands for kept lines that are not shown. */
export type DiffLine =
  | { readonly mark: ' ' | '-' | '+'; readonly text: string }
  | { readonly mark: 'skipped'; readonly lines: number }

/** One part of two sequences against each other: in both, only in the first, only in the second. */
export type Marked = { readonly mark: ' ' | '-' | '+'; readonly text: string }

/** Beyond this many cells the middle is shown as replaced: the table would cost more than it explains. */
const maxCells = 1_000_000

const replaced = (from: readonly string[], to: readonly string[]): readonly Marked[] => [
  ...from.map((text) => ({ mark: '-', text }) as const),
  ...to.map((text) => ({ mark: '+', text }) as const),
]

/** `table[i][j]`: the length of the longest common subsequence of `from` after i and `to` after j. */
const commonLengths = (from: readonly string[], to: readonly string[]): readonly Uint32Array[] => {
  const table = Array.from({ length: from.length + 1 }, () => new Uint32Array(to.length + 1))
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      const row = table[i]
      const below = table[i + 1]
      if (row === undefined || below === undefined) continue
      row[j] = from[i] === to[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return table
}

const middle = (from: readonly string[], to: readonly string[]): readonly Marked[] => {
  if (from.length * to.length > maxCells) return replaced(from, to)
  const table = commonLengths(from, to)
  const result: Marked[] = []
  let i = 0
  let j = 0
  while (i < from.length || j < to.length) {
    const left = from[i]
    const right = to[j]
    if (left !== undefined && left === right) {
      result.push({ mark: ' ', text: left })
      i++
      j++
    } else if (left !== undefined && (right === undefined || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      result.push({ mark: '-', text: left })
      i++
    } else if (right !== undefined) {
      result.push({ mark: '+', text: right })
      j++
    }
  }
  return result
}

const withContext = (lines: readonly Marked[], context: number): readonly DiffLine[] => {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - context), index + context + 1).some((line) => line.mark !== ' '),
  )
  const result: DiffLine[] = []
  let skipped = 0
  for (const [index, line] of lines.entries()) {
    if (near[index] !== true) {
      skipped++
      continue
    }
    if (skipped > 0) result.push({ mark: 'skipped', lines: skipped })
    skipped = 0
    result.push(line)
  }
  if (skipped > 0) result.push({ mark: 'skipped', lines: skipped })
  return result
}

/** Two sequences against each other. */
export const sequenceDiff = (a: readonly string[], b: readonly string[]): readonly Marked[] => {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const kept = (parts: readonly string[]): readonly Marked[] => parts.map((text) => ({ mark: ' ', text }))
  return [
    ...kept(a.slice(0, start)),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...kept(a.slice(a.length - end)),
  ]
}

/** The lines of two texts against each other, with `context` kept lines around each difference. */
export const lineDiff = (from: string, to: string, context = 2): readonly DiffLine[] => {
  const a = from === '' ? [] : from.split('\n')
  const b = to === '' ? [] : to.split('\n')
  return withContext(sequenceDiff(a, b), context)
}
