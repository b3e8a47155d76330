import { maskSecretForms } from '@adx-export/core'
import { type Row, type RowsBeside, rowsBeside, withUnknownKeys } from '@adx-export/transform'
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

/** Cells of a changed row that are the same and stand beside those that changed, so that people know which row it is. */
const contextCells = 2

/** Columns in which rows of the same message differ from each other: these tell which row one is. */
const distinctColumns = ({ rows }: Made): ReadonlySet<string> => {
  const all = rows.map(cellsOf)
  const columns = [...new Set(all.flatMap((cells) => [...cells.keys()]))]
  return new Set(columns.filter((column) => new Set(all.map((cells) => cells.get(column))).size > 1))
}

const changedRow = (
  before: Row | undefined,
  after: Row | undefined,
  distinct: ReadonlySet<string> = new Set(),
): readonly string[] => {
  const [was, is] = [cellsOf(before), cellsOf(after)]
  const columns = [...new Set([...was.keys(), ...is.keys()])]
  const context = columns
    .filter((name) => was.get(name) === is.get(name))
    .toSorted((a, b) => Number(distinct.has(b)) - Number(distinct.has(a)))
    .slice(0, contextCells)
  const shown = columns.filter((name) => was.get(name) !== is.get(name) || context.includes(name))
  const width = shown.reduce((most, name) => Math.max(most, clean(name).length), 0)
  const line = (sign: string, name: string, cell: string): string =>
    `${sign} ${padded(clean(name), width)}  ${shorten(clean(cell), changedWidth)}`
  const rest = columns.length - shown.length
  return [
    ...shown.flatMap((name) => {
      const [from, to] = [was.get(name), is.get(name)]
      if (from === to) return to === undefined ? [] : [line(' ', name, to)]
      return [
        ...(from === undefined ? [] : [line('-', name, from)]),
        ...(to === undefined ? [] : [line('+', name, to)]),
      ]
    }),
    ...(rest === 0 ? [] : [`  … ${count(rest, 'cell')} as before`]),
  ]
}

/** Each row that differs: what is lost, what changes, what is new. */
const differingRows = (before: Made, after: Made, beside: RowsBeside): readonly (readonly string[])[] => {
  const distinct = distinctColumns(after)
  const at = ({ rows }: Made, number: number): Row | undefined => rows[number - 1]
  return [
    ...beside.gone.map(({ number }) => ['@@ row lost @@', ...changedRow(at(before, number), undefined)]),
    ...beside.changed.map((one) => [
      '@@ row changed @@',
      ...changedRow(at(before, one.before), at(after, one.after), distinct),
    ]),
    ...beside.new.map(({ number }) => ['@@ row new @@', ...changedRow(undefined, at(after, number))]),
  ]
}

/**
 * Rows of one message before and after, one below the other, as the lines of a diff: a cell that changed stands on both
 * sides. Rows that are the same, and most cells that are, are counted.
 */
export const changedRowLines = (before: Made, after: Made): readonly string[] => {
  const beside = rowsBeside(before.rows.map(withUnknownKeys), after.rows.map(withUnknownKeys))
  const { same } = beside
  const differing = differingRows(before, after, beside)
  const more = Math.max(0, differing.length - shownRows)
  const omitted = before.rowsOmitted + after.rowsOmitted > 0
  return [
    ...differing.slice(0, shownRows).flat(),
    ...(more === 0 ? [] : [`… ${count(more, 'row')} more that ${more === 1 ? 'differs' : 'differ'}`]),
    ...(same === 0 ? [] : [`… ${count(same, 'row')} as before`]),
    ...(omitted
      ? [`… ${count(before.rowsOmitted, 'more row')} before, ${count(after.rowsOmitted, 'more row')} after`]
      : []),
  ]
}
