import type { EmulatedDatabase, EmulatedTable, JsonValue } from '../../state/model.ts'
import { type Result, resultOf } from '../answer/result.ts'
import { tableColumns } from '../answer/tables.ts'
import type { KustoContext } from '../contract.ts'
import type { JsonObject } from '../json.ts'
import { systemType } from '../types/type.ts'

/** `a:datetime,b:dynamic`. */
export const cslSchema = (table: EmulatedTable): string =>
  table.columns.map((column) => `${column.name}:${column.type}`).join(',')

export const orderedColumns = (
  { columns }: { readonly columns: EmulatedTable['columns'] },
  { docstrings, cslTypes }: { readonly docstrings: boolean; readonly cslTypes: boolean },
): JsonValue =>
  columns.map((column) => ({
    Name: column.name,
    Type: systemType(column.type),
    ...(cslTypes ? { CslType: column.type } : {}),
    ...(docstrings && column.docstring !== undefined && column.docstring !== '' ? { DocString: column.docstring } : {}),
  }))

/** The JSON text that commands on one table answer with. */
export const tableSchemaJson = (table: EmulatedTable, context: KustoContext): string =>
  JSON.stringify({
    Name: table.name,
    OrderedColumns: orderedColumns(table, { docstrings: false, cslTypes: hasCslTypes(context) }),
  })

/** Microsoft's own sample of schema JSON has `Type` alone. */
export const hasCslTypes = (context: KustoContext): boolean => context.choice('cslType') === true

/** An empty text is null in the recorded answers of table lists. */
export const orNull = (text: string): string | null => (text === '' ? null : text)

export const tableRow = (database: EmulatedDatabase, table: EmulatedTable, schema: string): JsonObject => ({
  TableName: table.name,
  Schema: schema,
  DatabaseName: database.name,
  Folder: orNull(table.folder),
  DocString: orNull(table.docstring),
})

/** The answer of a command that changed one table. */
export const tableResult = (database: EmulatedDatabase, table: EmulatedTable, context: KustoContext): Result =>
  resultOf(tableColumns, [tableRow(database, table, tableSchemaJson(table, context))])
