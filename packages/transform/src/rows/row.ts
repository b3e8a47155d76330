import type { Cell, Row } from '../model/row.ts'
import { emptyOf, fit } from './fit.ts'
import { type JsonNode, type JsonObject, writeJson } from './json-text.ts'
import type { Target, TargetColumn } from './target.ts'

const cellOf = ({ name, type }: TargetColumn, node: JsonNode | undefined): Cell => {
  const stored = node === undefined ? emptyOf(type) : fit(node, type)
  const { value, text } = stored ?? emptyOf(type)
  return {
    column: name,
    ...(node === undefined ? {} : { given: writeJson(node) }),
    stored: value,
    text,
    fits: stored !== undefined,
  }
}

/**
 * What one output becomes in the table: every column takes the key of its own name, letter case included.
 * https://learn.microsoft.com/kusto/management/mappings
 */
export const rowOf = ({ members }: JsonObject, { columns }: Target): Row => {
  const names = new Set(columns.map(({ name }) => name))
  return {
    cells: columns.map((column) => cellOf(column, members.get(column.name))),
    unknownKeys: [...members.keys()].filter((key) => !names.has(key)),
  }
}
