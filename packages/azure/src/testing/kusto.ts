import type { Reply, Seen } from './loopback.ts'
import { fieldsOf, textOf } from '../wire.ts'

/** A V1 answer with one table. */
export const table = (columns: readonly string[], ...rows: readonly (readonly unknown[])[]): Reply => ({
  body: {
    Tables: [
      {
        TableName: 'Table_0',
        Columns: columns.map((ColumnName) => ({ ColumnName, DataType: 'String', ColumnType: 'string' })),
        Rows: rows,
      },
    ],
  },
})

/** An error as the engine spells it. */
export const kustoError = (status: number, code: string, message: string, more: object = {}): Reply => ({
  status,
  body: {
    error: {
      code,
      message: 'Request is invalid.',
      '@type': 'Kusto.Data.Exceptions.X',
      '@message': message,
      '@permanent': true,
      ...more,
    },
  },
})

export const commandOf = (seen: Seen): string => textOf(fieldsOf(seen.body)['csl']) ?? ''
export const databaseOf = (seen: Seen): string => textOf(fieldsOf(seen.body)['db']) ?? ''

const policyColumns = ['PolicyName', 'EntityName', 'Policy', 'ChildEntities', 'EntityType']
const schema = {
  Databases: {
    vitals: {
      Name: 'vitals',
      Tables: {
        patch: {
          Name: 'patch',
          Folder: 'devices',
          DocString: null,
          OrderedColumns: [
            { Name: 'EnqueuedTime', Type: 'System.DateTime', CslType: 'datetime' },
            { Name: 'Value', Type: 'System.Object', CslType: 'dynamic', DocString: 'as sent' },
          ],
        },
      },
      Functions: { f: { Name: 'f', Body: '{ patch }' } },
    },
  },
}

/** A small database `vitals` with one table `patch`; undefined for what it does not know. */
export const vitals = (command: string): Reply | undefined => {
  if (command === '.show databases') return table(['DatabaseName', 'PrettyName'], ['vitals', ''])
  if (command === '.show database details') return table(['DatabaseName'], ['vitals'])
  if (command.includes('schema as json')) return table(['DatabaseSchema'], [JSON.stringify(schema)])
  if (command === '.show tables details')
    return table(
      ['TableName', 'TotalRowCount', 'RetentionPolicy', 'StreamingIngestionPolicy', 'TableId'],
      ['patch', 42, '{"SoftDeletePeriod":"365.00:00:00"}', '{"IsEnabled":true}', 'a-b'],
    )
  if (command === '.show table * policy retention')
    return table(policyColumns, [
      'RetentionPolicy',
      '[vitals].[patch]',
      '{"SoftDeletePeriod":"365.00:00:00"}',
      '',
      'Table',
    ])
  if (command.startsWith('.show table * policy'))
    return table(policyColumns, ['Policy', '[vitals].[patch]', 'null', '', 'Table'])
  if (command.includes('csl script'))
    return table(
      ['DatabaseSchemaScript'],
      ['.create-merge table patch (EnqueuedTime:datetime, Value:dynamic)'],
      ['.alter table patch policy streamingingestion "{\\"IsEnabled\\":true}"'],
    )
  if (command.endsWith('principals'))
    return table(
      ['Role', 'PrincipalType', 'PrincipalDisplayName', 'PrincipalObjectId', 'PrincipalFQN'],
      ['Database vitals Admin', 'Microsoft Entra app', 'app', 'o-1', 'aadapp=c-1;t-1'],
      ['AllDatabasesAdmin', 'Microsoft Entra group', 'ops', 'o-2', 'aadgroup=o-2;t-1'],
    )
  if (command.includes(' policy ')) return table(policyColumns, ['Policy', '[vitals]', 'null', '', 'Database'])
  return undefined
}
