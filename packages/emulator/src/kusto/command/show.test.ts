import { beforeEach, describe, expect, test } from 'vitest'
import { isObject, parseJson } from '../json.ts'
import { ask, tableIn, type Trial, trial } from '../trial.ts'
import { textOf } from '../types/value.ts'

let on: Trial

beforeEach(() => {
  on = trial()
  ask(on, ".create table T (a:datetime, ['b c']:dynamic) with (docstring='d', folder='f')")
  ask(on, ".alter-merge table T column-docstrings (a:'when')")
  ask(on, ".create-or-alter function with (folder='g') F(x:string, y:int=1) { T | where a == x }")
})

const columns = (command: string): readonly string[] => {
  const { body } = ask(on, command)
  const tables = isObject(body) && Array.isArray(body['Tables']) ? body['Tables'] : []
  const [table] = tables
  const listed = isObject(table) && Array.isArray(table['Columns']) ? table['Columns'] : []
  return listed.map((column) =>
    isObject(column) ? `${textOf(column['ColumnName'])}:${textOf(column['ColumnType'])}` : '',
  )
}

const principals =
  'Role:string PrincipalType:string PrincipalDisplayName:string PrincipalObjectId:string PrincipalFQN:string Notes:string RoleAssignmentIdentifier:string'
const table = 'TableName:string Schema:string DatabaseName:string Folder:string DocString:string'
const tables = 'TableName:string DatabaseName:string Folder:string DocString:string'
const policy = 'PolicyName:string EntityName:string Policy:string ChildEntities:string EntityType:string'

describe('result columns', () => {
  test.each([
    [
      '.show version',
      'BuildVersion:string BuildTime:datetime ServiceType:string ProductVersion:string ServiceOffering:string',
    ],
    [
      '.show databases',
      'DatabaseName:string PersistentStorage:string Version:string IsCurrent:bool DatabaseAccessMode:string PrettyName:string ReservedSlot1:bool DatabaseId:guid InTransitionTo:string SuspensionState:string',
    ],
    ['.show tables', tables],
    ['.show tables (T)', tables],
    ['.show table T cslschema', table],
    ['.show table T schema as json', table],
    ['.show database vitals cslschema', table],
    ['.show database cslschema', table],
    ['.show table T policy retention', policy],
    ['.show table * policy caching', policy],
    ['.show database vitals policy caching', policy],
    ['.show database vitals principals', principals],
    ['.show database principal roles', 'Scope:string DisplayName:string AADObjectID:string Role:string'],
    ['.show functions', 'Name:string Parameters:string Body:string Folder:string DocString:string'],
    ['.show database vitals schema as json', 'DatabaseSchema:string'],
    ['.show databases (vitals) schema as json', 'DatabaseSchema:string'],
    ['.show database vitals schema as csl script', 'DatabaseSchemaScript:string'],
    [
      '.show table T ingestion json mappings',
      'Name:string Kind:string Mapping:string LastUpdatedOn:datetime Database:string Table:string',
    ],
    ['.clear table T cache streamingingestion schema', 'NodeId:string Status:string'],
    ['.alter column T.a type=datetime', 'EntityName:string DataType:string Policy:string'],
    ['.drop table Missing ifexists', 'TableName:string DatabaseName:string'],
    [
      '.execute database script <|\n.create table X (a:string)',
      'OperationId:guid CommandType:string CommandText:string Result:string Reason:string',
    ],
  ])('%s', (command, wanted) => {
    expect(columns(command)).toEqual(wanted.split(' '))
  })

  test('.show tables details has its 23 columns', () => {
    const found = columns('.show tables details')
    expect(found).toHaveLength(23)
    expect(found.slice(12)).toEqual([
      'AuthorizedPrincipals:string',
      'RetentionPolicy:string',
      'CachingPolicy:string',
      'ShardingPolicy:string',
      'MergePolicy:string',
      'StreamingIngestionPolicy:string',
      'IngestionBatchingPolicy:string',
      'MinExtentsCreationTime:datetime',
      'MaxExtentsCreationTime:datetime',
      'RowOrderPolicy:string',
      'TableId:guid',
    ])
    expect(columns('.show table T details')).toEqual(found)
  })

  test('.show database details has its 20 columns', () => {
    expect(columns('.show database details')).toHaveLength(20)
    expect(columns('.show databases details')).toEqual(columns('.show database details'))
  })
})

const schemaOf = (trialOf: Trial, command: string): unknown =>
  parseJson(textOf(ask(trialOf, command).rows[0]?.['DatabaseSchema']))

describe('schema', () => {
  test('as JSON', () => {
    expect(
      schemaOf(
        on,
        ".show databases (['vitals']) schema as json with (Tables=true, Functions=true, ExternalTables=false, MaterializedViews=false)",
      ),
    ).toEqual({
      Plugins: [],
      Databases: {
        vitals: {
          Name: 'vitals',
          Tables: {
            T: {
              Name: 'T',
              Folder: 'f',
              DocString: 'd',
              OrderedColumns: [
                { Name: 'a', Type: 'System.DateTime', CslType: 'datetime', DocString: 'when' },
                { Name: 'b c', Type: 'System.Object', CslType: 'dynamic' },
              ],
            },
          },
          PrettyName: '',
          MajorVersion: 1,
          MinorVersion: 3,
          Functions: {
            F: {
              Name: 'F',
              InputParameters: [
                { Name: 'x', Type: 'System.String', CslType: 'string' },
                { Name: 'y', Type: 'System.Int32', CslType: 'int' },
              ],
              Body: '{ T | where a == x }',
              Folder: 'g',
              DocString: '',
              FunctionKind: 'Unknown',
              OutputColumns: [],
            },
          },
          DatabaseAccessMode: 'ReadWrite',
        },
      },
    })
  })

  test('as JSON without the docstrings of columns, where the choice is so', () => {
    const without = trial({ choices: { columnDocstringInSchema: false } })
    ask(without, '.create table T (a:string)')
    ask(without, ".alter-merge table T column-docstrings (a:'when')")
    expect(JSON.stringify(schemaOf(without, '.show database schema as json'))).not.toContain('when')
  })

  test('as a script that makes the same database again', () => {
    ask(on, '.alter table T policy streamingingestion enable')
    ask(on, '.alter table T policy caching hot = 3d, hot_window = datetime(2026-01-01) .. datetime(2026-02-01)')
    ask(on, '.alter table T policy ingestionbatching "{}"')
    ask(on, '.alter database vitals policy retention "{}"')
    ask(on, '.alter table T policy update \'[{"Source":"T","Query":"T | where x == \\\\"it\\\'s\\\\""}]\'')
    const lines = ask(on, ".show database ['vitals'] schema as csl script with (IncludeSecuritySettings=false)").rows
    const again = trial()
    for (const row of lines) expect(ask(again, textOf(row['DatabaseSchemaScript'])).message).toBe('')
    const { columns: made, policies, docstring, folder } = tableIn(again, 'T')
    const before = tableIn(on, 'T')
    expect({ made, policies, docstring, folder }).toEqual({
      made: before.columns,
      policies: before.policies,
      docstring: 'd',
      folder: 'f',
    })
    expect(again.database.functions).toEqual(on.database.functions)
    expect(again.database.policies).toEqual(on.database.policies)
  })

  test('of one table', () => {
    expect(ask(on, '.show table T cslschema').rows[0]?.['Schema']).toBe('a:datetime,b c:dynamic')
  })

  test('flat', () => {
    const rows = ask(on, '.show database vitals schema').rows
    expect(rows.map((row) => [row['TableName'], row['ColumnName'], row['ColumnType']])).toEqual([
      [null, null, null],
      ['T', null, null],
      ['T', 'a', 'System.DateTime'],
      ['T', 'b c', 'System.Object'],
    ])
  })
})

describe('names', () => {
  test.each([['vitals'], ['VITALS'], ["['Vitals']"]])('the database %s is found whatever its case', (name) => {
    expect(ask(on, `.show database ${name} cslschema`).rows).toHaveLength(1)
  })

  test('NetDefaultDB is no database, and the whole cluster answers there', () => {
    const lax: Trial = { ...on, context: { ...on.context, openDatabase: () => on.database } }
    expect(ask(lax, '.show databases', { db: 'NetDefaultDB' }).rows).toMatchObject([
      { DatabaseName: 'vitals', IsCurrent: false },
    ])
    expect(ask(lax, '.show tables', { db: 'NetDefaultDB' }).code).toBe('NotFound')
    expect(ask(lax, '.show database vitals cslschema', { db: 'NetDefaultDB' }).rows).toHaveLength(1)
  })

  test('a table is found only as it is written', () => {
    expect(ask(on, '.show table t cslschema')).toMatchObject({ status: 400, code: 'BadRequest_TableNotExist' })
  })

  test.each([
    ['name-does-not-exist', 404, 'NotFound', "Entity name 'missing' of kind 'Database' does not exist."],
    ['entity-not-found', 400, 'BadRequest_EntityNotFound', "Entity ID 'missing' of kind 'Database' was not found."],
    ['database-not-exist', 400, 'BadRequest_DatabaseNotExist', "Database 'missing' could not be found."],
  ])('a database that is not there, told by %s', (missingDatabaseAnswer, status, code, message) => {
    const without = trial({ choices: { missingDatabaseAnswer } })
    expect(ask(without, '.show tables', { db: 'missing' })).toMatchObject({ status, code, message })
  })
})

describe('piped', () => {
  test('answers like a query, a table of contents last', () => {
    const { body, rows } = ask(on, ".show tables details | where TableName == 'T' | project TableName, TotalRowCount")
    expect(rows).toEqual([{ TableName: 'T', TotalRowCount: 0 }])
    const all = isObject(body) && Array.isArray(body['Tables']) ? body['Tables'] : []
    expect(all).toHaveLength(4)
    expect(all.at(-1)).toMatchObject({
      Rows: [
        [0, 'QueryResult', 'PrimaryResult', expect.anything(), ''],
        [1, 'QueryProperties', expect.anything(), expect.anything(), ''],
        [2, 'QueryStatus', expect.anything(), expect.anything(), ''],
      ],
    })
  })

  test.each([
    ['.show tables | count', [{ Count: 1 }]],
    ['.show tables | take 0', []],
    ['.show databases | where DatabaseName has "vitals" | project DatabaseName', [{ DatabaseName: 'vitals' }]],
  ])('%s', (command, rows) => {
    expect(ask(on, command).rows).toEqual(rows)
  })

  test('a write is not piped', () => {
    expect(ask(on, '.drop table T ifexists | count').status).toBe(400)
    expect(on.database.tables.has('T')).toBe(true)
  })
})

describe('functions', () => {
  test('are made once, unless told otherwise', () => {
    expect(ask(on, '.create function F() { T }').message).toMatch(/exists already/)
    expect(ask(on, '.create function ifnotexists F() { T }').rows[0]?.['Body']).toBe('{ T | where a == x }')
    expect(ask(on, '.create-or-alter function F() { T }').rows[0]).toMatchObject({
      Name: 'F',
      Parameters: '()',
      Body: '{ T }',
    })
    expect(ask(on, '.drop function F').rows).toEqual([])
    expect(ask(on, '.drop function F').message).toMatch(/not found/)
    expect(ask(on, '.drop function F ifexists').status).toBe(200)
  })
})

test('bools are written as the choice has them', () => {
  expect(ask(on, '.show databases').rows[0]?.['IsCurrent']).toBe(true)
  const numbers = trial({ choices: { v1Bool: 'numbers' } })
  expect(ask(numbers, '.show databases').rows[0]?.['IsCurrent']).toBe(1)
  const typed = (type: string) => `{"ColumnName":"IsCurrent","DataType":"${type}","ColumnType":"bool"}`
  expect(JSON.stringify(ask(on, '.show databases').body)).toContain(typed('Boolean'))
  expect(JSON.stringify(ask(numbers, '.show databases').body)).toContain(typed('SByte'))
})
