import { nameAt } from './names.ts'
import { tokensOf } from './tokens.ts'

/** Docstrings that a script gives to the columns of one table, by column. */
export type ScriptedDocstrings = { readonly table: string; readonly columns: ReadonlyMap<string, string> }

/**
 * `.alter-merge table T column-docstrings (a:'…', ['b']:'…')`; undefined for every other command. No document says that
 * the schema as JSON tells the docstrings of columns, so the script is asked for those that it does not.
 */
export const scriptedDocstrings = (command: string): ScriptedDocstrings | undefined => {
  const tokens = tokensOf(command)
  const text = (at: number): string | undefined => tokens[at]?.text.toLowerCase()
  if (text(0) !== '.' || (text(1) !== 'alter' && text(1) !== 'alter-merge') || text(2) !== 'table') return undefined
  const table = nameAt(command, tokens, 3)
  if (table === undefined || text(table.next) !== 'column-docstrings' || text(table.next + 1) !== '(') return undefined
  const columns = new Map<string, string>()
  for (let at = table.next + 2; at < tokens.length;) {
    const column = nameAt(command, tokens, at)
    const docstring = column === undefined ? undefined : tokens[column.next + 1]
    if (column === undefined || text(column.next) !== ':' || docstring?.type !== 'string') break
    columns.set(column.name, docstring.text)
    at = column.next + 3
  }
  return { table: table.name, columns }
}
