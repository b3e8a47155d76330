import { maskSecretForms } from '@adx-export/core'
import type { Row } from '@adx-export/transform'
import { clean, count, shorten } from './clean.ts'
import type { Style } from './style.ts'

/** Rows that stand side by side, and the width of one value. */
const shownRows = 3
const valueWidth = 34

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
