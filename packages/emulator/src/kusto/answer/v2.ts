import type { JsonValue } from '../../state/model.ts'
import { columnsOf, type Result, resultOf } from './result.ts'

const frame = (id: number, kind: string, name: string, result: Result): JsonValue => ({
  FrameType: 'DataTable',
  TableId: id,
  TableKind: kind,
  TableName: name,
  Columns: result.columns.map((column) => ({ ColumnName: column.name, ColumnType: column.type })),
  Rows: result.rows.map((row) => [...row]),
})

const propertiesColumns = columnsOf('TableId:int, Key:string, Value:dynamic')
const completionColumns = columnsOf(
  'Timestamp:datetime, ClientRequestId:string, ActivityId:guid, SubActivityId:guid, ParentActivityId:guid, Level:int, LevelName:string, StatusCode:int, StatusCodeName:string, EventType:int, EventTypeName:string, Payload:string',
)

export type RequestIds = { readonly clientRequestId: string; readonly activityId: string }

const completion = (now: string, ids: RequestIds): Result =>
  resultOf(completionColumns, [
    {
      Timestamp: now,
      ClientRequestId: ids.clientRequestId,
      ActivityId: ids.activityId,
      SubActivityId: ids.activityId,
      ParentActivityId: ids.activityId,
      Level: 4,
      LevelName: 'Info',
      StatusCode: 0,
      StatusCodeName: 'S_OK (0)',
      EventType: 4,
      EventTypeName: 'QueryInfo',
      Payload: '{"Count":1,"Text":"Query completed successfully"}',
    },
  ])

/** The frames of a query's answer. Source: Microsoft Learn, "Query v2 HTTP response". */
export const v2Query = (result: Result, now: string, ids: RequestIds): JsonValue => [
  { FrameType: 'DataSetHeader', IsProgressive: false, Version: 'v2.0' },
  frame(
    0,
    'QueryProperties',
    '@ExtendedProperties',
    resultOf(propertiesColumns, [{ TableId: 1, Key: 'Visualization', Value: '{"Visualization":null}' }]),
  ),
  frame(1, 'PrimaryResult', 'PrimaryResult', result),
  frame(2, 'QueryCompletionInformation', 'QueryCompletionInformation', completion(now, ids)),
  { FrameType: 'DataSetCompletion', HasErrors: false, Cancelled: false },
]
