import type { Range } from '@adx-export/core'

type Span = { readonly start: number; readonly end: number }

type RowSpan = { readonly start: number; readonly keys: ReadonlyMap<string, Span> }

const token = /"(?:[^"\\]|\\.)*"|[[\]{}:,]|[^\s"[\]{}:,]+/g

const opening = new Set(['[', '{'])
const closing = new Set([']', '}'])

type Scanned = { readonly rows: readonly RowSpan[]; readonly end: number }

/** The rows of a text that is known to be a JSON array of objects: where each begins, and the keys of its own. */
const scan = (text: string): Scanned => {
  const rows: { readonly start: number; readonly keys: Map<string, Span> }[] = []
  let depth = 0
  let end = 0
  let before: (Span & { readonly text: string }) | undefined
  for (const { 0: found, index } of text.matchAll(token)) {
    if (found === '{' && depth === 1) rows.push({ start: index, keys: new Map() })
    if (found === ':' && depth === 2 && before !== undefined) {
      rows.at(-1)?.keys.set(String(JSON.parse(before.text)), before)
    }
    if (opening.has(found)) depth += 1
    if (closing.has(found)) depth -= 1
    end = index
    before = { start: index, end: index + found.length, text: found }
  }
  return { rows, end }
}

const rangeOf = (text: string, { start, end }: Span): Range => {
  const before = text.slice(0, start)
  const line = before.split('\n').length
  const column = start - before.lastIndexOf('\n')
  return { start: { line, column }, end: { line, column: column + end - start } }
}

/** A row of a file of expected rows, counted from 0, and the key in it that is meant. */
export type RowPlace = { readonly row: number; readonly key?: string }

/**
 * Where a row, or a key of it, stands in the text of expected rows, which is a JSON array of objects. A key that the row
 * lacks is the brace that opens the row; a row that the text lacks is the bracket that ends the text.
 */
export const rangeInRows = (text: string, { row, key }: RowPlace): Range => {
  const { rows, end } = scan(text)
  const found = rows[row]
  const start = found?.start ?? end
  return rangeOf(text, (key === undefined ? undefined : found?.keys.get(key)) ?? { start, end: start + 1 })
}
