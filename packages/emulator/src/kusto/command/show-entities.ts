import type {
  EmulatedContinuousExport,
  EmulatedDatabase,
  EmulatedExternalTable,
  EmulatedMapping,
  EmulatedView,
} from '../../state/model.ts'
import { resultOf, type ResultColumn } from '../answer/result.ts'
import { continuousExportColumns, databaseMappingColumns, externalTableColumns, viewColumns } from '../answer/tables.ts'
import type { JsonObject } from '../json.ts'
import { entityMissing } from '../refusal.ts'
import { enter } from '../session.ts'
import { name } from '../text/cursor.ts'
import { type Action, type Command, reading } from './command.ts'

/** What else reads tables, or writes into them: kept as the state file has it, and never run. */

const never = '2026-01-01T00:00:00.0000000Z'

export const mappingRow = (
  database: EmulatedDatabase,
  { name: named, kind, mapping }: EmulatedMapping,
): JsonObject => ({
  Name: named,
  Kind: kind.charAt(0).toUpperCase() + kind.slice(1),
  Mapping: JSON.stringify(mapping),
  LastUpdatedOn: never,
  Database: database.name,
})

export const showDatabaseMappings =
  (named: string | undefined): Action =>
  (session) => {
    const database = enter(session, 'see', named)
    return resultOf(
      databaseMappingColumns,
      (database.mappings ?? []).map((one) => mappingRow(database, one)),
    )
  }

const viewRow = (one: EmulatedView): JsonObject => ({
  Name: one.name,
  SourceTable: one.source,
  Query: one.query,
  MaterializedTo: never,
  LastRun: never,
  LastRunResult: 'Completed',
  IsHealthy: true,
  IsEnabled: one.isEnabled,
  Folder: one.folder,
  DocString: one.docstring,
  AutoUpdateSchema: false,
  EffectiveDateTime: never,
  Lookback: null,
  LookbackColumn: '',
})

const continuousExportRow =
  (database: EmulatedDatabase) =>
  (one: EmulatedContinuousExport): JsonObject => ({
    Name: one.name,
    ExternalTableName: one.externalTable,
    Query: one.query,
    ForcedLatency: null,
    IntervalBetweenRuns: one.interval,
    CursorScopedTables: JSON.stringify(one.over.map((table) => `['${database.name}'].['${table}']`)),
    ExportProperties: '{}',
    LastRunTime: never,
    StartCursor: '',
    IsDisabled: one.isDisabled,
    LastRunResult: 'Completed',
    ExportedTo: never,
    IsRunning: false,
  })

const externalTableRow = (one: EmulatedExternalTable): JsonObject => ({
  TableName: one.name,
  TableType: one.kind === 'storage' ? 'Blob' : one.kind,
  Folder: one.folder,
  DocString: one.docstring,
  Properties: JSON.stringify({ Format: one.dataFormat }),
  ConnectionStrings: one.connections,
  Partitions: [],
  PathFormat: '',
})

type Kind<T> = {
  readonly title: string
  readonly columns: readonly ResultColumn[]
  list(database: EmulatedDatabase): readonly T[]
  row(database: EmulatedDatabase): (one: T) => JsonObject
}

const showAll = <T>(kind: string, words: string, of: Kind<T>): Command =>
  reading(kind, words, () => (session) => {
    const database = enter(session, 'see')
    return resultOf(of.columns, of.list(database).map(of.row(database)))
  })

const showOne = <T extends { readonly name: string }>(kind: string, words: string, of: Kind<T>): Command =>
  reading(kind, words, (cursor) => {
    const named = name(cursor)
    return (session) => {
      const database = enter(session, 'see')
      const found = of.list(database).filter((one) => one.name === named)
      if (found.length === 0) throw entityMissing(of.title, named)
      return resultOf(of.columns, found.map(of.row(database)))
    }
  })

const views: Kind<EmulatedView> = {
  title: 'MaterializedView',
  columns: viewColumns,
  list: (database) => database.views ?? [],
  row: () => viewRow,
}
const continuousExports: Kind<EmulatedContinuousExport> = {
  title: 'ContinuousExport',
  columns: continuousExportColumns,
  list: (database) => database.continuousExports ?? [],
  row: continuousExportRow,
}
const externalTables: Kind<EmulatedExternalTable> = {
  title: 'ExternalTable',
  columns: externalTableColumns,
  list: (database) => database.externalTables ?? [],
  row: () => externalTableRow,
}

export const entityCommands: readonly Command[] = [
  showAll('MaterializedViewsShow', 'show materialized-views', views),
  showOne('MaterializedViewShow', 'show materialized-view', views),
  showAll('ContinuousExportsShow', 'show continuous-exports', continuousExports),
  showOne('ContinuousExportShow', 'show continuous-export', continuousExports),
  showAll('ExternalTablesShow', 'show external tables', externalTables),
  showOne('ExternalTableShow', 'show external table', externalTables),
]
