import type { EmulatedDatabase, EmulatedTable } from '../../state/model.ts'
import type { KustoContext } from '../contract.ts'
import { type Result, resultOf } from '../answer/result.ts'
import {
  principalColumns,
  tableColumns,
  tableDetailsColumns,
  tableListColumns,
  tableMappingColumns,
} from '../answer/tables.ts'
import type { JsonObject } from '../json.ts'
import { policyWord } from '../policy/index.ts'
import { policyCells, policyResult } from '../policy/shown.ts'
import { type TableName, tableName } from '../schema/column.ts'
import { cslSchema, orNull, tableRow, tableSchemaJson } from '../schema/shown.ts'
import { enter, tableOf } from '../session.ts'
import { accept, bracketed, type Cursor, expectForm, looksAt, name, unknownOrWhole } from '../text/cursor.ts'
import { type Action, type Command, reading } from './command.ts'
import { authorizedPrincipals } from './principal.ts'
import { bytesOfRow, extentsOf, showExtents } from './extents.ts'
import { mappingRow } from './show-entities.ts'

type Extents = ReturnType<typeof extentsOf>

/** When the extents were made, oldest first; rows of a state that says nothing of their time have none. */
const createdIn = (
  table: EmulatedTable,
  extents: Extents,
  timeOf: (extent: Extents[number]) => string,
): readonly string[] =>
  table.extents === undefined && table.lastIngestion === undefined ? [] : extents.map(timeOf).toSorted()

const details = (context: KustoContext, database: EmulatedDatabase, table: EmulatedTable): JsonObject => {
  const extents = extentsOf(table, context)
  const rows = extents.reduce((sum, extent) => sum + extent.rows, 0)
  const size = rows * bytesOfRow
  return {
    TableName: table.name,
    DatabaseName: database.name,
    Folder: orNull(table.folder),
    DocString: orNull(table.docstring),
    TotalExtents: extents.length,
    TotalExtentSize: size,
    TotalOriginalSize: size,
    TotalRowCount: rows,
    HotExtents: extents.length,
    HotExtentSize: size,
    HotOriginalSize: size,
    HotRowCount: rows,
    AuthorizedPrincipals: authorizedPrincipals(database, context),
    ShardingPolicy: '{"MaxRowCount":1048576,"MaxExtentSizeInMb":8192,"MaxOriginalSizeInMb":3072}',
    MergePolicy: '{"RowCountUpperBoundForMerge":16000000,"MaxExtentsToMerge":100,"LoopPeriod":"01:00:00"}',
    ...policyCells(context, database, table),
    MinExtentsCreationTime: createdIn(table, extents, ({ from }) => from).at(0) ?? null,
    MaxExtentsCreationTime: createdIn(table, extents, ({ to }) => to).at(-1) ?? null,
    RowOrderPolicy: 'null',
    TableId: table.id,
  }
}

type Wanted = { readonly database?: string; readonly tables?: readonly string[] }

const chosen = (database: EmulatedDatabase, { tables }: Wanted): readonly EmulatedTable[] =>
  tables === undefined ? [...database.tables.values()] : tables.map((one) => tableOf(database, one))

const showDetails =
  (wanted: Wanted): Action =>
  (session) => {
    const database = enter(session, 'see', wanted.database)
    return resultOf(
      tableDetailsColumns,
      chosen(database, wanted).map((table) => details(session.context, database, table)),
    )
  }

const showTables = reading('TablesShow', 'show tables', (cursor) => {
  const wanted = looksAt(cursor, '(') ? { tables: bracketed(cursor, name) } : {}
  if (accept(cursor, 'details')) return showDetails(wanted)
  if (wanted.tables !== undefined && accept(cursor, 'extents')) return showTableExtents(wanted)
  return (session) => {
    const database = enter(session, 'see')
    return resultOf(
      tableListColumns,
      chosen(database, wanted).map((table) => ({
        TableName: table.name,
        DatabaseName: database.name,
        Folder: orNull(table.folder),
        DocString: orNull(table.docstring),
      })),
    )
  }
})

const showTableExtents =
  (wanted: Wanted): Action =>
  (session) => {
    const database = enter(session, 'see', wanted.database)
    return showExtents(session, database, chosen(database, wanted))
  }

const showSchema =
  (named: TableName, schema: (table: EmulatedTable, context: KustoContext) => string): Action =>
  (session) => {
    const database = enter(session, 'see', named.database)
    const table = tableOf(database, named.table)
    return resultOf(tableColumns, [tableRow(database, table, schema(table, session.context))])
  }

const showPolicies = (cursor: Cursor, wanted: Wanted): Action => {
  expectForm(cursor, 'policy')
  const policy = policyWord(cursor, (one) => one.levels.includes('table') && (wanted.tables !== undefined || one.all))
  return (session) => {
    const database = enter(session, 'see', wanted.database)
    return policyResult(session.context, policy, database, chosen(database, wanted))
  }
}

const mappingKinds = ['json', 'csv', 'avro', 'parquet', 'orc', 'w3clogfile'] as const

const showMappings = (cursor: Cursor, named: TableName): Action => {
  const kind = mappingKinds.find((one) => accept(cursor, one))
  expectForm(cursor, 'mappings')
  return (session): Result => {
    const database = enter(session, 'see', named.database)
    const { mappings = [] } = tableOf(database, named.table)
    const shown = mappings.filter((one) => kind === undefined || one.kind.toLowerCase() === kind)
    return resultOf(
      tableMappingColumns,
      shown.map((one) => ({ ...mappingRow(database, one), Table: named.table })),
    )
  }
}

const showTable = reading('TableShow', 'show table', (cursor) => {
  if (accept(cursor, '*')) return showPolicies(cursor, {})
  const named = tableName(cursor)
  const one: Wanted = { ...named, tables: [named.table] }
  if (accept(cursor, 'details')) return showDetails(one)
  if (accept(cursor, 'extents')) return showTableExtents(one)
  if (accept(cursor, 'cslschema')) return showSchema(named, cslSchema)
  if (accept(cursor, 'schema', 'as', 'json')) return showSchema(named, tableSchemaJson)
  if (accept(cursor, 'ingestion')) return showMappings(cursor, named)
  if (accept(cursor, 'principals'))
    return (session) => {
      tableOf(enter(session, 'admin', named.database), named.table)
      return resultOf(principalColumns, [])
    }
  if (looksAt(cursor, 'policy')) return showPolicies(cursor, one)
  throw unknownOrWhole(cursor, 'details, extents, cslschema, schema as json, policy, principals or ingestion mappings')
})

export const showTableCommands: readonly Command[] = [showTables, showTable]
