import type { LiveColumn, LiveFunction } from '@adx-export/planner'
import { AzureError } from '../errors.ts'
import { fieldOf, fieldsOf, isFields, listOf, parseWithin, present, textOf, type Fields } from '../wire.ts'
import { quoteName } from './commands.ts'
import type { KustoRow } from './replies.ts'

export type SchemaTable = {
  readonly name: string
  readonly docstring?: string
  readonly folder?: string
  readonly columns: readonly LiveColumn[]
}
export type Schema = {
  readonly tables: readonly SchemaTable[]
  readonly functions: readonly LiveFunction[]
  readonly externalTables: readonly SchemaTable[]
}

/** `CslType` is the type as commands spell it; `Type` is .NET's. */
const columnOf = (entry: unknown): LiveColumn => {
  const fields = fieldsOf(entry)
  return {
    name: textOf(fields['Name']) ?? '',
    type: textOf(fields['CslType']) ?? '',
    ...present({ docstring: textOf(fieldOf(fields, 'DocString')) }),
  }
}

const tableOf = (key: string, entry: unknown): SchemaTable => {
  const fields = fieldsOf(entry)
  return {
    name: textOf(fields['Name']) ?? key,
    ...present({ docstring: textOf(fieldOf(fields, 'DocString')), folder: textOf(fieldOf(fields, 'Folder')) }),
    columns: listOf(fields['OrderedColumns']).map(columnOf),
  }
}

/** `['a']:string='x'`, or `['T']:(['b']:long)` for a table; undefined where it does not say its type. */
const parameterOf = (entry: unknown): string | undefined => {
  const fields = fieldsOf(entry)
  const name = textOf(fields['Name'])
  const columns = listOf(fieldOf(fields, 'Columns')).map(columnOf)
  const schema = columns.map((column) => `${quoteName(column.name)}:${column.type}`).join(', ')
  const type = textOf(fields['CslType']) ?? (columns.length === 0 ? undefined : `(${schema})`)
  if (name === undefined || type === undefined) return undefined
  const preset = textOf(fieldOf(fields, 'CslDefaultValue'))
  return `${quoteName(name)}:${type}${preset === undefined ? '' : `=${preset}`}`
}

/** As a command writes them; undefined where one of them is not told whole. */
const parametersOf = (entries: unknown): string | undefined => {
  if (!Array.isArray(entries)) return undefined
  const parameters = entries.map(parameterOf)
  return parameters.includes(undefined) ? undefined : `(${parameters.join(', ')})`
}

const functionOf = (key: string, entry: unknown): LiveFunction => {
  const fields = fieldsOf(entry)
  return {
    name: textOf(fields['Name']) ?? key,
    body: textOf(fields['Body']) ?? '',
    ...present({ parameters: parametersOf(fields['InputParameters']) }),
  }
}

const entriesOf = <T>(group: unknown, read: (key: string, entry: unknown) => T): readonly T[] =>
  Object.entries(fieldsOf(group)).map(([key, entry]) => read(key, entry))

const databaseOf = (schema: Fields, database: string): Fields => {
  const databases = Object.entries(fieldsOf(schema['Databases']))
  const wanted = database.toLowerCase()
  const found =
    databases.find(([key]) => key.toLowerCase() === wanted) ?? (databases.length === 1 ? databases[0] : undefined)
  if (!isFields(found?.[1]))
    throw new AzureError('bad-answer', `The schema of '${database}' does not name the database.`)
  return found[1]
}

/** `.show databases (…) schema as json`: one cell with every table's columns in order. */
export const schemaOf = (rows: readonly KustoRow[], database: string): Schema => {
  const cell = fieldOf(rows[0] ?? {}, 'DatabaseSchema')
  const schema = typeof cell === 'string' ? parseWithin(cell, `The schema of '${database}'`) : cell
  if (!isFields(schema)) throw new AzureError('bad-answer', `The schema of '${database}' is not JSON.`)
  const found = databaseOf(schema, database)
  return {
    tables: entriesOf(found['Tables'], tableOf),
    functions: entriesOf(found['Functions'], functionOf),
    externalTables: entriesOf(found['ExternalTables'], tableOf),
  }
}
