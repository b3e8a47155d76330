import type { Cell, Row } from '../model/row.ts'
import { emptyOf, fit } from './fit.ts'
import { type JsonNode, type JsonObject, plainValue, writeJson } from './json-text.ts'
import type { Target, TargetColumn } from './target.ts'

const cellOf = ({ name, type }: TargetColumn, node: JsonNode | undefined): Cell => {
  const given = node === undefined ? {} : { given: writeJson(node) }
  const fitted = node === undefined ? emptyOf(type) : fit(node, type)
  if (fitted === 'unknown' && node !== undefined) {
    return { column: name, ...given, stored: plainValue(node), text: writeJson(node), fits: 'unknown' }
  }
  const { value, text } = typeof fitted === 'string' ? emptyOf(type) : fitted
  return { column: name, ...given, stored: value, text, fits: typeof fitted !== 'string' }
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
