import { defined } from '@adx-export/core'
import { type LiveFunction, bracketed } from '@adx-export/planner'
import { AzureError } from '../errors.ts'
import { badAnswer, membersOf, type Members } from '../members.ts'
import { fieldOf, isFields, parseWithin } from '../wire.ts'
import { typeOfSystemType } from './column-types.ts'
import type { KustoRow } from './replies.ts'

/** The type is undefined where the answer does not tell it. */
export type SchemaColumn = { readonly name: string; readonly type?: string; readonly docstring?: string }
export type SchemaTable = {
  readonly name: string
  readonly docstring?: string
  readonly folder?: string
  readonly columns: readonly SchemaColumn[]
}
export type Schema = {
  readonly tables: readonly SchemaTable[]
  readonly functions: readonly LiveFunction[]
  readonly externalTables: readonly SchemaTable[]
}

/** `CslType` is the type as commands spell it, and documented answers lack it; `Type` is .NET's. */
const columnOf = (entry: unknown, owner: string): SchemaColumn => {
  const members = membersOf(entry, `a column of ${owner}`)
  return {
    name: members.needText('Name'),
    ...defined({
      type: members.text('CslType') ?? typeOfSystemType(members.text('Type')),
      docstring: members.text('DocString'),
    }),
  }
}

const tableOf = (key: string, entry: unknown): SchemaTable => {
  const members = membersOf(entry, `the table '${key}' of the schema`)
  const name = members.text('Name') ?? key
  return {
    name,
    ...defined({ docstring: members.text('DocString'), folder: members.text('Folder') }),
    columns: members.needList('OrderedColumns').map((column) => columnOf(column, `the table '${name}'`)),
  }
}

/** `['a']:string='x'`, or `['T']:(['b']:long)` for a table; undefined where it does not say its type. */
const parameterOf = (entry: unknown, key: string): string | undefined => {
  const what = `a parameter of the function '${key}'`
  const members = membersOf(entry, what)
  const columns = (members.list('Columns') ?? []).map((column) => columnOf(column, what))
  const types = columns.map(({ name, type }) => (type === undefined ? undefined : `${bracketed(name)}:${type}`))
  const tabular = types.length === 0 || types.includes(undefined) ? undefined : `(${types.join(', ')})`
  const type = members.text('CslType') ?? tabular
  if (type === undefined) return undefined
  const preset = members.text('CslDefaultValue')
  return `${bracketed(members.needText('Name'))}:${type}${preset === undefined ? '' : `=${preset}`}`
}

/** As a command writes them; undefined where one of them is not told whole. */
const parametersOf = (entries: readonly unknown[] | undefined, key: string): string | undefined => {
  const parameters = entries?.map((entry) => parameterOf(entry, key))
  return parameters === undefined || parameters.includes(undefined) ? undefined : `(${parameters.join(', ')})`
}

const functionOf = (key: string, entry: unknown): LiveFunction => {
  const members = membersOf(entry, `the function '${key}' of the schema`)
  return {
    name: members.text('Name') ?? key,
    body: members.needText('Body'),
    ...defined({ parameters: parametersOf(members.list('InputParameters'), key) }),
  }
}

/** A group that is left out is as good as empty: whether it is, the other answers about the database tell. */
const entriesOf = <T>(database: Members, group: string, read: (key: string, entry: unknown) => T): readonly T[] =>
  Object.entries(database.object(group)?.fields ?? {}).map(([key, entry]) => read(key, entry))

const databaseOf = (schema: Members, database: string): Members => {
  const databases = Object.entries(schema.needObject('Databases').fields)
  const wanted = database.toLowerCase()
  const found =
    databases.find(([key]) => key.toLowerCase() === wanted) ?? (databases.length === 1 ? databases[0] : undefined)
  if (found === undefined) throw new AzureError('bad-answer', `The schema of '${database}' does not name the database.`)
  return membersOf(found[1], `the database '${database}' of the schema`)
}

/** `.show databases (…) schema as json`: one cell with every table's columns in order. */
export const schemaOf = (rows: readonly KustoRow[], database: string): Schema => {
  const what = `The schema of '${database}'`
  const cell = fieldOf(rows[0] ?? {}, 'DatabaseSchema')
  const schema = typeof cell === 'string' ? parseWithin(cell, what) : cell
  if (!isFields(schema)) throw badAnswer(what, 'is not JSON')
  const found = databaseOf(membersOf(schema, what), database)
  return {
    tables: entriesOf(found, 'Tables', tableOf),
    functions: entriesOf(found, 'Functions', functionOf),
    externalTables: entriesOf(found, 'ExternalTables', tableOf),
  }
}
