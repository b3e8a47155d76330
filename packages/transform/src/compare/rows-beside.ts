import type { Cell, Row } from '../model/row.ts'
import { type JsonNode, parseJsonText, writeJson } from '../rows/json-text.ts'
import { sameValueText } from '../rows/same-value.ts'

/** A cell that another transform fills in another way; absent where the row has no such column. */
export type CellBeside = { readonly column: string; readonly before?: Cell; readonly after?: Cell }

/** Rows of one message before and after a change of its transform. Numbers of rows count from 1. */
export type RowsBeside = {
  readonly same: number
  readonly changed: readonly {
    readonly before: number
    readonly after: number
    readonly cells: readonly CellBeside[]
  }[]
  readonly gone: readonly (Row & { readonly number: number })[]
  readonly new: readonly (Row & { readonly number: number })[]
}

/** Rows of one side that are looked at for a counterpart; beyond them rows go by their order. */
export const mostPaired = 200

/** A row with what is stored in its filled cells, by column. */
type Numbered = { readonly row: Row; readonly number: number; readonly texts: ReadonlyMap<string, string> }

/** One text for equal JSON values: the order of keys and the spelling of numbers do not count. */
const canonical = (node: JsonNode): string => {
  if (node.kind === 'array') return `[${node.items.map(canonical).join(',')}]`
  if (node.kind === 'object') {
    const members = [...node.members].toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `{${members.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(',')}}`
  }
  return node.kind === 'number' ? sameValueText(node) : writeJson(node)
}

/** What is stored, with what was given where that does not fit. Nothing, null and an empty text are all empty. */
const textOf = (cell: Cell | undefined): string => {
  if (cell === undefined) return ''
  if (!cell.fits) return JSON.stringify([cell.text, cell.given])
  if (cell.text === 'null' || cell.text === '""') return ''
  const node = parseJsonText(cell.text)
  return node === undefined ? cell.text : canonical(node)
}

const textsOf = ({ cells }: Row): ReadonlyMap<string, string> =>
  new Map(cells.map((cell) => [cell.column, textOf(cell)] as const).filter(([, text]) => text !== ''))

const keyOf = ({ texts }: Numbered): string =>
  JSON.stringify([...texts].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))

const cellsBeside = (before: Numbered, after: Numbered): readonly CellBeside[] => {
  const now = new Map(after.row.cells.map((cell) => [cell.column, cell]))
  const was = new Map(before.row.cells.map((cell) => [cell.column, cell]))
  return [...new Set([...was.keys(), ...now.keys()])].flatMap((column) => {
    if (before.texts.get(column) === after.texts.get(column)) return []
    const [old, cell] = [was.get(column), now.get(column)]
    return [{ column, ...(old === undefined ? {} : { before: old }), ...(cell === undefined ? {} : { after: cell }) }]
  })
}

/** How many filled cells two rows have in common. */
const alike = (before: Numbered, after: Numbered): number =>
  [...before.texts].filter(([column, text]) => after.texts.get(column) === text).length

type Pair = readonly [Numbered, Numbered]
type Left = { readonly before: readonly Numbered[]; readonly after: readonly Numbered[] }

/** Takes equal rows out, each with one of the other side, whatever their order. */
const withoutEqual = (before: readonly Numbered[], after: readonly Numbered[]): Left => {
  const open = Map.groupBy(after, keyOf)
  const taken = new Set<Numbered>()
  const left = before.filter((each) => {
    const counterpart = open.get(keyOf(each))?.shift()
    if (counterpart !== undefined) taken.add(counterpart)
    return counterpart === undefined
  })
  return { before: left, after: after.filter((each) => !taken.has(each)) }
}

/** Rows that have most in common belong together. */
const likePairs = ({ before, after }: Left): readonly Pair[] => {
  const scored = before.slice(0, mostPaired).flatMap((old) =>
    after.slice(0, mostPaired).flatMap((now) => {
      const score = alike(old, now)
      return score === 0 ? [] : [{ old, now, score }]
    }),
  )
  const taken = new Set<Numbered>()
  return scored
    .toSorted((a, b) => b.score - a.score)
    .flatMap(({ old, now }): readonly Pair[] => {
      if (taken.has(old) || taken.has(now)) return []
      taken.add(old).add(now)
      return [[old, now]]
    })
}

const without = (all: readonly Numbered[], taken: readonly Numbered[]): readonly Numbered[] => {
  const gone = new Set(taken)
  return all.filter((each) => !gone.has(each))
}

/** As many rows on both sides without anything in common are the same rows, filled in another way. */
const inOrder = ({ before, after }: Left): readonly Pair[] =>
  before.length !== after.length
    ? []
    : before.flatMap((old, index): readonly Pair[] => {
        const now = after[index]
        return now === undefined ? [] : [[old, now]]
      })

const numbered = (rows: readonly Row[]): readonly Numbered[] =>
  rows.map((row, index) => ({ row, number: index + 1, texts: textsOf(row) }))

/** A row whose keys that no column takes stand as cells that do not fit, for whoever tells such rows apart too. */
export const withUnknownKeys = (row: Row): Row => ({
  ...row,
  cells: [
    ...row.cells,
    ...row.unknownKeys.map((column): Cell => ({ column, given: 'null', stored: null, text: 'null', fits: false })),
  ],
})

/** Rows before and after beside each other: each has at most one counterpart. Rows that only stand in another order are the same. */
export const rowsBeside = (before: readonly Row[], after: readonly Row[]): RowsBeside => {
  const differing = withoutEqual(numbered(before), numbered(after))
  const like = likePairs(differing)
  const left: Left = {
    before: without(
      differing.before,
      like.map(([old]) => old),
    ),
    after: without(
      differing.after,
      like.map(([, now]) => now),
    ),
  }
  const ordered = inOrder(left)
  const alone = ordered.length > 0 ? { before: [], after: [] } : left
  const told = ({ row, number }: Numbered) => ({ number, ...row })
  return {
    same: before.length - differing.before.length,
    changed: [...like, ...ordered]
      .toSorted(([a], [b]) => a.number - b.number)
      .map(([old, now]) => ({ before: old.number, after: now.number, cells: cellsBeside(old, now) })),
    gone: alone.before.map(told),
    new: alone.after.map(told),
  }
}
