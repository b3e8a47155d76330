import type { Cell, Row } from '../model/row.ts'

/** What a cell holds, as it was given. */
export const givenIn = ({ given, text }: Cell): string => given ?? text

const textOf = ({ cells }: Row): string => JSON.stringify(cells.map((cell) => [cell.column, givenIn(cell)]))

/** The rows that come on top of others, in their order; undefined if one of the others does not stay as it is. */
export const rowsBesides = (rows: readonly Row[], others: readonly Row[]): readonly Row[] | undefined => {
  const left = others.map(textOf)
  const own = rows.filter((row) => {
    const at = left.indexOf(textOf(row))
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
  return left.length === 0 ? own : undefined
}

/** Whether rows are the same, whatever their order. */
export const sameRows = (a: readonly Row[], b: readonly Row[]): boolean =>
  a.length === b.length && rowsBesides(a, b)?.length === 0
