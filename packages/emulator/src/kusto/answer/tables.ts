import { columnsOf } from './result.ts'

/** The result columns of the commands, as Microsoft's own command grammar declares them. */

export const tableColumns = columnsOf(
  'TableName:string, Schema:string, DatabaseName:string, Folder:string, DocString:string',
)
export const tableListColumns = columnsOf('TableName:string, DatabaseName:string, Folder:string, DocString:string')
export const remainingTablesColumns = columnsOf('TableName:string, DatabaseName:string')
export const tableDetailsColumns = columnsOf(
  'TableName:string, DatabaseName:string, Folder:string, DocString:string, TotalExtents:long, TotalExtentSize:real, TotalOriginalSize:real, TotalRowCount:long, HotExtents:long, HotExtentSize:real, HotOriginalSize:real, HotRowCount:long, AuthorizedPrincipals:string, RetentionPolicy:string, CachingPolicy:string, ShardingPolicy:string, MergePolicy:string, StreamingIngestionPolicy:string, IngestionBatchingPolicy:string, MinExtentsCreationTime:datetime, MaxExtentsCreationTime:datetime, RowOrderPolicy:string, TableId:guid',
)
export const entityColumns = columnsOf('EntityName:string, DataType:string, Policy:string')
export const policyColumns = columnsOf(
  'PolicyName:string, EntityName:string, Policy:string, ChildEntities:string, EntityType:string',
)
export const versionColumns = columnsOf(
  'BuildVersion:string, BuildTime:datetime, ServiceType:string, ProductVersion:string, ServiceOffering:string',
)
export const databaseColumns = columnsOf(
  'DatabaseName:string, PersistentStorage:string, Version:string, IsCurrent:bool, DatabaseAccessMode:string, PrettyName:string, ReservedSlot1:bool, DatabaseId:guid, InTransitionTo:string, SuspensionState:string',
)
export const databaseDetailsColumns = columnsOf(
  'DatabaseName:string, PersistentStorage:string, Version:string, IsCurrent:bool, DatabaseAccessMode:string, PrettyName:string, AuthorizedPrincipals:string, RetentionPolicy:string, MergePolicy:string, ReservedSlot1:string, CachingPolicy:string, ShardingPolicy:string, StreamingIngestionPolicy:string, IngestionBatchingPolicy:string, TotalSize:real, DatabaseId:guid, InTransitionTo:string, NumberOfTables:long, EncryptionScope:string, SuspensionState:string',
)
export const databaseSchemaColumns = columnsOf(
  'DatabaseName:string, TableName:string, ColumnName:string, ColumnType:string, IsDefaultTable:bool, IsDefaultColumn:bool, PrettyName:string, Version:string, Folder:string, DocString:string',
)
export const schemaJsonColumns = columnsOf('DatabaseSchema:string')
export const schemaScriptColumns = columnsOf('DatabaseSchemaScript:string')
export const principalColumns = columnsOf(
  'Role:string, PrincipalType:string, PrincipalDisplayName:string, PrincipalObjectId:string, PrincipalFQN:string, Notes:string, RoleAssignmentIdentifier:string',
)
export const principalRoleColumns = columnsOf('Scope:string, DisplayName:string, AADObjectID:string, Role:string')
export const functionColumns = columnsOf('Name:string, Parameters:string, Body:string, Folder:string, DocString:string')
export const functionNameColumns = columnsOf('Name:string')
export const ingestionFailureColumns = columnsOf(
  'OperationId:guid, Database:string, Table:string, FailedOn:datetime, IngestionSourcePath:string, Details:string, FailureKind:string, RootActivityId:guid, OperationKind:string, OriginatesFromUpdatePolicy:bool, ErrorCode:string, Principal:string, ShouldRetry:bool, User:string, IngestionProperties:string',
)
export const streamingFailureColumns = columnsOf(
  'Database:string, Table:string, Principal:string, RootActivityId:guid, IngestionProperties:dynamic, Count:long, FirstFailureOn:datetime, LastFailureOn:datetime, FailureKind:string, ErrorCode:string, Details:string',
)
/** As Microsoft Learn shows them ("Journal management", ".undo drop table"); the grammar declares none. */
export const journalColumns = columnsOf(
  'Event:string, EventTimestamp:datetime, Database:string, EntityName:string, UpdatedEntityName:string, EntityVersion:string, EntityContainerName:string, OriginalEntityState:string, OriginalEntityVersion:string, UpdatedEntityState:string, ChangeCommand:string, Principal:string',
)
export const tableMappingColumns = columnsOf(
  'Name:string, Kind:string, Mapping:string, LastUpdatedOn:datetime, Database:string, Table:string',
)
export const databaseMappingColumns = columnsOf(
  'Name:string, Kind:string, Mapping:string, LastUpdatedOn:datetime, Database:string',
)
export const viewColumns = columnsOf(
  'Name:string, SourceTable:string, Query:string, MaterializedTo:datetime, LastRun:datetime, LastRunResult:string, IsHealthy:bool, IsEnabled:bool, Folder:string, DocString:string, AutoUpdateSchema:bool, EffectiveDateTime:datetime, Lookback:timespan, LookbackColumn:string',
)
export const continuousExportColumns = columnsOf(
  'Name:string, ExternalTableName:string, Query:string, ForcedLatency:timespan, IntervalBetweenRuns:timespan, CursorScopedTables:string, ExportProperties:string, LastRunTime:datetime, StartCursor:string, IsDisabled:bool, LastRunResult:string, ExportedTo:datetime, IsRunning:bool',
)
export const externalTableColumns = columnsOf(
  'TableName:string, TableType:string, Folder:string, DocString:string, Properties:string, ConnectionStrings:dynamic, Partitions:dynamic, PathFormat:string',
)
export const extentColumns = columnsOf(
  'ExtentId:guid, OriginalSize:long, ExtentSize:long, ColumnSize:long, IndexSize:long, RowCount:long',
)
/** What `.show … extents` shows, as Microsoft Learn has it (".show extents"). */
export const shownExtentColumns = columnsOf(
  'ExtentId:guid, DatabaseName:string, TableName:string, MaxCreatedOn:datetime, OriginalSize:real, ExtentSize:real, CompressedSize:real, IndexSize:real, Blocks:long, Segments:long, ExtentContainerId:string, RowCount:long, MinCreatedOn:datetime, Tags:string, Kind:string, DeletedRowCount:long',
)
export const scriptColumns = columnsOf(
  'OperationId:guid, CommandType:string, CommandText:string, Result:string, Reason:string',
)
export const cacheColumns = columnsOf('NodeId:string, Status:string')
