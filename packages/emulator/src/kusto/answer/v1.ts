import type { JsonValue } from '../../state/model.ts'
import { type KustoType, dataType } from '../types/type.ts'
import { columnsOf, type Result, resultOf } from './result.ts'

/** How V1 writes a bool: the vendor's pages and recordings of the service differ. */
export type V1Bool = 'booleans' | 'numbers'

const cell = (value: JsonValue, type: KustoType | undefined, bool: V1Bool): JsonValue =>
  type === 'bool' && bool === 'numbers' && typeof value === 'boolean' ? Number(value) : value

const table = (result: Result, index: number, bool: V1Bool): JsonValue => ({
  TableName: `Table_${index}`,
  Columns: result.columns.map(({ name, type }) => ({
    ColumnName: name,
    DataType: dataType(type),
    ColumnType: type,
  })),
  Rows: result.rows.map((row) => row.map((value, at) => cell(value, result.columns[at]?.type, bool))),
})

const propertiesColumns = columnsOf('Value:string')
const statusColumns = columnsOf(
  'Timestamp:datetime, Severity:int, SeverityName:string, StatusCode:int, StatusDescription:string, Count:int, RequestId:guid, ActivityId:guid, SubActivityId:guid, ClientActivityId:string',
)
const contentsColumns = columnsOf('Ordinal:long, Kind:string, Name:string, Id:string, PrettyName:string')

const status = (now: string, activityId: string): Result =>
  resultOf(statusColumns, [
    {
      Timestamp: now,
      Severity: 4,
      SeverityName: 'Info',
      StatusCode: 0,
      StatusDescription: 'Query completed successfully',
      Count: 1,
      RequestId: activityId,
      ActivityId: activityId,
      SubActivityId: activityId,
      ClientActivityId: activityId,
    },
  ])

const contents = (activityId: string): Result =>
  resultOf(contentsColumns, [
    { Ordinal: 0, Kind: 'QueryResult', Name: 'PrimaryResult', Id: activityId, PrettyName: '' },
    { Ordinal: 1, Kind: 'QueryProperties', Name: '@ExtendedProperties', Id: activityId, PrettyName: '' },
    {
      Ordinal: 2,
      Kind: 'QueryStatus',
      Name: 'QueryStatus',
      Id: '00000000-0000-0000-0000-000000000000',
      PrettyName: '',
    },
  ])

/** The answer to a plain management command: one table. */
export const v1Command = (result: Result, bool: V1Bool): JsonValue => ({ Tables: [table(result, 0, bool)] })

/** The answer to a query, and to a command piped into query operators: the last table is a table of contents. */
export const v1Query = (result: Result, bool: V1Bool, now: string, activityId: string): JsonValue => {
  const properties = resultOf(propertiesColumns, [{ Value: '{"Visualization":null}' }])
  const tables = [result, properties, status(now, activityId), contents(activityId)]
  return { Tables: tables.map((one, index) => table(one, index, bool)) }
}
