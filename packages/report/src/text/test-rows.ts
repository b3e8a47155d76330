import { maskSecretForms } from '@adx-export/core'
import type { Row } from '@adx-export/transform'
import { clean, count, shorten } from './clean.ts'
import { type Style, plain } from './style.ts'

/** Rows that stand side by side, and the width of one value. */
const shownRows = 3
const valueWidth = 34
/** The same where a row stands by itself. */
const changedWidth = 100

type Cell = Row['cells'][number]

/** What is stored, with what was given if it does not fit; a dash without a key. */
export const cellText = (cell: Cell): string => {
  if (cell.fits === 'unknown') return `${cell.text} or null`
  if (!cell.fits) return `${cell.text} (not ${cell.given ?? 'null'})`
  if (cell.given === undefined) return '-'
  return cell.text
}

const isFilled = (cell: Cell | undefined): boolean =>
  cell !== undefined && cell.given !== undefined && cell.given !== 'null' && cell.fits === true

/** A tick where every row has a value that fits, a cross where one does not fit, a dot where one is empty, a question mark where none is sure. */
const markOf = (cells: readonly (Cell | undefined)[], style: Style): string => {
  if (cells.some((cell) => cell?.fits === false)) return style('error', '✗')
  if (cells.some((cell) => cell?.fits === 'unknown')) return style('warning', '?')
  return cells.every(isFilled) ? style('good', '✓') : style('faint', '·')
}

const padded = (text: string, width: number): string => `${text}${' '.repeat(Math.max(0, width - text.length))}`

const valueOf = (cell: Cell | undefined): string =>
  shorten(clean(maskSecretForms(cell === undefined ? '-' : cellText(cell))), valueWidth)

/** Rows as a table on its side: a line for each column, the rows beside each other. */
export const rowLines = (rows: readonly Row[], style: Style): readonly string[] => {
  const shown = rows.slice(0, shownRows)
  const columns = shown[0]?.cells.map(({ column }) => column) ?? []
  const width = columns.reduce((most, name) => Math.max(most, clean(name).length), 0)
  const widths = shown.map(({ cells }) => cells.reduce((most, cell) => Math.max(most, valueOf(cell).length), 0))
  const lines = columns.map((name, index) => {
    const cells = shown.map((row) => row.cells[index])
    const text = cells
      .map((cell, at) => padded(valueOf(cell), widths[at] ?? 0))
      .join('  ')
      .trimEnd()
    return `${markOf(cells, style)} ${padded(clean(name), width)}  ${text}`
  })
  const unknown = [...new Set(shown.flatMap(({ unknownKeys }) => unknownKeys))]
  return [
    ...lines,
    ...unknown.map((key) => `${style('error', '✗')} ${padded(clean(key), width)}  no such column: lost`),
    ...(rows.length > shownRows ? [style('faint', `… and ${count(rows.length - shownRows, 'row')} more`)] : []),
  ]
}

type Made = { readonly rows: readonly Row[]; readonly rowsOmitted: number }

/** Cells by their column; a key that no column takes counts as one. */
const cellsOf = (row: Row | undefined): ReadonlyMap<string, string> =>
  new Map([
    ...(row?.cells ?? []).map(
      (cell) => [cell.column, `${markOf([cell], plain)} ${maskSecretForms(cellText(cell))}`] as const,
    ),
    ...(row?.unknownKeys ?? []).map((key) => [key, '✗ no such column: lost'] as const),
  ])

const changedRow = (before: Row | undefined, after: Row | undefined): readonly string[] => {
  const [was, is] = [cellsOf(before), cellsOf(after)]
  const columns = [...new Set([...was.keys(), ...is.keys()])]
  const width = columns.reduce((most, name) => Math.max(most, clean(name).length), 0)
  const line = (sign: string, name: string, cell: string): string =>
    `${sign} ${padded(clean(name), width)}  ${shorten(clean(cell), changedWidth)}`
  return columns.flatMap((name) => {
    const [from, to] = [was.get(name), is.get(name)]
    if (from === to) return to === undefined ? [] : [line(' ', name, to)]
    return [...(from === undefined ? [] : [line('-', name, from)]), ...(to === undefined ? [] : [line('+', name, to)])]
  })
}

const rowsOmittedText = ({ rows, rowsOmitted }: Made): string =>
  count(Math.max(0, rows.length - shownRows) + rowsOmitted, 'more row')

/**
 * Rows of one message before and after, one below the other, as the lines of a diff: a cell that is the same stands once, one
 * that changed stands on both sides. Rows are paired by their order.
 */
export const changedRowLines = (before: Made, after: Made): readonly string[] => {
  const amount = Math.min(shownRows, Math.max(before.rows.length, after.rows.length))
  const omitted = [before, after].some(({ rows, rowsOmitted }) => rows.length > shownRows || rowsOmitted > 0)
  return [
    ...Array.from({ length: amount }, (_, index) => [
      `@@ row ${String(index + 1)} @@`,
      ...changedRow(before.rows[index], after.rows[index]),
    ]).flat(),
    ...(omitted ? [`… ${rowsOmittedText(before)} before, ${rowsOmittedText(after)} after`] : []),
  ]
}
