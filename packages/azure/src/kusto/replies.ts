import { AzureError } from '../errors.ts'
import { badAnswer } from '../members.ts'
import type { Redactor } from '../redact.ts'
import { fieldsOf, isFields, isJson, listOf, parseWithin, textOf, type Fields } from '../wire.ts'
import type { JsonValue } from '@adx-export/core'

/** One row of an answer, by column name. */
export type KustoRow = Fields

/**
 * The rows of a management command's answer, `{Tables: [{Columns, Rows}]}`.
 * The first table is the only one that counts: of a command that is piped into operators it is the primary result.
 * https://learn.microsoft.com/kusto/api/rest/response
 */
export const rowsOf = (
  answer: unknown,
  { host, redactor }: { readonly host: string; readonly redactor: Redactor },
): readonly KustoRow[] => {
  const parsed = parseWithin(textOf(answer) ?? '', `The answer of the cluster ${host}`)
  const whole = fieldsOf(redactor.maskJson(parsed))
  const table = listOf(whole['Tables'])[0]
  if (!isFields(table) || !Array.isArray(table['Columns']) || !Array.isArray(table['Rows']))
    throw new AzureError('bad-answer', `The cluster ${host} answered with something other than a result.`, {
      hint: 'Something between here and Azure may have answered in its place: a proxy, a firewall, a sign-in page.',
    })
  const names = listOf(table['Columns']).map((column) => textOf(fieldsOf(column)['ColumnName']))
  const rows = listOf(table['Rows'])
  const isWhole =
    names.every((name) => name !== undefined) &&
    listOf(whole['Exceptions']).length === 0 &&
    rows.every((row) => Array.isArray(row) && row.length === names.length)
  if (!isWhole) throw new AzureError('bad-answer', `The cluster ${host} answered with only a part of the result.`)
  return rows.map((row) =>
    Object.fromEntries(names.map((name, index): [string, unknown] => [name ?? '', listOf(row)[index]])),
  )
}

/**
 * A cell that holds JSON as text, or as itself; what was never set is `null`, the text of it, or nothing. `what` names
 * the cell. Anything else is not a document, and not the lack of one either.
 */
export const documentOf = (cell: unknown, what: string): JsonValue | undefined => {
  if (cell === undefined || cell === null || cell === '') return undefined
  const document = typeof cell === 'string' ? parseWithin(cell, what) : cell
  if (document === null) return undefined
  if ((!isFields(document) && !Array.isArray(document)) || !isJson(document)) throw badAnswer(what, 'is not a document')
  return document
}
