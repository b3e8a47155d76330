import type { JsonValue } from '../../state/model.ts'
import { type KustoType, dataType } from '../types/type.ts'
import { exceptionsOf, limitsExceeded, type PartialFailure } from './partial.ts'
import { columnsOf, type Result, resultOf } from './result.ts'

/** How V1 writes a bool: `Boolean` and true, or `SByte` and 1; the vendor's pages and recordings of the service differ. */
export type V1Bool = 'booleans' | 'numbers'

const cell = (value: JsonValue, type: KustoType | undefined, bool: V1Bool): JsonValue =>
  type === 'bool' && bool === 'numbers' && typeof value === 'boolean' ? Number(value) : value

type Table = { TableName: string; Columns: JsonValue[]; Rows: JsonValue[] }

const table = (result: Result, index: number, bool: V1Bool): Table => ({
  TableName: `Table_${index}`,
  Columns: result.columns.map(({ name, type }) => ({
    ColumnName: name,
    DataType: type === 'bool' && bool === 'booleans' ? 'Boolean' : dataType(type),
    ColumnType: type,
  })),
  Rows: result.rows.map((row) => row.map((value, at) => cell(value, result.columns[at]?.type, bool))),
})

const propertiesColumns = columnsOf('Value:string')
const statusColumns = columnsOf(
  'Timestamp:datetime, Severity:int, SeverityName:string, StatusCode:int, StatusDescription:string, Count:int, RequestId:guid, ActivityId:guid, SubActivityId:guid, ClientActivityId:string',
)
const contentsColumns = columnsOf('Ordinal:long, Kind:string, Name:string, Id:string, PrettyName:string')

const status = (now: string, activityId: string, failure: PartialFailure | undefined): Result =>
  resultOf(statusColumns, [
    {
      Timestamp: now,
      ...(failure === undefined
        ? { Severity: 4, SeverityName: 'Info', StatusCode: 0, StatusDescription: 'Query completed successfully' }
        : {
            Severity: limitsExceeded.level,
            SeverityName: limitsExceeded.levelName,
            StatusCode: limitsExceeded.code,
            StatusDescription: limitsExceeded.textOf(failure),
          }),
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

type Asked = { readonly now: string; readonly activityId: string }

/** The answer to a query, and to a command piped into query operators: the last table is a table of contents. */
export const v1Query = (
  result: Result,
  bool: V1Bool,
  { now, activityId }: Asked,
  failure?: PartialFailure,
): JsonValue => {
  if (failure?.deferred === false) {
    const Exceptions = [...exceptionsOf(failure)]
    const { TableName, Columns, Rows } = table(result, 0, bool)
    return { Tables: [{ TableName, Columns, Rows: [...Rows, { Exceptions }] }], Exceptions }
  }
  const properties = resultOf(propertiesColumns, [{ Value: '{"Visualization":null}' }])
  const tables = [result, properties, status(now, activityId, failure), contents(activityId)]
  return { Tables: tables.map((one, index) => table(one, index, bool)) }
}
