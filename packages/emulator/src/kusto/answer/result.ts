import type { JsonValue } from '../../state/model.ts'
import { type KustoType, typeNamed } from '../types/type.ts'

export type ResultColumn = { readonly name: string; readonly type: KustoType }

/** One table of an answer; a row has a value for each column. */
export type Result = { readonly columns: readonly ResultColumn[]; readonly rows: readonly (readonly JsonValue[])[] }

/** `TableName:string, TotalRowCount:long` as columns. */
export const columnsOf = (declared: string): readonly ResultColumn[] =>
  declared.split(',').map((part) => {
    const [name = '', type = ''] = part.trim().split(':')
    return { name, type: typeNamed(type) ?? 'string' }
  })

/** Rows given by column name; what a row lacks is null. */
export const resultOf = (
  columns: readonly ResultColumn[],
  rows: Iterable<Readonly<Record<string, JsonValue>>>,
): Result => ({
  columns,
  rows: [...rows].map((row) => columns.map((column) => row[column.name] ?? null)),
})
