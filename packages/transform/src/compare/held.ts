import type { Row } from '../model/row.ts'
import { parseJsonText } from '../rows/json-text.ts'
import { storedIn } from './message-values.ts'

/** Where a value stands in rows: the index of the row, and the column. */
export type Cell = { readonly row: number; readonly column: string }

/** The cells that hold each value, by the text that it is known by. */
export type Held = ReadonlyMap<string, readonly Cell[]>

const textsIn = (stored: string): ReadonlySet<string> => {
  const node = parseJsonText(stored)
  if (node === undefined) return new Set()
  // A string column holds what is no string as its JSON text.
  const inner = node.kind === 'string' && /^[{[]/.test(node.value) ? parseJsonText(node.value) : undefined
  return new Set([...storedIn(node), ...(inner === undefined ? [] : storedIn(inner))].map(({ text }) => text))
}

/**
 * The values in rows. Where it is not documented whether a column takes a value, it is held only if that is asked for: the live
 * transform's such values do not count as stored, nor the new one's as lost.
 */
export const heldIn = (rows: readonly Row[], unknown: 'held' | 'not-held'): Held => {
  const held = new Map<string, Cell[]>()
  for (const [row, { cells }] of rows.entries()) {
    for (const { column, text } of cells.filter(({ fits }) => fits !== 'unknown' || unknown === 'held')) {
      for (const value of textsIn(text)) {
        const found = held.get(value)
        if (found === undefined) held.set(value, [{ row, column }])
        else found.push({ row, column })
      }
    }
  }
  return held
}

export const columnsOf = (held: Held, text: string): ReadonlySet<string> =>
  new Set((held.get(text) ?? []).map(({ column }) => column))
