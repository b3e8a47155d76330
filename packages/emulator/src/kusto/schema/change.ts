import type { EmulatedColumn, EmulatedDatabase, EmulatedTable } from '../../state/model.ts'
import { isStreaming } from '../policy/effective.ts'
import { badRequest } from '../refusal.ts'
import { type Session, touch } from '../session.ts'

/** What `with (…)` of a table command may set. */
export type TableText = { readonly docstring?: string; readonly folder?: string }

/** The mark that streaming ingestion does not know this column yet; no name holds a slash. */
const staleColumn = (table: string, column: string): string => `${table}/${column}`

/** After a change of the schema, streaming ingestion goes on with the one it knows until its cache is cleared. */
export const schemaChanged = (
  database: EmulatedDatabase,
  table: EmulatedTable,
  unknownColumns: readonly string[] = [],
): void => {
  touch(database)
  if (!isStreaming(database, table)) return
  database.staleCaches.add(table.name)
  for (const column of unknownColumns) database.staleCaches.add(staleColumn(table.name, column))
}

export const isColumnStale = (database: EmulatedDatabase, table: string, column: string): boolean =>
  database.staleCaches.has(staleColumn(table, column))

/** Forgets the marks of one table, or of all. */
export const freshen = (database: EmulatedDatabase, table?: string): void => {
  for (const mark of database.staleCaches) {
    if (table === undefined || mark === table || mark.startsWith(`${table}/`)) database.staleCaches.delete(mark)
  }
}

/** A table as a command makes it. */
type TableDefinition = TableText & { readonly name: string; readonly columns: readonly EmulatedColumn[] }

export const newTable = (
  session: Session,
  database: EmulatedDatabase,
  { name, columns, docstring = '', folder = '' }: TableDefinition,
): EmulatedTable => {
  const table: EmulatedTable = {
    name,
    id: session.context.newId(),
    docstring,
    folder,
    columns: columns.map((column) => ({ ...column })),
    policies: {},
    rows: [],
  }
  database.tables.set(name, table)
  touch(database)
  return table
}

/** Throws where a column of the list exists with another type. */
export const checkTypes = (table: EmulatedTable, columns: readonly EmulatedColumn[]): void => {
  for (const { name, type } of columns) {
    const live = table.columns.find((column) => column.name === name)
    if (live !== undefined && live.type !== type) {
      throw badRequest(
        `Column '${name}' of table '${table.name}' has the type '${live.type}', which differs from '${type}'.`,
      )
    }
  }
}

/** Adds the columns that are missing, at the end. */
export const appendColumns = (
  database: EmulatedDatabase,
  table: EmulatedTable,
  columns: readonly EmulatedColumn[],
  text: TableText,
): void => {
  const missing = columns.filter(({ name }) => !table.columns.some((column) => column.name === name))
  for (const each of missing.map((column) => ({ ...column }))) table.columns.push(each)
  setText(table, text)
  if (missing.length === 0) touch(database)
  else {
    schemaChanged(
      database,
      table,
      missing.map(({ name }) => name),
    )
  }
}

export const setText = (table: EmulatedTable, text: TableText): void => {
  table.docstring = text.docstring ?? table.docstring
  table.folder = text.folder ?? table.folder
}

/** Takes columns and what stands in them away. */
export const dropColumns = (database: EmulatedDatabase, table: EmulatedTable, names: ReadonlySet<string>): void => {
  table.columns = table.columns.filter(({ name }) => !names.has(name))
  for (const row of table.rows) for (const name of names) delete row[name]
  schemaChanged(database, table)
}
