import { columnsOf, tableName, tablesOf } from '../walk.ts'
import type { FoundTable } from '../walk.ts'
import type { Column } from './config.ts'
import type { Diagnostic, Location } from '../../findings/diagnostic.ts'
import { keyLocationOf, nodeAt } from '../../text/document.ts'
import type { Document } from '../../text/document.ts'
import type { Draft } from '../../schema/draft.ts'
import { canonicalType } from '../../values/column-type.ts'

/** A table as far as the text tells it, whatever is wrong elsewhere. */
export type ReadableTable = {
  /** `cluster/database/table`. */
  readonly name: string
  readonly columns: readonly Pick<Column, 'name' | 'type'>[]
  /** Errors that stand in the table itself: with one of them a column may be missing. */
  readonly errors: readonly Diagnostic[]
}

const columnsIn = (table: FoundTable): ReadableTable['columns'] =>
  columnsOf(table).flatMap(({ name, value }) => {
    const type = canonicalType((typeof value === 'string' ? value : value.type) ?? '')
    return type === undefined ? [] : [{ name, type }]
  })

const startsIn = ({ range: { start } }: Diagnostic, { range: { start: from, end: to } }: Location): boolean =>
  (start.line > from.line || (start.line === from.line && start.column >= from.column)) &&
  (start.line < to.line || (start.line === to.line && start.column <= to.column))

/** An alias stands at one place and what it names at another, so key and value are looked at apart. */
const errorsIn = (document: Document, { path }: FoundTable, findings: readonly Diagnostic[]): readonly Diagnostic[] => {
  const node = nodeAt(document, path)
  const places = [
    keyLocationOf(document, path),
    ...(node === undefined ? [] : [document.lines.location(node.start, node.end)]),
  ]
  return findings.filter(
    (finding) =>
      finding.severity === 'error' &&
      finding.file === document.file &&
      places.some((place) => startsIn(finding, place)),
  )
}

/** The tables of a draft that may have errors; `findings` are those of its environment. */
export const readableTables = (
  document: Document,
  draft: Draft,
  findings: readonly Diagnostic[],
): readonly ReadableTable[] =>
  tablesOf(draft).map((table) => ({
    name: tableName(table),
    columns: columnsIn(table),
    errors: errorsIn(document, table, findings),
  }))
