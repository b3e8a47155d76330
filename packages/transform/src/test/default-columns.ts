import type { Diagnostic, ExportSource, Link } from '@adx-export/core'
import { emptyColumn } from '../findings/unfilled.ts'
import { maxFindings } from '../lint/lint.ts'
import type { TargetColumn } from '../rows/target.ts'
import { defaultKeys } from './default-record.ts'

const lower = (text: string): string => text.toLowerCase()

const hintFor = (source: ExportSource, column: string): string => {
  const cased = defaultKeys[source].find((key) => lower(key) === lower(column))
  return cased === undefined
    ? `Without a transform a row has the keys ${defaultKeys[source].join(', ')}. IoT Central names no ingestion mapping when it writes, so a mapping of the table changes nothing. Give the link a transform that fills ${column}.`
    : `Without a transform the key is '${cased}', and a column takes the key of exactly its name. Call the column so, or give the link a transform.`
}

/** Columns that a link without a transform leaves empty: it fills those that are called like a key of the default record. */
export const defaultLeavesEmpty = (
  source: ExportSource,
  { at }: Pick<Link, 'at'>,
  columns: readonly TargetColumn[],
): readonly Diagnostic[] =>
  columns
    .filter(({ name }) => !defaultKeys[source].includes(name))
    .slice(0, maxFindings)
    .map((column) => emptyColumn(at, column, hintFor(source, column.name)))
