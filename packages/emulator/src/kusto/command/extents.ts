import type { EmulatedDatabase, EmulatedExtent, EmulatedTable } from '../../state/model.ts'
import { guidOf } from '../../state/identifiers.ts'
import { columnsOf, type Result, resultOf } from '../answer/result.ts'
import { shownExtentColumns } from '../answer/tables.ts'
import type { KustoContext } from '../contract.ts'
import type { JsonObject } from '../json.ts'
import { forbidden } from '../refusal.ts'
import type { Session } from '../session.ts'
import { parseDatetime } from '../types/datetime.ts'

/** Nothing depends on how much a row weighs. */
export const bytesOfRow = 128

/** One whose times are known. */
type Extent = Required<EmulatedExtent>

/** The data shards of a table: those of its state, else one that holds all its rows. None is ever merged or dropped. */
export const extentsOf = (table: EmulatedTable, { now }: Pick<KustoContext, 'now'>): readonly Extent[] => {
  if (table.extents !== undefined)
    return table.extents.map(({ rows, from = now(), to = from, deleted = 0 }) => ({ rows, from, to, deleted }))
  const at = table.lastIngestion ?? now()
  return table.rows.length === 0 ? [] : [{ rows: table.rows.length, from: at, to: at, deleted: 0 }]
}

export const emptied = (table: EmulatedTable): void => {
  table.rows = []
  if (table.extents !== undefined) table.extents = []
}

/** Rows that just arrived are an extent of their own, where a state tells of extents. */
export const arrived = (table: EmulatedTable, rows: number, now: string): void => {
  if (rows === 0) return
  table.lastIngestion = now
  table.extents?.push({ rows, from: now, to: now })
}

const row = (database: EmulatedDatabase, table: EmulatedTable, extent: Extent, index: number): JsonObject => {
  const size = extent.rows * bytesOfRow
  return {
    ExtentId: guidOf('extent', table.id, String(index)),
    DatabaseName: database.name,
    TableName: table.name,
    MaxCreatedOn: parseDatetime(extent.to) ?? extent.to,
    OriginalSize: size,
    ExtentSize: size,
    CompressedSize: size,
    IndexSize: 0,
    Blocks: 1,
    Segments: 1,
    ExtentContainerId: guidOf('container', database.id),
    RowCount: extent.rows,
    MinCreatedOn: parseDatetime(extent.from) ?? extent.from,
    Tags: '',
    Kind: 'StorageV3',
    DeletedRowCount: extent.deleted,
  }
}

const renamed = columnsOf('MaxCreationTime:datetime')

/**
 * What `.show … extents` answers. Who may see a database may see its extents.
 * Source: Microsoft Learn, ".show extents".
 */
export const showExtents = (
  { context }: Session,
  database: EmulatedDatabase,
  tables: readonly EmulatedTable[],
): Result => {
  const answer = context.choice('extentsAnswer')
  if (answer === 'forbidden')
    throw forbidden('The extents are not for this principal.', context.choice('forbiddenAnswer'))
  const rows = tables.flatMap((table) =>
    extentsOf(table, context).map((extent, index) => row(database, table, extent, index)),
  )
  const shown = answer === 'empty' ? [] : rows
  const result = resultOf(
    shownExtentColumns,
    answer === 'undated' ? shown.map((one) => ({ ...one, MaxCreatedOn: null })) : shown,
  )
  if (answer !== 'renamed-column') return result
  return {
    ...result,
    columns: result.columns.map((column) => (column.name === 'MaxCreatedOn' ? (renamed[0] ?? column) : column)),
  }
}
