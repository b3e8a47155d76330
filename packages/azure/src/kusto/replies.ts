import { AzureError } from '../errors.ts'
import type { Redactor } from '../redact.ts'
import { fieldsOf, isFields, isJson, listOf, parseWithin, textOf, type Fields } from '../wire.ts'
import type { JsonValue } from '@adx-export/core'

/** One row of an answer, by column name. */
export type KustoRow = Fields

/**
 * The rows of a management command's answer, `{Tables: [{Columns, Rows}]}`.
 * Commands are never piped into operators, so the first table is the only one that counts.
 * https://learn.microsoft.com/kusto/api/rest/response
 */
export const rowsOf = (
  answer: unknown,
  { host, redactor }: { readonly host: string; readonly redactor: Redactor },
): readonly KustoRow[] => {
  const parsed = parseWithin(textOf(answer) ?? '', `The answer of the cluster ${host}`)
  const table = listOf(fieldsOf(redactor.maskJson(parsed))['Tables'])[0]
  if (!isFields(table) || !Array.isArray(table['Columns']) || !Array.isArray(table['Rows']))
    throw new AzureError('bad-answer', `The cluster ${host} answered with something other than a result.`, {
      hint: 'Something between here and Azure may have answered in its place: a proxy, a firewall, a sign-in page.',
    })
  const names = listOf(table['Columns']).map((column) => textOf(fieldsOf(column)['ColumnName']) ?? '')
  return listOf(table['Rows']).map((row) => {
    if (!Array.isArray(row))
      throw new AzureError('bad-answer', `The cluster ${host} answered with only a part of the result.`)
    return Object.fromEntries(names.map((name, index): [string, unknown] => [name, row[index]]))
  })
}

/** A cell that holds JSON as text, or as itself; what was never set is `null` or the text of it. `what` names the cell. */
export const documentOf = (cell: unknown, what: string): JsonValue | undefined => {
  if (typeof cell === 'string') return parseWithin(cell, what) ?? undefined
  return (isFields(cell) || Array.isArray(cell)) && isJson(cell) ? cell : undefined
}
