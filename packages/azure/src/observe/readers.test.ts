import { describe, expect, test } from 'vitest'
import { readerKinds } from '@adx-export/planner'
import { AzureError } from '../errors.ts'
import type { Cluster } from '../kusto/client.ts'
import { kustoRights } from '../kusto/failures.ts'
import type { KustoRow } from '../kusto/replies.ts'
import { observeDatabase } from './database.ts'

type Answers = Readonly<Record<string, readonly KustoRow[] | AzureError>>

const unknown = new AzureError('rejected', 'no such command', { serviceCode: 'BadRequest_SyntaxError' })
const forbidden = new AzureError('forbidden', 'no')

const table = (name: string, ...columns: readonly string[]) => ({
  Name: name,
  OrderedColumns: columns.map((column) => ({ Name: column, CslType: 'string' })),
})

const schema = {
  Databases: {
    d: {
      Tables: { T: table('T', 'a', 'b') },
      Functions: {
        f: {
          Name: 'f',
          Body: '{ T }',
          InputParameters: [
            { Name: 'd', CslType: 'string', CslDefaultValue: "'x'" },
            { Name: 'R', Columns: [{ Name: 'a', CslType: 'long' }] },
          ],
        },
        g: { Name: 'g', Body: '{ T }' },
        h: { Name: 'h', Body: '{ T }', InputParameters: [{ Name: 'd' }] },
      },
      ExternalTables: { ext: table('ext', 'a') },
    },
  },
}

const tableT = { DatabaseSchemaScript: '.create-merge table T (a:string, b:string)' }

const usual: Answers = {
  'database details': [{ DatabaseName: 'd', DatabaseAccessMode: 'ReadOnlyFollowing', SuspensionState: 'Suspended' }],
  'schema as json': [{ DatabaseSchema: JSON.stringify(schema) }],
  'tables details': [
    { TableName: 'T', TotalRowCount: 3, TotalOriginalSize: 3_100_000, MaxExtentsCreationTime: '2026-11-28T04:10:00Z' },
  ],
  'materialized-views': [{ Name: 'v', SourceTable: 'T', Query: 'T | summarize count() by a' }],
  'continuous-exports': [{ Name: 'hourly', ExternalTableName: 'ext', Query: 'T' }],
  'policy row_level_security': [{ EntityName: '[d].[T]', Policy: '{"IsEnabled":true,"Query":"T | where a == 1"}' }],
  'policy partitioning': [{ EntityName: '[d].[T]', Policy: '{"PartitionKeys":[{"ColumnName":"b"}]}' }],
  'csl script': [
    tableT,
    { DatabaseSchemaScript: '.create-or-alter table T ingestion json mapping "m" "[{\\"column\\":\\"a\\"}]"' },
    { DatabaseSchemaScript: '.create materialized-view w on table T { T | summarize max(b) by a }' },
    { DatabaseSchemaScript: '.create materialized-view v on table T { T | summarize count() by a }' },
  ],
}

const observe = async (over: Answers = {}, removes = true) => {
  const asked: string[] = []
  const answers = { ...usual, ...over }
  const cluster: Cluster = {
    host: 'h',
    read: (_, command) => {
      asked.push(command)
      const found = Object.entries(answers).find(([part]) => command.includes(part))?.[1] ?? []
      return found instanceof AzureError ? Promise.reject(found) : Promise.resolve(found)
    },
    write: () => Promise.reject(new Error('a read writes')),
    close: () => {},
  }
  const part = await observeDatabase({ cluster, name: 'd', listed: true, removes })
  if (part.state !== 'read') throw new Error(`the database is ${part.state}`)
  return { asked, database: part.value }
}

describe('what stands on tables', () => {
  test('comes from commands about the whole database and from its script, each thing once', async () => {
    const { database } = await observe()
    expect(database).toMatchObject({
      'materialized-view': {
        state: 'read',
        value: [
          { name: 'v', table: 'T', query: 'T | summarize count() by a' },
          { name: 'w', table: 'T', query: 'T | summarize max(b) by a' },
        ],
      },
      'continuous-export': { state: 'read', value: [{ name: 'hourly', into: 'ext', query: 'T' }] },
      'row-level-security': { state: 'read', value: [{ name: 'T', table: 'T', query: 'T | where a == 1' }] },
      partitioning: { state: 'read', value: [{ name: 'T', table: 'T', columns: [{ name: 'b', type: '' }] }] },
      'ingestion-mapping': {
        state: 'read',
        value: [{ name: 'm', table: 'T', columns: [{ name: 'a', type: '' }] }],
      },
      'external-table': { state: 'read', value: [{ name: 'ext', columns: [{ name: 'a', type: 'string' }] }] },
    })
  })

  test('takes four commands more, and none where the file removes nothing of the database', async () => {
    const removing = await observe()
    const { asked, database } = await observe({}, false)
    expect(removing.asked.length - asked.length).toBe(4)
    expect(
      asked.filter((command) =>
        /materialized|export|security|partitioning|Tables=true.*ternalTables=true/u.test(command),
      ),
    ).toEqual([])
    expect(readerKinds.map((kind) => database[kind].state)).toEqual(readerKinds.map(() => 'not-asked'))
  })

  test('is not the same as nothing where it may not be read; each kind for itself', async () => {
    const { database } = await observe({ 'materialized-views': forbidden })
    expect(database['materialized-view']).toMatchObject({ state: 'unreadable', right: kustoRights.plan })
    expect(database['continuous-export'].state).toBe('read')
    expect(database.tables.state).toBe('read')
  })

  test('is in the script where the engine has no command for it', async () => {
    const { database } = await observe({ 'materialized-views': unknown, 'continuous-exports': unknown })
    expect(database['materialized-view']).toMatchObject({ value: [{ name: 'v' }, { name: 'w' }] })
    expect(database['continuous-export']).toEqual({ state: 'read', value: [] })
  })

  test('cannot be told where neither is there', async () => {
    const { database } = await observe({ 'csl script': unknown, 'continuous-exports': unknown })
    expect(database['continuous-export'].state).toBe('unreadable')
    expect(database['ingestion-mapping'].state).toBe('unreadable')
    expect(database['materialized-view'].state).toBe('read')
  })

  test.each([
    ['a view without a query', 'materialized-views', 'materialized-view', [{ Name: 'v' }]],
    ['an export without a name', 'continuous-exports', 'continuous-export', [{ Query: 'T' }]],
  ] as const)('cannot be told from an answer with %s', async (_what, command, kind, rows) => {
    expect((await observe({ [command]: rows })).database[kind].state).toBe('unreadable')
  })

  test('a policy that tells no query is there all the same', async () => {
    const { database } = await observe({ 'policy row_level_security': [{ EntityName: '[d].[T]', Policy: '{}' }] })
    expect(database['row-level-security']).toEqual({
      state: 'read',
      value: [{ name: 'T', table: 'T', query: '' }],
    })
  })
})

test('functions have their parameters where all of them are told', async () => {
  const { database } = await observe()
  expect(database.functions).toMatchObject({
    value: [
      { name: 'f', parameters: "(['d']:string='x', ['R']:(['a']:long))" },
      { name: 'g', body: '{ T }' },
      { name: 'h', body: '{ T }' },
    ],
  })
  const functions = database.functions.state === 'read' ? database.functions.value : []
  expect(functions.slice(1).every(({ parameters }) => parameters === undefined)).toBe(true)
})

test('a function takes parameters that the schema does not tell from the script', async () => {
  const script = [tableT, { DatabaseSchemaScript: '.create-or-alter function h(d:long) { T | where a == d }' }]
  const { database } = await observe({ 'csl script': script })
  const functions = database.functions.state === 'read' ? database.functions.value : []
  expect(functions[2]).toEqual({ name: 'h', parameters: '(d:long)', body: '{ T }' })
})

test('a function that only the script names makes the functions unreadable', async () => {
  const script = [tableT, { DatabaseSchemaScript: '.create-or-alter function only() { T }' }]
  const { database } = await observe({ 'csl script': script })
  expect(database.functions).toMatchObject({ state: 'unreadable', why: expect.stringContaining("'only'") })
})

test('what a policy is set on counts, also where it is no known table', async () => {
  const policy = '{"IsEnabled":true,"Query":"T"}'
  const { database } = await observe({ 'policy row_level_security': [{ EntityName: '[d].[v]', Policy: policy }] })
  expect(database['row-level-security']).toEqual({ state: 'read', value: [{ name: '[d].[v]', query: 'T' }] })
})

test('a table tells how much it holds and when data last came; a database whether it takes any', async () => {
  const { database } = await observe()
  expect(database.tables).toMatchObject({
    value: [{ rows: 3, bytes: 3_100_000, lastIngestion: '2026-11-28T04:10:00Z' }],
  })
  expect(database.access).toEqual({
    state: 'read',
    value: { mode: 'ReadOnlyFollowing', suspension: 'Suspended' },
  })
})
