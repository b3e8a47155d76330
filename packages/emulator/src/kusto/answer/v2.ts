import type { JsonValue } from '../../state/model.ts'
import { limitsExceeded, oneApiErrorsOf, type PartialFailure } from './partial.ts'
import { columnsOf, type Result, resultOf } from './result.ts'

/** What a frame says of its table. */
type FrameHeader = { readonly id: number; readonly kind: string; readonly name: string }

const frame = ({ id, kind, name }: FrameHeader, result: Result, rest: readonly JsonValue[] = []): JsonValue => ({
  FrameType: 'DataTable',
  TableId: id,
  TableKind: kind,
  TableName: name,
  Columns: result.columns.map((column) => ({ ColumnName: column.name, ColumnType: column.type })),
  Rows: [...result.rows.map((row) => [...row]), ...rest],
})

const propertiesColumns = columnsOf('TableId:int, Key:string, Value:dynamic')
const completionColumns = columnsOf(
  'Timestamp:datetime, ClientRequestId:string, ActivityId:guid, SubActivityId:guid, ParentActivityId:guid, Level:int, LevelName:string, StatusCode:int, StatusCodeName:string, EventType:int, EventTypeName:string, Payload:string',
)

export type RequestIds = { readonly clientRequestId: string; readonly activityId: string }

const completed = {
  Level: 4,
  LevelName: 'Info',
  StatusCode: 0,
  StatusCodeName: 'S_OK (0)',
  EventType: 4,
  EventTypeName: 'QueryInfo',
  Payload: '{"Count":1,"Text":"Query completed successfully"}',
}

const exceeded = (failure: PartialFailure): Readonly<Record<string, JsonValue>> => ({
  Level: limitsExceeded.level,
  LevelName: limitsExceeded.levelName,
  StatusCode: limitsExceeded.code,
  StatusCodeName: limitsExceeded.codeName,
  EventType: 1,
  EventTypeName: 'QueryLimitsExceeded',
  Payload: JSON.stringify({ Count: 1, Text: limitsExceeded.textOf(failure) }),
})

const completion = (now: string, ids: RequestIds, failure: PartialFailure | undefined): Result =>
  resultOf(completionColumns, [
    {
      Timestamp: now,
      ClientRequestId: ids.clientRequestId,
      ActivityId: ids.activityId,
      SubActivityId: ids.activityId,
      ParentActivityId: ids.activityId,
      ...(failure === undefined ? completed : exceeded(failure)),
    },
  ])

const header = { FrameType: 'DataSetHeader', IsProgressive: false, Version: 'v2.0' }

const frames = {
  properties: { id: 0, kind: 'QueryProperties', name: '@ExtendedProperties' },
  result: { id: 1, kind: 'PrimaryResult', name: 'PrimaryResult' },
  completion: { id: 2, kind: 'QueryCompletionInformation', name: 'QueryCompletionInformation' },
} as const satisfies Readonly<Record<string, FrameHeader>>

/** The frames of a query's answer. Source: Microsoft Learn, "Query v2 HTTP response". */
export const v2Query = (result: Result, now: string, ids: RequestIds, failure?: PartialFailure): JsonValue => {
  const properties = resultOf(propertiesColumns, [
    { TableId: 1, Key: 'Visualization', Value: '{"Visualization":null}' },
  ])
  const before = [header, frame(frames.properties, properties)]
  if (failure?.deferred === false) {
    const OneApiErrors = oneApiErrorsOf(failure, now, ids)
    return [
      ...before,
      frame(frames.result, result, [{ OneApiErrors }]),
      { FrameType: 'DataSetCompletion', HasErrors: true, Cancelled: false, OneApiErrors },
    ]
  }
  return [
    ...before,
    frame(frames.result, result),
    frame(frames.completion, completion(now, ids, failure)),
    { FrameType: 'DataSetCompletion', HasErrors: false, Cancelled: false },
  ]
}
